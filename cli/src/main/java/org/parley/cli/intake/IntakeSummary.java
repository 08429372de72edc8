// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.intake;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.parley.cli.terminal.Storyless;
import org.parley.model.LeftOut;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.reading.document.PassedOver;
import org.parley.record.likeness.Alike;

/** Counts what was read, left out and could not be read. For one thread. */
public final class IntakeSummary {
  private final Map<LeftOut.Reason, Integer> leftOut = new EnumMap<>(LeftOut.Reason.class);
  private final Map<PassedOver.Kind, Integer> passedOver = new EnumMap<>(PassedOver.Kind.class);
  private static final int MOST_NOTES = 1000;

  private final Set<String> notes = new HashSet<>();
  private final Map<Page.Storyless, Integer> storyless = new EnumMap<>(Page.Storyless.class);
  private long pages;
  private long stories;
  private long events;
  private long statements;
  private long positions;
  private long held;
  private long unread;
  private String alike = "";

  void read(PageReading reading) {
    pages++;
    stories += reading.stories().size();
    events += reading.events().size();
    statements += reading.statements().size();
    positions += reading.positions().size();
    Page.Storyless reason = reading.page().storyless();
    if (reason != null) {
      storyless.merge(reason, 1, Integer::sum);
    }
    for (LeftOut stretch : reading.page().leftOut()) {
      leftOut.merge(stretch.reason(), 1, Integer::sum);
    }
  }

  /** Says which stories of the whole record are alike. */
  public void alike(Alike stories) {
    alike = stories.text();
  }

  void held() {
    held++;
  }

  void unread() {
    unread++;
  }

  void passedOver(PassedOver.Kind kind) {
    passedOver.merge(kind, 1, Integer::sum);
  }

  /**
   * Whether a note has not been given yet: a folder of a thousand files of one kind is no reason to
   * say a thousand times which of their fields are taken.
   */
  boolean isNew(String note) {
    return notes.size() < MOST_NOTES && notes.add(note);
  }

  /** Pages read now. */
  public long pages() {
    return pages;
  }

  /** Stories on the pages read now. */
  public long stories() {
    return stories;
  }

  /** Pages that the record had already. */
  public long alreadyRead() {
    return held;
  }

  /** Inputs that could not be read. */
  public long unreadable() {
    return unread;
  }

  /** The summary in lines for people, without a line break at the end. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("Read ").append(counted(pages, "page")).append(", ");
    text.append(counted(stories, "story", "stories")).append(": ");
    text.append(counted(events, "event")).append(", ");
    text.append(counted(statements, "statement")).append(", ");
    text.append(counted(positions, "position"));
    if (held > 0) {
      text.append("\nAlready in the record: ").append(counted(held, "page"));
    }
    if (!storyless.isEmpty()) {
      text.append("\nPages without a story: ").append(storylessText());
    }
    if (!leftOut.isEmpty()) {
      text.append("\nLeft out: ").append(leftOutText());
    }
    if (!passedOver.isEmpty()) {
      text.append("\nPassed over: ").append(passedOverText());
    }
    if (!alike.isEmpty()) {
      text.append("\nAlike in the record: ").append(alike);
    }
    if (unread > 0) {
      text.append("\nCould not be read: ")
          .append(counted(unread, "input"))
          .append(", each named above");
    }
    return text.toString();
  }

  private String storylessText() {
    StringBuilder text = new StringBuilder();
    storyless.forEach(
        (reason, count) ->
            text.append(text.isEmpty() ? "" : ", ")
                .append(String.format(java.util.Locale.ROOT, "%,d", count))
                .append(" (")
                .append(Storyless.words(reason))
                .append(')'));
    return text.toString();
  }

  private String leftOutText() {
    StringBuilder text = new StringBuilder();
    leftOut.forEach(
        (reason, count) ->
            text.append(text.isEmpty() ? "" : ", ")
                .append(
                    switch (reason) {
                      case REPEAT -> counted(count, "repeat");
                      case NAVIGATION ->
                          counted(count, "piece of navigation", "pieces of navigation");
                      case RELATED_LINKS -> counted(count, "related link");
                      case COMMENT_FORM -> counted(count, "comment form");
                      case SHARE_WIDGET -> counted(count, "share widget");
                      case ADVERT -> counted(count, "advert");
                      case OTHER -> counted(count, "other piece");
                    }));
    return text.toString();
  }

  private String passedOverText() {
    StringBuilder text = new StringBuilder();
    passedOver.forEach(
        (kind, count) ->
            text.append(text.isEmpty() ? "" : ", ")
                .append(
                    switch (kind) {
                      case NAME ->
                          counted(
                              count,
                              "file or folder that is no page",
                              "files and folders that are no pages");
                      case MEDIA ->
                          counted(count, "image, style or script", "images, styles and scripts");
                      case DATA -> counted(count, "data file", "data files");
                      case CRAWL_RECORD ->
                          counted(count, "record of a crawl", "records of a crawl");
                      case NO_PAGE_ANSWER ->
                          counted(count, "answer without a page", "answers without a page");
                    }));
    return text.toString();
  }

  private static String counted(long count, String one) {
    return counted(count, one, one + "s");
  }

  private static String counted(long count, String one, String many) {
    return String.format(java.util.Locale.ROOT, "%,d %s", count, count == 1 ? one : many);
  }
}
