// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.reading.mention.NameSpan.Kind;
import org.parley.reading.mention.Phrases;
import org.parley.reading.place.PlaceNames;
import org.parley.reading.place.States;

/** Finds listed names in the tokens of a sentence. Immutable and thread-safe. */
final class NameIndex {
  private static final int LONGEST = 10;

  private final ActorList actors;
  private final Map<String, List<Listed>> byKey = new HashMap<>();

  /**
   * A listed name.
   *
   * @param text as listed
   * @param known id of an actor, or alpha-3 code of a state; null when only the story can tell
   */
  record Listed(String text, Kind kind, @Nullable String known) {}

  /** A listed name where it was met; {@code last} is exclusive. */
  record Match(int first, int last, Listed listed) {}

  NameIndex(ActorList actors, States states) {
    this.actors = actors;
    for (ActorList.Entry entry : actors.entries()) {
      Kind kind = entry.kind() == Actor.Kind.PERSON ? Kind.PERSON : Kind.BODY;
      for (String name : entry.names()) {
        add(new Listed(name, kind, actors.isCommon(name) ? null : entry.id()));
      }
    }
    for (States.Form form : states.forms()) {
      add(new Listed(form.text(), kind(form), form.state().code()));
    }
  }

  private static Kind kind(States.Form form) {
    if (form.uses().contains(States.Use.NAME)) {
      return Kind.STATE;
    }
    if (form.uses().contains(States.Use.SEAT)) {
      return Kind.SEAT;
    }
    return form.uses().contains(States.Use.ADJECTIVE) ? Kind.NATIONAL : Kind.PEOPLE;
  }

  private void add(Listed listed) {
    byKey.computeIfAbsent(PlaceNames.key(listed.text()), k -> new ArrayList<>()).add(listed);
  }

  /** The country of a listed actor; null when it has none or is not listed. */
  @Nullable String country(@Nullable String known) {
    return known == null ? null : actors.entry(known).map(ActorList.Entry::country).orElse(null);
  }

  /** The listed actors that bear a name which several bear. */
  List<ActorList.Entry> sharers(String name) {
    Set<ActorList.Entry> found = new LinkedHashSet<>();
    for (Listed listed : byKey.getOrDefault(PlaceNames.key(name), List.of())) {
      if (listed.known() == null && fits(listed, name)) {
        found.addAll(actors.bearers(listed.text()));
      }
    }
    return List.copyOf(found);
  }

  /** The longest listed names from left to right, not overlapping. */
  List<Match> find(Sentence sentence) {
    List<Match> found = new ArrayList<>();
    int at = 0;
    while (at < sentence.tokens().size()) {
      Match match = longestAt(sentence, at);
      if (match != null) {
        match = longerWithin(sentence, match);
      }
      if (match == null) {
        at++;
      } else {
        found.add(match);
        at = match.last();
      }
    }
    return found;
  }

  /** "Tamim bin Hamad" of "Sheikh Tamim bin Hamad", of which a shorter name is listed too. */
  private Match longerWithin(Sentence sentence, Match match) {
    for (int first = match.first() + 1; first < match.last(); first++) {
      Match other = longestAt(sentence, first);
      boolean beyond = other != null && other.last() > match.last();
      if (other != null && beyond && other.last() - first > match.last() - match.first()) {
        return other;
      }
    }
    return match;
  }

  private @Nullable Match longestAt(Sentence sentence, int first) {
    if (!Phrases.isCapital(sentence.token(first).form())
        && !sentence.token(first).form().equals("al")) {
      return null;
    }
    StringBuilder key = new StringBuilder();
    StringBuilder written = new StringBuilder();
    Match best = null;
    int most = Math.min(sentence.tokens().size(), first + LONGEST);
    for (int last = first; last < most; last++) {
      Token token = sentence.token(last);
      String part = PlaceNames.key(token.form());
      boolean joined = last > first && token.start() == sentence.token(last - 1).end();
      if (!part.isEmpty()) {
        boolean possessive = token.tag().equals("POS");
        key.append(key.isEmpty() || possessive ? "" : " ").append(part);
      }
      written.append(joined || written.isEmpty() ? "" : " ").append(token.form());
      if (part.isEmpty() && !token.tag().equals("HYPH")) {
        continue;
      }
      for (Listed listed : byKey.getOrDefault(key.toString(), List.of())) {
        if (!part.isEmpty() && fits(listed, written.toString())) {
          best = new Match(first, last + 1, listed);
        }
      }
    }
    return best;
  }

  /** Acronyms and single words must be written as listed; longer names may differ in case. */
  private static boolean fits(Listed listed, String written) {
    if (listed.text().indexOf(' ') >= 0) {
      return true;
    }
    boolean acronym = listed.text().equals(listed.text().toUpperCase(java.util.Locale.ROOT));
    return acronym
        ? listed.text().equals(written)
        : Phrases.isCapital(written) || written.startsWith("al-");
  }
}
