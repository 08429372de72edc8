// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.parley.reading.Resources;

/**
 * A mail (EML), or a page that a browser saved as one (MHTML).
 *
 * <p>A mail that a mailbox handed over still has the mailbox's line before its header.
 */
final class MailFormat implements ContainerFormat {
  private static final String FILE = "document/mail-fields.txt";
  private static final int LEAST_FIELDS = 3;

  private final Set<String> fields = new HashSet<>();
  private final Set<String> sure = new HashSet<>();

  MailFormat(Resources resources) {
    for (Resources.Line line : resources.lines(FILE)) {
      String name = line.text().strip();
      if (name.startsWith("*")) {
        sure.add(name.substring(1));
      } else {
        fields.add(name);
      }
    }
  }

  @Override
  public boolean recognises(byte[] head) {
    int known = 0;
    boolean marked = false;
    boolean first = true;
    for (String line : new String(head, StandardCharsets.ISO_8859_1).split("\r?\n", -1)) {
      boolean envelope = first && MboxFormat.isEnvelope(line);
      boolean folded = !first && (line.startsWith(" ") || line.startsWith("\t"));
      first = false;
      if (envelope || folded) {
        continue;
      }
      String name = fieldName(line);
      if (name.isEmpty()) {
        break;
      }
      known += fields.contains(name) || sure.contains(name) ? 1 : 0;
      marked |= sure.contains(name);
    }
    return marked && known >= LEAST_FIELDS;
  }

  @Override
  public Parts open(Source source) throws IOException {
    return new MailParts(source);
  }

  /** The name of a header field in lower case, or nothing when the line is none. */
  static String fieldName(String line) {
    int colon = line.indexOf(':');
    if (colon < 1 || colon > 60) {
      return "";
    }
    String name = line.substring(0, colon);
    boolean isName = name.chars().allMatch(c -> c > ' ' && c < 0x7f);
    return isName ? name.toLowerCase(Locale.ROOT) : "";
  }
}
