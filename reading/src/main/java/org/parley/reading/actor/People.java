// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.model.names.NameMatcher;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.StoryText;

/**
 * Brings together the names of a person in one story: full and last names, spellings. A last name
 * that two people of the story share resolves to nobody. Not thread-safe.
 */
final class People {
  private static final NameMatcher NAMES = NameMatcher.bundled();

  private final ActorList list;
  private final StoryActors actors;
  private final Words words;
  private final GivenNames given;
  private final StoryText story;
  private final List<Person> people = new ArrayList<>();
  private final Map<Called, String> ids = new HashMap<>();
  private final Set<Called> ambiguous = new LinkedHashSet<>();

  /** The words of a name and "he" or "she" where a courtesy title stands before them. */
  private record Called(String text, @Nullable String pronoun) {}

  /** A person and the parts of the fullest name. */
  private record Person(List<String> parts, String id) {}

  People(
      ActorList list,
      Words words,
      GivenNames given,
      SecondNames second,
      StoryActors actors,
      StoryText story,
      List<NameSpan> names) {
    this.list = list;
    this.words = words;
    this.given = given;
    this.actors = actors;
    this.story = story;
    Map<String, NameSpan> firstNames = firstNames(second, story, names);
    List<NameSpan> fullestFirst = new ArrayList<>();
    for (NameSpan name : names) {
      if (name.kind() == NameSpan.Kind.PERSON) {
        fullestFirst.add(name);
      }
    }
    fullestFirst.sort(
        Comparator.comparingInt((NameSpan n) -> -NAMES.parts(n.text()).size())
            .thenComparingInt(NameSpan::sentence)
            .thenComparingInt(NameSpan::first));
    for (NameSpan name : fullestFirst) {
      Called called = called(name);
      if (!ids.containsKey(called) && !ambiguous.contains(called)) {
        NameSpan first = firstNames.get(name.text());
        String id = resolve(first == null ? name : first, called.pronoun());
        if (id != null && first != null) {
          people.add(new Person(NAMES.parts(name.text()), id));
        }
        if (id == null) {
          ambiguous.add(called);
        } else {
          ids.put(called, id);
        }
      }
    }
  }

  /** By a second name the one that it stands beside: "Musa Harun, better known as Abu Omar". */
  private static Map<String, NameSpan> firstNames(
      SecondNames second, StoryText story, List<NameSpan> names) {
    Map<String, NameSpan> found = new HashMap<>();
    for (SecondNames.Pair pair : second.pairs(story, names)) {
      boolean both =
          pair.first().kind() == NameSpan.Kind.PERSON
              && pair.second().kind() == NameSpan.Kind.PERSON
              && pair.second().known() == null
              && NAMES.parts(pair.first().text()).size() > 1; // "Musa [Harun]" is one name
      if (both && !found.containsKey(pair.first().text())) {
        found.putIfAbsent(pair.second().text(), pair.first());
      }
    }
    return found;
  }

  /** The person of a name of this story, or null when it could be several. */
  @Nullable String id(NameSpan name) {
    return ids.get(called(name));
  }

  /** A title tells two people of one last name apart: "Mr Assad" and "Mrs Assad". */
  private Called called(NameSpan name) {
    Sentence sentence = story.sentences().get(name.sentence()).sentence();
    String pronoun = null;
    for (int i = Math.max(0, name.first() - 1); i <= name.first(); i++) {
      Token title = sentence.token(i);
      pronoun = words.is("sir", title) ? "he" : words.is("lady", title) ? "she" : pronoun;
    }
    return new Called(name.text(), pronoun);
  }

  /** Whether somebody can be the one whom a pronoun is said of, null for any. */
  private boolean agrees(String id, @Nullable String pronoun) {
    String name = list.entry(id).map(ActorList.Entry::name).orElse(null);
    if (name == null) {
      name = actors.get(id).map(actor -> actor.name).orElse("");
    }
    String known = given.pronoun(name);
    return pronoun == null || known == null || known.equals(pronoun);
  }

  private @Nullable String resolve(NameSpan name, @Nullable String pronoun) {
    List<String> parts = NAMES.parts(name.text());
    if (parts.isEmpty()) {
      return null;
    }
    List<Person> found = new ArrayList<>();
    for (Person person : people) {
      if (fits(parts, person.parts()) && agrees(person.id(), pronoun)) {
        found.add(person);
      }
    }
    if (parts.size() > 1) {
      if (found.size() == 1) {
        return found.get(0).id();
      }
      return found.isEmpty() ? add(name, parts) : null;
    }
    if (found.isEmpty()) {
      boolean fresh = name.known() != null || !givenName(parts.get(0));
      return fresh ? add(name, parts) : byGivenName(parts);
    }
    String only = found.size() == 1 ? found.get(0).id() : null;
    // The last name of a listed person, in a story that names a relative: either may be meant.
    String known = name.known();
    boolean other = only != null && known != null && !known.equals(only) && agrees(known, pronoun);
    return other ? null : only;
  }

  private boolean givenName(String part) {
    return people.stream().anyMatch(p -> p.parts().size() > 1 && p.parts().contains(part));
  }

  /** "Abiy" after "Abiy Ahmed". */
  private @Nullable String byGivenName(List<String> parts) {
    List<Person> found = new ArrayList<>();
    for (Person person : people) {
      if (person.parts().contains(parts.get(0))) {
        found.add(person);
      }
    }
    return found.size() == 1 ? found.get(0).id() : null;
  }

  /** Whether the shorter name can stand for the longer: same last part, the others in order. */
  private static boolean fits(List<String> shorter, List<String> longer) {
    if (shorter.size() > longer.size() || !NAMES.sameWord(last(shorter), last(longer))) {
      return false;
    }
    int at = 0;
    for (String part : shorter.subList(0, shorter.size() - 1)) {
      while (at < longer.size() - 1 && !sameGiven(part, longer.get(at))) {
        at++;
      }
      if (at == longer.size() - 1) {
        return false;
      }
      at++;
    }
    return true;
  }

  private static boolean sameGiven(String one, String other) {
    boolean initial = one.length() == 1 || other.length() == 1;
    return initial ? one.charAt(0) == other.charAt(0) : NAMES.sameWord(one, other);
  }

  private static String last(List<String> parts) {
    return parts.get(parts.size() - 1);
  }

  /** "Ali Hosseini Khamenei" is the listed Ali Khamenei: same first, same last, in order. */
  private @Nullable String listedWithin(List<String> parts) {
    Set<String> found = new LinkedHashSet<>();
    if (parts.size() < 3) {
      return null;
    }
    for (ActorList.Entry entry : list.people(parts.get(0))) {
      List<String> listed = NAMES.parts(entry.name());
      if (listed.size() > 1 && listed.get(0).equals(parts.get(0)) && fits(listed, parts)) {
        found.add(entry.id());
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  private String add(NameSpan name, List<String> parts) {
    String known = name.known() == null ? listedWithin(parts) : name.known();
    if (known != null && list.entry(known).isPresent()) {
      StoryActor actor = actors.listed(known);
      List<String> full = NAMES.parts(actor.name);
      people.add(new Person(parts.size() > full.size() ? parts : full, known));
      return known;
    }
    boolean full = parts.size() > 1;
    String id = full ? StoryActors.slug(name.text()) : actors.localSlug(name.text());
    actors.own(id, () -> new StoryActor(id, name.text(), Actor.Kind.PERSON, null, null, null));
    people.add(new Person(parts, id));
    return id;
  }
}
