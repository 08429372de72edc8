// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.DateRange;
import org.parley.model.Page;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.reading.Resources;
import org.parley.reading.story.BorderMove.Kind;

final class RecutTest {
  private static final StorySplitter SPLITTER = new StorySplitter(Resources.bundled());
  private static final String TEXT = "First title\nOne.  \nSecond title\nTwo.\nThree.";
  private static final int SECOND = TEXT.indexOf("Second");
  private static final int TWO = TEXT.indexOf("Two");
  private static final int THREE = TEXT.indexOf("Three");
  private static final Page PAGE =
      new Page("a".repeat(16), "a.txt", "text/plain", "UTF-8", "a".repeat(64), TEXT, List.of());

  private static Story story(int order, String outlet, StorySpan... spans) {
    return new Story(
        PAGE.id() + "-" + order,
        PAGE.id(),
        order,
        "machine's title",
        "en",
        outlet,
        null,
        null,
        List.of(spans),
        DateRange.UNKNOWN,
        PAGE.id() + "-" + order,
        true,
        null);
  }

  private static List<Story> machine() {
    return List.of(
        story(
            1,
            "Daily",
            new StorySpan(0, 11, StorySpan.Role.TITLE),
            new StorySpan(12, 16, StorySpan.Role.BODY)),
        story(
            2,
            "Weekly",
            new StorySpan(SECOND, SECOND + 12, StorySpan.Role.TITLE),
            new StorySpan(TWO, TEXT.length(), StorySpan.Role.BODY)));
  }

  /** The stories, a line each: number, title, outlet, words of the spans, what a person set. */
  private static List<String> cut(BorderMove... moves) {
    List<String> lines = new ArrayList<>();
    for (Story story : SPLITTER.recut(PAGE, machine(), List.of(moves))) {
      List<String> words = new ArrayList<>();
      story.spans().forEach(s -> words.add(TEXT.substring(s.start(), s.end()).replace('\n', '/')));
      lines.add(
          story.order()
              + " "
              + story.title()
              + " "
              + story.outlet()
              + " "
              + words
              + " "
              + story.corrected());
    }
    return lines;
  }

  private static BorderMove move(Kind kind, int at, int to) {
    return new BorderMove(kind, at, to, true);
  }

  @Test
  void aStoryBeginsWhereAPersonSaysSo() {
    assertThat(cut(move(Kind.BEGIN, THREE, THREE)))
        .containsExactly(
            "1 machine's title Daily [First title, One.] []",
            "2 Second title Weekly [Second title, Two.] [spans]",
            "3 Three. Weekly [Three.] [spans]");
  }

  @Test
  void noneBeginsWhereAPersonSaysSo() {
    assertThat(cut(move(Kind.CONTINUE, SECOND, SECOND)))
        .containsExactly(
            "1 First title Daily [First title, One., Second title, Two./Three.] [spans]");
  }

  @Test
  void oneBeginsElsewhere() {
    assertThat(cut(move(Kind.MOVE, SECOND, TWO)))
        .containsExactly(
            "1 First title Daily [First title, One., Second title] [spans]",
            "2 null Weekly [Two./Three.] [spans]");
    assertThat(cut(move(Kind.MOVE, SECOND, 12)))
        .as("white space before the border is passed over")
        .containsExactly(
            "1 First title Daily [First title] [spans]",
            "2 Second title Weekly [One., Second title, Two./Three.] [spans]");
  }

  @Test
  void whatFindsNoBorderChangesNothing() {
    assertThat(
            cut(
                move(Kind.BEGIN, SECOND, SECOND),
                move(Kind.CONTINUE, 0, 0),
                move(Kind.CONTINUE, TWO, TWO),
                move(Kind.MOVE, TWO, THREE),
                move(Kind.BEGIN, 900, 900)))
        .containsExactly(
            "1 machine's title Daily [First title, One.] []",
            "2 machine's title Weekly [Second title, Two./Three.] []");
  }
}
