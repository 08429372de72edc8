// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;

/** Who a verb says it of: its subject, its own or the one it shares. */
final class Subjects {
  private static final int DEPTH = 6;
  private final CueLexicon lexicon;

  Subjects(CueLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether a verb is passive. */
  static boolean isPassive(Sentence sentence, Token verb) {
    return !sentence.children(verb, "auxpass", "nsubjpass").isEmpty();
  }

  /** The verb's own subject, nearest to it; null when it has none. */
  static @Nullable Token own(Sentence sentence, Token verb) {
    Token best = null;
    for (Token child : sentence.children(verb, "nsubj", "nsubjpass")) {
      if (best == null
          || Math.abs(child.index() - verb.index()) < Math.abs(best.index() - verb.index())) {
        best = child;
      }
    }
    return best;
  }

  /** The head of the phrase that names who does what the verb says, or null. */
  @Nullable Token of(Sentence sentence, Token verb) {
    return of(sentence, verb, DEPTH);
  }

  private @Nullable Token of(Sentence sentence, Token verb, int depth) {
    Token own = own(sentence, verb);
    if (own != null) {
      return antecedent(sentence, verb, own);
    }
    if (depth == 0 || verb.head() < 0) {
      return null;
    }
    Token governor = sentence.token(verb.head());
    return switch (verb.label()) {
      case "conj" -> coordinated(sentence, verb, governor, depth - 1);
      case "advcl", "dep", "parataxis", "ccomp", "pcomp" ->
          verb.tag().equals("VBG")
              ? above(
                  sentence,
                  setOff(sentence, verb) ? reporter(sentence, governor) : governor,
                  depth - 1)
              : null;
      case "xcomp" -> shared(sentence, verb, governor, depth - 1);
      case "acl" -> verb.tag().equals("VBG") ? bearer(sentence, governor, depth - 1) : null;
      case "relcl" -> governor;
      default -> null;
    };
  }

  /** "The king hailed the deal signed in May, but said ...": a finite verb skips a participle. */
  private @Nullable Token coordinated(Sentence sentence, Token verb, Token governor, int depth) {
    Token at = governor;
    while (isFinite(verb)
        && at.label().equals("acl")
        && !isFinite(at, sentence)
        && at.head() >= 0) {
      at = sentence.token(at.head());
      while (!at.isVerb() && at.head() >= 0) {
        at = sentence.token(at.head());
      }
    }
    if (isFinite(verb) && at.label().equals("ccomp") && setOffByAnd(sentence, verb)) {
      Token reporter = reporter(sentence, at);
      at = reporter.index() < verb.index() ? reporter : at; // not "..., and wept, the man said"
    }
    return at.isVerb() ? of(sentence, at, depth) : null;
  }

  /** "He said the handover was a sham, and accused them": the comma ends what he said. */
  private static boolean setOffByAnd(Sentence sentence, Token verb) {
    int and = verb.index() - 1;
    return and > 0
        && sentence.token(and).tag().equals("CC")
        && sentence.token(and - 1).form().equals(",");
  }

  private static boolean isFinite(Token verb) {
    return List.of("VBD", "VBZ", "VBP").contains(verb.tag());
  }

  /** The tagger takes many a participle for a past tense: a bare one has no subject. */
  private static boolean isFinite(Token verb, Sentence sentence) {
    return isFinite(verb) && own(sentence, verb) != null;
  }

  private static boolean setOff(Sentence sentence, Token verb) {
    return verb.index() > 0 && sentence.token(verb.index() - 1).form().equals(",");
  }

  /** "He said troops had left, adding that ...": he added it, not the troops. */
  private Token reporter(Sentence sentence, Token governor) {
    Token at = governor;
    for (int i = 0; i < DEPTH && at.head() >= 0; i++) {
      Token above = sentence.token(at.head());
      if (at.label().equals("ccomp") && lexicon.verb(above.lemma(), null) != null) {
        return reporter(sentence, above);
      }
      at = above;
    }
    return governor;
  }

  private @Nullable Token shared(Sentence sentence, Token verb, Token governor, int depth) {
    boolean told = verb.tag().equals("VBG") || lexicon.isCarrier(governor);
    return told && sentence.children(governor, "dobj").isEmpty()
        ? of(sentence, governor, depth)
        : null;
  }

  /** Of a participle that hangs on a verb or, through a preposition, on what governs it. */
  private @Nullable Token above(Sentence sentence, Token governor, int depth) {
    if (governor.isVerb()) {
      return of(sentence, governor, depth);
    }
    boolean preposition = governor.label().equals("prep") && governor.head() >= 0;
    if (!preposition || depth == 0) {
      return null;
    }
    Token act = sentence.token(governor.head());
    if (governor.lemma().equals("for") && act.isVerb()) {
      for (Token object : sentence.children(act, "dobj")) {
        return object; // "criticised the president for announcing ...": he announced it
      }
    }
    return above(sentence, act, depth - 1);
  }

  /** "a statement saying" is its issuer's, "a resident saying" the resident's. */
  private @Nullable Token bearer(Sentence sentence, Token noun, int depth) {
    if (!lexicon.isMedium(noun)) {
      return noun;
    }
    Token at = noun;
    while (at.head() >= 0) {
      at = sentence.token(at.head());
      if (at.isVerb()) {
        Token subject = of(sentence, at, depth);
        return subject == null ? noun : subject;
      }
    }
    return noun;
  }

  private static Token antecedent(Sentence sentence, Token verb, Token subject) {
    boolean relative =
        List.of("WDT", "WP").contains(subject.tag()) || subject.lemma().equals("that");
    if (relative && verb.label().equals("relcl") && verb.head() >= 0) {
      return sentence.token(verb.head());
    }
    return subject;
  }
}
