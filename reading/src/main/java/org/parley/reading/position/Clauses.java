// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Span;
import org.parley.reading.Resources;
import org.parley.reading.predicate.WordClasses;

/**
 * Conditions and reasons that hang on a predicate: "only if ...", "because ...", "saying ...".
 * Immutable and thread-safe.
 */
final class Clauses {
  private static final int REACH = 3;

  private final ClauseWords words;
  private final WordClasses classes;

  private Clauses(ClauseWords words, WordClasses classes) {
    this.words = words;
    this.classes = classes;
  }

  /**
   * The words of conditions and of reasons; without the words that open them, but for those that
   * tell by themselves ("accusing").
   */
  record Found(List<Span> conditions, List<Span> reasons) {}

  static Clauses read(Resources resources, WordClasses classes) {
    return new Clauses(ClauseWords.read(resources), classes);
  }

  /**
   * The conditions and reasons given for a predicate, or for the verb it completes.
   *
   * @param refusal whether what it tells is a refusal
   */
  Found around(Sentence sentence, Token cue, boolean refusal) {
    List<Span> conditions = new ArrayList<>();
    List<Span> reasons = new ArrayList<>();
    Set<Token> chain = chain(sentence, cue);
    for (int i = 0; i < sentence.tokens().size(); i++) {
      ClauseWords.Opening opening = words.at(sentence, i);
      if (opening == null || sentence.token(i).label().equals("prt")) {
        continue;
      }
      i = opening.next() - 1;
      ClauseWords.Row row = opening.row();
      boolean counts = row.kind() != ClauseWords.Kind.NEITHER && (refusal || !row.refusal());
      Token top = counts ? top(sentence, opening) : null;
      if (top != null
          && fits(sentence, row, top)
          && belongs(sentence, opening, top, cue, chain)
          && !isWarnedOf(sentence, opening, cue)
          && !(row.time() && !refusal && isPast(sentence, cue) && isPast(sentence, top))
          && !(row.kind() == ClauseWords.Kind.REASON && classes.contains("source", top))
          && !(row.close() && !isClose(sentence, opening, chain))) {
        Span span = span(sentence, opening, top);
        boolean apart = span != null && (cue.end() <= span.start() || span.end() <= cue.start());
        if (span != null && apart) {
          (row.kind() == ClauseWords.Kind.CONDITION ? conditions : reasons).add(span);
        }
      }
    }
    if (refusal) {
      terms(sentence, cue).ifPresent(conditions::add);
    }
    return new Found(List.copyOf(conditions), List.copyOf(reasons));
  }

  /** "will not accept any pullback which is not verified": one that is verified they would. */
  private static Optional<Span> terms(Sentence sentence, Token cue) {
    for (Token noun : sentence.subtree(cue)) {
      boolean object = noun.label().equals("dobj") || noun.label().equals("pobj");
      boolean any =
          sentence.children(noun, "det").stream().anyMatch(det -> det.lemma().equals("any"));
      for (Token clause : sentence.children(noun, "relcl")) {
        for (Token not : sentence.children(clause, "neg")) {
          List<Token> words = sentence.subtree(clause);
          Token last = words.get(words.size() - 1);
          if (object && any && not.index() < clause.index() && not.index() < last.index()) {
            return Optional.of(new Span(sentence.token(not.index() + 1).start(), last.end()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a predicate stands in the words of a condition: who is asked for it has not done it.
   */
  boolean isSupposed(Sentence sentence, Token cue) {
    for (int i = 0; i < cue.index(); i++) {
      ClauseWords.Opening opening = words.at(sentence, i);
      if (opening == null) {
        continue;
      }
      i = opening.next() - 1;
      ClauseWords.Row row = opening.row();
      if (row.kind() == ClauseWords.Kind.CONDITION && !row.refusal() && i < cue.index()) {
        Token top = top(sentence, opening);
        Span span = fits(sentence, row, top) ? span(sentence, opening, top) : null;
        if (span != null && span.start() <= cue.start() && cue.end() <= span.end()) {
          return true;
        }
      }
    }
    return false;
  }

  /** "called for it, warning of bloodshed if the army moves": no terms of the call. */
  private boolean isWarnedOf(Sentence sentence, ClauseWords.Opening opening, Token cue) {
    for (int i = cue.index() + 1; i < opening.first(); i++) {
      Token token = sentence.token(i);
      boolean comma = sentence.token(i - 1).form().equals(",");
      if (comma && token.form().endsWith("ing") && classes.contains("warning", token)) {
        return true;
      }
    }
    return false;
  }

  /** "called for it only after others did": told, not asked. */
  private static boolean isPast(Sentence sentence, Token verb) {
    return verb.tag().equals("VBD")
        || sentence.children(verb, "aux").stream().anyMatch(aux -> aux.tag().equals("VBD"));
  }

  /** "refused over the prisoners", not "refused talks over prisoners" */
  private static boolean isClose(Sentence sentence, ClauseWords.Opening opening, Set<Token> chain) {
    Token opener = sentence.token(opening.first());
    return opener.head() >= 0
        && chain.contains(sentence.token(opener.head()))
        && !sentence.token(opener.head()).label().equals("dobj");
  }

  /** The head of what follows the opening words. */
  private static Token top(Sentence sentence, ClauseWords.Opening opening) {
    Token top = sentence.token(opening.next());
    while (top.head() >= opening.next()) {
      top = sentence.token(top.head());
    }
    return top;
  }

  private static boolean fits(Sentence sentence, ClauseWords.Row row, Token top) {
    boolean clause =
        top.isVerb() && !sentence.children(top, "nsubj", "nsubjpass", "expl", "csubj").isEmpty();
    return switch (row.follows()) {
      case CLAUSE -> clause;
      case PHRASE -> top.isNoun() || top.tag().equals("VBG");
      case ANY -> clause || top.isNoun() || top.tag().equals("VBG") || top.tag().equals("PRP");
    };
  }

  /** The predicate and the words that it completes. */
  private static Set<Token> chain(Sentence sentence, Token cue) {
    Set<Token> chain = new LinkedHashSet<>();
    chain.add(cue);
    Token at = cue;
    for (int step = 0; step < REACH && at.head() >= 0; step++) {
      boolean climbs =
          switch (at.label()) {
            case "xcomp", "dobj", "acomp", "attr", "pcomp", "prep", "pobj", "ccomp" -> true;
            default -> false;
          };
      if (!climbs) {
        break;
      }
      at = sentence.token(at.head());
      chain.add(at);
    }
    return chain;
  }

  /**
   * Whether the words hang on the predicate, on one that it completes, or on its own complements;
   * what comes before the predicate must hang on it or above.
   */
  private static boolean belongs(
      Sentence sentence, ClauseWords.Opening opening, Token top, Token cue, Set<Token> chain) {
    Token at = top;
    while (at.head() >= opening.first() && at.head() < opening.next()) {
      at = sentence.token(at.head());
    }
    // What the opening words themselves hang on tells when they are no part of the clause's tree.
    Token governor = at.head() < 0 ? null : sentence.token(at.head());
    while (governor != null) {
      if (chain.contains(governor)) {
        return governor.equals(cue)
            || opening.first() > cue.index()
            || !isCoordinated(sentence, cue);
      }
      boolean inside =
          switch (governor.label()) {
            case "dobj",
                "pobj",
                "prep",
                "xcomp",
                "acl",
                "attr",
                "acomp",
                "advmod",
                "nmod",
                "dative",
                "prt",
                "npadvmod",
                "pcomp",
                "amod",
                "dep" ->
                true;
            default -> false;
          };
      governor =
          inside && governor.head() >= 0 && opening.first() > cue.index()
              ? sentence.token(governor.head())
              : null;
    }
    return false;
  }

  private static boolean isCoordinated(Sentence sentence, Token cue) {
    return cue.label().equals("conj") && !sentence.children(cue, "nsubj").isEmpty();
  }

  /** The words from the opening on, without what is said of their last word. */
  private static @Nullable Span span(Sentence sentence, ClauseWords.Opening opening, Token top) {
    Set<Token> clause = new LinkedHashSet<>(sentence.subtree(top));
    // "accusing X of looting": all that completes the opening verb, not its object alone.
    for (Token opened : sentence.tokens().subList(opening.first(), opening.next())) {
      for (Token child : sentence.children(opened, "dobj", "prep", "xcomp", "ccomp")) {
        if (opened.isVerb() && child.index() >= opening.next()) {
          clause.addAll(sentence.subtree(child));
        }
      }
    }
    List<Token> kept = new ArrayList<>();
    for (int i = opening.next(); i < sentence.tokens().size(); i++) {
      Token token = sentence.token(i);
      boolean aside = isAside(sentence, token, kept) && !kept.isEmpty();
      if (aside || !clause.contains(token) && !token.label().equals("punct")) {
        break;
      }
      kept.add(token);
    }
    while (!kept.isEmpty() && kept.get(kept.size() - 1).label().equals("punct")) {
      kept.remove(kept.size() - 1);
    }
    if (kept.isEmpty()) {
      return null;
    }
    Token first = opening.row().opened() ? sentence.token(opening.first()) : kept.get(0);
    return new Span(first.start(), kept.get(kept.size() - 1).end());
  }

  /** ", which some see as ...", ", a group that ...", and what stands behind a closing quote */
  private static boolean isAside(Sentence sentence, Token token, List<Token> kept) {
    boolean comma = token.index() > 0 && sentence.token(token.index() - 1).form().equals(",");
    boolean relative = token.tag().equals("WDT") || token.tag().equals("WP");
    boolean apposed = false;
    for (Token at = token; comma && token.tag().equals("DT") && at.head() > at.index(); ) {
      at = sentence.token(at.head());
      apposed = at.label().equals("appos");
      if (apposed) {
        break;
      }
    }
    boolean opened = kept.stream().anyMatch(before -> before.tag().equals("``"));
    boolean closes = token.tag().equals("''") && !opened && !token.form().matches("['’]");
    return comma && (relative || apposed) || closes;
  }
}
