// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.language.Sentence;
import org.parley.language.Token;

/**
 * Who stands where around a predicate in a dependency tree: passives, relatives, reduced relatives,
 * infinitives and coordination undone. Pure functions; every result is in order of the text.
 */
public final class Grammar {
  /** A tree deeper than this is not followed: no sentence written by people needs it. */
  private static final int DEPTH = 12;

  /**
   * "accused them of bombing", "thanked them for leaving", "kept them from entering", "described it
   * as calling for".
   */
  private static final Set<String> OBJECT_CONTROL = Set.of("of", "for", "from", "into", "as");

  private Grammar() {}

  /** Who does it: the subject of an active verb, the agent of a passive one. */
  public static List<Token> subjects(Sentence sentence, Token verb) {
    return isPassive(sentence, verb) ? agents(sentence, verb) : surfaceSubjects(sentence, verb, 0);
  }

  /** To whom or what it is done: the object of an active verb, the subject of a passive one. */
  public static List<Token> objects(Sentence sentence, Token verb) {
    Set<Token> found = new LinkedHashSet<>();
    if (isPassive(sentence, verb)) {
      found.addAll(surfaceSubjects(sentence, verb, 0));
    }
    for (Token object : sentence.children(verb, "dobj", "attr", "oprd")) {
      found.addAll(coordinated(sentence, resolveRelative(sentence, object)));
    }
    if (found.isEmpty()) {
      found.addAll(ParserSlips.objects(sentence, verb));
    }
    if (found.isEmpty() && verb.label().equals("conj") && !isPassive(sentence, verb)) {
      found.addAll(sharedObject(sentence, verb));
    }
    if (found.isEmpty()
        && verb.label().equals("relcl")
        && verb.head() >= 0
        && !surfaceSubjects(sentence, verb, 0).contains(sentence.token(verb.head()))) {
      found.add(sentence.token(verb.head()));
    }
    return inOrder(found);
  }

  /** "bombed and shelled the town": the first verb's missing object is the second's. */
  private static List<Token> sharedObject(Sentence sentence, Token verb) {
    Token first = sentence.token(verb.head());
    boolean adjacent = verb.index() - first.index() == 2;
    return adjacent && first.isVerb() ? objects(sentence, first) : List.of();
  }

  /** The indirect objects of a verb. */
  public static List<Token> indirectObjects(Sentence sentence, Token verb) {
    Set<Token> found = new LinkedHashSet<>();
    for (Token child : sentence.children(verb, "dative", "iobj")) {
      if (child.tag().equals("IN") || child.tag().equals("TO")) {
        for (Token object : sentence.children(child, "pobj")) {
          found.addAll(coordinated(sentence, object));
        }
      } else {
        found.addAll(coordinated(sentence, child));
      }
    }
    if (found.isEmpty()) {
      found.addAll(ParserSlips.indirectObjects(sentence, verb));
    }
    return inOrder(found);
  }

  /** The objects of a preposition that hangs on the predicate. */
  public static List<Token> prepositional(Sentence sentence, Token predicate, String preposition) {
    Set<Token> found = new LinkedHashSet<>();
    for (Token child : sentence.children(predicate, "prep", "dative", "prt", "agent", "advmod")) {
      if (child.lemma().equals(preposition)) {
        for (Token object : sentence.children(child, "pobj", "pcomp")) {
          if (object.label().equals("pobj")) {
            found.addAll(coordinated(sentence, resolveRelative(sentence, object)));
          }
        }
      } else if (!child.lemma().equals("accord")) { // "according to" leads to who says so
        for (Token inner : sentence.children(child, "prep")) {
          if (inner.lemma().equals(preposition)) {
            for (Token object : sentence.children(inner, "pobj")) {
              found.addAll(coordinated(sentence, object));
            }
          }
        }
      }
    }
    return inOrder(found);
  }

  /** Possessors of a noun: "X's visit", "its demands". */
  public static List<Token> possessors(Sentence sentence, Token noun) {
    Set<Token> found = new LinkedHashSet<>();
    for (Token child : sentence.children(noun, "poss")) {
      found.addAll(coordinated(sentence, child));
    }
    return inOrder(found);
  }

  /** Whether the verb is in the passive, reduced relatives included. */
  public static boolean isPassive(Sentence sentence, Token verb) {
    if (!sentence.children(verb, "auxpass", "nsubjpass", "csubjpass").isEmpty()) {
      return true;
    }
    if (!verb.tag().equals("VBN") && !verb.tag().equals("VBD")) {
      return false;
    }
    boolean bare = sentence.children(verb, "nsubj", "aux").isEmpty();
    boolean agent = !sentence.children(verb, "agent").isEmpty();
    boolean active = !sentence.children(verb, "nsubj").isEmpty(); // "X called for restraint by all"
    if (agent && !active && sentence.children(verb, "dobj").isEmpty()) {
      return true;
    }
    boolean quoted = verb.index() > 0 && sentence.token(verb.index() - 1).form().matches("[“\"]");
    switch (verb.label()) {
      case "acl", "nmod" -> {
        return bare
            && (agent
                || !quoted); // X “condemned the attack”, and not "reports that it had sent weapons"
      }
      case "advcl" -> {
        if (bare && verb.tag().equals("VBN") && sentence.children(verb, "dobj").isEmpty()) {
          return true; // "If attacked, they will fight"
        }
      }
      case "xcomp" -> {
        if (bare && verb.tag().equals("VBN") && !isFinite(sentence, verb)) {
          return true; // "were reported killed", "saw him killed"
        }
      }
      default -> {}
    }
    return verb.label().equals("conj")
        && verb.head() >= 0
        && verb.tag().equals("VBN")
        && bare
        && sentence.token(verb.head()).isVerb()
        && isPassive(sentence, sentence.token(verb.head()));
  }

  /** The token and all that is coordinated with it. */
  public static List<Token> coordinated(Sentence sentence, Token token) {
    List<Token> found = new ArrayList<>();
    found.add(token);
    for (Token child : sentence.children(token, "conj")) {
      if (!isOfOtherClause(sentence, token, child) && (!child.isVerb() || token.isVerb())) {
        found.addAll(coordinated(sentence, child));
      }
    }
    return found;
  }

  /** "does not recognise it, nor do others": the others are subjects of a clause of their own. */
  private static boolean isOfOtherClause(Sentence sentence, Token first, Token second) {
    for (int i = first.index() + 1; i + 1 < second.index(); i++) {
      boolean nor = List.of("nor", "neither").contains(sentence.token(i).lemma());
      if (nor && sentence.token(i + 1).tag().matches("VB[DPZ]|MD")) {
        return true;
      }
    }
    return false;
  }

  /** The nearest verb above a token, or the token itself when it is one; the root's is itself. */
  public static Token clauseOf(Sentence sentence, Token token) {
    Token at = token;
    int steps = 0;
    while (!at.isVerb() && at.head() >= 0 && steps++ < DEPTH) {
      at = sentence.token(at.head());
    }
    return at;
  }

  /** The grammatical subject of a verb, its own or the one it shares. */
  public static List<Token> surfaceSubjects(Sentence sentence, Token verb) {
    return surfaceSubjects(sentence, verb, 0);
  }

  static List<Token> surfaceSubjects(Sentence sentence, Token verb, int depth) {
    if (depth > DEPTH) {
      return List.of();
    }
    Set<Token> own = new LinkedHashSet<>();
    List<Token> subjects = sentence.children(verb, "nsubj", "nsubjpass");
    for (Token subject : ParserSlips.withoutDescriptions(sentence, subjects)) {
      own.addAll(coordinated(sentence, resolveRelative(sentence, subject)));
    }
    if (own.isEmpty()) {
      own.addAll(ParserSlips.subjects(sentence, verb));
    }
    if (own.isEmpty() && verb.tag().equals("VBG")) {
      own.addAll(withWhom(sentence, verb));
    }
    if (!own.isEmpty()) {
      return inOrder(own);
    }
    if (verb.head() < 0 || ParserSlips.lostSubject(sentence, verb)) {
      return List.of();
    }
    Token governor = ParserSlips.governor(sentence, verb);
    return switch (verb.label()) {
      case "conj" ->
          governor.isVerb()
              ? surfaceSubjects(sentence, ParserSlips.speaking(sentence, verb, governor), depth + 1)
              : List.of();
      case "xcomp" -> {
        if (verb.tag().equals("VBG") && governor.lemma().equals("say")) {
          yield List.of(); // "said denying it was wrong": nobody is told to deny it
        }
        yield isFinite(sentence, verb)
            ? ofParenthesis(sentence, governor)
            : controllers(sentence, governor, depth + 1);
      }
      case "advcl", "ccomp", "dep", "parataxis" ->
          governor.isVerb() && verb.label().equals("advcl")
              ? surfaceSubjects(sentence, told(sentence, verb, governor), depth + 1)
              : verb.label().equals("ccomp") && isBare(sentence, verb)
                  ? controllers(sentence, governor, depth + 1)
                  : List.of();
      case "pcomp" -> ofPreposition(sentence, governor, depth + 1);
      case "relcl" -> List.of(ParserSlips.relativeHead(sentence, verb));
      case "acl" -> ofNounClause(sentence, verb, governor, depth + 1);
      case "nmod", "amod" -> List.of(governor);
      case "acomp" -> // "remains committed"
          governor.isVerb() ? surfaceSubjects(sentence, governor, depth + 1) : List.of();
      default -> List.of();
    };
  }

  /**
   * "was the same as before, with the envoy calling for talks", "looks forward to the court ruling
   * on it": who stands right before it, behind one preposition.
   */
  private static List<Token> withWhom(Sentence sentence, Token gerund) {
    for (int i = gerund.index() - 1; i >= 0 && i > gerund.index() - DEPTH; i--) {
      Token with = sentence.token(i);
      if (with.label().equals("prep")) {
        boolean own = gerund.label().equals("pcomp") && gerund.head() == with.index();
        boolean beside =
            gerund.label().equals("advcl")
                && with.lemma().equals("with")
                && gerund.head() == with.head();
        return sentence.children(with, "pobj").stream()
            .filter(who -> own || beside)
            .filter(who -> isLast(sentence, who, gerund))
            .flatMap(who -> coordinated(sentence, who).stream())
            .toList();
      }
    }
    return List.of();
  }

  private static boolean isLast(Sentence sentence, Token phrase, Token next) {
    List<Token> words = sentence.subtree(phrase);
    return words.get(words.size() - 1).index() == next.index() - 1;
  }

  /**
   * "fighters overran a base, officials said, killing two", "X has shown it, Y argued, by killing
   * two": who is told of kills, not who tells.
   */
  private static Token told(Sentence sentence, Token adjunct, Token governor) {
    boolean bare = adjunct.tag().equals("VBG") || adjunct.label().equals("prep");
    if (bare && adjunct.index() > governor.index()) {
      for (Token before : sentence.children(governor, "ccomp")) {
        if (before.isVerb() && before.index() < governor.index()) {
          return before;
        }
      }
    }
    return governor;
  }

  private static boolean isBare(Sentence sentence, Token verb) {
    return verb.tag().equals("VBG") || hasTo(sentence, verb);
  }

  private static boolean hasTo(Sentence sentence, Token verb) {
    for (Token child : sentence.children(verb, "aux")) {
      if (child.tag().equals("TO")) {
        return true;
      }
    }
    return false;
  }

  /** "killed 40": a participle with an object of its own is a past form that was mistaken. */
  private static boolean isFinite(Sentence sentence, Token verb) {
    boolean past = verb.tag().equals("VBN") && !sentence.children(verb, "dobj").isEmpty();
    boolean tense = verb.tag().equals("VBD") || verb.tag().equals("VBZ");
    return (past || tense) && sentence.children(verb, "aux", "auxpass").isEmpty();
  }

  /** "the attacks that officials say killed 40": what they speak of killed, not they. */
  private static List<Token> ofParenthesis(Sentence sentence, Token saying) {
    boolean relative =
        saying.head() >= 0
            && List.of("relcl", "ccomp", "acl").contains(saying.label())
            && sentence.token(saying.head()).isNoun();
    return relative ? List.of(sentence.token(saying.head())) : List.of();
  }

  /** "urged them to go" is controlled by the object, "promised to go" by the subject. */
  private static List<Token> controllers(Sentence sentence, Token governor, int depth) {
    if (!governor.isVerb()) {
      return governor.isNoun() || governor.tag().startsWith("JJ")
          ? subjectOfNoun(sentence, governor, depth)
          : List.of();
    }
    if (isPassive(sentence, governor)) {
      return surfaceSubjects(sentence, governor, depth);
    }
    Set<Token> objects = new LinkedHashSet<>();
    for (Token object : sentence.children(governor, "dobj")) {
      objects.addAll(coordinated(sentence, object));
    }
    return objects.isEmpty() ? surfaceSubjects(sentence, governor, depth) : inOrder(objects);
  }

  private static List<Token> ofPreposition(Sentence sentence, Token preposition, int depth) {
    if (preposition.head() < 0) {
      return List.of();
    }
    Token verb = sentence.token(preposition.head());
    List<Token> freed = ofHappening(sentence, preposition);
    if (!freed.isEmpty()) {
      return freed;
    }
    Token above = preposition.lemma().equals("by") ? told(sentence, preposition, verb) : verb;
    boolean fronted = preposition.index() < above.index(); // "Instead of arresting him, they ..."
    if (above.isVerb() && !fronted && OBJECT_CONTROL.contains(preposition.lemma())) {
      return controllers(sentence, above, depth);
    }
    // "accused the rebels of killing": the parser hangs "of" on the rebels as often as on the verb.
    // "made the mistake of killing" then has no doer, which is better than a wrong one.
    boolean had = above.head() >= 0 && sentence.token(above.head()).lemma().equals("have");
    if (above.label().equals("dobj") && preposition.lemma().equals("of") && !had) {
      return coordinated(sentence, above);
    }
    if (above.isNoun() && preposition.lemma().equals("by")) {
      return possessors(sentence, above); // "called advocacy by asking for a truce repugnant"
    }
    return above.isVerb()
        ? surfaceSubjects(sentence, above, depth)
        : subjectOfNoun(sentence, above, depth);
  }

  /**
   * "They met him following his release after serving a term": whose happening stands between
   * served it, not who met him.
   */
  private static List<Token> ofHappening(Sentence sentence, Token preposition) {
    if (!preposition.lemma().equals("after") || !sentence.token(preposition.head()).isVerb()) {
      return List.of();
    }
    for (int i = preposition.index() - 1; i > preposition.head(); i--) {
      Token noun = sentence.token(i);
      Token before = noun.head() < 0 ? noun : sentence.token(noun.head());
      boolean told =
          noun.label().equals("pobj")
              && before.head() == preposition.head()
              && List.of("after", "follow", "since").contains(before.lemma());
      if (told) {
        return possessors(sentence, noun);
      }
    }
    return List.of();
  }

  private static List<Token> ofNounClause(Sentence sentence, Token verb, Token noun, int depth) {
    if (hasTo(sentence, verb)) {
      return subjectOfNoun(sentence, noun, depth);
    }
    if (verb.tag().equals("VBG")) {
      for (Token of : sentence.children(noun, "prep")) {
        if (of.lemma().equals("of") && of.index() < verb.index()) {
          return prepositional(sentence, noun, "of"); // "no sign of the army withdrawing"
        }
      }
    }
    return List.of(noun);
  }

  /** Whose plan, or who has it: "its refusal to go", "they refused to make a decision to go". */
  private static List<Token> subjectOfNoun(Sentence sentence, Token noun, int depth) {
    List<Token> owners = possessors(sentence, noun);
    if (!owners.isEmpty()) {
      return owners;
    }
    List<Token> by = prepositional(sentence, noun, "by");
    if (!by.isEmpty()) {
      return by;
    }
    if (noun.head() < 0 || depth > DEPTH) {
      return List.of();
    }
    Token above = sentence.token(noun.head());
    boolean complement =
        noun.label().equals("dobj")
            || noun.label().equals("attr")
            || noun.label().equals("acomp")
            || noun.label().equals("advmod"); // "stopped short of"
    return complement && above.isVerb() ? subjects(sentence, above) : List.of();
  }

  private static List<Token> agents(Sentence sentence, Token verb) {
    Set<Token> found = new LinkedHashSet<>();
    for (Token agent : sentence.children(verb, "agent", "prep")) {
      boolean fronted = agent.label().equals("prep") && agent.index() < verb.index();
      if (agent.lemma().equals("by") && !fronted) { // "by the ministry's count, were killed"
        // "not by the army but by the rebels"
        boolean denied = !sentence.children(agent, "neg").isEmpty();
        for (Token by : denied ? sentence.children(agent, "conj") : List.of(agent)) {
          for (Token object : sentence.children(by, "pobj")) {
            found.addAll(coordinated(sentence, object));
          }
        }
      }
    }
    if (found.isEmpty()) {
      found.addAll(ParserSlips.agents(sentence, verb));
    }
    return inOrder(found);
  }

  private static Token resolveRelative(Sentence sentence, Token token) {
    boolean relative = token.tag().equals("WDT") || token.tag().equals("WP");
    if (!relative) {
      return token;
    }
    Token verb = clauseOf(sentence, sentence.token(Math.max(token.head(), 0)));
    int steps = 0;
    while (!verb.label().equals("relcl") && verb.head() >= 0 && steps++ < DEPTH) {
      verb = sentence.token(verb.head());
    }
    return verb.label().equals("relcl") && verb.head() >= 0
        ? ParserSlips.relativeHead(sentence, verb)
        : token;
  }

  private static List<Token> inOrder(Set<Token> tokens) {
    List<Token> list = new ArrayList<>(tokens);
    list.sort((a, b) -> Integer.compare(a.index(), b.index()));
    return List.copyOf(list);
  }
}
