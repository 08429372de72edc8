// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.NameSpan.Kind;
import org.parley.reading.mention.Phrases;
import org.parley.reading.mention.StoryText;
import org.parley.reading.place.PlaceNames;

/**
 * Brings together the names of a body in one story: names, acronyms in brackets, listed aliases.
 * Not thread-safe.
 */
final class Bodies {
  private final KindWords kinds;
  private final StoryActors actors;
  private final Map<String, String> byKey = new HashMap<>();

  Bodies(
      KindWords kinds,
      SecondNames second,
      StoryActors actors,
      StoryText story,
      List<NameSpan> names) {
    this.kinds = kinds;
    this.actors = actors;
    for (SecondNames.Pair pair : second.pairs(story, names)) {
      Sentence sentence = story.sentences().get(pair.first().sentence()).sentence();
      if (isBody(pair.first()) && isBody(pair.second())) {
        if (pair.isBracketed()) {
          join(sentence, pair.first(), pair.second());
        } else {
          byKey.putIfAbsent(key(pair.second()), id(sentence, pair.first()));
        }
      }
    }
    joinInitials(story, names);
  }

  /** "GNA" after "Government of National Accord", when no other body has these initials. */
  private void joinInitials(StoryText story, List<NameSpan> names) {
    for (NameSpan acronym : names) {
      if (!isBody(acronym)
          || acronym.known() != null
          || !acronym.text().matches("[A-Z]{3,}")
          || byKey.containsKey(key(acronym))) {
        continue;
      }
      Set<String> found = new HashSet<>();
      for (NameSpan full : names) {
        if (isBody(full) && fitsInitials(full, acronym)) {
          found.add(id(story.sentences().get(full.sentence()).sentence(), full));
        }
      }
      if (found.size() == 1) {
        byKey.put(key(acronym), found.iterator().next());
      }
    }
  }

  private static boolean isBody(NameSpan name) {
    return name.kind() == Kind.BODY;
  }

  private void join(Sentence sentence, NameSpan name, NameSpan next) {
    boolean acronymSecond = isAcronym(next.text());
    if (!acronymSecond && !isAcronym(name.text())) {
      return;
    }
    NameSpan full = acronymSecond ? name : next;
    NameSpan acronym = acronymSecond ? next : name;
    // The story's own definition wins over a listed body that has the same acronym.
    boolean sameListed =
        full.known() == null && acronym.known() != null && fitsInitials(full, acronym);
    String id = sameListed ? listed(acronym) : id(sentence, full);
    byKey.put(key(full), id);
    byKey.put(key(acronym), id);
  }

  /** Whether a word is one of few letters with two capitals or more. */
  static boolean isAcronym(String text) {
    return text.matches("[A-Z][A-Za-z.-]{1,9}")
        && text.chars().filter(Character::isUpperCase).count() >= 2;
  }

  private static boolean fitsInitials(NameSpan full, NameSpan acronym) {
    return fitsInitials(full.text(), acronym.text());
  }

  /** Whether an acronym is made of the first letters of a name's capital words. */
  static boolean fitsInitials(String full, String acronym) {
    StringBuilder initials = new StringBuilder();
    for (String word : full.split("[ -]")) {
      if (Phrases.isCapital(word)) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return initials.toString().equals(acronym);
  }

  private static String key(NameSpan name) {
    String key = PlaceNames.key(name.text());
    return key.startsWith("the ") ? key.substring(4) : key;
  }

  private String listed(NameSpan name) {
    return actors.listed(String.valueOf(name.known())).id;
  }

  /** The body of a name. */
  String id(Sentence sentence, NameSpan name) {
    String before = byKey.get(key(name));
    if (before != null) {
      return before;
    }
    if (name.known() != null) {
      return listed(name);
    }
    String head = Phrases.head(sentence, name.first(), name.last()).form();
    String id = StoryActors.slug(name.text());
    actors.own(
        id,
        () -> {
          KindWords.Guess guess = kinds.guess(name.text(), head);
          return new StoryActor(id, name.text(), guess.kind(), country(name), guess.sector(), null);
        });
    byKey.put(key(name), id);
    return id;
  }

  private @Nullable String country(NameSpan name) {
    return actors.countryOf(name.text());
  }
}
