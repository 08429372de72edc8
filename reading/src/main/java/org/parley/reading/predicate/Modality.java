// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.AuxiliaryMode;
import org.parley.reading.Resources;
import org.parley.reading.predicate.Effects.Effect;
import org.parley.reading.predicate.Effects.Where;

/**
 * How a predicate stands to the world: denied, to come, supposed. What a governing word does to its
 * complement is in {@code predicate/modality.tsv}. Immutable and thread-safe.
 */
public final class Modality {
  private static final int REACH = 6;

  private final Effects effects;
  private final Denials denials;
  private final Suppositions suppositions;

  private Modality(Effects effects) {
    this.effects = effects;
    this.denials = new Denials(effects);
    this.suppositions = new Suppositions(effects);
  }

  /** Reads the effects of governing words. */
  public static Modality read(Resources resources) {
    return new Modality(Effects.read(resources));
  }

  /** The auxiliary modes that the syntax around a predicate gives it; never HISTORICAL. */
  public Set<AuxiliaryMode> of(Sentence sentence, Token predicate) {
    EnumSet<AuxiliaryMode> modes = EnumSet.noneOf(AuxiliaryMode.class);
    reasons(sentence, predicate).forEach(reason -> apply(reason.effect(), modes));
    return modes;
  }

  /**
   * A word that says something of a predicate's reality.
   *
   * @param mode what it brings; a second NEGATION takes the first away
   */
  public record Reason(Token word, AuxiliaryMode mode) {}

  /** The words that set the modes of {@link #of}, in the order in which they were met. */
  public List<Reason> why(Sentence sentence, Token predicate) {
    List<Reason> why = new ArrayList<>();
    for (Cause cause : reasons(sentence, predicate)) {
      switch (cause.effect()) {
        case NEGATION -> why.add(new Reason(cause.word(), AuxiliaryMode.NEGATION));
        case FUTURE -> why.add(new Reason(cause.word(), AuxiliaryMode.FUTURE));
        case HYPOTHETICAL -> why.add(new Reason(cause.word(), AuxiliaryMode.HYPOTHETICAL));
        case REAL -> {}
      }
    }
    return List.copyOf(why);
  }

  private static void apply(Effect effect, Set<AuxiliaryMode> modes) {
    switch (effect) {
      case NEGATION -> {
        if (!modes.add(AuxiliaryMode.NEGATION)) {
          modes.remove(AuxiliaryMode.NEGATION);
        }
      }
      case FUTURE -> modes.add(AuxiliaryMode.FUTURE);
      case HYPOTHETICAL -> modes.add(AuxiliaryMode.HYPOTHETICAL);
      case REAL -> {}
    }
  }

  private List<Cause> reasons(Sentence sentence, Token predicate) {
    List<Cause> causes = new ArrayList<>();
    Token at = carrier(sentence, predicate);
    denials.add(sentence, at, causes);
    if (at != predicate && causes.isEmpty()) {
      denials.add(sentence, predicate, causes);
    }
    suppositions.addModal(sentence, at, causes);
    suppositions.addTimetable(sentence, at, causes);
    suppositions.addModifiers(sentence, predicate, causes);
    suppositions.addWordsBefore(sentence, predicate, causes);
    Token question = Questions.whether(sentence, predicate);
    if (question != null) {
      new Cause(question, Effect.HYPOTHETICAL).addTo(causes);
    }
    Token happening = happening(sentence, predicate);
    if (happening != null) {
      at = happening;
      denials.add(sentence, at, causes);
      suppositions.addModal(sentence, at, causes);
      suppositions.addTimetable(sentence, at, causes);
    }
    boolean planned = false;
    for (int step = 0; step < REACH && at.head() >= 0; step++) {
      Token governor = ParserSlips.governor(sentence, at);
      suppositions.addCondition(sentence, at, causes);
      Effect told = that(sentence, at, governor);
      if (!isComplement(sentence, at, governor, told)) {
        break;
      }
      boolean infinitive = isInfinitive(sentence, at) && !at.label().equals("conj");
      Effect effect = told != null ? told : governing(sentence, at, governor, infinitive);
      if (at.label().equals("prep") && at.lemma().equals("by") && governor.isVerb()) {
        effect = Effect.REAL; // "the crime he committed by bombing it": the means, no promise
      }
      if (step == 0 && effect == Effect.HYPOTHETICAL && isWordBefore(sentence, predicate)) {
        effect = Effect.REAL; // "has yet to sign" supposes nothing
      }
      boolean nominal = at.label().equals("dobj") || at.label().equals("pobj");
      if (effect == Effect.NEGATION && nominal) {
        giveUp(at, causes);
      }
      if (effect != Effect.FUTURE || !nominal) {
        new Cause(governor, effect).addTo(causes);
      }
      if (effect == Effect.REAL && isAdjunct(at, governor)) {
        break; // "failed to hold the town after attacking it" denies no attack
      }
      denials.addMissing(sentence, at, governor, causes);
      if (effect == Effect.NEGATION && at.label().equals("prep")) {
        denials.add(sentence, governor, causes); // "nothing could prevent it from"
      }
      boolean possible = effects.has(Where.NOT, phrase(sentence, governor));
      boolean part = denials.isPart(sentence, at, governor);
      boolean verbal = at.label().equals("xcomp") || at.label().equals("conj") || part;
      boolean ownObject = at.label().equals("dobj") && (at == predicate || planned);
      if ((verbal || ownObject) && !possible) {
        // "did not condemn the attack" denies no attack, "has no plans to talk" denies the talks.
        boolean shared =
            at == predicate
                && at.label().equals("conj")
                && sharesModal(sentence, at)
                && !isBut(sentence, governor);
        if (at.label().equals("xcomp") || planned || part || shared) {
          denials.add(sentence, governor, causes);
        }
        suppositions.addModal(sentence, governor, causes);
      }
      planned = at.label().equals("acl") && infinitive && governor.isNoun();
      at = governor;
    }
    return causes;
  }

  /** Whether what a governor says reaches the act. */
  private boolean isComplement(Sentence sentence, Token at, Token governor, @Nullable Effect told) {
    return switch (at.label()) {
      case "prep" -> at.index() > governor.index(); // not "Instead of bombing it, they dropped"
      case "xcomp", "pcomp", "pobj", "dobj" -> true;
      case "acl" ->
          isInfinitive(sentence, at)
              || told != null
              || effects.has(Where.NO, governor.lemma())
              || denials.isOfMissing(sentence, at, governor);
      case "advcl", "relcl", "ccomp" -> isInfinitive(sentence, at) || told != null;
      case "conj" -> isInfinitive(sentence, governor) || sharesModal(sentence, at);
      default -> false;
    };
  }

  /** "abandoned its plan to attack": what is given up is not to come. */
  private static void giveUp(Token plan, List<Cause> causes) {
    causes.replaceAll(
        cause ->
            cause.effect() == Effect.FUTURE && cause.word().equals(plan)
                ? new Cause(plan, Effect.HYPOTHETICAL)
                : cause);
  }

  /** "after", "in response to", "condemn": what follows is no part of what is denied or meant. */
  private boolean isAdjunct(Token at, Token governor) {
    boolean judged = governor.isVerb() && List.of("dobj", "prep").contains(at.label());
    boolean opens = governor.label().equals("prep") || governor.isNoun() || judged;
    return opens && effects.has(Where.ADJUNCT, governor.lemma());
  }

  /** What a word says of an infinitive or other complement below it. */
  private Effect governing(Sentence sentence, Token at, Token governor, boolean infinitive) {
    String phrase = phrase(sentence, governor);
    Effect effect = denials.of(sentence, governor) == null ? null : effects.of(Where.NOT, phrase);
    if (effect == null && at.label().equals("dobj") && effects.has(Where.THAT, at.lemma())) {
      effect = ofAccount(sentence, at, governor);
    }
    if (effect == null && !phrase.equals(governor.lemma())) {
      effect = effects.of(phrase);
    }
    if (effect != null) {
      return effect;
    }
    boolean perfect =
        infinitive && sentence.children(at, "aux").stream().anyMatch(a -> a.lemma().equals("have"));
    if (perfect && at.label().equals("acl")) {
      return Effect.REAL; // "the first commander to have been killed"
    }
    if (infinitive && isOutcome(sentence, at)) {
      return Effect.REAL; // "fled south, only to be shelled there"
    }
    if (infinitive && isOneOfSeveral(sentence, governor)) {
      return Effect.REAL; // "the second reporter to be killed"
    }
    if (governor.tag().matches("RBR|JJR")) {
      return Effect.REAL; // "goes further than cases heard before" is not far from them
    }
    if (infinitive && governor.form().equalsIgnoreCase("were")) {
      return Effect.HYPOTHETICAL; // "Were they to attack"
    }
    boolean judged =
        governor.lemma().equals("be")
            && !sentence.children(governor, "acomp", "attr", "advmod").isEmpty();
    if (infinitive && judged) {
      return Effect.HYPOTHETICAL; // "it is wrong to endorse it", "we are here to demand it"
    }
    effect = infinitive ? effects.of(Where.TO, governor.lemma()) : null;
    if (effect == null) {
      effect = effects.of(governor.lemma());
    }
    return effect != null ? effect : infinitive ? Effect.HYPOTHETICAL : Effect.REAL;
  }

  /** Whether an infinitive after "only" tells what came of it: nobody's aim, after a comma. */
  private static boolean isOutcome(Sentence sentence, Token at) {
    for (Token only : sentence.children(at, "advmod")) {
      int next = only.index() + 1;
      boolean direct =
          only.lemma().equals("only")
              && next < sentence.tokens().size()
              && sentence.token(next).tag().equals("TO");
      boolean aside = only.index() > 0 && sentence.token(only.index() - 1).form().equals(",");
      if (direct && (aside || !sentence.children(at, "auxpass").isEmpty())) {
        return at.label().equals("advcl");
      }
    }
    return false;
  }

  /** "the second reporter", "the latest officer", in a clause that is neither to come nor open. */
  private static boolean isOneOfSeveral(Sentence sentence, Token noun) {
    boolean counted =
        noun.isNoun()
            && sentence.children(noun, "amod", "nmod", "nummod").stream()
                .anyMatch(word -> isOrdinal(word.lemma()));
    Token clause = Grammar.clauseOf(sentence, noun);
    return counted
        && sentence.children(clause, "aux", "neg").stream()
            .noneMatch(aux -> aux.tag().matches("MD|TO") || aux.label().equals("neg"));
  }

  private static boolean isOrdinal(String lemma) {
    return List.of("#ord#", "first", "last", "latest", "only", "second", "third").contains(lemma);
  }

  /**
   * What becomes of a claim: "dismissed claims that it had", "called the claim that it had a lie".
   */
  private @Nullable Effect ofAccount(Sentence sentence, Token claim, Token verb) {
    if (!effects.has(Where.CALLED, verb.lemma())) {
      return effects.of(Where.ACCOUNT, verb.lemma());
    }
    for (Token word : sentence.subtree(verb)) {
      boolean predicative =
          word.label().equals("oprd") || word.label().equals("dobj") || word.label().equals("pobj");
      if (predicative && (word.label().equals("oprd") || word.index() > claim.index())) {
        Effect effect = effects.of(Where.THAT, word.lemma());
        if (effect == Effect.NEGATION) {
          return effect;
        }
      }
    }
    return Effect.REAL;
  }

  /** A word with its particle: "rule_out". */
  private static String phrase(Sentence sentence, Token word) {
    for (Token particle : sentence.children(word, "prt")) {
      return word.lemma() + "_" + particle.lemma();
    }
    return word.lemma();
  }

  /** What a word says of a finite clause below it, or null when it says nothing. */
  private @Nullable Effect that(Sentence sentence, Token at, Token governor) {
    boolean clause = at.isVerb() && !isInfinitive(sentence, at);
    if (!clause || !List.of("ccomp", "acl", "relcl").contains(at.label())) {
      return null;
    }
    boolean copula = governor.lemma().equals("be");
    for (Token complement : sentence.children(governor, "acomp", "attr")) {
      Effect effect = copula ? effects.of(Where.THAT, complement.lemma()) : null;
      if (effect != null) {
        boolean not = denials.of(sentence, governor) != null;
        return not && effect == Effect.REAL
            ? Effect.NEGATION
            : not && effect == Effect.NEGATION ? Effect.REAL : effect;
      }
    }
    return effects.of(Where.THAT, governor.lemma());
  }

  private boolean isWordBefore(Sentence sentence, Token predicate) {
    List<Cause> causes = new ArrayList<>();
    suppositions.addWordsBefore(sentence, predicate, causes);
    return !causes.isEmpty();
  }

  /** The verb that carries the modal and the negation: the copula of an adjective. */
  private static Token carrier(Sentence sentence, Token predicate) {
    boolean predicative =
        predicate.label().equals("acomp")
            || predicate.label().equals("attr")
            || predicate.label().equals("oprd");
    return predicative && predicate.head() >= 0 ? sentence.token(predicate.head()) : predicate;
  }

  /**
   * "will attack and seize": the second verb has no modal of its own. The "to" of "did not admit to
   * or regret it" belongs to the first.
   */
  private static boolean sharesModal(Sentence sentence, Token verb) {
    return verb.tag().equals("VB")
        && sentence.children(verb, "aux").stream()
            .allMatch(aux -> sentence.token(aux.index() + 1).tag().equals("CC"));
  }

  private static boolean isBut(Sentence sentence, Token verb) {
    return sentence.children(verb, "cc").stream().anyMatch(cc -> cc.lemma().equals("but"));
  }

  /** "the invasion is set to begin", "no attack took place": the verb that makes a noun happen. */
  private @Nullable Token happening(Sentence sentence, Token noun) {
    boolean subject = noun.label().equals("nsubj") || noun.label().equals("nsubjpass");
    if (!noun.isNoun() || !subject || noun.head() < 0) {
      return null;
    }
    Token verb = sentence.token(noun.head());
    List<Token> heads = new ArrayList<>(List.of(verb));
    heads.addAll(sentence.children(verb, "xcomp", "oprd"));
    for (Token complement : List.copyOf(heads)) {
      heads.addAll(sentence.children(complement, "xcomp"));
    }
    for (Token head : heads) {
      if (effects.has(Where.HAPPENS, phrase(sentence, head))
          || sentence.children(head, "dobj").stream()
              .anyMatch(o -> effects.has(Where.HAPPENS, head.lemma() + "_" + o.lemma()))) {
        return head;
      }
    }
    return null;
  }

  private static boolean isInfinitive(Sentence sentence, Token verb) {
    for (Token aux : sentence.children(verb, "aux")) {
      if (aux.tag().equals("TO")) {
        return true;
      }
    }
    return false;
  }
}
