// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.model.Evidence;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.NameSpan.Kind;

/**
 * Reads what people are to bodies and states from the words beside their names: "LNA spokesman
 * Ahmed al-Mesmari", "Fayez al-Sarraj, the head of ...", "the army commanded by ...". Not
 * thread-safe.
 */
final class RoleReader {
  private final Titles titles;
  private final Words words;
  private final StoryActors actors;
  private final Naming naming;
  private final Map<String, Set<String>> commands = new HashMap<>();
  private final Set<String> women = new HashSet<>();

  RoleReader(Titles titles, Words words, StoryActors actors, Naming naming) {
    this.titles = titles;
    this.words = words;
    this.actors = actors;
    this.naming = naming;
  }

  /** Reads the roles that the words around the names of a sentence tell. */
  void read(Scope scope) {
    for (int i = 0; i < scope.sentence.tokens().size(); i++) {
      NameSpan name = scope.nameAt(i);
      if (name != null && name.first() == i && name.kind() == Kind.PERSON) {
        String id = naming.id(scope.sentence, name);
        if (id != null && actors.get(id).isPresent()) {
          before(scope, name, id);
          after(scope, name, id);
          led(scope, name, id);
          owned(scope, name, id);
        }
      }
    }
  }

  /** The armed body or government that a person heads, when the story tells of exactly one. */
  @Nullable String commandOf(String person) {
    Set<String> bodies = commands.getOrDefault(person, Set.of());
    return bodies.size() == 1 ? bodies.iterator().next() : null;
  }

  /** Whether a title told that a person is a woman. */
  boolean isWoman(String person) {
    return women.contains(person);
  }

  /** "LNA spokesman X", "Chairman of the Corporation (NOC) X", "the head of the GNA, X". */
  private void before(Scope scope, NameSpan person, String id) {
    Titles.Found title = titles.endingAt(scope.sentence, person.first());
    if (title != null) {
      note(scope, id, title, ownerBefore(scope, title), person);
      int comma = title.first() - 1;
      boolean parted = comma > 0 && scope.sentence.token(comma).tag().equals(",");
      Titles.Found office = parted ? titles.endingAt(scope.sentence, comma) : null;
      NameSpan of = office == null ? null : ownerBefore(scope, office);
      if (office != null && of != null) {
        note(scope, id, office, of, person); // "the LNA spokesman, General X"
      }
      return;
    }
    int at = skipBack(scope, person.first() - 1);
    NameSpan body = scope.nameAt(at);
    if (body == null || !canOwn(body)) {
      return;
    }
    int of = body.first() - 1;
    while (of >= 0 && scope.sentence.token(of).tag().equals("DT")) {
      of--;
    }
    if (of > 0 && Scope.lower(scope.sentence.token(of)).matches("of|for|to")) {
      Titles.Found leading = titles.endingAt(scope.sentence, of);
      if (leading != null) {
        note(scope, id, leading, body, person);
      }
    }
  }

  private int skipBack(Scope scope, int from) {
    int at = from;
    while (at >= 0 && scope.sentence.token(at).tag().matches(",|-LRB-|-RRB-")) {
      at--;
    }
    NameSpan acronym = scope.nameAt(at);
    if (acronym == null || acronym.first() == 0) {
      return at;
    }
    boolean bracketed = scope.sentence.token(acronym.first() - 1).tag().equals("-LRB-");
    return bracketed ? acronym.first() - 2 : at;
  }

  private static boolean canOwn(NameSpan name) {
    return switch (name.kind()) {
      case BODY, STATE, NATIONAL -> true;
      case SEAT, PEOPLE, PERSON, PLACE, OTHER -> false;
    };
  }

  private @Nullable NameSpan ownerBefore(Scope scope, Titles.Found title) {
    int at = title.first() - 1;
    // "Iraq's prime minister", "Libya's renegade military commander"
    for (int steps = 0; at >= 0 && steps < 4; steps++, at--) {
      NameSpan name = scope.nameAt(at);
      if (name != null) {
        return canOwn(name) ? name : null;
      }
      String tag = scope.sentence.token(at).tag();
      if (!tag.equals("POS") && !tag.startsWith("JJ") && !tag.equals("NN")) {
        return null;
      }
    }
    return null;
  }

  /** "X, a spokesman of the army", "X, the group's leader". */
  private void after(Scope scope, NameSpan person, String id) {
    Sentence sentence = scope.sentence;
    int size = sentence.tokens().size();
    if (person.last() >= size || !sentence.token(person.last()).tag().equals(",")) {
      return;
    }
    NameSpan owner = null;
    for (int i = person.last() + 1; i < Math.min(size, person.last() + 9); i++) {
      NameSpan name = scope.nameAt(i);
      if (name != null) {
        if (!canOwn(name)) {
          return;
        }
        owner = name;
        continue;
      }
      boolean more = i + 1 < size && titles.endingAt(sentence, i + 2) != null;
      Titles.Found title = more ? null : titles.endingAt(sentence, i + 1);
      if (title != null) {
        NameSpan of = ownerAfter(scope, i + 1);
        note(scope, id, title, of == null ? owner : of, person);
        return;
      }
      if (!sentence.token(i).tag().matches("DT|JJ.*|NN|NNP|POS|HYPH|VBN|PRP\\$|VBG|RB")) {
        return;
      }
    }
  }

  private @Nullable NameSpan ownerAfter(Scope scope, int at) {
    int size = scope.sentence.tokens().size();
    if (at >= size || !Scope.lower(scope.sentence.token(at)).matches("of|for|to|at|with")) {
      return null;
    }
    for (int i = at + 1; i < Math.min(size, at + 6); i++) {
      NameSpan name = scope.nameAt(i);
      boolean possesses =
          name != null
              && name.last() < size
              && scope.sentence.token(name.last()).tag().equals("POS");
      if (name != null && !possesses) {
        return canOwn(name) ? name : null;
      }
    }
    return null;
  }

  /** "the Libyan National Army (LNA) commanded by X". */
  private void led(Scope scope, NameSpan person, String id) {
    int by = person.first() - 1;
    if (by < 1
        || !Scope.lower(scope.sentence.token(by)).equals("by")
        || !words.is("led", scope.sentence.token(by - 1))) {
      return;
    }
    NameSpan body = scope.nameAt(skipBack(scope, by - 2));
    if (body != null && body.kind() == Kind.BODY) {
      String of = naming.id(scope.sentence, body);
      addRole(scope, id, "leader", of, body.first(), person.last());
      takeCountry(actors.get(id).orElseThrow(), of);
    }
  }

  /** "X's Libyan National Army". */
  private void owned(Scope scope, NameSpan person, String id) {
    int at = person.last();
    int size = scope.sentence.tokens().size();
    if (at >= size || !scope.sentence.token(at).tag().equals("POS")) {
      return;
    }
    for (int i = at + 1; i < Math.min(size, at + 6); i++) {
      NameSpan body = scope.nameAt(i);
      if (body != null) {
        String of = body.kind() == Kind.BODY ? naming.id(scope.sentence, body) : null;
        boolean headed = actors.get(of).map(a -> isHeadable(a.kind)).orElse(false);
        if (headed && followsAsHead(scope, body)) {
          addRole(scope, id, "leader", of, person.first(), body.last());
          takeCountry(actors.get(id).orElseThrow(), of);
        }
        return;
      }
      if (!scope.sentence.token(i).tag().matches("JJ.*|HYPH|VBN|NN|``|''")) {
        return;
      }
    }
  }

  private static boolean followsAsHead(Scope scope, NameSpan body) {
    return body.last() >= scope.sentence.tokens().size()
        || !scope.sentence.token(body.last()).isNoun();
  }

  private static boolean isHeadable(Actor.Kind kind) {
    return switch (kind) {
      case ARMED_FORCES, ARMED_GROUP, PARTY, GOVERNMENT -> true;
      case PERSON, INTERNATIONAL_ORGANISATION, COMPANY, MEDIA, CIVIL_SOCIETY, PEOPLE, OTHER ->
          false;
    };
  }

  private void note(
      Scope scope, String id, Titles.Found title, @Nullable NameSpan owner, NameSpan person) {
    int first = Math.min(title.first(), person.first());
    int last = Math.max(title.last(), person.last());
    String of = null;
    if (owner != null) {
      of = naming.id(scope.sentence, owner);
      first = Math.min(first, owner.first());
      last = Math.max(last, owner.last());
    }
    int from = owner == null ? title.first() : Math.min(owner.first(), title.first());
    StoryActor actor = actors.get(id).orElseThrow();
    if (actor.sector == null) {
      actor.sector = title.title().sector();
    }
    addRole(scope, id, told(scope, title, from).role(), of, first, last);
    // "Chad's ambassador" is of Chad, "the ambassador to Chad" is not.
    boolean abroad =
        owner != null && owner.first() >= title.last() && words.is("abroad", title.title().role());
    if (!abroad) {
      takeCountry(actor, of);
    }
    for (int i = title.first(); i < title.last(); i++) {
      if (words.is("female", scope.sentence.token(i))) {
        women.add(id);
      }
    }
  }

  /** The office as its words tell it: a former or a deputy minister is not the minister. */
  Titles.Title told(Scope scope, Titles.Found title, int from) {
    Titles.Title office = title.title();
    for (int i = Math.max(0, from - 2); i < title.first(); i++) {
      Token token = scope.sentence.token(i);
      boolean joined = i >= from - 1 || scope.sentence.token(i + 1).tag().equals("HYPH");
      if (joined && words.is("past", token)) {
        return new Titles.Title("former " + office.role(), office.sector());
      }
      if (joined && words.is("under", token)) {
        return new Titles.Title(Scope.lower(token) + " " + office.role(), office.sector());
      }
    }
    return office;
  }

  private void addRole(
      Scope scope, String id, String role, @Nullable String of, int first, int last) {
    StoryActor actor = actors.get(id).orElseThrow();
    int start = scope.sentence.token(first).start();
    int end = scope.sentence.token(last - 1).end();
    actor.addRole(role, of, new Evidence(actors.story(), start, end));
    StoryActor body = actors.get(of).orElse(null);
    if (body == null) {
      return;
    }
    if (actor.sector == null && isHeadable(body.kind)) {
      actor.sector = body.sector;
    }
    if (words.is("command", role) && isArmed(body.kind)) {
      commands.computeIfAbsent(id, k -> new HashSet<>()).add(body.id);
    }
  }

  /** Those who work for a medium or a charity are of any country. */
  private void takeCountry(StoryActor person, @Nullable String of) {
    StoryActor body = actors.get(of).orElse(null);
    if (person.country == null && body != null && isHeadable(body.kind)) {
      person.country = body.country;
    }
  }

  private static boolean isArmed(Actor.Kind kind) {
    return kind == Actor.Kind.ARMED_FORCES || kind == Actor.Kind.ARMED_GROUP;
  }
}
