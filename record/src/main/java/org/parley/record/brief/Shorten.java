// SPDX-License-Identifier: Apache-2.0
package org.parley.record.brief;

/** Cuts text to a length. */
public final class Shorten {
  private Shorten() {}

  /** The text, or its beginning up to a word's end and " …", in at most so many code points. */
  public static String to(int most, String text) {
    int length = text.codePointCount(0, text.length());
    if (length <= most) {
      return text;
    }
    int keep = Math.max(1, most - 2);
    String head = text.substring(0, text.offsetByCodePoints(0, keep));
    int blank = head.lastIndexOf(' ');
    return (blank > keep / 2 ? head.substring(0, blank) : head) + " …";
  }
}
