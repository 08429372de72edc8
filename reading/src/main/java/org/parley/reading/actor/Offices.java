// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.model.DateRange;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.NameSpan.Kind;

/**
 * What the list of offices tells of a story with a date: who "the French president" is, whom
 * "President Santos" can mean, and the terms of those whom the story names. Not thread-safe.
 */
final class Offices {
  private final OfficeList list;
  private final ActorList people;
  private final StoryActors actors;
  private final Titles titles;
  private final Words words;
  private final @Nullable LocalDate day;

  Offices(
      OfficeList list,
      ActorList people,
      StoryActors actors,
      Titles titles,
      Words words,
      DateRange published) {
    this.list = list;
    this.people = people;
    this.actors = actors;
    this.titles = titles;
    this.words = words;
    this.day = published.precision() == DateRange.Precision.DAY ? published.from() : null;
  }

  /**
   * The listed holder of an office that words describe, or null: nobody, when any word beside the
   * office and its owner stands there, when the sentence speaks of another time, or when the story
   * gives the office to somebody else.
   */
  @Nullable String holder(
      Scope scope, NounPhrase phrase, Titles.Title title, @Nullable String owner) {
    if (day == null || owner == null || !isOfficeAlone(scope, phrase, owner)) {
      return null;
    }
    NameSpan sender = phrase.ownerName();
    boolean sent = sender != null && phrase.owner() != null;
    String of = sent && sender != null ? actorOf(sender) : owner;
    if (of == null || !isNow(scope, phrase)) {
      return null;
    }
    for (String role : rolesMeant(title.role())) {
      String found = list.holder(role, of, sent ? owner : null, day).orElse(null);
      if (found != null) {
        boolean taken = takenByOther(title.role(), owner, found) || takenByOther(role, of, found);
        if (taken) {
          return null;
        }
        StoryActor holder = actors.listed(found);
        holder.holds(title.role(), owner);
        return holder.id;
      }
    }
    return null;
  }

  /** "The UN chief" is its secretary-general. Roles of which many are held at a time are none. */
  private List<String> rolesMeant(String role) {
    Set<String> roles = new LinkedHashSet<>(List.of(role));
    if (words.is("chief", role)) {
      roles.addAll(words.all("chief"));
    }
    if (words.is("sent", role)) {
      roles.addAll(words.all("sent"));
    }
    roles.removeIf(r -> !words.is("single", r));
    return List.copyOf(roles);
  }

  private boolean takenByOther(String role, String owner, String found) {
    return actors.all().stream()
        .anyMatch(a -> a.isPerson() && !a.id.equals(found) && a.hasRole(role, owner));
  }

  /** Whether no word but the office's and its owner's is there: no "former", "acting", "new". */
  private boolean isOfficeAlone(Scope scope, NounPhrase phrase, String owner) {
    Sentence sentence = scope.sentence;
    Titles.Found title = titles.endingAt(sentence, phrase.head().index() + 1);
    if (title == null || phrase.isPlural() || phrase.isCounted()) {
      return false;
    }
    StringBuilder office = new StringBuilder();
    for (int i = title.first(); i < title.last(); i++) {
      office.append(i == title.first() ? "" : " ").append(Scope.lower(sentence.token(i)));
    }
    String words = letters(office.toString());
    if (this.words.is("unsettled", words) || this.words.is("unsettled", words + " of " + owner)) {
      return false;
    }
    for (int i = Math.max(0, phrase.first() - 2); i < title.first(); i++) {
      if (this.words.is("unsettled", sentence.token(i))) {
        return false;
      }
    }
    boolean placed =
        sentence.children(phrase.head(), "prep").stream()
            .anyMatch(p -> this.words.is("within", Scope.lower(p)));
    return !placed && words.equals(letters(phrase.words()));
  }

  private static String letters(String words) {
    return words.replaceAll("[^\\p{L}]+", " ").strip();
  }

  /** Whether the words speak of the holder, and of the story's own time. */
  private boolean isNow(Scope scope, NounPhrase phrase) {
    String year = String.valueOf(day).substring(0, 4);
    for (Token token : scope.sentence.tokens()) {
      boolean another = token.form().matches("(19|20)\\d\\ds?") && !token.form().equals(year);
      if (another || words.is("elsewhen", token)) {
        return false;
      }
    }
    Token owner = phrase.owner();
    boolean possessed = owner != null && owner.index() < phrase.head().index() && owner.isNoun();
    return possessed
        || scope.determiner(phrase.head()).equals("the")
        || scope.isSubject(phrase.head());
  }

  /**
   * The names with those told by an office beside them: "Colombian President Santos" is the listed
   * one; "Egyptian Foreign Minister Abbas" is not the one listed for another country.
   */
  List<NameSpan> named(List<Scope> scopes, List<NameSpan> names) {
    List<NameSpan> told = new ArrayList<>();
    for (NameSpan name : names) {
      boolean lone = name.kind() == Kind.PERSON && name.text().indexOf(' ') < 0;
      told.add(lone ? told(scopes.get(name.sentence()), name) : name);
    }
    return told;
  }

  private NameSpan told(Scope scope, NameSpan name) {
    Titles.Found title = titles.endingAt(scope.sentence, name.first());
    NameSpan owner = title == null ? null : scope.nameAt(title.first() - 1);
    if (owner == null && title != null && isPossessive(scope.sentence, title.first() - 1)) {
      owner = scope.nameAt(title.first() - 2);
    }
    String of = owner == null ? null : actorOf(owner);
    if (title == null || of == null) {
      return name;
    }
    if (name.known() == null) {
      String family = holderNamed(name.text(), title.title().role(), of);
      return family == null ? name : as(name, family);
    }
    return isElsewhere(name.known(), owner == null ? null : owner.known(), of)
        ? as(name, null)
        : name;
  }

  private static boolean isPossessive(Sentence sentence, int token) {
    return token > 0 && sentence.token(token).tag().equals("POS");
  }

  private static NameSpan as(NameSpan name, @Nullable String known) {
    return new NameSpan(
        name.sentence(), name.first(), name.last(), name.text(), name.kind(), known);
  }

  private @Nullable String holderNamed(String family, String role, String of) {
    if (day == null) {
      return null;
    }
    return list.holder(role, of, null, day)
        .flatMap(people::entry)
        .filter(holder -> holder.names().stream().anyMatch(n -> n.endsWith(" " + family)))
        .map(ActorList.Entry::id)
        .orElse(null);
  }

  /** Whether a listed person has nothing to do with the state whose office a name bears. */
  private boolean isElsewhere(String person, @Nullable String code, String of) {
    String country = people.entry(person).map(ActorList.Entry::country).orElse(null);
    return country != null
        && code != null
        && actors.isStateId(of, code)
        && !country.equals(code)
        && list.of(person).stream().noneMatch(term -> term.of().equals(of));
  }

  private @Nullable String actorOf(NameSpan name) {
    String known = name.known();
    return switch (name.kind()) {
      case STATE, NATIONAL -> known == null ? null : actors.stateId(known);
      case BODY -> known;
      case SEAT, PEOPLE, PERSON, PLACE, OTHER -> null;
    };
  }

  /**
   * A listed person with the terms that the list gives: what the story says too keeps its words and
   * takes the term's dates; the other terms have no evidence.
   */
  Actor withTerms(Actor actor) {
    List<OfficeList.Term> terms = list.of(actor.id());
    if (terms.isEmpty()) {
      return actor;
    }
    List<Actor.Role> roles = new ArrayList<>();
    List<OfficeList.Term> left = new ArrayList<>(terms);
    for (Actor.Role role : actor.roles()) {
      OfficeList.Term same = sameTerm(role, left);
      left.remove(same);
      roles.add(
          same == null
              ? role
              : new Actor.Role(role.role(), role.of(), same.from(), same.to(), role.evidence()));
    }
    for (OfficeList.Term term : left) {
      roles.add(new Actor.Role(term.role(), term.of(), term.from(), term.to(), null));
    }
    return actor.withRoles(roles);
  }

  private OfficeList.@Nullable Term sameTerm(Actor.Role role, List<OfficeList.Term> terms) {
    List<OfficeList.Term> same =
        terms.stream()
            .filter(t -> t.role().equals(role.role()) && t.of().equals(role.of()))
            .filter(t -> day == null || t.mayCover(day))
            .toList();
    return same.isEmpty() || day == null && same.size() > 1 ? null : same.get(0);
  }
}
