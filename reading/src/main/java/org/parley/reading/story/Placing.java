// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.LeftOut;
import org.parley.model.LeftOut.Reason;
import org.parley.model.StorySpan;
import org.parley.model.StorySpan.Role;

/** Where the lines of a page went: into the spans of stories, or out. For one page. */
final class Placing {
  private final Layout layout;
  private final Knowledge knowledge;
  private final List<List<StorySpan>> spans = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private int lastLine = -2;

  Placing(Layout layout, Knowledge knowledge) {
    this.layout = layout;
    this.knowledge = knowledge;
  }

  /** Begins the next story. */
  void open() {
    spans.add(new ArrayList<>());
    lastLine = -2;
  }

  /** Spans of the stories in page order. */
  List<List<StorySpan>> stories() {
    return spans;
  }

  /** What belongs to no story. */
  List<LeftOut> leftOut() {
    return leftOut;
  }

  /** The line that was taken last, or a negative number. */
  int lastLine() {
    return lastLine;
  }

  void leaveOut(int i, Reason reason) {
    Line line = layout.line(i);
    leftOut.add(new LeftOut(line.start(), line.end(), reason));
  }

  /** Takes a paragraph; the first one may begin with a dateline. */
  void takeParagraph(int i, boolean first) {
    Line line = layout.line(i);
    int filing = first ? knowledge.filing().length(line.text()) : 0;
    if (filing == 0) {
      take(i, Role.BODY);
      return;
    }
    int end = line.start() + line.text().codePointCount(0, filing);
    int body = end;
    int at = filing;
    while (PageLines.isBlank(line.text().codePointAt(at))) {
      at += Character.charCount(line.text().codePointAt(at));
      body++;
    }
    current().add(new StorySpan(line.start(), end, Role.DATELINE));
    current().add(new StorySpan(body, line.end(), Role.BODY));
    lastLine = i;
  }

  /** Neighbouring lines of a role become one span. */
  void take(int i, Role role) {
    Line line = layout.line(i);
    List<StorySpan> story = current();
    StorySpan before = story.isEmpty() ? null : story.get(story.size() - 1);
    if (before != null && before.role() == role && lastLine == i - 1) {
      story.set(story.size() - 1, new StorySpan(before.start(), line.end(), role));
    } else {
      story.add(new StorySpan(line.start(), line.end(), role));
    }
    lastLine = i;
  }

  private List<StorySpan> current() {
    return spans.get(spans.size() - 1);
  }
}
