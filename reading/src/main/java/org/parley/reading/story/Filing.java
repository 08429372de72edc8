// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.reading.Resources;

/**
 * Finds the dateline that opens a story's first paragraph: "BENGHAZI, Libya (Reuters) –", "Gaza
 * City –", "GENEVA, March 3 (AP) --", "Lomé, 3 March 2020 (Press Bureau). A". The place's words in
 * lower case are those of {@code story/dateline-words.txt}.
 */
final class Filing {
  private static final String FILE = "story/dateline-words.txt";
  private static final int MOST_WORDS = 9;
  private static final int LOOKED_AT = 400;

  /** Place, then perhaps an agency in brackets, then a dash and a new sentence. */
  private static final Pattern OPENING =
      Pattern.compile(
          "^([\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\p{N}’'.,/ \\u00A0-]{1,70}?)"
              + "(?:,?[ \\u00A0]?[(\\[]([^()\\[\\]]{2,40})[)\\]])?"
              + "[\\s\\u00A0]*(?:[–—]|--|(?<=[\\s\\u00A0)\\]])-)[\\s\\u00A0]+"
              + "(?=[\\p{Lu}\\p{Lo}\\p{N}“\"‘'«])");

  /** A place, a full date, perhaps somebody in brackets, a mark and a new sentence. */
  private static final Pattern DATED =
      Pattern.compile(
          "^(?:([\\p{Lu}\\p{Lo}][\\p{L}\\p{M}’'., \\u00A0-]{1,40}?),? )?"
              + "((?:\\p{L}{3,12}\\.? [0-9]{1,2}, ?|[0-9]{1,2} \\p{L}{3,12}\\.?,? )[0-9]{4})"
              + "(?:(,?[ \\u00A0]?[(\\[][^()\\[\\]]{2,40}[)\\]])?[ \\u00A0]?(?:[.:]|[–—-]{1,2})?)"
              + "(?:$|[ \\u00A0]*[–—-]{0,2}[\\s\\u00A0]+(?=[\\p{Lu}\\p{Lo}\\p{N}“\"‘'«]))");

  private static final Pattern DASH = Pattern.compile("[\\s\\u00A0][–—-]{1,2}[\\s\\u00A0]");

  private final Captions captions;
  private final Set<String> small = new HashSet<>();

  private Filing(Captions captions) {
    this.captions = captions;
  }

  static Filing load(Resources resources, Captions captions) {
    Filing filing = new Filing(captions);
    for (Resources.Line line : resources.lines(FILE)) {
      for (String word : line.text().split("\\s+")) {
        filing.small.add(word);
      }
    }
    return filing;
  }

  /** How many chars of the paragraph are its dateline, with the dash; 0 when it has none. */
  int length(String paragraph) {
    String start = paragraph.length() > LOOKED_AT ? paragraph.substring(0, LOOKED_AT) : paragraph;
    Matcher dated = DATED.matcher(start);
    if (dated.find() && dated.end() < paragraph.length() && isDated(dated)) {
      return trimmed(paragraph, dated.end());
    }
    Matcher opening = OPENING.matcher(start);
    if (!opening.find() || !isPlace(opening.group(1))) {
      return 0;
    }
    String agency = opening.group(2);
    if (agency != null && !captions.isCredit(agency) && !captions.isAgency(agency)) {
      return 0;
    }
    if (agency == null && !isCapitals(opening.group(1)) && hasOddDash(start, opening.end())) {
      return 0;
    }
    return trimmed(paragraph, opening.end());
  }

  /** Whether a line is nothing but a place, a full date and perhaps somebody in brackets. */
  boolean isWholeLine(String line) {
    Matcher dated = DATED.matcher(line);
    return dated.find() && dated.end() == line.length() && isDated(dated);
  }

  private boolean isDated(Matcher dated) {
    boolean marked = dated.group(3) != null || !dated.group().strip().endsWith(dated.group(2));
    return (marked || dated.end() == dated.regionEnd())
        && !Dates.find(dated.group(2)).isEmpty()
        && (dated.group(1) == null || isPlace(dated.group(1)));
  }

  private static int trimmed(String paragraph, int to) {
    int end = to;
    while (PageLines.isBlank(paragraph.charAt(end - 1))) {
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
    return dateline.indexOf('(') > 0 || isCapitals(dateline.split("[,(\\[–—-]", 2)[0].strip());
  }

  private static boolean isCapitals(String place) {
    String first = place.split(",", 2)[0];
    return first.length() >= 3 && first.equals(first.toUpperCase(Locale.ROOT));
  }

  private boolean isPlace(String words) {
    String[] parts = words.strip().split("[\\s\\u00A0,/]+");
    for (String part : parts) {
      int first = part.isEmpty() ? 'A' : part.codePointAt(0);
      boolean lower = Character.isLowerCase(first);
      if (lower && !small.contains(part) && part.indexOf('-') < 0) {
        return false;
      }
    }
    return parts.length <= MOST_WORDS;
  }

  /** "Benny Gantz – Israel's minister of defence – said": the first dash opens an aside. */
  private static boolean hasOddDash(String text, int from) {
    int stop = text.indexOf(". ", from);
    Matcher dash = DASH.matcher(stop < 0 ? text : text.substring(0, stop));
    int count = 0;
    for (int at = from; dash.find(at); at = dash.end()) {
      count++;
    }
    return count % 2 == 1;
  }
}
