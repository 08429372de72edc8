// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.evaluation.likeness.BCubed;
import org.parley.language.Language;
import org.parley.reading.Resources;

/**
 * How well positions, proposals and their changes are read from the bundled dossiers on peace
 * processes. Figures of the half that rules were written on and of the other stand side by side.
 */
public final class ProcessScore {
  private final StringBuilder table = new StringBuilder();
  private final List<String> below = new ArrayList<>();
  private final List<String> misses = new ArrayList<>();

  /** Reads all dossiers. */
  public ProcessScore(Language language, Resources resources) throws IOException {
    DossierReader reader = new DossierReader(language, resources);
    List<Dossier> developed = Dossiers.of(Dossiers.Half.DEVELOPED);
    List<Dossier> heldOut = Dossiers.of(Dossiers.Half.HELD_OUT);
    ProcessTally one = tally(reader, developed);
    ProcessTally two = tally(reader, heldOut);
    List<Dossier> all = new ArrayList<>(developed);
    all.addAll(heldOut);
    table
        .append(
            String.format(
                "%d dossiers developed, %d others, looked at since they were marked.%n%n",
                developed.size(), heldOut.size()))
        .append(
            "| figure | developed | the others | trivial floor | asked |\n|---|---|---|---|---|\n");
    String join =
        figure(PlainAnswers.oneADossier(all))
            + " one a dossier, "
            + figure(PlainAnswers.eachItsOwn(all))
            + " each its own";
    row("positions found", one.found.value(), two.found.value(), 0.76, "", "");
    row("of those told, right", one.precise.value(), two.precise.value(), 0.9, "", "");
    row(
        "stance of those found",
        one.stances.value(),
        two.stances.value(),
        0.97,
        figure(PlainAnswers.commonStance(all)),
        "0.880");
    row(
        "proposal join, B-cubed F1 of those found",
        f1(one.joinedFound, one.wantedFound),
        f1(two.joinedFound, two.wantedFound),
        0.86,
        join,
        "0.850");
    row(
        "the same, the lost each alone",
        f1(one.joined, one.wanted),
        f1(two.joined, two.wanted),
        0.74,
        join,
        "");
    row(
        "conditions and reasons",
        one.clauses.value(),
        two.clauses.value(),
        0.64,
        figure(PlainAnswers.clauses(all)),
        "0.750");
    row("who says it of another", one.claimants.value(), two.claimants.value(), 0.64, "", "");
    row(
        "changes of position",
        one.turns.value(),
        two.turns.value(),
        0.48,
        figure(PlainAnswers.turns(all)),
        "0.800");
    row("of those told, right", one.turnsPrecise.value(), two.turnsPrecise.value(), 0.7, "", "");
    misses.addAll(one.misses);
    misses.addAll(two.misses);
  }

  private static ProcessTally tally(DossierReader reader, List<Dossier> dossiers) {
    ProcessTally tally = new ProcessTally();
    for (Dossier dossier : dossiers) {
      tally.add(dossier, reader.read(dossier));
    }
    return tally;
  }

  private static double f1(List<String> found, List<String> wanted) {
    return found.isEmpty() ? 0 : BCubed.of(found, wanted).f1();
  }

  private void row(String name, double one, double two, double least, String floor, String asked) {
    if (Math.min(one, two) < least) {
      below.add(name + " " + figure(Math.min(one, two)) + " < " + figure(least));
    }
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %s | %s | %s | %s |%n",
            name,
            figure(one),
            figure(two),
            floor,
            asked));
  }

  private static String figure(double figure) {
    return String.format(Locale.ROOT, "%.3f", figure);
  }

  /** A Markdown table. */
  public String table() {
    return below.isEmpty()
        ? table.toString()
        : table + "\nBelow the floor: " + String.join(", ", below) + "\n";
  }

  /** What was lost, wrong or not told, a line each: dossier, what, words. */
  public List<String> misses() {
    return List.copyOf(misses);
  }

  /** Whether no figure is below its floor. */
  public boolean held() {
    return below.isEmpty();
  }
}
