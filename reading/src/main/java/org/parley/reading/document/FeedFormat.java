// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.reading.page.Charsets;

/** Feeds: RSS of all versions, RDF Site Summary and Atom. */
final class FeedFormat implements ContainerFormat {
  private static final Pattern ENCODING =
      Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{2,40})[\"']");

  @Override
  public boolean recognises(byte[] head) {
    String root = root(head);
    return root.equals("rss") || root.equals("feed") || root.equals("rdf");
  }

  @Override
  public Parts open(Source source) {
    Charset charset = charset(source.head(), source.declared().charset());
    // Feeds are decoded here, so that a few bytes wrong in the charset cost no more than these.
    Reader text = new InputStreamReader(source.in(), charset);
    return new FeedItems(source, text);
  }

  private static Charset charset(byte[] head, @Nullable String declared) {
    String beginning = new String(head, 0, Math.min(head.length, 200), StandardCharsets.ISO_8859_1);
    Matcher encoding = ENCODING.matcher(beginning);
    return Charsets.of(head, encoding.find() ? encoding.group(1) : declared);
  }

  /** The name of the first element in lower case, without its prefix; empty when there is none. */
  private static String root(byte[] head) {
    String text = new String(head, Charsets.of(head, null));
    int at = text.startsWith("\uFEFF") ? 1 : 0;
    while (true) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      int end;
      if (text.startsWith("<?", at)) {
        end = behind(text, "?>", at);
      } else if (text.startsWith("<!--", at)) {
        end = behind(text, "-->", at);
      } else if (text.startsWith("<!", at)) {
        int subset = text.indexOf('[', at);
        int close = text.indexOf('>', at);
        end = subset >= 0 && subset < close ? behind(text, "]>", at) : behind(text, ">", at);
      } else {
        return name(text, at);
      }
      if (end < 0) {
        return "";
      }
      at = end;
    }
  }

  private static int behind(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? -1 : at + mark.length();
  }

  private static String name(String text, int at) {
    if (at >= text.length() || text.charAt(at) != '<') {
      return "";
    }
    int end = at + 1;
    while (end < text.length() && end - at < 40 && isName(text.charAt(end))) {
      end++;
    }
    String name = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == ':' || c == '_' || c == '-';
  }
}
