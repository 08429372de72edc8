// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    boolean negated = false;
    Token at = carrier(sentence, predicate);
    negated ^= isNegated(sentence, at) || (at != predicate && isNegated(sentence, predicate));
    addModal(sentence, at, modes);
    addModifiers(sentence, predicate, modes);
    boolean planned = false;
    for (int step = 0; step < REACH && at.head() >= 0; step++) {
      Token governor = sentence.token(at.head());
      if (isCondition(sentence, at)) {
        modes.add(AuxiliaryMode.HYPOTHETICAL);
      }
      boolean complement =
          switch (at.label()) {
            case "xcomp", "pcomp", "pobj", "prep", "dobj" -> true;
            case "advcl", "acl", "relcl", "ccomp" -> isInfinitive(sentence, at);
            case "conj" -> isInfinitive(sentence, governor) || sharesModal(sentence, at);
            default -> false;
          };
      if (!complement) {
        break;
      }
      Effect effect = effects.get(governor.lemma().toLowerCase(Locale.ROOT));
      boolean infinitive = isInfinitive(sentence, at) && !at.label().equals("conj");
      if (effect == null) {
        effect = infinitive ? Effect.HYPOTHETICAL : Effect.REAL;
      }
      boolean nominal = at.label().equals("dobj") || at.label().equals("pobj");
      if (effect == Effect.NEGATION) {
        negated = !negated;
      } else if (effect == Effect.FUTURE && !nominal) {
        modes.add(AuxiliaryMode.FUTURE);
      } else if (effect == Effect.HYPOTHETICAL) {
        modes.add(AuxiliaryMode.HYPOTHETICAL);
      }
      boolean verbal = at.label().equals("xcomp") || at.label().equals("conj");
      boolean ownObject = at.label().equals("dobj") && (at == predicate || planned);
      if (verbal || ownObject) {
        // "did not condemn the attack" denies no attack, "has no plans to talk" denies the talks.
        boolean denies = at.label().equals("xcomp") || planned;
        negated ^= denies && isNegated(sentence, governor);
        addModal(sentence, governor, modes);
      }
      planned = at.label().equals("acl") && infinitive && governor.isNoun();
      at = governor;
    }
    if (negated) {
      modes.add(AuxiliaryMode.NEGATION);
    }
    return modes;
  }

  /** The verb that carries the modal and the negation: the copula of an adjective. */
  private static Token carrier(Sentence sentence, Token predicate) {
    boolean predicative =
        predicate.label().equals("acomp")
            || predicate.label().equals("attr")
            || predicate.label().equals("oprd");
    return predicative && predicate.head() >= 0 ? sentence.token(predicate.head()) : predicate;
  }

  private static boolean isNegated(Sentence sentence, Token token) {
    if (!sentence.children(token, "neg").isEmpty()) {
      return true;
    }
    for (Token child : sentence.children(token, "det", "nsubj", "nsubjpass", "dobj")) {
      if (child.label().equals("det") ? isNo(child) : hasNo(sentence, child)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasNo(Sentence sentence, Token noun) {
    if (isNo(noun) || noun.lemma().equals("nobody") || noun.lemma().equals("none")) {
      return true;
    }
    for (Token determiner : sentence.children(noun, "det", "neg")) {
      if (isNo(determiner)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNo(Token token) {
    return token.lemma().equals("no") || token.lemma().equals("neither");
  }

  private static void addModal(Sentence sentence, Token verb, Set<AuxiliaryMode> modes) {
    for (Token aux : sentence.children(verb, "aux", "modal")) {
      switch (aux.form().toLowerCase(Locale.ROOT)) {
        case "will", "shall", "'ll", "’ll", "wo", "would" -> modes.add(AuxiliaryMode.FUTURE);
        case "could", "may", "might", "should", "must", "ought" ->
            modes.add(AuxiliaryMode.HYPOTHETICAL);
        default -> {}
      }
    }
  }

  /** "an expected visit", "a possible attack" */
  private void addModifiers(Sentence sentence, Token predicate, Set<AuxiliaryMode> modes) {
    if (!predicate.isNoun()) {
      return;
    }
    for (Token modifier : sentence.children(predicate, "amod", "nmod")) {
      Effect effect = effects.get(MODIFIER + modifier.form().toLowerCase(Locale.ROOT));
      if (effect == Effect.FUTURE) {
        modes.add(AuxiliaryMode.FUTURE);
      } else if (effect == Effect.HYPOTHETICAL) {
        modes.add(AuxiliaryMode.HYPOTHETICAL);
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

  private boolean isCondition(Sentence sentence, Token verb) {
    for (Token mark : sentence.children(verb, "mark", "advmod")) {
      if (List.of("if", "unless", "whether", "lest").contains(mark.lemma())) {
        return true;
      }
    }
    return false;
  }
}
