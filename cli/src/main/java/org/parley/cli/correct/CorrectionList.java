// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.correct;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.cli.terminal.Marks;
import org.parley.model.CorrectedRows.Outcome;
import org.parley.model.CorrectedRows.State;
import org.parley.model.Correction;
import org.parley.record.correction.Corrections;
import org.parley.record.correction.Corrections.Listed;
import org.parley.store.Kind;
import org.parley.store.Store;

/** Prints corrections with what became of them. */
public final class CorrectionList {
  private final Store store;
  private final Marks marks;
  private final PrintStream out;

  public CorrectionList(Store store, Marks marks, PrintStream out) {
    this.store = store;
    this.marks = marks;
    this.out = out;
  }

  /**
   * Prints every correction, in order.
   *
   * @param only those of which this became, or null for all
   */
  public void print(@Nullable State only) {
    int shown = 0;
    for (Listed listed : new Corrections(store).list()) {
      Outcome outcome = listed.outcome();
      if (only == null || outcome != null && outcome.state() == only) {
        print(listed);
        shown++;
      }
    }
    if (shown == 0) {
      out.println(only == null ? "Nobody corrected anything." : "There are none.");
    }
  }

  private void print(Listed listed) {
    Correction correction = listed.correction();
    out.println(
        marks.heading(correction.id())
            + "  "
            + word(listed.outcome())
            + "  "
            + correction.target()
            + "  "
            + correction.change());
    String note = correction.note();
    out.println(
        marks.faint(
            "    "
                + correction.at()
                + "  "
                + correction.author()
                + (note == null ? "" : ": " + note.replaceAll("\\s+", " "))));
    String reason = reason(listed.outcome());
    if (!reason.isEmpty()) {
      out.println("    " + reason);
    }
  }

  private static String word(@Nullable Outcome outcome) {
    return outcome == null ? "pending" : outcome.state().name().toLowerCase(Locale.ROOT);
  }

  private static String reason(@Nullable Outcome outcome) {
    if (outcome == null) {
      return "";
    }
    String by = outcome.by() == null ? "" : outcome.by();
    return switch (outcome.state()) {
      case APPLIED -> "";
      case OVERRULED ->
          by.isEmpty() ? "in conflict: " + outcome.reason() : "in conflict with " + by + ", later";
      case UNDONE -> "taken back by " + by;
      case REFUSED, LOST -> String.valueOf(outcome.reason());
    };
  }

  /** Says what became of one correction; true when it holds. */
  public boolean tell(String id) {
    for (Listed listed : new Corrections(store).list()) {
      if (listed.correction().id().equals(id)) {
        print(listed);
        Outcome outcome = listed.outcome();
        boolean holds = outcome == null || outcome.state() == State.APPLIED;
        if (!holds) {
          out.println("    It has no effect; take it back with: parley correct undo " + id);
        }
        return holds;
      }
    }
    return false;
  }

  /**
   * Corrections that have no effect though nobody took them back, a line a kind; none when all
   * hold.
   */
  public static List<String> warnings(Store store) {
    if (store.all(Kind.CORRECTIONS).isEmpty()) {
      return List.of(); // what became of them is read with the whole merged record
    }
    int lost = 0;
    int refused = 0;
    int overruled = 0;
    for (Outcome outcome : store.merged().corrected().outcomes()) {
      lost += outcome.state() == State.LOST ? 1 : 0;
      refused += outcome.state() == State.REFUSED ? 1 : 0;
      overruled += outcome.state() == State.OVERRULED ? 1 : 0;
    }
    List<String> lines = new ArrayList<>();
    add(lines, lost, "speak of what is not in the record any more", "lost");
    add(lines, refused, "ask for what cannot be done", "refused");
    add(lines, overruled, "are in conflict with later ones", "overruled");
    return lines;
  }

  private static void add(List<String> lines, int count, String what, String state) {
    if (count > 0) {
      lines.add(
          String.format(
              Locale.ROOT,
              "Corrections: %,d %s; see: parley correct list --only %s",
              count,
              what,
              state));
    }
  }
}
