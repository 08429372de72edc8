// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.LeftOut.Reason;
import org.parley.model.StorySpan.Role;

/** Gives every line of a page its place: a role in a story, or a reason for being left out. */
final class Assignment {
  /** A longer heading inside a story is a sentence whose stop is missing. */
  private static final int MOST_HEADING_WORDS = 12;

  private static final int MOST_LAST_CALLS = 2;
  private static final int LEAST_MENU = 5;
  private static final int MOST_WORDS_OF_ITEM = 6;

  private final Layout layout;
  private final Placing placing;
  private final Calls calls;
  private final Map<Integer, Reason> asides = new HashMap<>();
  private boolean listOpened;

  private Assignment(Layout layout, Knowledge knowledge) {
    this.layout = layout;
    this.calls = knowledge.calls();
    this.placing = new Placing(layout, knowledge);
  }

  static Assignment of(Layout layout, List<Borders.Block> blocks, Knowledge knowledge) {
    Assignment assignment = new Assignment(layout, knowledge);
    int next = 0;
    for (Borders.Block block : blocks) {
      assignment.leaveOut(next, block.from());
      assignment.placing.open();
      assignment.place(block);
      next = block.after();
    }
    assignment.leaveOut(next, layout.size());
    return assignment;
  }

  /** Where every line went. */
  Placing placing() {
    return placing;
  }

  private void place(Borders.Block block) {
    Reason reason = Reason.NAVIGATION;
    for (int i = block.from(); i < block.body(); i++) {
      reason = reasonAfter(i, reason);
      placeHead(block, i, reason);
    }
    boolean listed = false;
    cutAsides(block);
    for (int i = block.body(); i < block.to(); i++) {
      listed = placeBody(block, i, listed);
    }
    listOpened = block.to() > 0 && layout.shape(block.to() - 1).end() == Shape.End.COLON;
    placeTail(block);
  }

  private void placeHead(Borders.Block block, int i, Reason other) {
    Role role = ownRole(i);
    if (i == block.title()) {
      placing.take(i, Role.TITLE);
    } else if (isCopyOfTitle(block, i)) {
      placing.leaveOut(i, Reason.REPEAT);
    } else if (role != null) {
      placing.take(i, role);
    } else if (layout.kind(i) == LineKind.HEADING && block.title() >= 0 && i > block.title()) {
      placing.take(i, Role.SUBTITLE);
    } else {
      placing.leaveOut(i, reason(i, other));
    }
  }

  /** Menus in the midst of the text, and calls on the reader at its end. */
  private void cutAsides(Borders.Block block) {
    asides.clear();
    int run = block.body();
    for (int i = block.body(); i <= block.to(); i++) {
      boolean label = i < block.to() && layout.kind(i) != LineKind.PROSE;
      if (!label) {
        if (isMenu(run, i)) {
          for (int k = run; k < i; k++) {
            asides.put(k, Reason.NAVIGATION);
          }
        }
        run = i + 1;
      }
    }
    int left = MOST_LAST_CALLS;
    for (int i = block.to() - 1; i > block.body() && left > 0; i--) {
      if (layout.kind(i) == LineKind.PROSE) {
        left--;
        if (calls.isCall(layout.repeats().plain(i))) {
          asides.put(i, Reason.ADVERT);
          left++;
        }
      }
    }
  }

  /** Many short lines in a row that no colon has announced. */
  private boolean isMenu(int from, int to) {
    int words = 0;
    int labels = 0;
    for (int i = from; i < to; i++) {
      boolean label = layout.kind(i) == LineKind.HEADING;
      words += label ? layout.shape(i).words() : 0;
      labels += label ? 1 : 0;
    }
    boolean announced = from > 0 && layout.shape(from - 1).end() == Shape.End.COLON;
    return labels >= LEAST_MENU && words < labels * MOST_WORDS_OF_ITEM && !announced;
  }

  private boolean placeBody(Borders.Block block, int i, boolean listed) {
    Reason aside = asides.get(i);
    if (aside != null) {
      placing.leaveOut(i, reason(i, aside));
      return listed;
    }
    LineKind kind = layout.kind(i);
    Role role = ownRole(i);
    if (kind == LineKind.PROSE) {
      placing.takeParagraph(i, i == block.body());
      return false;
    }
    if (isCopyOfTitle(block, i)) {
      placing.leaveOut(i, Reason.REPEAT);
      return listed;
    }
    if (role != null) {
      placing.take(i, role);
      return listed;
    }
    if (kind == LineKind.HEADING && !listed) {
      boolean heading =
          layout.kind(i + 1) == LineKind.PROSE
              && layout.shape(i).end() != Shape.End.STOP
              && layout.shape(i).words() <= MOST_HEADING_WORDS
              && (layout.kind(i - 1) != LineKind.HEADING || layout.kind(i - 2) != LineKind.HEADING);
      placing.take(i, heading ? Role.SUBTITLE : Role.BODY);
      return false;
    }
    placing.leaveOut(i, reason(i, Reason.RELATED_LINKS));
    Phrases.Hit hit = layout.hit(i);
    return hit == null ? listed : hit.reach() == Phrases.Reach.LIST;
  }

  /** What follows the last paragraph and belongs to no other story. */
  private void placeTail(Borders.Block block) {
    Reason reason = Reason.NAVIGATION;
    boolean closed = false;
    for (int i = block.to(); i < block.after(); i++) {
      Phrases.Hit hit = layout.hit(i);
      if (hit != null) {
        closed = true;
      }
      reason = reasonAfter(i, reason);
      closed |= layout.kind(i) == LineKind.MARK;
      Role role = ownRole(i);
      if (role != null && !closed) {
        placing.take(i, role);
      } else if (!closed && goesOn(i)) {
        placing.take(i, Role.BODY);
      } else {
        placing.leaveOut(i, reason(i, reason));
      }
    }
  }

  /** What a cue says of the lines after it, until the next cue or a mark. */
  private Reason reasonAfter(int i, Reason before) {
    Phrases.Hit hit = layout.hit(i);
    if (hit != null && hit.reach() != Phrases.Reach.LINE) {
      return hit.reason();
    }
    return layout.kind(i) == LineKind.MARK ? Reason.NAVIGATION : before;
  }

  /** A list that a colon opened, or a question that ends the text. */
  private boolean goesOn(int i) {
    boolean right = placing.lastLine() == i - 1 && layout.kind(i) == LineKind.HEADING;
    if (!right) {
      return false;
    }
    boolean item = layout.shape(i).end() == Shape.End.COLON || listOpened;
    boolean ends =
        layout.shape(i).end() == Shape.End.QUESTION || layout.line(i).text().startsWith("(");
    listOpened |= item;
    return item || ends;
  }

  private boolean isCopyOfTitle(Borders.Block block, int i) {
    return block.title() >= 0
        && layout.repeats().plain(i).equals(layout.repeats().plain(block.title()));
  }

  private @Nullable Role ownRole(int i) {
    return switch (layout.kind(i)) {
      case CAPTION -> Role.CAPTION;
      case BYLINE -> Role.BYLINE;
      case DATELINE -> Role.DATELINE;
      case PROSE, HEADING, REPEAT, PHRASE, MARK -> null;
    };
  }

  private Reason reason(int i, Reason other) {
    Phrases.Hit hit = layout.hit(i);
    if (hit != null) {
      return hit.reason();
    }
    return switch (layout.kind(i)) {
      case REPEAT -> Reason.REPEAT;
      case MARK -> isCounter(i) ? Reason.SHARE_WIDGET : Reason.OTHER;
      case PROSE, HEADING, CAPTION, BYLINE, DATELINE, PHRASE -> other;
    };
  }

  /** A number beside share buttons. */
  private boolean isCounter(int i) {
    return isShare(i - 1) || isShare(i + 1);
  }

  private boolean isShare(int i) {
    Phrases.Hit hit = i >= 0 && i < layout.size() ? layout.hit(i) : null;
    return hit != null && hit.reason() == Reason.SHARE_WIDGET;
  }

  private void leaveOut(int from, int to) {
    Reason reason = Reason.NAVIGATION;
    for (int i = from; i < to; i++) {
      reason = reasonAfter(i, reason);
      placing.leaveOut(i, reason(i, reason));
    }
  }
}
