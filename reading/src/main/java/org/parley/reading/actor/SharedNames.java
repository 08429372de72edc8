// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.actor.ActorList.Entry;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.StoryText;

/**
 * Tells whose a name is that several bodies of the world bear ("National Liberation Army"): by the
 * acronym that the story gives it in brackets, by the country named right before it, or by the
 * countries that the story speaks of. What nothing tells stays unlisted. Not thread-safe.
 */
final class SharedNames {
  /** A country that a story names in passing, a third as often as another, gives nothing away. */
  private static final int PASSING = 3;

  private final NameIndex index;
  private final StoryText story;
  private final Map<String, Integer> countries = new HashMap<>();
  private final Set<String> actors = new HashSet<>();
  private final Map<String, Set<String>> acronyms = new HashMap<>();

  SharedNames(NameIndex index, StoryText story) {
    this.index = index;
    this.story = story;
  }

  /** Puts the actor to the shared names of a story where the story gives him away. */
  void tell(List<List<NameSpan>> bySentence) {
    boolean any = false;
    for (List<NameSpan> names : bySentence) {
      for (NameSpan name : names) {
        boolean shared = !index.sharers(name.text()).isEmpty();
        any |= shared;
        if (shared) {
          acronyms
              .computeIfAbsent(name.text(), k -> new HashSet<>())
              .addAll(bracketed(sentence(name), name));
        }
        notice(name);
      }
    }
    if (any) {
      for (List<NameSpan> names : bySentence) {
        List<NameSpan> before = List.copyOf(names);
        names.replaceAll(name -> told(name, before));
      }
    }
  }

  private Sentence sentence(NameSpan name) {
    return story.sentences().get(name.sentence()).sentence();
  }

  private void notice(NameSpan name) {
    String known = name.known();
    if (known == null) {
      return;
    }
    switch (name.kind()) {
      case STATE, SEAT, NATIONAL, PEOPLE -> countries.merge(known, 1, Integer::sum);
      case PERSON, BODY -> {
        actors.add(known);
        String country = index.country(known);
        if (country != null) {
          countries.merge(country, 1, Integer::sum);
        }
      }
      case PLACE, OTHER -> {}
    }
  }

  private NameSpan told(NameSpan name, List<NameSpan> here) {
    if (name.known() != null) {
      return name;
    }
    List<Entry> bearers = index.sharers(name.text());
    String id = bearers.isEmpty() ? null : bearer(name, bearers, here);
    return id == null
        ? name
        : new NameSpan(name.sentence(), name.first(), name.last(), name.text(), name.kind(), id);
  }

  private @Nullable String bearer(NameSpan name, List<Entry> bearers, List<NameSpan> here) {
    Set<String> defined = acronyms.getOrDefault(name.text(), Set.of());
    if (!defined.isEmpty()) {
      List<Entry> fitting =
          bearers.stream().filter(e -> e.names().stream().anyMatch(defined::contains)).toList();
      if (fitting.size() < 2) {
        return fitting.isEmpty() ? null : fitting.get(0).id();
      }
    }
    String country = countryBefore(name, here);
    List<String> fitting = new ArrayList<>();
    for (Entry entry : bearers) {
      boolean told = country == null ? isTold(entry) : country.equals(entry.country());
      if (told) {
        fitting.add(entry.id());
      }
    }
    return fitting.size() == 1 ? fitting.get(0) : null;
  }

  private boolean isTold(Entry entry) {
    int most = countries.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    String country = entry.country();
    if (country == null) {
      return true; // a body of the whole world, unless a country stands before it
    }
    int own = countries.getOrDefault(country, 0);
    return actors.contains(entry.id()) || own > 0 && own * PASSING >= most;
  }

  /** "Colombia's National Liberation Army", "the Colombian ..."; or null. */
  private @Nullable String countryBefore(NameSpan name, List<NameSpan> here) {
    for (NameSpan before : here) {
      boolean touches = before.last() == name.first();
      boolean possesses =
          before.last() + 1 == name.first()
              && sentence(name).token(before.last()).tag().equals("POS");
      if (touches || possesses) {
        return switch (before.kind()) {
          case STATE, NATIONAL -> before.known();
          case SEAT, PEOPLE, PERSON, BODY, PLACE, OTHER -> null;
        };
      }
    }
    return null;
  }

  /** "ELN" in "National Liberation Army (ELN)" and in "ELN (National Liberation Army)". */
  private static Set<String> bracketed(Sentence sentence, NameSpan name) {
    Set<String> found = new HashSet<>();
    List<Token> tokens = sentence.tokens();
    int after = name.last();
    if (after + 2 < tokens.size()
        && tokens.get(after).tag().equals("-LRB-")
        && tokens.get(after + 2).tag().equals("-RRB-")) {
      found.add(tokens.get(after + 1).form());
    }
    int before = name.first() - 2;
    if (before >= 0 && tokens.get(before + 1).tag().equals("-LRB-")) {
      found.add(tokens.get(before).form());
    }
    found.removeIf(form -> form.chars().filter(Character::isUpperCase).count() < 2);
    return found;
  }
}
