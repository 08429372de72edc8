// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Claim;
import org.parley.model.Evidence;
import org.parley.model.Position;
import org.parley.model.Span;

/**
 * Which positions of the record answer which of a reader's: the words overlap and the actor is one
 * that the reader names, himself or as his side's voice.
 */
final class Answers {
  private final Dossier dossier;
  private final DossierReader.Read read;
  private final ActorNames names;
  private final Map<String, Position> best = new HashMap<>();
  private final Map<String, Set<String>> answered = new HashMap<>();

  Answers(Dossier dossier, DossierReader.Read read) {
    this.dossier = dossier;
    this.read = read;
    this.names = new ActorNames(read.record().actors());
    for (Dossier.Stand stand : dossier.stands()) {
      for (Position position : read.record().positions()) {
        if (tells(position, stand) && isHolder(position, stand)) {
          answered.computeIfAbsent(position.id(), k -> new HashSet<>()).add(stand.id());
          Position known = best.get(stand.id());
          if (known == null || !isRight(known, stand) && isRight(position, stand)) {
            best.put(stand.id(), position);
          }
        }
      }
    }
  }

  /** The position that answers a stand best, or null. */
  @Nullable Position to(Dossier.Stand stand) {
    return best.get(stand.id());
  }

  /** Whether somebody stands there in the record, be it the wrong one. */
  List<Position> at(Dossier.Stand stand) {
    return read.record().positions().stream().filter(p -> tells(p, stand)).toList();
  }

  /** Whether a position answers a stand, with the right stance. */
  boolean isGood(Position position) {
    return dossier.stands().stream()
        .anyMatch(
            stand ->
                isRight(position, stand)
                    && answered.getOrDefault(position.id(), Set.of()).contains(stand.id()));
  }

  boolean answers(Position position, String stand) {
    return answered.getOrDefault(position.id(), Set.of()).contains(stand);
  }

  static boolean isRight(Position position, Dossier.Stand stand) {
    return stand.stances().contains(position.stance().name().toLowerCase(java.util.Locale.ROOT));
  }

  private boolean isHolder(Position position, Dossier.Stand stand) {
    return names.same(position.actor(), stand.actors())
        || names.same(read.sides().of(position.actor()), stand.actors());
  }

  private boolean tells(Position position, Dossier.Stand stand) {
    Span anchor = span(stand, stand.anchor());
    for (Evidence evidence : position.evidence().subList(0, 1)) {
      boolean here = Integer.valueOf(stand.story()).equals(read.numberOf().get(evidence.story()));
      if (here && evidence.start() < anchor.end() && anchor.start() < evidence.end()) {
        return true;
      }
    }
    return false;
  }

  /** Where words stand in a stand's page. */
  Span span(Dossier.Stand stand, String words) {
    String text = read.texts().get(stand.story() - 1);
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalStateException(dossier.name() + " " + stand.id() + ": lost: " + words);
    }
    int start = text.codePointCount(0, at);
    return new Span(start, start + words.codePointCount(0, words.length()));
  }

  /** Whether one of the spans is about the words: each covers half of the other. */
  boolean covers(Dossier.Stand stand, String words, List<Span> spans) {
    Span wanted = span(stand, words);
    for (Span span : spans) {
      int both = Math.min(span.end(), wanted.end()) - Math.max(span.start(), wanted.start());
      int longer = Math.max(span.end() - span.start(), wanted.end() - wanted.start());
      if (2 * both >= longer) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody of those who are said to say so does. */
  boolean isClaimedBy(Position position, List<String> wanted) {
    List<Claim> claims = new ArrayList<>(position.claimedBy());
    return claims.stream()
        .anyMatch(
            claim -> {
              String text = claim.text();
              String id = claim.id();
              boolean byName =
                  id != null && (names.same(id, wanted) || names.same(read.sides().of(id), wanted));
              return byName || text != null && names.same(text, wanted);
            });
  }
}
