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
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.reading.actor.Nouns.Sort;
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
  private final Map<String, String> genders = new HashMap<>();
  private @Nullable String lastSpeaker;
  private int lastSpeech = -1;

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
  }

  /** The mention of a pronoun, or null when it stands for no actor. */
  @Nullable Draft read(Scope scope, Token token) {
    if (!token.tag().startsWith("PRP")) {
      return null;
    }
    String id = bracketed(scope, token);
    if (id != null) {
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
      id = speaker(scope, token);
    } else {
      return null;
    }
    return new Draft(
        scope.number, token.index(), token.index() + 1, token.index(), id, Draft.Form.PRONOUN);
  }

  /** "He [Salih] said": an editor's note tells who is meant. Null when there is none. */
  private static @Nullable String bracketed(Scope scope, Token pronoun) {
    int at = pronoun.index() + 1;
    List<Token> tokens = scope.sentence.tokens();
    if (at >= tokens.size() || !tokens.get(at).tag().equals("-LRB-")) {
      return null;
    }
    String id = null;
    for (Token token : tokens.subList(at + 1, tokens.size())) {
      if (token.tag().equals("-RRB-")) {
        return id;
      }
      Draft draft = scope.headedBy(token);
      id = draft == null || draft.id() == null ? id : draft.id();
    }
    return null;
  }

  private @Nullable String person(Scope scope, Token token, String gender) {
    Predicate<Draft> fits =
        d -> isPerson(d.id()) && agrees(d.id(), gender) && allowed(scope, token, d);
    Token teller = teller(scope, token, EnumSet.of(Sort.PEOPLE));
    if (teller != null) {
      String within = history.last(token, 0, false, d -> d.head() > teller.index() && fits.test(d));
      Draft draft = scope.headedBy(teller);
      return within == null && draft != null ? draft.id() : within;
    }
    String ahead = aheadSubject(scope, token);
    String id = ahead != null && isPerson(ahead) ? ahead : conditioned(scope, token, fits);
    id = id == null ? referredTo(scope, token, fits) : id;
    id = id == null ? stillSpeaking(scope, token, fits) : id;
    if (id == null) {
      Token speaker = speakerAfter(scope, token);
      boolean pronouns = speaker != null && (words.is("he", speaker) || words.is("she", speaker));
      boolean alike = speaker != null && words.is(gender, speaker);
      boolean here = isOfOneInQuote(scope, token) || alike;
      id =
          history.last(
              token,
              here ? 0 : pronouns ? 1 : 3,
              false,
              pronouns && !alike ? d -> fits.test(d) && gender.equals(gender(d.id())) : fits);
    }
    if (id != null) {
      genders.putIfAbsent(id, gender);
    }
    return id;
  }

  /**
   * "“The enemy hides the crime he committed”": whoever the quotation is about, it is nobody who
   * was named before it.
   */
  private static boolean isOfOneInQuote(Scope scope, Token pronoun) {
    List<Token> tokens = scope.sentence.tokens();
    for (Token governor : Phrases.governors(scope.sentence, pronoun)) {
      for (Token subject : scope.sentence.children(governor, "nsubj", "nsubjpass")) {
        boolean before = subject.index() < pronoun.index();
        Draft draft = before && subject.tag().equals("NN") ? scope.headedBy(subject) : null;
        if (draft != null
            && tokens.subList(0, subject.index()).stream().anyMatch(t -> t.tag().equals("``"))
            && tokens.subList(subject.index(), pronoun.index()).stream()
                .noneMatch(t -> t.tag().equals("''"))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The subject of a verb of saying behind the quotation that a word stands in, or null. */
  private @Nullable Token speakerAfter(Scope scope, Token word) {
    Token at = word;
    for (Token verb : Phrases.governors(scope.sentence, word)) {
      boolean said = at.label().equals("ccomp") && verb.isVerb() && words.isSaying(verb);
      at = verb;
      for (Token subject : said ? scope.sentence.children(verb, "nsubj") : List.<Token>of()) {
        boolean behind = subject.index() > word.index();
        if (behind && isClosedBefore(scope, word, subject)) {
          return subject;
        }
      }
    }
    return null;
  }

  /** Whether a quotation that a word stands in ends before another word. */
  private static boolean isClosedBefore(Scope scope, Token word, Token other) {
    int open = 0;
    for (Token token : scope.sentence.tokens().subList(word.index(), other.index())) {
      open += token.tag().equals("``") ? 1 : token.tag().equals("''") ? -1 : 0;
    }
    return open < 0;
  }

  /** "“He was ill,” said Najjar, referring to Umour": whom the writer puts behind it. Or null. */
  private static @Nullable String referredTo(Scope scope, Token pronoun, Predicate<Draft> fits) {
    for (Token referring : scope.sentence.tokens()) {
      boolean after = referring.index() > pronoun.index();
      if (!after
          || !Scope.lower(referring).equals("referring")
          || !isClosedBefore(scope, pronoun, referring)) {
        continue;
      }
      for (Token to : scope.sentence.children(referring, "prep")) {
        for (Token whom : scope.sentence.children(to, "pobj")) {
          Draft draft = scope.headedBy(whom);
          if (draft != null && fits.test(draft)) {
            return draft.id();
          }
        }
      }
    }
    return null;
  }

  /** "“He was ill,” said Najjar. He said": who spoke goes on speaking. Null when nobody does. */
  private @Nullable String stillSpeaking(Scope scope, Token pronoun, Predicate<Draft> fits) {
    Scope before = history.previous();
    Token verb = Phrases.governor(scope.sentence, pronoun);
    boolean speaks = verb != null && words.isSaying(verb) && scope.isSubject(pronoun);
    if (before == null || !speaks || history.last(pronoun, 0, false, fits) != null) {
      return null;
    }
    for (Token said : before.sentence.tokens()) {
      for (Token subject : before.sentence.children(said, "nsubj")) {
        Draft draft = before.headedBy(subject);
        boolean spoke =
            words.isSaying(said)
                && before.sentence.tokens().subList(0, subject.index()).stream()
                    .anyMatch(token -> token.tag().equals("''"));
        if (spoke && draft != null && draft.id() != null && fits.test(draft)) {
          return draft.id();
        }
      }
    }
    return null;
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

  /** Rules out what grammar forbids: "X met him" is not X, "X refuses ..., he said" is not X. */
  private boolean allowed(Scope scope, Token pronoun, Draft draft) {
    Sentence sentence = scope.sentence;
    Token verb = Phrases.governor(sentence, pronoun);
    if (verb == null) {
      return true;
    }
    for (Draft here : scope.drafts()) {
      Token head = sentence.token(here.head());
      boolean same = Objects.equals(here.id(), draft.id());
      if (same && (isObjectOf(scope, pronoun, head, verb) || isSpeaker(scope, pronoun, head))) {
        return false;
      }
    }
    Token speaker = speakerAfter(scope, pronoun);
    Draft speaking = speaker == null ? null : scope.headedBy(speaker);
    if (speaking != null && Objects.equals(speaking.id(), draft.id())) {
      return false;
    }
    if (draft.sentence() != scope.number) {
      return true;
    }
    Token candidate = sentence.token(draft.head());
    if (isOneOfRow(scope, candidate, pronoun) || isRelativesOf(scope, candidate, pronoun)) {
      return false;
    }
    if (scope.isSubject(pronoun) && candidate.index() < pronoun.index()) {
      boolean reported = Phrases.governors(sentence, candidate).contains(verb);
      Token above = Phrases.governor(sentence, verb);
      boolean inserted =
          verb.label().equals("parataxis")
              && above != null
              && Phrases.governors(sentence, candidate).contains(above);
      return !reported && !inserted;
    }
    return true;
  }

  /** "Salem's nephew was 17 when he was killed": he is the nephew, who has no name here. */
  private boolean isRelativesOf(Scope scope, Token candidate, Token pronoun) {
    Token relative = Phrases.governor(scope.sentence, candidate);
    if (relative == null
        || !candidate.label().equals("poss")
        || !relative.label().startsWith("nsubj")
        || !words.is("relative", Scope.lower(relative))) {
      return false;
    }
    Token at = pronoun;
    for (Token verb : Phrases.governors(scope.sentence, pronoun)) {
      if (verb.index() == relative.head()) {
        return !at.label().equals("ccomp");
      }
      at = verb;
    }
    return false;
  }

  /** "A and B met him, and he": one of several who do a thing together is not "he". */
  private static boolean isOneOfRow(Scope scope, Token candidate, Token pronoun) {
    Sentence sentence = scope.sentence;
    boolean singular = !candidate.tag().endsWith("S");
    Token first = candidate;
    while (first.label().equals("conj") && Phrases.governor(sentence, first) != null) {
      first = Objects.requireNonNull(Phrases.governor(sentence, first));
    }
    boolean row =
        scope.headedBy(first) != null
            && sentence.children(first, "conj").stream()
                .anyMatch(other -> scope.headedBy(other) != null);
    return singular && row && !sentence.subtree(first).contains(pronoun);
  }

  /** Whether a word is the "we" of a speaker who says "he" of another, in one quotation. */
  private boolean isSpeaker(Scope scope, Token pronoun, Token word) {
    boolean speaker = word.tag().startsWith("PRP") && words.is("speaker", word);
    if (!speaker || words.is("speaker", pronoun)) {
      return false;
    }
    int first = Math.min(word.index(), pronoun.index());
    int last = Math.max(word.index(), pronoun.index());
    return scope.sentence.tokens().subList(first, last).stream()
        .noneMatch(between -> between.tag().equals("``") || between.tag().equals("''"));
  }

  /** Whether a pronoun is the object of a verb that has the candidate for its subject. */
  private static boolean isObjectOf(Scope scope, Token pronoun, Token candidate, Token verb) {
    boolean object = !scope.isSubject(pronoun) && !pronoun.label().equals("poss");
    boolean reflexive = Scope.lower(pronoun).endsWith("self");
    return object && !reflexive && isSubject(scope, candidate, verb);
  }

  /** Whether a word beside a verb, or the subject that its verb shares, is the candidate. */
  private static boolean isSubject(Scope scope, Token candidate, Token verb) {
    Sentence sentence = scope.sentence;
    Token at = verb;
    while (at.label().equals("conj")
        && sentence.children(at, "nsubj", "nsubjpass").isEmpty()
        && Phrases.governor(sentence, at) != null) {
      at = Objects.requireNonNull(Phrases.governor(sentence, at));
    }
    boolean shared = candidate.label().startsWith("nsubj") && candidate.head() == at.index();
    return shared || candidate.head() == verb.index();
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
                && allowed(scope, token, d);
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
                && allowed(scope, token, d);
    String here = history.last(token, 0, true, fits);
    return here == null && !hasPlural(scope, token) ? history.last(token, 1, true, fits) : here;
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

  /** Who speaks where "we" stands: the subject of the verb that the quotation depends on. */
  private @Nullable String speaker(Scope scope, Token token) {
    String here = speakerIn(scope, token);
    if (here != null) {
      lastSpeaker = here;
      lastSpeech = scope.number;
      return here;
    }
    Scope before = history.previous();
    if (before == null) {
      return null;
    }
    boolean leadsOver = before.endsWith(":");
    if (before.paragraph == scope.paragraph || leadsOver) {
      String speaker = speakerIn(before, null);
      if (speaker != null) {
        lastSpeaker = speaker;
        lastSpeech = scope.number;
        return speaker;
      }
    }
    // A quotation that goes on: the one who spoke in the sentence before speaks still.
    boolean goesOn = lastSpeaker != null && scope.number - lastSpeech <= 1;
    if (goesOn) {
      lastSpeech = scope.number;
    }
    return goesOn ? lastSpeaker : null;
  }

  private @Nullable String speakerIn(Scope scope, @Nullable Token pronoun) {
    for (Token verb : scope.sentence.tokens()) {
      if (!verb.isVerb() || !words.isSaying(verb)) {
        continue;
      }
      boolean own = pronoun != null && scope.sentence.children(verb, "nsubj").contains(pronoun);
      if (own) {
        continue;
      }
      for (Token subject : scope.sentence.children(verb, "nsubj")) {
        Draft draft = scope.headedBy(subject);
        if (draft != null && draft.id() != null && draft.form() != Draft.Form.PRONOUN) {
          return draft.id();
        }
        if (draft != null && draft.id() != null && !words.is("speaker", subject)) {
          return draft.id();
        }
      }
    }
    return null;
  }
}
