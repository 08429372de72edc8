// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.AuxiliaryMode;
import org.parley.reading.Resources;

/**
 * How a predicate stands to the world: denied, to come, supposed. What a governing word does to its
 * complement is in {@code predicate/modality.tsv}. Immutable and thread-safe.
 */
public final class Modality {
  private static final int REACH = 6;

  /** Before a word of the table that stands before a noun. */
  private static final String MODIFIER = "modifier:";

  private static final String ADVERB = "adverb:";
  private static final String OPENER = "opener:";
  private static final String ADJUNCT = "adjunct:";
  private static final String BEFORE = "before:";
  private static final String MARK = "mark:";
  private static final String MODAL = "modal:";
  private static final String NO = "no:";
  private static final String THAT = "that:";
  private static final String TO = "to:";
  private static final String WORD = "word:";

  private final Map<String, Effect> effects;

  private Modality(Map<String, Effect> effects) {
    this.effects = effects;
  }

  /** What a governing word says of its complement. */
  enum Effect {
    /** It takes or took place. */
    REAL,
    /** It does not or did not take place. */
    NEGATION,
    /** It is to come. */
    FUTURE,
    /** It is wished, possible, purposed or asked for. */
    HYPOTHETICAL
  }

  /** Reads the effects of governing words. */
  public static Modality read(Resources resources) {
    Map<String, Effect> effects = new HashMap<>();
    for (Resources.Row row : resources.rows("predicate/modality.tsv", 3)) {
      try {
        effects.put(row.cell(0), Effect.valueOf(row.cell(1).toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw row.wrong("has no effect; use real, negation, future or hypothetical");
      }
    }
    return new Modality(Map.copyOf(effects));
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

  private record Cause(Token word, Effect effect) {}

  /** A word says the same thing once: "no willingness to free" denies once. */
  private static void add(List<Cause> causes, Cause cause) {
    if (!causes.contains(cause)) {
      causes.add(cause);
    }
  }

  private List<Cause> reasons(Sentence sentence, Token predicate) {
    List<Cause> causes = new ArrayList<>();
    Token at = carrier(sentence, predicate);
    addDenial(sentence, at, causes);
    if (at != predicate && causes.isEmpty()) {
      addDenial(sentence, predicate, causes);
    }
    addModal(sentence, at, causes);
    addModifiers(sentence, predicate, causes);
    addWordsBefore(sentence, predicate, causes);
    boolean planned = false;
    for (int step = 0; step < REACH && at.head() >= 0; step++) {
      Token governor = sentence.token(at.head());
      addCondition(sentence, at, causes);
      Effect told = that(sentence, at, governor);
      boolean complement =
          switch (at.label()) {
            case "xcomp", "pcomp", "pobj", "prep", "dobj" -> true;
            case "acl" ->
                isInfinitive(sentence, at)
                    || told != null
                    || effects.containsKey(NO + governor.lemma());
            case "advcl", "relcl", "ccomp" -> isInfinitive(sentence, at) || told != null;
            case "conj" -> isInfinitive(sentence, governor) || sharesModal(sentence, at);
            default -> false;
          };
      if (!complement) {
        break;
      }
      boolean infinitive = isInfinitive(sentence, at) && !at.label().equals("conj");
      Effect effect = told != null ? told : governing(sentence, governor, infinitive);
      if (step == 0 && effect == Effect.HYPOTHETICAL && isWordBefore(sentence, predicate)) {
        effect = Effect.REAL; // "has yet to sign" supposes nothing
      }
      boolean nominal = at.label().equals("dobj") || at.label().equals("pobj");
      if (effect != Effect.FUTURE || !nominal) {
        add(causes, new Cause(governor, effect));
      }
      if (effect == Effect.REAL && isAdjunct(governor)) {
        break; // "failed to hold the town after attacking it" denies no attack
      }
      addMissing(sentence, at, governor, causes);
      if (effect == Effect.NEGATION && at.label().equals("prep")) {
        addDenial(sentence, governor, causes); // "nothing could prevent it from"
      }
      boolean verbal = at.label().equals("xcomp") || at.label().equals("conj");
      boolean ownObject = at.label().equals("dobj") && (at == predicate || planned);
      if (verbal || ownObject) {
        // "did not condemn the attack" denies no attack, "has no plans to talk" denies the talks.
        if (at.label().equals("xcomp") || planned) {
          addDenial(sentence, governor, causes);
        }
        addModal(sentence, governor, causes);
      }
      planned = at.label().equals("acl") && infinitive && governor.isNoun();
      at = governor;
    }
    return causes;
  }

  /** "after", "following": prepositions whose content is no part of what is denied or meant. */
  private boolean isAdjunct(Token governor) {
    return governor.label().equals("prep") && effects.containsKey(ADJUNCT + governor.lemma());
  }

  /** What a word says of an infinitive or other complement below it. */
  private Effect governing(Sentence sentence, Token governor, boolean infinitive) {
    String lemma = governor.lemma().toLowerCase(Locale.ROOT);
    for (Token particle : sentence.children(governor, "prt")) {
      Effect effect = effects.get(lemma + "_" + particle.lemma());
      if (effect != null) {
        return effect;
      }
    }
    if (governor.tag().matches("RBR|JJR")) {
      return Effect.REAL; // "goes further than cases heard before" is not far from them
    }
    if (infinitive && governor.form().equalsIgnoreCase("were")) {
      return Effect.HYPOTHETICAL; // "Were they to attack"
    }
    Effect effect = infinitive ? effects.get(TO + lemma) : null;
    if (effect == null) {
      effect = effects.get(lemma);
    }
    return effect != null ? effect : infinitive ? Effect.HYPOTHETICAL : Effect.REAL;
  }

  /** What a word says of a finite clause below it, or null when it says nothing. */
  private @Nullable Effect that(Sentence sentence, Token at, Token governor) {
    boolean clause = at.isVerb() && !isInfinitive(sentence, at);
    if (!clause || !List.of("ccomp", "acl", "relcl").contains(at.label())) {
      return null;
    }
    boolean copula = governor.lemma().equals("be");
    for (Token complement : sentence.children(governor, "acomp", "attr")) {
      Effect effect = copula ? effects.get(THAT + complement.lemma()) : null;
      if (effect != null) {
        boolean not = denial(sentence, governor) != null;
        return not && effect == Effect.REAL
            ? Effect.NEGATION
            : not && effect == Effect.NEGATION ? Effect.REAL : effect;
      }
    }
    return effects.get(THAT + governor.lemma().toLowerCase(Locale.ROOT));
  }

  /** "no sign of a withdrawal", "had no hand in the killing" */
  private void addMissing(Sentence sentence, Token at, Token governor, List<Cause> causes) {
    List<Token> nouns = new ArrayList<>(sentence.children(governor, "dobj", "attr"));
    if (governor.isNoun()) {
      nouns = List.of(governor);
    } else if (!at.label().equals("prep") && !at.label().equals("xcomp")) {
      return;
    }
    for (Token noun : nouns) {
      Effect effect = noun.equals(at) ? null : effects.get(NO + noun.lemma());
      Token no = effect == null ? null : firstNo(sentence, noun);
      if (effect != null && no != null) {
        add(causes, new Cause(no, effect));
      }
    }
  }

  private boolean isWordBefore(Sentence sentence, Token predicate) {
    List<Cause> causes = new ArrayList<>();
    addWordsBefore(sentence, predicate, causes);
    return !causes.isEmpty();
  }

  /**
   * "rather than attack", "has yet to sign": the two words before, whatever the tree makes of it.
   */
  private void addWordsBefore(Sentence sentence, Token predicate, List<Cause> causes) {
    int at = predicate.index();
    if (at >= 2 && !predicate.isNoun()) {
      String words =
          sentence.token(at - 2).form().toLowerCase(Locale.ROOT)
              + "_"
              + sentence.token(at - 1).form().toLowerCase(Locale.ROOT);
      Effect effect = effects.get(BEFORE + words);
      if (effect != null) {
        add(causes, new Cause(sentence.token(at - 2), effect));
      }
    }
  }

  /** The verb that carries the modal and the negation: the copula of an adjective. */
  private static Token carrier(Sentence sentence, Token predicate) {
    boolean predicative =
        predicate.label().equals("acomp")
            || predicate.label().equals("attr")
            || predicate.label().equals("oprd");
    return predicative && predicate.head() >= 0 ? sentence.token(predicate.head()) : predicate;
  }

  private void addDenial(Sentence sentence, Token token, List<Cause> causes) {
    Token word = denial(sentence, token);
    if (word != null) {
      add(causes, new Cause(word, Effect.NEGATION));
    }
  }

  /** The word that denies a predicate: beside it, or at the head of its subject or object. */
  private @Nullable Token denial(Sentence sentence, Token token) {
    for (Token child : sentence.children(token, "neg")) {
      return child;
    }
    for (Token child : sentence.children(token, "advmod")) {
      boolean before = child.index() < token.index();
      if (before && effects.get(ADVERB + child.lemma()) == Effect.NEGATION) {
        return child;
      }
    }
    for (Token child : sentence.children(token, "det", "nsubj", "nsubjpass", "dobj")) {
      Token no =
          child.label().equals("det") ? (isNo(child) ? child : null) : firstNo(sentence, child);
      if (no != null && !(child.label().equals("dobj") && no.lemma().equals("nothing"))) {
        return no;
      }
    }
    return null;
  }

  /**
   * "no soldiers", "neither of them", "not one of", "hardly any": the word that empties a phrase.
   */
  private @Nullable Token firstNo(Sentence sentence, Token noun) {
    if (isNo(noun)) {
      return noun;
    }
    Token first = sentence.subtree(noun).get(0);
    boolean empties =
        isNo(first)
            || effects.get(OPENER + first.lemma()) == Effect.NEGATION
            || (first.lemma().equals("not") && first.index() < noun.index());
    if (empties && first.index() < noun.index()) {
      return first;
    }
    for (Token child : sentence.children(noun, "det", "neg")) {
      if (isNo(child)) {
        return child;
      }
    }
    return null;
  }

  private boolean isNo(Token token) {
    return effects.get(WORD + token.lemma().toLowerCase(Locale.ROOT)) == Effect.NEGATION;
  }

  private void addModal(Sentence sentence, Token verb, List<Cause> causes) {
    List<Token> auxiliaries = sentence.children(verb, "aux", "modal");
    for (Token aux : auxiliaries) {
      Effect effect = effects.get(MODAL + aux.form().toLowerCase(Locale.ROOT));
      if (effect != null) {
        boolean would = aux.lemma().equals("would");
        boolean past = auxiliaries.stream().anyMatch(other -> other.lemma().equals("have"));
        add(causes, new Cause(aux, would && past ? Effect.HYPOTHETICAL : effect));
        addConditionBelow(sentence, verb, causes);
      }
    }
  }

  /** "would resign if the court found against him" */
  private void addConditionBelow(Sentence sentence, Token verb, List<Cause> causes) {
    for (Token clause : sentence.children(verb, "advcl", "ccomp")) {
      for (Token mark : sentence.children(clause, "mark", "advmod")) {
        boolean condition = effects.get(MARK + mark.lemma()) == Effect.HYPOTHETICAL;
        boolean would =
            sentence.children(verb, "aux").stream().anyMatch(a -> a.lemma().equals("would"));
        if (condition && would) {
          add(causes, new Cause(mark, Effect.HYPOTHETICAL));
        }
      }
    }
  }

  /** "an expected visit", "a possible attack" */
  private void addModifiers(Sentence sentence, Token predicate, List<Cause> causes) {
    if (!predicate.isNoun()) {
      return;
    }
    for (Token modifier : sentence.children(predicate, "amod", "nmod")) {
      Effect effect = effects.get(MODIFIER + modifier.form().toLowerCase(Locale.ROOT));
      if (effect != null) {
        add(causes, new Cause(modifier, effect));
      }
    }
  }

  /** "will attack and seize": the second verb has no modal of its own. */
  private static boolean sharesModal(Sentence sentence, Token verb) {
    return verb.tag().equals("VB") && sentence.children(verb, "aux").isEmpty();
  }

  private static boolean isInfinitive(Sentence sentence, Token verb) {
    for (Token aux : sentence.children(verb, "aux")) {
      if (aux.tag().equals("TO")) {
        return true;
      }
    }
    return false;
  }

  /** "in case the rebels attack": two words that open a clause. */
  private void addWordsBeforeSubject(Sentence sentence, Token verb, List<Cause> causes) {
    for (Token subject : sentence.children(verb, "nsubj", "nsubjpass")) {
      int first = sentence.subtree(subject).get(0).index();
      if (first >= 2) {
        Effect effect =
            effects.get(
                BEFORE
                    + sentence.token(first - 2).form().toLowerCase(Locale.ROOT)
                    + "_"
                    + sentence.token(first - 1).form().toLowerCase(Locale.ROOT));
        if (effect == Effect.HYPOTHETICAL) {
          add(causes, new Cause(sentence.token(first - 2), effect));
        }
      }
    }
  }

  private void addCondition(Sentence sentence, Token verb, List<Cause> causes) {
    for (Token mark : sentence.children(verb, "mark", "advmod")) {
      if (effects.get(MARK + mark.lemma()) == Effect.HYPOTHETICAL) {
        add(causes, new Cause(mark, Effect.HYPOTHETICAL));
      }
    }
    addWordsBeforeSubject(sentence, verb, causes);
    // "Should they attack", "Had they attacked", "Were they to attack": the auxiliary comes first.
    List<Token> subjects = sentence.children(verb, "nsubj", "nsubjpass");
    List<Token> auxiliaries = sentence.children(verb, "aux");
    boolean inverted =
        verb.label().equals("advcl")
            && !subjects.isEmpty()
            && !auxiliaries.isEmpty()
            && auxiliaries.get(0).index() < subjects.get(0).index();
    if (inverted) {
      add(causes, new Cause(auxiliaries.get(0), Effect.HYPOTHETICAL));
    }
    boolean were =
        verb.label().equals("advcl")
            && verb.form().equalsIgnoreCase("were")
            && !subjects.isEmpty()
            && verb.index() < subjects.get(0).index();
    if (were) {
      add(causes, new Cause(verb, Effect.HYPOTHETICAL));
    }
  }
}
