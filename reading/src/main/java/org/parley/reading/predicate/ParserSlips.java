// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Sentence;
import org.parley.language.Token;

/** Subjects that the parser hangs in the wrong place again and again. Pure functions. */
final class ParserSlips {
  private ParserSlips() {}

  /**
   * The object that was taken for the subject of its own reduced relative: "arrested a man wanted
   * for murder".
   */
  static List<Token> objects(Sentence sentence, Token verb) {
    List<Token> found = new ArrayList<>();
    for (Token clause : sentence.children(verb, "ccomp")) {
      boolean reduced =
          (clause.tag().equals("VBN") || clause.tag().equals("VBD"))
              && clause.index() > verb.index()
              && sentence.children(clause, "aux", "auxpass", "mark", "dobj").isEmpty();
      for (Token subject : sentence.children(clause, "nsubj", "nsubjpass")) {
        boolean next = subject.index() == clause.index() - 1 && subject.index() > verb.index();
        if (reduced && next && verb.tag().startsWith("VB") && subject.isNoun()) {
          found.addAll(Grammar.coordinated(sentence, subject));
        }
      }
    }
    return found;
  }

  /**
   * The subject of a verb that seems to have none: it hangs on the auxiliary ("the army is once
   * again shelling"), or as an apposition on the object of what stands before it ("In January, the
   * minister signed").
   */
  static List<Token> subjects(Sentence sentence, Token verb) {
    List<Token> found = new ArrayList<>();
    for (Token auxiliary : sentence.children(verb, "aux", "auxpass")) {
      for (Token subject : sentence.children(auxiliary, "nsubj", "nsubjpass")) {
        found.addAll(Grammar.coordinated(sentence, subject));
      }
    }
    boolean finite = verb.tag().equals("VBD") || verb.tag().equals("VBZ") || verb.head() < 0;
    if (!found.isEmpty() || !finite || !verb.isVerb() || verb.label().equals("conj")) {
      return found;
    }
    for (Token fronted : sentence.children(verb, "prep")) {
      if (fronted.index() < verb.index()) {
        for (Token object : sentence.children(fronted, "pobj")) {
          for (Token apposed : sentence.children(object, "appos")) {
            if (apposed.isNoun() && apposed.index() < verb.index()) {
              found.add(apposed);
            }
          }
        }
      }
    }
    return found;
  }
}
