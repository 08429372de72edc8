// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.StorySpan;
import org.parley.reading.mention.StoryText;

/** Names of places in datelines: "TBILISI, Georgia (AP)". Immutable and thread-safe. */
final class Dateline {
  private static final Pattern PIECE =
      Pattern.compile("[\\p{Lu}][\\p{L}\\p{M}'’.-]*(?: [\\p{Lu}][\\p{L}\\p{M}'’.-]*){0,3}");

  private final ToponymList list;
  private final Gazetteer gazetteer;

  Dateline(ToponymList list, Gazetteer gazetteer) {
    this.list = list;
    this.gazetteer = gazetteer;
  }

  /** The places that the story was filed from. */
  List<Toponym> read(StoryText story) {
    List<Toponym> found = new ArrayList<>();
    for (StorySpan span : story.story().spans()) {
      if (span.role() == StorySpan.Role.DATELINE) {
        read(story.words(span.start(), span.end()), span.start(), found);
      }
    }
    return found;
  }

  private void read(String words, int start, List<Toponym> found) {
    Matcher matcher = PIECE.matcher(words);
    while (matcher.find()) {
      boolean first = matcher.start() == 0;
      boolean second = found.size() == 1 && words.substring(0, matcher.start()).endsWith(", ");
      if (!first && !second) {
        return;
      }
      String text = matcher.group();
      if (second && words.substring(matcher.end()).matches(" \\d.*")) {
        return; // the month of "HAVANA, June 9"
      }
      if (first && !gazetteer.has(text)) {
        return;
      }
      ToponymList.Listed state = list.state(text);
      int from = start + words.codePointCount(0, matcher.start());
      found.add(
          new Toponym(
              -1,
              0,
              0,
              from,
              from + text.codePointCount(0, text.length()),
              text,
              state == null ? Toponym.Kind.NAME : state.kind(),
              state == null ? null : state.known(),
              false));
    }
  }
}
