// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.IOException;
import java.io.Reader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts the items out of a feed's text. For one thread. */
final class FeedText {
  private static final Pattern BEGIN =
      Pattern.compile("<((?:[A-Za-z0-9_]{1,20}:)?(?:item|entry))(?=[\\s>/])");
  private static final String CDATA = "<![CDATA[";
  private static final String CDATA_END = "]]>";

  /** How much of what comes before the first item is kept: the feed's own title is in it. */
  private static final int BEFORE = 64 << 10;

  /** The longest mark that may lie across the border of what has been read. */
  private static final int MARK = 40;

  private final Reader in;
  private final int longest;
  private final char[] buffer = new char[8 << 10];
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder before = new StringBuilder();
  private boolean atEnd;
  private boolean found;

  FeedText(Reader in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * An item.
   *
   * @param xml the element, from its start tag to its end tag
   * @param cut whether the text ends in it
   * @param tooLong whether it is longer than what is kept
   */
  record Piece(String xml, boolean cut, boolean tooLong) {}

  /** What comes before the first item, when that has been asked for. */
  String before() {
    return before.toString();
  }

  /** The next item, or null at the end. */
  @Nullable Piece next() throws IOException {
    while (true) {
      Matcher begin = BEGIN.matcher(text);
      if (begin.find()) {
        String name = begin.group(1);
        keep(begin.start());
        text.delete(0, begin.start());
        found = true;
        return item("</" + name);
      }
      if (atEnd) {
        keep(text.length());
        return null;
      }
      int passed = Math.max(0, text.length() - MARK);
      keep(passed);
      text.delete(0, passed);
      fill();
    }
  }

  private void keep(int length) {
    if (!found && before.length() < BEFORE) {
      before.append(text, 0, Math.min(length, BEFORE - before.length()));
    }
  }

  /** The item that begins the text. */
  private Piece item(String endTag) throws IOException {
    int at = 1;
    while (true) {
      int end = text.indexOf(endTag, at);
      int data = text.indexOf(CDATA, at);
      if (data >= 0 && (end < 0 || data < end)) {
        int close = text.indexOf(CDATA_END, data);
        if (close >= 0) {
          at = close + CDATA_END.length();
          continue;
        }
        at = data;
      } else if (end >= 0 && text.indexOf(">", end) >= 0) {
        return cutOut(text.indexOf(">", end) + 1);
      } else if (end < 0) {
        at = Math.max(at, text.length() - MARK);
      }
      if (text.length() > longest) {
        text.delete(0, Math.max(1, text.length() - MARK));
        return new Piece("", false, true);
      }
      if (atEnd) {
        text.setLength(0);
        return new Piece("", true, false);
      }
      fill();
    }
  }

  private Piece cutOut(int end) {
    String xml = text.substring(0, end);
    text.delete(0, end);
    return new Piece(xml, false, false);
  }

  private void fill() throws IOException {
    int count = in.read(buffer, 0, buffer.length);
    atEnd = count < 0;
    for (int i = 0; i < count; i++) {
      char c = buffer[i];
      boolean allowed = c >= ' ' ? c < '\uFFFE' : c == '\n' || c == '\r' || c == '\t';
      text.append(allowed ? c : ' ');
    }
  }
}
