// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;

/** What a verb reports: the tokens that its frames tie to it. */
final class Contents {
  private final NounPhrases phrases;

  Contents(NounPhrases phrases) {
    this.phrases = phrases;
  }

  /** The indices of the content's tokens; empty when the syntax ties none to the verb. */
  BitSet of(Sentence sentence, Token verb, Cue cue, @Nullable Token subject) {
    BitSet content = new BitSet();
    boolean clause = cue.takes("that") || cue.takes("quote");
    for (Token child : sentence.children(verb)) {
      if (clause && isClause(sentence, verb, child)) {
        add(sentence, child, content);
      }
    }
    if (clause && content.isEmpty()) {
      addInMedium(sentence, verb, content);
    }
    if (content.isEmpty()) {
      addObjects(sentence, verb, cue, content);
    }
    boolean named = !sentence.children(verb, "oprd").isEmpty(); // "which he called X, ..."
    if (clause && !named) {
      addAround(sentence, verb, subject, content);
      if (subject != null && isPlainReport(sentence, verb, cue)) {
        Asides.add(sentence, verb, subject, content);
      }
    }
    content.clear(verb.index());
    fillAfter(sentence, verb, cue, subject, content);
    trimStart(sentence, content);
    return content;
  }

  /** A verb of saying without an object that it would be about: "he said", "he told reporters". */
  private static boolean isPlainReport(Sentence sentence, Token verb, Cue cue) {
    boolean says = cue.kind() == Cue.Kind.SAY || cue.kind() == Cue.Kind.WRITE;
    return says
        && cue.takes("quote")
        && (cue.takes("whom") || sentence.children(verb, "dobj").isEmpty());
  }

  /**
   * Adds what the parser hung elsewhere between the words of the content, and, when no addressee
   * can stand there, between the cue and the content: "said [the hospital], with others, will sue".
   */
  private static void fillAfter(
      Sentence sentence, Token verb, Cue cue, @Nullable Token subject, BitSet content) {
    int first = content.nextSetBit(verb.index());
    int last = content.length();
    if (first < 0) {
      return;
    }
    boolean speakerAfter = subject != null && subject.index() > verb.index();
    if (!speakerAfter) {
      content.set(first, last);
      if (!cue.takes("whom")
          && startsPhrase(sentence, sentence.token(verb.index() + 1))
          && sentence.children(verb, "dobj").isEmpty()) {
        content.set(verb.index() + 1, first);
      }
    }
  }

  private static boolean startsPhrase(Sentence sentence, Token token) {
    boolean nominal =
        token.isNoun() || List.of("DT", "PRP", "PRP$", "JJ", "CD").contains(token.tag());
    boolean time =
        sentence.names().stream()
            .anyMatch(
                n ->
                    n.first() <= token.index()
                        && token.index() < n.last()
                        && (n.type().equals("DATE") || n.type().equals("TIME")));
    return nominal && !time && !token.label().equals("npadvmod");
  }

  private static boolean isClause(Sentence sentence, Token verb, Token child) {
    return child.label().equals("ccomp")
        || isAnother(sentence, verb, child)
        || (child.label().equals("dep") && child.isVerb() && child.index() > verb.index() + 3)
        || (child.label().equals("xcomp")
            && !hasTo(sentence, child)
            && child.isVerb()
            && child.index() > verb.index()
            && !child.tag().equals("VBG"));
  }

  /** "claimed that they left, but that others stayed": joined to the verb that claims it. */
  private static boolean isAnother(Sentence sentence, Token verb, Token child) {
    return child.label().equals("conj")
        && child.isVerb()
        && !sentence.children(verb, "ccomp").isEmpty()
        && sentence.children(child, "mark").stream()
            .anyMatch(
                that ->
                    that.lemma().equals("that")
                        && that.index() > verb.index()
                        && sentence.token(that.index() - 1).tag().equals("CC"));
  }

  /** "said in a statement that ...": the parser hangs the clause on the statement. */
  private void addInMedium(Sentence sentence, Token verb, BitSet content) {
    for (Token preposition : sentence.children(verb, "prep")) {
      for (Token medium : sentence.children(preposition, "pobj")) {
        for (Token child : sentence.children(medium)) {
          boolean that =
              sentence.children(child, "mark").stream().anyMatch(m -> m.lemma().equals("that"));
          if (that && child.index() > verb.index()) {
            add(sentence, child, content);
          }
        }
      }
    }
  }

  private static boolean hasTo(Sentence sentence, Token verb) {
    return sentence.children(verb, "aux").stream().anyMatch(aux -> aux.tag().equals("TO"));
  }

  private void addObjects(Sentence sentence, Token verb, Cue cue, BitSet content) {
    Token object = first(sentence.children(verb, "dobj"), verb);
    for (Token child : sentence.children(verb)) {
      if (child.index() < verb.index()) {
        continue;
      }
      if (child.label().equals("xcomp") && cue.takes("to") && hasTo(sentence, child)) {
        addWith(sentence, object, child, content);
        addOn(sentence, verb, cue, content);
      } else if (isName(sentence, verb, child, object) && cue.takes("name")) {
        addWith(sentence, object, child, content);
      } else if (child.label().equals("prep")
          && cue.takes(child.lemma())
          && !child.lemma().equals("to")) {
        addPrepositional(sentence, object, child, content);
      }
    }
    if (content.isEmpty() && object != null) {
      // The parser may hang "of lying" in "accused them of lying" on the object.
      for (Token child : sentence.children(object, "prep")) {
        if (List.of("of", "for", "as").contains(child.lemma()) && cue.takes(child.lemma())) {
          add(sentence, object, content);
        }
      }
    }
    if (content.isEmpty() && object != null && cue.takes("np")) {
      add(sentence, object, content);
      addTail(sentence, verb, content);
    }
  }

  /** What a thing is called. Who calls himself so has a name; "a town called Ain" is called so. */
  private static boolean isName(
      Sentence sentence, Token verb, Token child, @Nullable Token object) {
    boolean reflexive = object != null && object.form().matches("(?i).+sel(f|ves)");
    boolean active = object != null || Subjects.own(sentence, verb) != null;
    boolean tells =
        sentence.subtree(child).stream()
            .anyMatch(
                t -> t.isVerb() || t.tag().matches("NNS?|JJ.*") && !isPartOfName(sentence, t));
    return child.label().equals("oprd") && active && !reflexive && tells;
  }

  /** "which they call Shushi" tells a name and claims nothing. */
  private static boolean isPartOfName(Sentence sentence, Token token) {
    return sentence.names().stream()
        .anyMatch(name -> name.first() <= token.index() && token.index() < name.last());
  }

  /** "announced the deployment of troops to the border": the last phrase hangs on the verb. */
  private void addTail(Sentence sentence, Token verb, BitSet content) {
    for (Token preposition : sentence.children(verb, "prep")) {
      boolean adjacent = sentence.subtree(preposition).get(0).index() == content.length();
      if (adjacent && !phrases.isCircumstance(sentence, preposition)) {
        add(sentence, preposition, content);
      }
    }
  }

  /** "urged all parties to leave", "accused them of lying": with whom it is said of. */
  private static void addWith(
      Sentence sentence, @Nullable Token object, Token child, BitSet content) {
    if (object != null && object.index() < child.index()) {
      add(sentence, object, content);
    }
    add(sentence, child, content);
  }

  /** "called on all parties to leave". */
  private static void addOn(Sentence sentence, Token verb, Cue cue, BitSet content) {
    for (Token preposition : sentence.children(verb, "prep")) {
      if (cue.takes("on") && preposition.lemma().equals("on")) {
        sentence.children(preposition, "pobj").forEach(o -> add(sentence, o, content));
      }
    }
  }

  private void addPrepositional(
      Sentence sentence, @Nullable Token object, Token preposition, BitSet content) {
    if (preposition.lemma().equals("on") || preposition.lemma().equals("upon")) {
      return;
    }
    boolean free = phrases.isCircumstance(sentence, preposition);
    boolean gerund = !sentence.children(preposition, "pcomp").isEmpty();
    if (free && !gerund && sentence.children(preposition, "amod", "nmod").isEmpty()) {
      return;
    }
    if (object != null && object.index() < preposition.index()) {
      add(sentence, object, content);
      add(sentence, preposition, content);
    } else {
      add(sentence, preposition, content);
      content.clear(preposition.index());
    }
  }

  /**
   * A cue that stands in or after what it reports, set off by commas or quotation marks: all that
   * stands before it is content, and what follows it too when the clause was not finished.
   */
  private static void addAround(
      Sentence sentence, Token verb, @Nullable Token subject, BitSet content) {
    if (subject == null || content.length() > verb.index()) {
      return;
    }
    if (Math.abs(subject.index() - verb.index()) > 25 || subject.head() != verb.index()) {
      return;
    }
    List<Token> named = sentence.subtree(subject);
    int clusterStart = Math.min(named.get(0).index(), verb.index());
    for (Token aux : sentence.children(verb, "aux", "auxpass", "advmod")) {
      if (aux.index() == clusterStart - 1) {
        clusterStart = aux.index();
      }
    }
    if (clusterStart < 2 || !isBoundary(sentence.token(clusterStart - 1))) {
      return;
    }
    BitSet before = new BitSet();
    before.set(0, clusterStart);
    if (!isTold(sentence, before, verb, content)) {
      return;
    }
    content.or(before);
    if (content.get(verb.index() + 1, sentence.tokens().size()).isEmpty()
        && isUnfinished(sentence, clusterStart)) {
      addAfter(sentence, verb, named, content);
    }
  }

  /** Whether a clause of its own, not a mere adjunct of the cue, stands before it. */
  private static boolean isTold(Sentence sentence, BitSet before, Token verb, BitSet content) {
    if (content.intersects(before)) {
      return true;
    }
    for (int i = before.nextSetBit(0); i >= 0; i = before.nextSetBit(i + 1)) {
      Token token = sentence.token(i);
      boolean finite =
          List.of("VBD", "VBZ", "VBP", "MD").contains(token.tag())
              && !sentence.children(token, "nsubj", "nsubjpass", "csubj", "expl").isEmpty();
      if (finite && token.head() == verb.index() && hasNoMark(sentence, token)) {
        return true;
      }
    }
    return isUnfinished(sentence, before.length());
  }

  private static boolean hasNoMark(Sentence sentence, Token verb) {
    return sentence.children(verb, "mark").isEmpty()
        && sentence.children(verb, "advmod").stream().noneMatch(a -> a.tag().equals("WRB"));
  }

  /** Only a subject or an auxiliary stands before: "The army has not, he said, left". */
  private static boolean isUnfinished(Sentence sentence, int end) {
    boolean auxiliary = false;
    boolean noun = false;
    for (int i = 0; i < end; i++) {
      Token token = sentence.token(i);
      auxiliary |= token.label().equals("aux") || token.label().equals("neg");
      noun |= token.label().equals("nsubj") || token.label().equals("nsubjpass");
      if (token.isVerb() && !token.label().equals("aux") && !token.label().equals("auxpass")) {
        return false;
      }
    }
    return noun || auxiliary;
  }

  private static void addAfter(Sentence sentence, Token verb, List<Token> named, BitSet content) {
    int from = Math.max(verb.index(), named.get(named.size() - 1).index()) + 1;
    while (from < sentence.tokens().size() && !isBoundary(sentence.token(from))) {
      from++;
    }
    content.set(from, sentence.tokens().size());
  }

  private static boolean isBoundary(Token token) {
    return isQuote(token) || List.of(",", "-", "--", "–", "—", "?", "!").contains(token.form());
  }

  static boolean isQuote(Token token) {
    return token.tag().equals("``") || token.tag().equals("''") || "“”\"«»".contains(token.form());
  }

  static void trimStart(Sentence sentence, BitSet content) {
    int at = content.nextSetBit(0);
    while (at >= 0 && isLead(sentence.token(at))) {
      content.clear(at);
      at = content.nextSetBit(at);
    }
  }

  private static boolean isLead(Token token) {
    return (token.label().equals("mark") && token.lemma().equals("that"))
        || token.tag().equals("CC")
        || (token.tag().equals("IN") && token.lemma().equals("that"))
        || token.tag().equals("WDT")
        || token.form().equals(",");
  }

  private static @Nullable Token first(List<Token> tokens, Token verb) {
    return tokens.stream().filter(t -> t.index() > verb.index()).findFirst().orElse(null);
  }

  static void add(Sentence sentence, Token top, BitSet content) {
    sentence.subtree(top).forEach(token -> content.set(token.index()));
  }

  static void remove(Sentence sentence, Token top, BitSet content) {
    sentence.subtree(top).forEach(token -> content.clear(token.index()));
  }
}
