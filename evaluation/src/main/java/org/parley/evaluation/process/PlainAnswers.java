// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.evaluation.likeness.BCubed;
import org.parley.record.proposal.Change;

/**
 * The floors: what is right without reading. All proposals of a dossier one, or each position's its
 * own; the stance that is most common; the words from "if" or "because" to the full stop; a change
 * of sides wherever a side's stance is another in the next story. Pure functions.
 */
final class PlainAnswers {
  private static final Pattern OPENING =
      Pattern.compile("\\b(?:if|unless|until|because|since|saying|citing)\\b[^.]*");

  private PlainAnswers() {}

  static double oneADossier(List<Dossier> dossiers) {
    List<String> found = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    keys(dossiers, found, wanted, true);
    return BCubed.of(found, wanted).f1();
  }

  static double eachItsOwn(List<Dossier> dossiers) {
    List<String> found = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    keys(dossiers, found, wanted, false);
    return BCubed.of(found, wanted).f1();
  }

  private static void keys(
      List<Dossier> dossiers, List<String> found, List<String> wanted, boolean one) {
    for (Dossier dossier : dossiers) {
      for (Dossier.Stand stand : dossier.stands()) {
        if (!stand.may()) {
          found.add(dossier.name() + (one ? "" : " " + stand.id()));
          wanted.add(dossier.name() + " " + stand.proposal());
        }
      }
    }
  }

  static double commonStance(List<Dossier> dossiers) {
    Map<String, Integer> counts = new HashMap<>();
    int all = 0;
    for (Dossier dossier : dossiers) {
      for (Dossier.Stand stand : dossier.stands()) {
        if (!stand.may()) {
          all++;
          stand.stances().forEach(stance -> counts.merge(stance, 1, Integer::sum));
        }
      }
    }
    int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return (double) most / Math.max(1, all);
  }

  static double clauses(List<Dossier> dossiers) {
    ProcessTally.Share share = new ProcessTally.Share();
    for (Dossier dossier : dossiers) {
      for (Dossier.Stand stand : dossier.stands()) {
        for (String words : clauses(stand)) {
          share.add(!stand.may() && isFound(dossier.story(stand), stand.anchor(), words));
        }
      }
    }
    return share.value();
  }

  private static List<String> clauses(Dossier.Stand stand) {
    List<String> clauses = new ArrayList<>();
    add(clauses, stand.condition());
    add(clauses, stand.reason());
    return stand.may() ? List.of() : clauses;
  }

  private static void add(List<String> clauses, @Nullable String words) {
    if (words != null) {
      clauses.add(words);
    }
  }

  /** Whether the first clause after the anchor's sentence begins covers half of the words. */
  private static boolean isFound(String text, String anchor, String words) {
    int at = text.indexOf(anchor);
    Matcher opening = OPENING.matcher(text);
    boolean found = opening.find(Math.max(0, text.lastIndexOf(". ", at)));
    int from = text.indexOf(words);
    int both =
        found
            ? Math.min(opening.end(), from + words.length()) - Math.max(opening.start(), from)
            : 0;
    return found && 2 * both >= Math.max(words.length(), opening.end() - opening.start());
  }

  static double turns(List<Dossier> dossiers) {
    ProcessTally.Share share = new ProcessTally.Share();
    for (Dossier dossier : dossiers) {
      for (Dossier.Turn turn : dossier.turns()) {
        if (!turn.may()) {
          share.add(turn.kind() == Change.Kind.CHANGED_SIDES);
        }
      }
    }
    return share.value();
  }
}
