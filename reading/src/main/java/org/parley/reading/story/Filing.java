// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.reading.Resources;

/**
 * Finds the dateline that opens a story's first paragraph: "BENGHAZI, Libya (Reuters) –", "Gaza
 * City –", "GENEVA, March 3 (AP) --".
 */
final class Filing {
  private static final Pattern OPENING =
      Pattern.compile(
          "^(\\p{Lu}[\\p{L}\\p{M}’'.-]*(?:[ /]+(?:and |de |of |the |al-|el-)?\\p{Lu}[\\p{L}\\p{M}’'.-]*){0,4}"
              + "(?:, ?(?:\\p{Lu}[\\p{L}\\p{M}’'.]*[ ,]*){1,5}(?:[0-9]{1,2}(?:, [0-9]{4})?)?)?)"
              + "(?:,? ?[(\\[]([^()\\[\\]]{2,40})[)\\]])?"
              + "\\s*(?:[–—]|--?|\\s-)\\s+(?=[\\p{Lu}\\p{Lo}\\p{N}“\"‘'«])");
  private static final int LONGEST = 90;

  private final Captions captions;

  private Filing(Captions captions) {
    this.captions = captions;
  }

  static Filing load(Resources resources) {
    return new Filing(Captions.load(resources));
  }

  /** How many chars of the paragraph are its dateline, with the dash; 0 when it has none. */
  int length(String paragraph) {
    Matcher opening =
        OPENING.matcher(paragraph.length() > 200 ? paragraph.substring(0, 200) : paragraph);
    if (!opening.find() || opening.end() > LONGEST) {
      return 0;
    }
    String agency = opening.group(2);
    if (agency != null && !captions.isCredit(agency) && !captions.isAgency(agency)) {
      return 0;
    }
    int end = opening.end();
    while (Character.isWhitespace(paragraph.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  /** Whether the dateline names an agency or is in capitals, as no other words before a dash. */
  boolean isCertain(String paragraph) {
    int length = length(paragraph);
    if (length == 0) {
      return false;
    }
    String dateline = paragraph.substring(0, length);
    String place = dateline.split("[,(\\[–—-]", 2)[0].strip();
    return dateline.indexOf('(') > 0
        || (place.length() >= 3 && place.equals(place.toUpperCase(Locale.ROOT)));
  }
}
