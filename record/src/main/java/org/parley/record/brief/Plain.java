// SPDX-License-Identifier: Apache-2.0
package org.parley.record.brief;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text without case, accents and kinds of white space, for comparing. */
final class Plain {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Plain() {}

  static String of(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return BLANKS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }
}
