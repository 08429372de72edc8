// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.process;

import java.util.ArrayList;
import java.util.List;
import org.parley.model.Position;
import org.parley.record.proposal.Change;

/** Counts how dossiers were read, and says what was missed. For one thread. */
final class ProcessTally {
  final Share found = new Share();
  final Share precise = new Share();
  final Share stances = new Share();
  final Share clauses = new Share();
  final Share claimants = new Share();
  final Share turns = new Share();
  final Share turnsPrecise = new Share();
  final List<String> joined = new ArrayList<>();
  final List<String> wanted = new ArrayList<>();
  final List<String> joinedFound = new ArrayList<>();
  final List<String> wantedFound = new ArrayList<>();
  final List<String> misses = new ArrayList<>();

  /** So many of so many. */
  static final class Share {
    private int hits;
    private int all;

    void add(boolean hit) {
      all++;
      hits += hit ? 1 : 0;
    }

    double value() {
      return all == 0 ? 0 : (double) hits / all;
    }

    @Override
    public String toString() {
      return hits + "/" + all;
    }
  }

  void add(Dossier dossier, DossierReader.Read read) {
    Answers answers = new Answers(dossier, read);
    for (Dossier.Stand stand : dossier.stands()) {
      if (!stand.may()) {
        add(dossier, read, answers, stand);
      }
    }
    for (Position position : read.record().positions()) {
      boolean good = answers.isGood(position);
      precise.add(good);
      if (!good) {
        miss(dossier, "wrong", told(read, position));
      }
    }
    turns(dossier, read, answers);
  }

  private void add(Dossier dossier, DossierReader.Read read, Answers answers, Dossier.Stand stand) {
    Position position = answers.to(stand);
    found.add(position != null);
    String key = dossier.name() + " " + stand.proposal();
    joined.add(
        position == null
            ? dossier.name() + " " + stand.id()
            : dossier.name() + position.proposal());
    wanted.add(key);
    if (position == null) {
      miss(
          dossier,
          "lost",
          stand + " there: " + answers.at(stand).stream().map(p -> told(read, p)).toList());
    } else {
      joinedFound.add(dossier.name() + position.proposal());
      wantedFound.add(key);
      boolean right = Answers.isRight(position, stand);
      stances.add(right);
      if (!right) {
        miss(dossier, "stance", stand + " told " + told(read, position));
      }
    }
    clause(dossier, read, answers, stand, position);
    if (!stand.by().isEmpty()) {
      boolean said = position != null && answers.isClaimedBy(position, stand.by());
      claimants.add(said);
      if (!said && position != null) {
        miss(dossier, "claimant", stand + " told " + position.claimedBy());
      }
    }
  }

  private void clause(
      Dossier dossier,
      DossierReader.Read read,
      Answers answers,
      Dossier.Stand stand,
      @org.jspecify.annotations.Nullable Position position) {
    String condition = stand.condition();
    String reason = stand.reason();
    if (condition != null) {
      boolean hit = position != null && answers.covers(stand, condition, position.conditions());
      clauses.add(hit);
      if (!hit) {
        miss(
            dossier,
            "condition",
            condition + (position == null ? " (lost)" : " told " + told(read, position)));
      }
    }
    if (reason != null) {
      boolean hit = position != null && answers.covers(stand, reason, position.reasons());
      clauses.add(hit);
      if (!hit) {
        miss(
            dossier,
            "reason",
            reason + (position == null ? " (lost)" : " told " + told(read, position)));
      }
    }
  }

  private void turns(Dossier dossier, DossierReader.Read read, Answers answers) {
    for (Dossier.Turn turn : dossier.turns()) {
      if (!turn.may()) {
        boolean hit = read.changes().stream().anyMatch(change -> isOne(answers, change, turn));
        turns.add(hit);
        if (!hit) {
          miss(dossier, "turn", turn.toString());
        }
      }
    }
    for (Change change : read.changes()) {
      boolean good = dossier.turns().stream().anyMatch(turn -> isOne(answers, change, turn));
      turnsPrecise.add(good);
      if (!good) {
        miss(
            dossier,
            "no turn",
            change.kind() + " " + told(read, change.before()) + " > " + told(read, change.after()));
      }
    }
  }

  private static boolean isOne(Answers answers, Change change, Dossier.Turn turn) {
    return change.kind() == turn.kind() && answers.answers(change.after(), turn.after());
  }

  private void miss(Dossier dossier, String kind, String what) {
    misses.add(dossier.name() + "\t" + kind + "\t" + what);
  }

  private static String told(DossierReader.Read read, Position position) {
    String story = position.evidence().get(0).story();
    String text = read.texts().get(read.numberOf().getOrDefault(story, 1) - 1);
    String words =
        DossierReader.words(
            text,
            new org.parley.model.Span(
                position.evidence().get(0).start(), position.evidence().get(0).end()));
    return position.actor()
        + " "
        + position.stance()
        + " "
        + position.proposal()
        + " "
        + position.date().from()
        + " “"
        + words
        + "”"
        + (position.conditions().isEmpty()
            ? ""
            : " if "
                + position.conditions().stream().map(s -> DossierReader.words(text, s)).toList())
        + (position.reasons().isEmpty()
            ? ""
            : " why "
                + position.reasons().stream().map(s -> DossierReader.words(text, s)).toList());
  }
}
