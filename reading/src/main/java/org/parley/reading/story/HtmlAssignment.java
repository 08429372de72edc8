// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parley.model.LeftOut.Reason;
import org.parley.model.StorySpan.Role;
import org.parley.reading.html.PageOutline;
import org.parley.reading.html.PageOutline.Part;

/**
 * Gives every line of an HTML page its place: the markup says where the stories' texts are, the
 * words and shapes of the lines say what in them is no part of the story after all.
 */
final class HtmlAssignment {
  private static final double MOSTLY_LINKS = 0.6;
  private static final double ALL_LINK = 0.9;
  private static final int MOST_LABEL_WORDS = 30;

  /** Refrains, rows of tables and items of lists are said again without being copies. */
  private static final int LEAST_REPEAT_WORDS = 9;

  private static final int MOST_CALL_WORDS = 30;
  private static final int MOST_LAST_CALLS = 2;

  private static final int MOST_ABOVE = 3;

  /** A group of lines under a cue is left out unless it holds so much of the running text. */
  private static final double MOST_OF_TEXT = 0.4;

  private final Layout layout;
  private final PageOutline outline;
  private final Knowledge knowledge;
  private final Placing placing;
  private final @Nullable Role[] roles;
  private final @Nullable Reason[] reasons;

  private HtmlAssignment(Layout layout, PageOutline outline, Knowledge knowledge) {
    this.layout = layout;
    this.outline = outline;
    this.knowledge = knowledge;
    this.placing = new Placing(layout, knowledge);
    this.roles = new Role[layout.size()];
    this.reasons = new Reason[layout.size()];
  }

  static Placing of(Layout layout, PageOutline outline, Knowledge knowledge) {
    HtmlAssignment assignment = new HtmlAssignment(layout, outline, knowledge);
    int next = 0;
    for (int unit = 0; unit < outline.units(); unit++) {
      next = assignment.story(unit, next);
    }
    assignment.leaveOut(next, layout.size());
    return assignment.placing;
  }

  /** Places a story and what is left out before and in it; gives the line after it. */
  private int story(int unit, int from) {
    int first = next(from, unit);
    int last = first;
    for (int i = first; i < layout.size(); i++) {
      last = outline.lines().get(i).unit() == unit ? i : last;
    }
    int head = head(from, first);
    cut(unit, first, last + 1);
    int title = title(head, first, last + 1);
    int body = body(title < 0 ? head : title, last + 1);
    if (body > last) {
      return from;
    }
    leaveOut(from, head);
    placing.open();
    int end = end(body, last + 1);
    for (int i = head; i < body; i++) {
      placeHead(i, title, first);
    }
    for (int i = body; i < end; i++) {
      placeBody(i, i == body, title);
    }
    for (int i = end; i <= last; i++) {
      placeTail(i);
    }
    return last + 1;
  }

  private int next(int from, int unit) {
    int i = from;
    while (i < layout.size() && outline.lines().get(i).unit() != unit) {
      i++;
    }
    return i;
  }

  /** The first line of the story's head: its title, or what stands right before it. */
  private int head(int from, int first) {
    for (int i = from; i < layout.size(); i++) {
      if (line(i).part() == Part.TITLE) {
        return dated(from, Math.min(i, first));
      }
    }
    return dated(from, first);
  }

  /** A date is printed above some headlines. */
  private int dated(int from, int title) {
    for (int i = title - 1; i >= Math.max(from, title - MOST_ABOVE); i--) {
      boolean date =
          layout.kind(i) == LineKind.DATELINE && !Dates.find(layout.line(i).text()).isEmpty();
      if (date && line(i).reason() == null) {
        return i;
      }
    }
    return title;
  }

  private PageOutline.Line line(int i) {
    return outline.lines().get(i);
  }

  private int title(int head, int first, int after) {
    for (int i = head; i < after; i++) {
      if (line(i).part() == Part.TITLE) {
        return i;
      }
    }
    for (int i = first; i < after && !isText(i); i++) {
      if (line(i).part() == Part.HEADING && reasons[i] == null) {
        return i;
      }
    }
    return -1;
  }

  private boolean isText(int i) {
    return line(i).part() == Part.TEXT && reasons[i] == null && line(i).isProse();
  }

  /** The first line of the text: running text, or failing that any text. */
  private int body(int from, int after) {
    int any = after;
    for (int i = from; i < after; i++) {
      if (line(i).unit() >= 0 && isText(i)) {
        return Math.min(i, any);
      }
      boolean text = line(i).part() == Part.TEXT && reasons[i] == null && line(i).unit() >= 0;
      if (text && line(i).words() >= 3 && line(i).linkShare() < MOSTLY_LINKS) {
        any = Math.min(any, i);
      } else if (line(i).part() == Part.HEADING && line(i).part() != Part.TITLE) {
        any = after;
      }
    }
    return any;
  }

  /** The line after the last one that belongs to the text. */
  private int end(int body, int after) {
    int end = body + 1;
    for (int i = body; i < after; i++) {
      boolean text = line(i).part() == Part.TEXT && reasons[i] == null;
      if (text && (line(i).isProse() || line(i).words() >= 3)) {
        end = i + 1;
      }
    }
    return end;
  }

  /** Finds what cues and links in the text say is left out. */
  private void cut(int unit, int first, int after) {
    long all = prose(first, after);
    boolean written = all * 5 > words(first, after);
    for (int i = first; i < after; i++) {
      PageOutline.Line line = line(i);
      if (line.part() == Part.OUT && line.reason() != null) {
        reasons[i] = line.reason();
      }
      Phrases.Hit hit = layout.hit(i);
      if (hit != null && reasons[i] == null) {
        cue(i, hit, after, all);
      } else if (reasons[i] == null && written && isLink(i, first, after)) {
        reasons[i] = Reason.RELATED_LINKS;
      }
    }
    cutCalls(first, after);
  }

  /** Calls on the reader: short ones with a link anywhere, others among the last paragraphs. */
  private void cutCalls(int first, int after) {
    int last = MOST_LAST_CALLS;
    for (int i = after - 1; i > first; i--) {
      boolean text = line(i).part() == Part.TEXT && reasons[i] == null && line(i).words() > 2;
      boolean call = text && knowledge.calls().isCall(layout.repeats().plain(i));
      boolean linked = line(i).linkShare() > 0 && line(i).words() <= MOST_CALL_WORDS;
      if (call && (last > 0 || linked)) {
        reasons[i] = Reason.ADVERT;
      } else if (text) {
        last--;
      }
    }
  }

  private long words(int from, int to) {
    long words = 0;
    for (int i = from; i < to; i++) {
      words += line(i).reason() == null ? line(i).words() : 0;
    }
    return words;
  }

  private long prose(int from, int to) {
    long words = 0;
    for (int i = from; i < to; i++) {
      words += line(i).isProse() && line(i).reason() == null ? line(i).words() : 0;
    }
    return words;
  }

  private void cue(int i, Phrases.Hit hit, int after, long all) {
    reasons[i] = hit.reason();
    int end = Math.min(after, line(i).groupEnd());
    boolean opens = line(i).groupStart() == i;
    if (hit.reach() == Phrases.Reach.LINE) {
      return;
    }
    boolean rest = hit.reach() == Phrases.Reach.REST;
    int to = i + 1;
    if (opens && prose(i, end) <= MOST_OF_TEXT * all) {
      to = end;
    } else if (rest && prose(i, after) <= MOST_OF_TEXT * all / 2) {
      to = after;
    }
    while (to < after && (line(to).linkShare() > MOSTLY_LINKS && !line(to).isProse())) {
      to++;
    }
    Arrays.fill(reasons, i, to, hit.reason());
  }

  /** A line of links beside others, or one that is a link as a whole between paragraphs. */
  private boolean isLink(int i, int first, int after) {
    if (line(i).part() != Part.TEXT && line(i).part() != Part.HEADING
        || line(i).linkShare() <= MOSTLY_LINKS
        || line(i).isProse()
        || layout.line(i).text().startsWith("http")) {
      return false;
    }
    if (line(i).part() == Part.HEADING && prose(first, i) == 0) {
      return false; // a headline that leads to the story's own page
    }
    boolean neighbour =
        (i > first && line(i - 1).linkShare() > MOSTLY_LINKS)
            || (i + 1 < after && line(i + 1).linkShare() > MOSTLY_LINKS);
    return neighbour || line(i).linkShare() > ALL_LINK;
  }

  private void placeHead(int i, int title, int first) {
    PageOutline.Line line = line(i);
    Role role = reasons[i] == null && line.reason() == null ? headRole(i, title, first) : null;
    if (i == title) {
      placing.take(i, Role.TITLE);
    } else if (isCopy(i, title)) {
      placing.leaveOut(i, Reason.REPEAT);
    } else if (role != null) {
      placing.take(i, role);
    } else {
      placing.leaveOut(i, reason(i, Reason.NAVIGATION));
    }
  }

  private @Nullable Role headRole(int i, int title, int first) {
    Role own = ownRole(i);
    if (own != null) {
      return own;
    }
    PageOutline.Line line = line(i);
    boolean after = title >= 0 && i > title;
    boolean standfirst = line.part() == Part.SUBTITLE || (line.isProse() && i < first);
    boolean heading = line.part() == Part.HEADING && line.words() >= 4;
    return after && layout.hit(i) == null && (standfirst || heading) ? Role.SUBTITLE : null;
  }

  private void placeBody(int i, boolean first, int title) {
    PageOutline.Line line = line(i);
    if (i == title) {
      placing.take(i, Role.TITLE);
      return;
    }
    if (reasons[i] != null || line.part() == Part.OUT) {
      placing.leaveOut(i, reason(i, Reason.OTHER));
      return;
    }
    if (isCopy(i, title)) {
      placing.leaveOut(i, Reason.REPEAT);
      return;
    }
    Role own = ownRole(i);
    // A date among paragraphs is what they tell of, unless the markup calls it the story's.
    boolean told = own == Role.DATELINE && line.part() != Part.DATE;
    if (own != null && !told) {
      placing.take(i, own);
      return;
    }
    switch (layout.kind(i)) {
      case REPEAT -> {
        if (line.words() >= LEAST_REPEAT_WORDS || isCredit(i)) {
          placing.leaveOut(i, Reason.REPEAT);
        } else {
          placing.take(i, line.part() == Part.HEADING ? Role.SUBTITLE : Role.BODY);
        }
      }
      case MARK -> placing.leaveOut(i, Reason.OTHER);
      case PROSE, HEADING, CAPTION, BYLINE, DATELINE, PHRASE -> {
        if (line.part() == Part.HEADING) {
          placing.take(i, Role.SUBTITLE);
        } else {
          placing.takeParagraph(i, first);
        }
      }
    }
  }

  /** After the text only what tells who wrote it, and when, is the story's. */
  private void placeTail(int i) {
    Role own = reasons[i] == null && line(i).reason() == null ? ownRole(i) : null;
    if (own == Role.BYLINE || own == Role.DATELINE) {
      placing.take(i, own);
    } else {
      placing.leaveOut(i, reason(i, Reason.OTHER));
    }
  }

  /** A credit that is printed again is as little part of the text as the first. */
  private boolean isCredit(int i) {
    return knowledge.captions().isCaption(layout.line(i).text());
  }

  private @Nullable Role ownRole(int i) {
    PageOutline.Line line = line(i);
    boolean label = line.words() <= MOST_LABEL_WORDS;
    LineKind kind = layout.kind(i);
    return switch (line.part()) {
      case CAPTION -> Role.CAPTION;
      case BYLINE -> label && kind != LineKind.PROSE ? byline(kind) : null;
      case DATE -> label && kind != LineKind.PROSE ? date(i, kind) : null;
      case TEXT, HEADING, SUBTITLE, TITLE, OUT ->
          switch (kind) {
            case CAPTION -> Role.CAPTION;
            case BYLINE -> Role.BYLINE;
            case DATELINE -> Role.DATELINE;
            case PROSE, HEADING, REPEAT, PHRASE, MARK -> null;
          };
    };
  }

  private static Role byline(LineKind kind) {
    return kind == LineKind.DATELINE ? Role.DATELINE : Role.BYLINE;
  }

  private @Nullable Role date(int i, LineKind kind) {
    if (kind == LineKind.BYLINE) {
      return Role.BYLINE;
    }
    boolean dated = !Dates.find(layout.line(i).text()).isEmpty();
    return dated || kind == LineKind.DATELINE ? Role.DATELINE : null;
  }

  private boolean isCopy(int i, int title) {
    return title >= 0
        && i != title
        && layout.repeats().plain(i).equals(layout.repeats().plain(title));
  }

  private void leaveOut(int from, int to) {
    for (int i = from; i < to; i++) {
      placing.leaveOut(i, reason(i, Reason.NAVIGATION));
    }
  }

  private Reason reason(int i, Reason other) {
    Reason own = reasons[i];
    if (own != null) {
      return own;
    }
    Reason named = line(i).reason();
    if (named != null) {
      return named;
    }
    Phrases.Hit hit = layout.hit(i);
    if (hit != null) {
      return hit.reason();
    }
    return layout.kind(i) == LineKind.REPEAT ? Reason.REPEAT : other;
  }
}
