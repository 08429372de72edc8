// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.model.Mention;
import org.parley.model.Place;
import org.parley.reading.mention.StoryMentions;

/** Finds the rows of a lexicon that fit a predicate in its sentence. Immutable and thread-safe. */
public final class PredicateMatcher {
  /** The class that holds whatever fills the slot. */
  private static final String ANY = "any";

  /** The class of whatever is named a country. */
  private static final String COUNTRY = "country";

  private final WordClasses classes;
  private final Arguments arguments;

  /** Matches with the help of word classes. */
  public PredicateMatcher(WordClasses classes) {
    this.classes = classes;
    this.arguments = new Arguments(classes);
  }

  /**
   * The first row that fits, longest predicates first; empty when none does or it means nothing.
   */
  public <L extends Lexeme> Optional<L> match(
      Lexicon<L> lexicon, Sentence sentence, Token token, StoryMentions mentions) {
    Predicate.Part part;
    if (token.tag().startsWith("VB")) {
      part = Predicate.Part.VERB;
    } else if (token.isNoun()) {
      part = Predicate.Part.NOUN;
    } else if (token.tag().startsWith("JJ")) {
      part = Predicate.Part.ADJECTIVE;
    } else {
      return Optional.empty();
    }
    if (isModifier(token) || isInName(sentence, token)) {
      return Optional.empty();
    }
    Optional<L> found = Optional.empty();
    if (part == Predicate.Part.VERB && isAdjectival(sentence, token)) {
      found = first(lexicon.of(Predicate.Part.ADJECTIVE, token.form()), sentence, token, mentions);
    }
    if (found.isEmpty()) {
      found = first(lexicon.of(part, token.lemma()), sentence, token, mentions);
    }
    return found.filter(Lexeme::isMeaningful);
  }

  private <L extends Lexeme> Optional<L> first(
      List<L> rows, Sentence sentence, Token token, StoryMentions mentions) {
    return rows.stream().filter(row -> fits(row, sentence, token, mentions)).findFirst();
  }

  /** "the Society to Defend Prisoners": a verb with a capital within a sentence names somebody. */
  private static boolean isInName(Sentence sentence, Token token) {
    if (!token.isVerb() || token.index() < 2 || !isCapital(token)) {
      return false;
    }
    Token before = sentence.token(token.index() - 1);
    Token name = sentence.token(token.index() - 2);
    return before.tag().equals("TO") && name.tag().startsWith("NNP") && isCapital(name);
  }

  private static boolean isCapital(Token token) {
    return Character.isUpperCase(token.form().codePointAt(0));
  }

  private static boolean isModifier(Token token) {
    return switch (token.label()) {
      case "nmod", "amod", "compound", "aux", "auxpass", "npadvmod" -> true;
      default -> false;
    };
  }

  /** "is committed to": tagged as a participle, used as an adjective. */
  private static boolean isAdjectival(Sentence sentence, Token token) {
    return token.tag().equals("VBN")
        && sentence.children(token, "agent", "dobj").isEmpty()
        && (List.of("acl", "acomp", "oprd").contains(token.label()) // "remains committed"
            || !sentence.children(token, "auxpass", "cop").isEmpty());
  }

  private boolean fits(Lexeme row, Sentence sentence, Token token, StoryMentions mentions) {
    Predicate predicate = row.predicate();
    if (!predicate.particle().isEmpty() && !hasParticles(predicate.particle(), sentence, token)) {
      return false;
    }
    if (!predicate.noun().isEmpty()
        && lightNoun(sentence, token, predicate).stream()
            .noneMatch(object -> isNoun(sentence, object, predicate.noun()))) {
      return false;
    }
    for (Predicate.Condition condition : predicate.conditions()) {
      if (condition.negative() == meets(condition, row, sentence, token, mentions)) {
        return false;
      }
    }
    return true;
  }

  /** The rows of a lexicon whose head is the token's, fitting or not, longest predicates first. */
  public <L extends Lexeme> List<L> candidates(Lexicon<L> lexicon, Token token) {
    Predicate.Part part =
        token.tag().startsWith("VB")
            ? Predicate.Part.VERB
            : token.isNoun()
                ? Predicate.Part.NOUN
                : token.tag().startsWith("JJ") ? Predicate.Part.ADJECTIVE : null;
    return part == null || isModifier(token) ? List.of() : lexicon.of(part, token.lemma());
  }

  /** What a row asks of the sentence and does not find, in words; null when it fits. */
  public @Nullable String lacks(
      Lexeme row, Sentence sentence, Token token, StoryMentions mentions) {
    Predicate predicate = row.predicate();
    if (!predicate.particle().isEmpty() && !hasParticles(predicate.particle(), sentence, token)) {
      return "no \"" + predicate.particle().replace('_', ' ') + "\" with it";
    }
    if (!predicate.noun().isEmpty() && noun(row, sentence, token) == null) {
      return "no \"" + predicate.noun() + "\" for its object";
    }
    for (Predicate.Condition condition : predicate.conditions()) {
      if (condition.negative() == meets(condition, row, sentence, token, mentions)) {
        List<Token> heads = heads(condition, row, sentence, token, mentions);
        String where = condition.slot() == null ? "what it is about" : condition.slot().toString();
        String what =
            heads.isEmpty()
                ? "nothing stands there"
                : "\"" + heads.get(0).form() + "\" stands there";
        return where
            + (condition.negative() ? " must not be @" : " must be @")
            + condition.name()
            + ", "
            + what;
      }
    }
    return null;
  }

  /** The noun of a light verb that fits, or null for other predicates. */
  public @Nullable Token noun(Lexeme row, Sentence sentence, Token token) {
    Predicate predicate = row.predicate();
    if (predicate.noun().isEmpty()) {
      return null;
    }
    for (Token object : lightNoun(sentence, token, predicate)) {
      if (isNoun(sentence, object, predicate.noun())) {
        return object;
      }
    }
    return null;
  }

  /**
   * Whether an object is the noun of a row; "strike_hunger" is a strike with "hunger" before it.
   */
  private static boolean isNoun(Sentence sentence, Token object, String noun) {
    int underscore = noun.indexOf('_');
    if (underscore < 0) {
      return object.lemma().equals(noun);
    }
    String modifier = noun.substring(underscore + 1);
    return object.lemma().equals(noun.substring(0, underscore))
        && sentence.children(object, "compound", "nmod", "amod").stream()
            .anyMatch(child -> child.lemma().equals(modifier));
  }

  /** Where a light verb's noun stands: its object, or that of its preposition. */
  private List<Token> lightNoun(Sentence sentence, Token token, Predicate predicate) {
    if (!predicate.particle().isEmpty()) {
      return Grammar.prepositional(sentence, token, lastWord(predicate.particle()));
    }
    List<Token> found = new ArrayList<>(arguments.objects(sentence, token));
    // A second object, or one in quotation marks, is often taken for a clause.
    for (Token child : sentence.children(token, "ccomp", "dep")) {
      if (child.isNoun() && child.index() > token.index()) {
        found.add(child);
      }
    }
    return found;
  }

  private static String lastWord(String particle) {
    return particle.substring(particle.lastIndexOf('_') + 1);
  }

  /** Whether each word of "out_of" hangs on the verb or on the word before. */
  private static boolean hasParticles(String particles, Sentence sentence, Token token) {
    Token at = token;
    for (String particle : particles.split("_")) {
      Token found = null;
      for (Token child :
          sentence.children(
              at,
              "prt",
              "prep",
              "advmod",
              "agent",
              "dative",
              "pcomp",
              "mark",
              "compound",
              "nmod",
              "oprd")) {
        if (child.lemma().equals(particle)) {
          found = child;
          break;
        }
      }
      if (found == null && at.index() != token.index()) {
        for (Token child : sentence.children(token, "prep", "prt", "advmod")) {
          if (child.lemma().equals(particle)) {
            found = child;
            break;
          }
        }
      }
      // "gave aid to X in March" is no giving in to X.
      boolean ordered = at.index() == token.index() || found != null && found.index() > at.index();
      boolean complete = at.index() == token.index() || sentence.children(at, "pobj").isEmpty();
      if (found == null || !ordered || !complete) {
        return false;
      }
      at = found;
    }
    return true;
  }

  private boolean meets(
      Predicate.Condition condition,
      Lexeme row,
      Sentence sentence,
      Token token,
      StoryMentions mentions) {
    for (Token head : heads(condition, row, sentence, token, mentions)) {
      if (isIn(condition.name(), sentence, head, mentions)) {
        return true;
      }
      for (Token whole : arguments.wholes(sentence, head)) {
        if (isIn(condition.name(), sentence, whole, mentions)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Token> heads(
      Predicate.Condition condition,
      Lexeme row,
      Sentence sentence,
      Token token,
      StoryMentions mentions) {
    if (condition.slot() != null) {
      return arguments.fill(sentence, token, condition.slot(), mentions);
    }
    List<Token> found = new ArrayList<>();
    for (Slot slot : row.content()) {
      found.addAll(arguments.fill(sentence, token, slot, mentions));
    }
    if (found.isEmpty()) {
      found.addAll(arguments.objects(sentence, token));
    }
    if (found.isEmpty()) {
      for (Token preposition : sentence.children(token, "prep")) {
        found.addAll(Grammar.prepositional(sentence, token, preposition.lemma()));
      }
    }
    return found;
  }

  /** A resolved mention joins the classes of its kind without being listed. */
  private boolean isIn(String name, Sentence sentence, Token head, StoryMentions mentions) {
    if (name.equals("disaster")
        && sentence.children(head, "compound", "nmod").stream()
            .anyMatch(
                modifier ->
                    classes.contains("arms", modifier) || classes.contains("weapon", modifier))) {
      return false; // "mortar fire"
    }
    if (name.equals(ANY) || classes.contains(name, head)) {
      return true;
    }
    for (Token aux : sentence.children(head, "aux")) {
      boolean condition = // "should the army go on, ..."
          sentence.children(head, "nsubj").stream().anyMatch(who -> who.index() > aux.index());
      if (classes.contains(name, aux) && !condition) {
        return true; // "must withdraw" is in @must
      }
    }
    if (name.equals("place")) {
      return mentions
          .headedBy(Mention.OfPlace.class, sentence, head)
          .filter(place -> place.use() == Mention.OfPlace.Use.LITERAL)
          .isPresent();
    }
    if (name.equals(COUNTRY)) {
      return mentions
          .headedBy(Mention.OfPlace.class, sentence, head)
          .filter(named -> named.place().precision() == Place.Precision.COUNTRY)
          .isPresent();
    }
    if (isOfClass(name, sentence, head, mentions)) {
      return true;
    }
    if (classes.contains("collective", head)) {
      for (Token inner : sentence.subtree(head)) {
        if (isOfClass(name, sentence, inner, mentions)) {
          return true; // "a group under the front's command"
        }
      }
    }
    return false;
  }

  private static boolean isOfClass(
      String name, Sentence sentence, Token head, StoryMentions mentions) {
    Optional<Actor> actor =
        mentions
            .headedBy(Mention.OfActor.class, sentence, head)
            .flatMap(mention -> Optional.ofNullable(mention.id()))
            .flatMap(mentions::actor);
    return actor.isPresent() && name.equals(classOf(actor.get().kind()));
  }

  private static String classOf(Actor.Kind kind) {
    return switch (kind) {
      case PERSON, PEOPLE -> "person";
      case ARMED_FORCES, ARMED_GROUP -> "force";
      case GOVERNMENT, PARTY, INTERNATIONAL_ORGANISATION, COMPANY, MEDIA, CIVIL_SOCIETY -> "body";
      case OTHER -> "";
    };
  }
}
