// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.reading.actor.Nouns.Sort;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.Phrases;

/**
 * Reads who is meant by he, she, it, they, I and we. What stands for no actor ("it is clear") is no
 * mention; what could be several has no actor. Not thread-safe.
 */
final class PronounReader {
  private final Words words;
  private final Nouns nouns;
  private final GivenNames given;
  private final StoryActors actors;
  private final RoleReader roles;
  private final History history;
  private final QuotedSpeech quoted;
  private final Binding binding;
  private final Map<String, String> genders = new HashMap<>();

  PronounReader(
      Words words,
      Nouns nouns,
      GivenNames given,
      StoryActors actors,
      RoleReader roles,
      History history) {
    this.words = words;
    this.nouns = nouns;
    this.given = given;
    this.actors = actors;
    this.roles = roles;
    this.history = history;
    this.quoted = new QuotedSpeech(words, history);
    this.binding = new Binding(words, quoted);
  }

  /** The mention of a pronoun, or null when it stands for no actor. */
  @Nullable Draft read(Scope scope, Token token) {
    if (!token.tag().startsWith("PRP")) {
      return null;
    }
    List<Token> note = note(scope, token);
    String id = named(scope, note);
    // "She [one of the captives]" is nobody who was named before.
    if (id != null || note.stream().anyMatch(noted -> noted.tag().startsWith("NN"))) {
      return new Draft(
          scope.number, token.index(), token.index() + 1, token.index(), id, Draft.Form.PRONOUN);
    }
    if (words.is("he", token) || words.is("she", token)) {
      id = person(scope, token, words.is("she", token) ? "she" : "he");
    } else if (words.is("it", token)) {
      if (!standsForActor(scope, token)) {
        return null;
      }
      id = body(scope, token);
    } else if (words.is("they", token)) {
      id = several(scope, token);
    } else if (words.is("speaker", token)) {
      id = quoted.speaker(scope, token);
    } else {
      return null;
    }
    return new Draft(
        scope.number, token.index(), token.index() + 1, token.index(), id, Draft.Form.PRONOUN);
  }

  /** The words of an editor's note on a pronoun: "He [Salih] said". */
  private static List<Token> note(Scope scope, Token pronoun) {
    List<Token> tokens = scope.sentence.tokens();
    int first = pronoun.index() + 2;
    if (first > tokens.size() || !tokens.get(first - 1).tag().equals("-LRB-")) {
      return List.of();
    }
    for (int end = first; end < tokens.size(); end++) {
      if (tokens.get(end).tag().equals("-RRB-")) {
        return tokens.subList(first, end);
      }
    }
    return List.of();
  }

  /** Whom a note names, or null: the last one it names. */
  private static @Nullable String named(Scope scope, List<Token> note) {
    String id = null;
    for (Token token : note) {
      Draft draft = scope.headedBy(token);
      id = draft == null || draft.id() == null ? id : draft.id();
    }
    return id;
  }

  private @Nullable String person(Scope scope, Token token, String gender) {
    String speaking = history.inTurn();
    // In an interview nobody calls himself "he", nor is it whoever asked.
    Predicate<Draft> fits =
        d ->
            isPerson(d.id())
                && agrees(d.id(), gender)
                && !history.opensTurn(d)
                && !Objects.equals(d.id(), speaking)
                && binding.allows(scope, token, d);
    Token teller = teller(scope, token, EnumSet.of(Sort.PEOPLE));
    if (teller != null) {
      String within = history.last(token, 0, false, d -> d.head() > teller.index() && fits.test(d));
      Draft draft = scope.headedBy(teller);
      return within == null && draft != null ? draft.id() : within;
    }
    String ahead = aheadSubject(scope, token);
    String id = ahead != null && isPerson(ahead) ? ahead : conditioned(scope, token, fits);
    id = id == null ? QuotedSpeech.referredTo(scope, token, fits) : id;
    id = id == null ? quoted.stillSpeaking(scope, token, fits) : id;
    if (id == null) {
      Token speaker = quoted.speakerAfter(scope, token);
      boolean pronouns = speaker != null && (words.is("he", speaker) || words.is("she", speaker));
      boolean alike = speaker != null && words.is(gender, speaker);
      boolean here = QuotedSpeech.isOfOneInQuote(scope, token) || alike;
      id =
          history.last(
              token,
              here ? 0 : pronouns ? 1 : 3,
              false,
              pronouns && !alike ? d -> fits.test(d) && gender.equals(gender(d.id())) : fits,
              d -> history.isName(d, NameSpan.Kind.PERSON) && binding.allows(scope, token, d));
    }
    if (id != null) {
      genders.putIfAbsent(id, gender);
    }
    return id;
  }

  /**
   * The common noun for who says what a pronoun stands in: "an officer said that he ..." is no news
   * of whoever was named before. Null when somebody else says it or nobody does.
   *
   * @param sorts what the noun must be able to stand for
   */
  private @Nullable Token teller(Scope scope, Token pronoun, Set<Sort> sorts) {
    Token at = pronoun;
    for (Token verb : Phrases.governors(scope.sentence, pronoun)) {
      boolean told = at.label().equals("ccomp") && verb.isVerb() && words.isSaying(verb);
      at = verb;
      if (told) {
        for (Token subject : scope.sentence.children(verb, "nsubj")) {
          boolean fits =
              subject.tag().equals("NN")
                  && subject.index() < pronoun.index()
                  && scope.sentence.children(subject, "appos").isEmpty()
                  && nouns.meanings(Scope.lower(subject)).keySet().stream()
                      .anyMatch(sorts::contains);
          return fits ? subject : null;
        }
        return null;
      }
    }
    return null;
  }

  private boolean agrees(@Nullable String id, String gender) {
    String known = gender(id);
    return known == null || known.equals(gender);
  }

  /** The pronoun that somebody is known to have, or null. */
  private @Nullable String gender(@Nullable String id) {
    String known = id == null ? null : genders.get(id);
    if (known == null && id != null) {
      // "Fatima ..." is no "he"
      String named =
          actors
              .get(id)
              .flatMap(actor -> Optional.ofNullable(given.pronoun(actor.name)))
              .orElse(null);
      known = roles.isWoman(id) ? "she" : named;
    }
    return known;
  }

  private boolean isPerson(@Nullable String id) {
    return actors.get(id).map(StoryActor::isPerson).orElse(false);
  }

  /** "In his message, X ...": the subject of the clause that the pronoun leads up to. */
  private static @Nullable String aheadSubject(Scope scope, Token token) {
    if (!token.tag().equals("PRP$")) {
      return null;
    }
    List<Token> above = Phrases.governors(scope.sentence, token);
    Token preposition =
        above.stream().filter(t -> t.label().equals("prep")).findFirst().orElse(null);
    Token verb = preposition == null ? null : Phrases.governor(scope.sentence, preposition);
    if (verb == null || !verb.isVerb() || verb.index() < token.index()) {
      return null;
    }
    for (Token subject : scope.sentence.children(verb, "nsubj", "nsubjpass")) {
      Draft draft = subject.index() > token.index() ? scope.headedBy(subject) : null;
      if (draft != null) {
        return draft.id();
      }
    }
    return null;
  }

  private boolean standsForActor(Scope scope, Token token) {
    Token governor = Phrases.governor(scope.sentence, token);
    if (governor == null) {
      return false;
    }
    return token.tag().equals("PRP$")
        || (token.label().equals("nsubj") && governor.isVerb() && words.isAct(governor));
  }

  private @Nullable String body(Scope scope, Token token) {
    Predicate<Draft> fits =
        d ->
            actors.get(d.id()).filter(a -> !a.isPerson() && !isMany(scope, d, a)).isPresent()
                && binding.allows(scope, token, d);
    if (token.tag().equals("PRP$")) {
      Token subject = clauseSubject(scope, token);
      if (subject != null) {
        Draft draft = scope.headedBy(subject);
        if (draft == null) {
          return null; // "the agreement and its terms"
        }
        if (judges(scope, token, subject)) {
          // "the commission regretted its refusal": that of whom it judges
          return history.last(
              token, 1, false, d -> fits.test(d) && !Objects.equals(draft.id(), d.id()));
        }
        if (!isPerson(draft.id())) {
          return fits.test(draft) ? draft.id() : null;
        }
      }
    }
    Token teller = teller(scope, token, EnumSet.of(Sort.STATE, Sort.ORGAN, Sort.GROUP));
    Draft told = teller == null ? null : scope.headedBy(teller);
    if (teller != null && (told == null || told.id() == null)) {
      return null;
    }
    String conditioned = conditioned(scope, token, fits);
    return conditioned == null ? history.last(token, 1, false, fits) : conditioned;
  }

  /**
   * Whose doing the condition of an act is: "X said Y would punish Z if he went on" is Z, to whom
   * it is done. Null when the pronoun begins no condition or the act is done to nobody.
   */
  private @Nullable String conditioned(Scope scope, Token pronoun, Predicate<Draft> fits) {
    Token verb = Phrases.governor(scope.sentence, pronoun);
    if (verb == null || !scope.isSubject(pronoun) || !verb.label().equals("advcl")) {
      return null;
    }
    Token act = Phrases.governor(scope.sentence, verb);
    boolean condition =
        scope.sentence.children(verb, "mark").stream().anyMatch(m -> words.is("condition", m));
    if (act == null || !condition) {
      return null;
    }
    Set<String> found = new HashSet<>();
    for (Token token : scope.sentence.subtree(act)) {
      Draft draft = scope.headedBy(token);
      boolean object = token.label().matches("dobj|iobj|dative|pobj");
      boolean between = act.index() < token.index() && token.index() < pronoun.index();
      if (object && between && draft != null && draft.id() != null && fits.test(draft)) {
        found.add(draft.id());
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  /** Whether a pronoun's noun is what its clause's subject finds good or bad in others. */
  private boolean judges(Scope scope, Token pronoun, Token subject) {
    Token noun = Phrases.governor(scope.sentence, pronoun);
    Token verb = noun == null ? null : Phrases.governor(scope.sentence, noun);
    return noun != null
        && verb != null
        && noun.label().equals("dobj")
        && subject.head() == verb.index()
        && words.is("judge", Phrases.lemma(verb))
        && words.is("conduct", Scope.lower(noun));
  }

  /** The nearest subject before a token in its sentence, or null. */
  private static @Nullable Token clauseSubject(Scope scope, Token token) {
    for (Token governor : Phrases.governors(scope.sentence, token)) {
      for (Token subject : scope.sentence.children(governor, "nsubj", "nsubjpass")) {
        if (subject.index() < token.index()) {
          return subject;
        }
      }
    }
    return null;
  }

  private static boolean isMany(Scope scope, Draft draft, StoryActor actor) {
    if (actor.kind == Actor.Kind.PEOPLE) {
      return true;
    }
    return draft.sentence() == scope.number
        && draft.form() == Draft.Form.DESCRIPTION
        && scope.sentence.token(draft.head()).tag().endsWith("S");
  }

  private @Nullable String several(Scope scope, Token token) {
    Predicate<Draft> fits =
        d ->
            actors.get(d.id()).filter(a -> !a.isPerson() && isSeveral(a)).isPresent()
                && binding.allows(scope, token, d);
    // "While the rebels are bound to it, they ..." are those rebels, whoever they are.
    Predicate<Draft> open =
        d -> d.sentence() == scope.number && scope.sentence.token(d.head()).tag().equals("NNS");
    String here = history.last(token, 0, true, fits);
    return here == null && !hasPlural(scope, token)
        ? history.last(token, 1, true, fits, open)
        : here;
  }

  /** "Britain and Norway said that they ...": a plural subject stands nearer than those before. */
  private static boolean hasPlural(Scope scope, Token token) {
    for (Token governor : Phrases.governors(scope.sentence, token)) {
      for (Token subject : scope.sentence.children(governor, "nsubj", "nsubjpass")) {
        boolean plural =
            subject.tag().endsWith("S") || !scope.sentence.children(subject, "conj").isEmpty();
        if (plural && subject.index() < token.index()) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isSeveral(StoryActor actor) {
    return switch (actor.kind) {
      case ARMED_GROUP, ARMED_FORCES, PARTY -> true;
      case PEOPLE, OTHER, CIVIL_SOCIETY, MEDIA -> actor.isPlural;
      case PERSON, GOVERNMENT, INTERNATIONAL_ORGANISATION, COMPANY -> false;
    };
  }
}
