// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.time;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.DateRange;
import org.parley.model.Mention;
import org.parley.reading.Resources;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;
import org.parley.reading.time.TimeFinder.Found;

/**
 * Finds the time expressions of a story and anchors them: on its day of publication, or on the date
 * that its text told last. What needs an anchor and has none, or could mean different days, keeps
 * null for both ends. Immutable and thread-safe.
 */
public final class TimeReader {
  private final TimeFinder finder;
  private final Outlook outlook;

  /**
   * @throws Resources.ResourceException when a vocabulary file cannot be used
   */
  public TimeReader(Resources resources) {
    this.finder = new TimeFinder(resources);
    this.outlook = new Outlook(resources);
  }

  /** The time mentions of a story in page order. */
  public List<Mention.OfTime> read(StoryText story) {
    List<Mention.OfTime> mentions = new ArrayList<>();
    for (TimeExpression time : expressions(story)) {
      mentions.add(
          new Mention.OfTime(
              story.story().id(),
              time.start(),
              time.end(),
              time.text(),
              time.value().from(),
              time.value().to(),
              time.value().precision()));
    }
    return List.copyOf(mentions);
  }

  /** The time expressions of a story in page order, with all that their words tell. */
  public List<TimeExpression> expressions(StoryText story) {
    List<String> texts = new ArrayList<>();
    List<List<Found>> all = new ArrayList<>();
    for (StorySentence sentence : story.sentences()) {
      String text = story.words(sentence.sentence().start(), sentence.sentence().end());
      texts.add(text);
      all.add(finder.find(text));
    }
    DateRange published = story.story().published();
    Course course = new Course(published, History.of(all, published));
    List<TimeExpression> expressions = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (!all.get(i).isEmpty()) {
        StorySentence sentence = story.sentences().get(i);
        course.begin(sentence.paragraph(), sentence.role());
        List<TimeExpression> told = anchor(all.get(i), sentence.sentence(), texts.get(i), course);
        expressions.addAll(Ranges.join(told, texts.get(i), sentence.sentence().start()));
      }
    }
    return List.copyOf(expressions);
  }

  private List<TimeExpression> anchor(
      List<Found> found, Sentence sentence, String text, Course course) {
    List<TimeExpression> told = new ArrayList<>();
    for (Found one : found) {
      if (one.rule() == TimeRule.ELLIPSIS) {
        told.add(anchor(one, side(one, text, "a"), sentence, text, course));
        told.add(anchor(one, side(one, text, "b"), sentence, text, course));
      } else {
        told.add(
            anchor(one, new Side(one.start(), one.end(), one.parts()), sentence, text, course));
      }
    }
    return told;
  }

  /** One of the two times of an ellipsis, or all of another expression. */
  private record Side(int start, int end, TimeParts parts) {}

  private static Side side(Found found, String text, String name) {
    String words = String.valueOf(found.parts().text(name));
    int start =
        name.equals("a")
            ? text.indexOf(words, found.start())
            : text.lastIndexOf(words, found.end() - words.length());
    return new Side(start, start + words.length(), found.parts().side(name.equals("b")));
  }

  private TimeExpression anchor(
      Found found, Side side, Sentence sentence, String text, Course course) {
    int start = sentence.start() + text.codePointCount(0, side.start());
    int end = start + text.codePointCount(side.start(), side.end());
    boolean future = outlook.isFuture(sentence, start, end);
    TimeValue value = course.value(found.rule(), side.parts(), future);
    course.told(found.rule(), side.parts(), value, side.start());
    return new TimeExpression(
        start, end, text.substring(side.start(), side.end()), value, List.of());
  }

  /** Whether a token lies in a mention. */
  static boolean covers(Mention mention, Token token) {
    return mention.start() <= token.start() && token.end() <= mention.end();
  }
}
