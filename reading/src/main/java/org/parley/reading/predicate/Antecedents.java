// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.model.Mention;
import org.parley.reading.mention.StoryMentions;

/**
 * Whom a pronoun means inside its sentence when the story names nobody for it: "the party ruled
 * until the army ousted it". Answers only where one phrase alone fits. Immutable and thread-safe.
 */
final class Antecedents {
  private static final Set<String> OF_PERSONS = Set.of("he", "him", "she", "her");
  private static final Set<String> OF_MANY = Set.of("they", "them");
  private static final Set<String> OF_BODIES = Set.of("it");
  private static final List<String> PERSONS = List.of("person", "agent");
  private static final List<String> BODIES = List.of("organisation", "force");

  private final WordClasses classes;

  Antecedents(WordClasses classes) {
    this.classes = classes;
  }

  /** The head of the phrase meant, or null. */
  @Nullable Token of(Sentence sentence, Token pronoun, StoryMentions mentions) {
    String form = pronoun.form().toLowerCase(Locale.ROOT);
    boolean known = OF_PERSONS.contains(form) || OF_MANY.contains(form) || OF_BODIES.contains(form);
    if (!known || !pronoun.tag().equals("PRP") || pronoun.head() < 0) {
      return null;
    }
    List<Token> beside = new ArrayList<>(sentence.children(sentence.token(pronoun.head())));
    beside.addAll(Grammar.surfaceSubjects(sentence, sentence.token(pronoun.head())));
    boolean acts = pronoun.label().startsWith("nsubj");
    List<Token> agree = new ArrayList<>();
    for (Token token : sentence.tokens().subList(0, pronoun.index())) {
      boolean argument =
          switch (token.label()) {
            case "nsubj", "nsubjpass" -> true;
            case "dobj", "dative" -> !acts; // who acts is seldom who was acted on
            default -> false;
          };
      if (argument && !beside.contains(token) && agrees(form, sentence, token)) {
        agree.add(token);
      }
    }
    if (OF_PERSONS.contains(form)) {
      agree.removeIf(noun -> !fits(form, sentence, noun, mentions));
    }
    return agree.size() == 1 && fits(form, sentence, agree.get(0), mentions) ? agree.get(0) : null;
  }

  private static boolean agrees(String form, Sentence sentence, Token noun) {
    boolean number = noun.tag().equals("CD");
    boolean plural = number || noun.tag().equals("NNS") || noun.tag().equals("NNPS");
    boolean many = plural || !sentence.children(noun, "conj").isEmpty();
    return (noun.isNoun() || number) && many == OF_MANY.contains(form);
  }

  private boolean fits(String form, Sentence sentence, Token noun, StoryMentions mentions) {
    if (!noun.isNoun()) {
      return false;
    }
    boolean many = noun.tag().equals("NNS") || !sentence.children(noun, "conj").isEmpty();
    Optional<Actor> actor =
        mentions
            .headedBy(Mention.OfActor.class, sentence, noun)
            .flatMap(mention -> Optional.ofNullable(mention.id()))
            .flatMap(mentions::actor);
    boolean person =
        actor.map(a -> a.kind() == Actor.Kind.PERSON).orElseGet(() -> isIn(PERSONS, noun));
    boolean body =
        actor
            .map(a -> a.kind() != Actor.Kind.PERSON && a.kind() != Actor.Kind.PEOPLE)
            .orElseGet(() -> isIn(BODIES, noun));
    if (OF_PERSONS.contains(form)) {
      return person && !many;
    }
    return OF_MANY.contains(form) ? many && (person || body) : body && !many;
  }

  private boolean isIn(List<String> names, Token noun) {
    return names.stream().anyMatch(name -> classes.contains(name, noun));
  }
}
