// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Sentence;
import org.parley.language.Token;

/** What the parser hangs in the wrong place again and again. Pure functions. */
final class ParserSlips {
  private static final List<String> APPROXIMATE = List.of("around", "about", "over", "under");

  private static final List<String> CONJUNCTIONS =
      List.of("as", "after", "before", "since", "until");

  private ParserSlips() {}

  /**
   * The object that was taken for the subject of its own reduced relative: "arrested a man wanted
   * for murder".
   */
  static List<Token> objects(Sentence sentence, Token verb) {
    List<Token> found = new ArrayList<>();
    for (Token clause : sentence.children(verb, "ccomp", "conj")) {
      boolean reduced =
          (clause.tag().equals("VBN") || clause.tag().equals("VBD"))
              && clause.index() > verb.index()
              && sentence.children(clause, "aux", "auxpass", "mark", "dobj").isEmpty()
              && (clause.label().equals("ccomp") || sentence.children(verb, "cc").isEmpty());
      for (Token subject : sentence.children(clause, "nsubj", "nsubjpass")) {
        boolean next = subject.index() == clause.index() - 1 && subject.index() > verb.index();
        if (reduced && next && verb.tag().startsWith("VB") && subject.isNoun()) {
          found.addAll(Grammar.coordinated(sentence, subject));
        }
      }
    }
    for (Token about : sentence.children(verb, "prep")) {
      for (Token amount : sentence.children(about, "pobj")) {
        boolean next = about.index() == verb.index() + 1 && amount.tag().equals("CD");
        if (next && APPROXIMATE.contains(about.lemma())) {
          found.add(amount); // "provided around $400 million"
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
    if (found.isEmpty()) {
      found.addAll(ofDetached(sentence, verb));
    }
    if (found.isEmpty() && verb.label().equals("conj")) {
      found.addAll(ofConjunction(sentence, verb));
    }
    boolean finite = verb.tag().equals("VBD") || verb.tag().equals("VBZ") || verb.head() < 0;
    if (found.isEmpty() && finite) {
      found.addAll(ofCleft(sentence, verb));
    }
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
    return found.isEmpty() && verb.label().equals("advcl") ? ofClause(sentence, verb) : found;
  }

  /**
   * "After the head of the council wrote to him, he resigned", "came after the senator, in a
   * speech, condemned it": the conjunction was taken for a preposition, here and in the main
   * clause.
   */
  private static List<Token> ofClause(Sentence sentence, Token verb) {
    List<Token> conjunctions = new ArrayList<>(sentence.children(verb, "prep"));
    conjunctions.addAll(sentence.children(sentence.token(verb.head()), "prep"));
    List<Token> found = new ArrayList<>();
    for (Token conjunction : conjunctions) {
      boolean before = conjunction.index() < verb.index();
      if (found.isEmpty() && before && CONJUNCTIONS.contains(conjunction.lemma())) {
        for (Token object : sentence.children(conjunction, "pobj")) {
          found.addAll(Grammar.coordinated(sentence, object));
        }
      }
    }
    return found;
  }

  /**
   * Whether a clause must have a subject of its own, which the parser has not found: "since the war
   * began after the attack killed many" tells nothing of the main clause's subject. One of a row
   * ("shelled the town, took the port") and one beside what its subject does ("settlers shouting
   * abuse attacked it", "had earlier attacked") share theirs.
   */
  static boolean lostSubject(Sentence sentence, Token verb) {
    if (!verb.label().equals("advcl")
        || !verb.tag().equals("VBD")
        || !sentence.children(verb, "aux", "auxpass").isEmpty()) {
      return false;
    }
    Token above = sentence.token(verb.head());
    boolean row =
        verb.index() > 0
            && sentence.token(verb.index() - 1).tag().matches(",|CC")
            && !above.lemma().equals("be")
            && !Grammar.isPassive(sentence, above);
    return !row && !above.label().equals("acl") && !above.lemma().equals("have");
  }

  /**
   * The subjects of a verb without those that only describe the name behind them: "Egypt and City
   * striker Salah", "the envoy to the region Hanna".
   */
  static List<Token> withoutDescriptions(Sentence sentence, List<Token> subjects) {
    List<Token> found = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      boolean last = i + 1 == subjects.size();
      if (last || !describes(sentence, subjects.get(i), subjects.get(i + 1))) {
        found.add(subjects.get(i));
      }
    }
    return found;
  }

  private static boolean describes(Sentence sentence, Token first, Token name) {
    List<Token> words = sentence.subtree(first);
    Token last = words.get(words.size() - 1);
    boolean plain = words.stream().noneMatch(word -> word.isVerb() || word.label().equals("punct"));
    return plain
        && last.isNoun()
        && name.tag().startsWith("NNP")
        && last.index() + 1 == sentence.subtree(name).get(0).index();
  }

  /**
   * "Rather than attack the town, the rebels surrounded it": a preposition that the main clause
   * keeps, its verb cut off.
   */
  private static List<Token> ofDetached(Sentence sentence, Token verb) {
    if (verb.head() >= 0 || !verb.tag().equals("VB") || verb.index() == 0) {
      return List.of();
    }
    Token before = sentence.token(verb.index() - 1);
    boolean cut = before.label().equals("prep") && before.head() > verb.index();
    Token main = cut ? sentence.token(before.head()) : verb;
    return cut && main.isVerb() ? Grammar.surfaceSubjects(sentence, main) : List.of();
  }

  /** "It was X, not Y, that armed them": who is picked out does it. */
  private static List<Token> ofCleft(Sentence sentence, Token verb) {
    if (verb.index() == 0 || !sentence.token(verb.index() - 1).form().matches("that|who|which")) {
      return List.of();
    }
    Token at = verb;
    for (int step = 0; at.head() >= 0 && step < sentence.tokens().size(); step++) {
      at = sentence.token(at.head());
      boolean it =
          at.lemma().equals("be")
              && sentence.children(at, "nsubj").stream().anyMatch(s -> s.lemma().equals("it"));
      if (it) {
        List<Token> picked = new ArrayList<>();
        for (Token attribute : sentence.children(at, "attr")) {
          picked.addAll(Grammar.coordinated(sentence, attribute));
        }
        return picked;
      }
    }
    return List.of();
  }

  /**
   * The word above a token: the verb where it hangs on an auxiliary, and of two verbs joined by
   * "and" that of the same form: "called on X to stop it and to help", "accused X of having ties
   * and calling for war".
   */
  static Token governor(Sentence sentence, Token token) {
    Token above = sentence.token(token.head());
    boolean auxiliary = above.label().equals("aux") || above.label().equals("auxpass");
    if (auxiliary && above.head() >= 0) {
      return sentence.token(above.head());
    }
    boolean joined = token.label().equals("conj") && token.isVerb();
    boolean finite = above.tag().equals("VBD") || above.tag().equals("VBZ");
    if (!joined || !finite || !sentence.children(token, "nsubj", "nsubjpass").isEmpty()) {
      return above;
    }
    for (Token peer : nonFinite(sentence, above)) {
      if (peer.tag().equals(token.tag()) && peer.index() < token.index()) {
        boolean to = hasTo(sentence, token);
        if (to == hasTo(sentence, peer) && (to || token.tag().equals("VBG"))) {
          return peer;
        }
      }
    }
    return above;
  }

  /** "“...”, he said, and thanked them": the verb of saying, where a quotation ends before it. */
  static Token speaking(Sentence sentence, Token verb, Token governor) {
    List<Token> after = sentence.children(governor, "parataxis");
    boolean inside = governor.label().equals("ccomp") && governor.head() >= 0;
    if (!inside && after.isEmpty()) {
      return governor;
    }
    Token saying = inside ? sentence.token(governor.head()) : after.get(0);
    if (saying.index() <= governor.index() || saying.index() >= verb.index()) {
      return governor;
    }
    for (int i = governor.index(); i < saying.index(); i++) {
      if (sentence.token(i).form().matches("[”\"]")) {
        return saying;
      }
    }
    return governor;
  }

  private static List<Token> nonFinite(Sentence sentence, Token verb) {
    List<Token> found = new ArrayList<>(sentence.children(verb, "xcomp"));
    for (Token preposition : sentence.children(verb, "prep")) {
      if (preposition.index() > verb.index()) {
        found.addAll(sentence.children(preposition, "pcomp"));
      }
    }
    return found;
  }

  private static boolean hasTo(Sentence sentence, Token verb) {
    return sentence.children(verb, "aux").stream().anyMatch(aux -> aux.tag().equals("TO"));
  }

  /** "as X and Y mediate talks": a conjunction that was taken for a preposition. */
  private static List<Token> ofConjunction(Sentence sentence, Token verb) {
    int at = verb.index() - 1;
    if (at < 1 || !verb.tag().matches("VB[PZD]") || !sentence.token(at).isNoun()) {
      return List.of();
    }
    Token noun = sentence.token(at);
    for (int step = 0; noun.label().equals("conj") && step < at; step++) {
      noun = sentence.token(noun.head());
    }
    boolean object = noun.label().equals("pobj") && noun.head() >= 0;
    return object && CONJUNCTIONS.contains(sentence.token(noun.head()).lemma())
        ? Grammar.coordinated(sentence, noun)
        : List.of();
  }

  /**
   * Whom a relative clause tells of: "a friend of the rebels who was killed" is the friend, where
   * the number of the verb says so.
   */
  static Token relativeHead(Sentence sentence, Token verb) {
    Token head = sentence.token(verb.head());
    boolean one =
        sentence.children(verb, "aux", "auxpass").stream()
            .anyMatch(aux -> aux.form().matches("(?i)was|is|has"));
    boolean many = head.tag().equals("NNS") || head.tag().equals("NNPS");
    if (!one || !many || !head.label().equals("pobj") || head.head() < 0) {
      return head;
    }
    Token preposition = sentence.token(head.head());
    Token above = preposition.head() >= 0 ? sentence.token(preposition.head()) : head;
    return above.tag().equals("NN") || above.tag().equals("NNP") ? above : head;
  }

  /**
   * The indirect object that was taken for the first part of the object's name: "gave the
   * Philippines five boats". A number or a determiner inside a phrase opens a new one.
   */
  static List<Token> indirectObjects(Sentence sentence, Token verb) {
    List<Token> found = new ArrayList<>();
    for (Token object : sentence.children(verb, "dobj")) {
      for (Token modifier : sentence.children(object, "nmod", "compound")) {
        int next = modifier.index() + 1;
        boolean parted =
            next < object.index() && sentence.token(next).tag().matches("CD|DT|PRP\\$");
        boolean many = modifier.tag().equals("NNS") && modifier.label().equals("compound");
        if (modifier.isNoun() && (parted || many)) {
          found.add(modifier);
        }
      }
    }
    return found;
  }

  /**
   * The agent that hangs on what is prevented: "was prevented from entering the camp by the army".
   */
  static List<Token> agents(Sentence sentence, Token verb) {
    List<Token> found = new ArrayList<>();
    for (Token preposition : sentence.children(verb, "prep")) {
      for (Token gerund : sentence.children(preposition, "pcomp")) {
        for (Token by : sentence.children(gerund, "prep")) {
          if (by.lemma().equals("by")) {
            for (Token object : sentence.children(by, "pobj")) {
              found.addAll(Grammar.coordinated(sentence, object));
            }
          }
        }
      }
    }
    return found;
  }
}
