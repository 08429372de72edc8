// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of a mail, of which one kind is the page. */
final class MailTexts {
  private static final int MOST = 50;

  private final int longest;
  private final List<Text> all = new ArrayList<>();
  private int size;
  private boolean tooLarge;

  MailTexts(int longest) {
    this.longest = longest;
  }

  /** A text as it was sent. */
  record Text(String type, @Nullable String charset, byte[] bytes) {}

  void add(String type, @Nullable String charset, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(longest - size + 1);
    if (size + bytes.length > longest || all.size() >= MOST) {
      tooLarge = true;
      return;
    }
    size += bytes.length;
    if (bytes.length > 0) {
      all.add(new Text(type, charset, bytes));
    }
  }

  boolean tooLarge() {
    return tooLarge;
  }

  /** Those in HTML, or all when none is. */
  List<Text> best() {
    List<Text> html = all.stream().filter(text -> text.type.equals("text/html")).toList();
    return html.isEmpty() ? all : html;
  }
}
