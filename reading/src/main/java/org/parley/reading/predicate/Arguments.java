// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Mention;
import org.parley.reading.mention.StoryMentions;

/** Which tokens fill the slots of a predicate. Stateless but for its configuration; thread-safe. */
public final class Arguments {
  private static final Set<String> THIRD_PERSONS =
      Set.of("he", "him", "his", "she", "her", "they", "them", "their", "it", "its");

  private static final String PARTITIVE = "partitive";
  private static final String LIGHT = "light_verb";
  private static final String MAKE = "make";
  private static final String DRAFTED = "drafted";
  private static final String HOLDING = "holding";
  private static final String TALKS = "talks";
  private static final String DOCUMENT = "document";
  private static final String VOICED = "voiced";
  private static final String SAY = "say";
  private static final List<String> PERSONS = List.of("official", "person", "agent");
  private static final String KILL = "kill";
  private static final String OFFENSIVE = "offensive";
  private static final String WITHDRAWAL = "withdrawal";
  private static final String INVOLVEMENT = "involvement";
  private static final String JUDGING = "judging";
  private static final String MEETING_OTHERS = "meeting_others";
  private static final String PLOT = "plot";
  private static final String PLOTTING = "plotting";
  private static final String TIME_UNIT = "time_unit";

  private static final Set<String> LASTING = Set.of("for", "in", "over");

  /** "attacks by X on Y": what hangs on the author belongs to the act. */
  private static final Set<String> AGAINST = Set.of("on", "against");

  private final WordClasses classes;

  /** Fills slots with the help of word classes. */
  public Arguments(WordClasses classes) {
    this.classes = classes;
  }

  /**
   * The heads that fill a slot of a row's predicate, in order of the text. A participle that stands
   * as an adjective ("is committed to") has its grammatical subject, not an agent.
   */
  public List<Token> fill(
      Lexeme row, Sentence sentence, Token predicate, Slot slot, StoryMentions mentions) {
    boolean adjective = row.predicate().part() == Predicate.Part.ADJECTIVE;
    return adjective && predicate.isVerb() && slot.kind() == Slot.Kind.SUBJ
        ? Grammar.surfaceSubjects(sentence, predicate, 0)
        : fill(sentence, predicate, slot, mentions);
  }

  /** The heads that fill a slot, in order of the text. */
  public List<Token> fill(Sentence sentence, Token predicate, Slot slot, StoryMentions mentions) {
    return switch (slot.kind()) {
      case SUBJ -> subjects(sentence, predicate, mentions);
      case OBJ -> objects(sentence, predicate);
      case IOBJ -> Grammar.indirectObjects(sentence, predicate);
      case POSS -> {
        List<Token> authors = authors(sentence, predicate, mentions);
        yield authors.isEmpty() && predicate.isNoun() ? involved(sentence, predicate) : authors;
      }
      case PREP -> prepositional(sentence, predicate, slot.preposition());
      case XCOMP -> complements(sentence, predicate, "xcomp");
      case CCOMP -> complements(sentence, predicate, "ccomp");
      case MUTUAL, NONE -> List.of();
    };
  }

  /**
   * The objects, and what a partitive stands for: "parts of the city" is the parts and the city.
   */
  public List<Token> objects(Sentence sentence, Token predicate) {
    List<Token> heads =
        predicate.isVerb()
            ? Grammar.objects(sentence, predicate)
            : Grammar.prepositional(sentence, predicate, "of");
    Set<Token> found = new LinkedHashSet<>();
    for (Token head : heads) {
      found.add(head);
      found.addAll(wholes(sentence, head));
    }
    return List.copyOf(found);
  }

  /** What a partitive noun is a part or number of; empty for other nouns. */
  public List<Token> wholes(Sentence sentence, Token head) {
    if (!classes.contains(PARTITIVE, head)) {
      return List.of();
    }
    Set<Token> found = new LinkedHashSet<>();
    for (Token whole : Grammar.prepositional(sentence, head, "of")) {
      found.add(whole);
      found.addAll(wholes(sentence, whole));
    }
    return List.copyOf(found);
  }

  private List<Token> subjects(Sentence sentence, Token predicate, StoryMentions mentions) {
    if (predicate.isVerb()) {
      if (isJudgedDespite(sentence, predicate, mentions)
          || isPlannedByOthers(sentence, predicate)) {
        return List.of();
      }
      List<Token> subjects = Grammar.subjects(sentence, predicate);
      return predicate.label().equals("relcl") && classes.contains(KILL, predicate)
          ? killers(sentence, subjects, mentions)
          : subjects;
    }
    if (predicate.isNoun()) {
      return subjectsOfNoun(sentence, predicate, mentions);
    }
    return predicate.head() >= 0 && sentence.token(predicate.head()).isVerb()
        ? Grammar.surfaceSubjects(sentence, sentence.token(predicate.head()), 0)
        : List.of();
  }

  /** "foiled a plot to bomb the bridge", "faces a threat to blow it up": another's, unless told. */
  private boolean isPlannedByOthers(Sentence sentence, Token act) {
    if (!act.label().equals("acl") || !act.tag().equals("VB") || act.head() < 0) {
      return false;
    }
    Token plan = sentence.token(act.head());
    if (!plan.label().equals("dobj") || plan.head() < 0) {
      return false;
    }
    Token verb = sentence.token(plan.head());
    boolean met = classes.contains(MEETING_OTHERS, verb);
    boolean plot = classes.contains(PLOT, plan) && !classes.contains(PLOTTING, verb);
    return (met || plot)
        && Grammar.possessors(sentence, plan).isEmpty()
        && Grammar.prepositional(sentence, plan, "by").isEmpty();
  }

  /** "criticised the army despite agreeing to a truce": either may have agreed. */
  private boolean isJudgedDespite(Sentence sentence, Token gerund, StoryMentions mentions) {
    if (!gerund.label().equals("pcomp") || gerund.head() < 0) {
      return false;
    }
    Token despite = sentence.token(gerund.head());
    Token verb = despite.head() < 0 ? despite : sentence.token(despite.head());
    return despite.lemma().equals("despite")
        && despite.index() > verb.index()
        && classes.contains(JUDGING, verb)
        && sentence.children(verb, "dobj").stream()
            .anyMatch(o -> mentions.headedBy(Mention.OfActor.class, sentence, o).isPresent());
  }

  private List<Token> subjectsOfNoun(Sentence sentence, Token noun, StoryMentions mentions) {
    List<Token> owners = owners(sentence, noun, mentions);
    if (!owners.isEmpty()) {
      return owners;
    }
    for (String preposition : List.of("by", "between")) {
      List<Token> found = Grammar.prepositional(sentence, noun, preposition);
      if (!found.isEmpty()) {
        return found;
      }
    }
    if (noun.head() >= 0 && noun.label().equals("dobj")) {
      Token verb = sentence.token(noun.head());
      if (classes.contains(LIGHT, verb)) {
        return Grammar.subjects(sentence, verb);
      }
    }
    return involved(sentence, noun);
  }

  /** "the attacks on X that killed hundreds": X did not kill them. */
  private List<Token> killers(Sentence sentence, List<Token> subjects, StoryMentions mentions) {
    for (Token subject : subjects) {
      if (!subject.label().equals("pobj")) {
        continue;
      }
      Token on = sentence.token(subject.head());
      Token act = on.head() < 0 ? on : sentence.token(on.head());
      if (act.isNoun() && classes.contains(OFFENSIVE, act)) {
        return on.lemma().equals("by") ? subjects : authors(sentence, act, mentions);
      }
    }
    return subjects;
  }

  /** "had a hand in the killing", "denied any role in the raid", "took part in the attack". */
  private List<Token> involved(Sentence sentence, Token noun) {
    Token in = noun.head() >= 0 && noun.label().equals("pobj") ? sentence.token(noun.head()) : null;
    if (in == null || in.head() < 0 || !in.label().equals("prep")) {
      return List.of();
    }
    Token above = sentence.token(in.head());
    if (classes.contains(INVOLVEMENT, above)) {
      List<Token> owners = Grammar.possessors(sentence, above);
      boolean object = above.label().equals("dobj") && above.head() >= 0;
      return owners.isEmpty() && object
          ? Grammar.subjects(sentence, sentence.token(above.head()))
          : owners;
    }
    boolean light =
        above.isVerb()
            && sentence.children(above, "dobj").stream()
                .anyMatch(object -> classes.contains(INVOLVEMENT, object));
    return light ? Grammar.subjects(sentence, above) : List.of();
  }

  /** Whom a possessive means when its clause has one subject: "the rebels gave up their plan". */
  @Nullable Token ownSubject(Sentence sentence, Token possessive) {
    Token clause = Grammar.clauseOf(sentence, possessive);
    List<Token> subjects = clause.isVerb() ? Grammar.subjects(sentence, clause) : List.of();
    boolean plain = subjects.size() == 1 && subjects.get(0).isNoun();
    boolean many = possessive.lemma().equals("their");
    return plain
            && !sentence.subtree(subjects.get(0)).contains(possessive)
            && !isOtherNamed(sentence, subjects.get(0), possessive)
            && many == subjects.get(0).tag().endsWith("S")
        ? subjects.get(0)
        : null;
  }

  /** "The UN punished Iraq in response to its invasion": another name stands nearer. */
  private static boolean isOtherNamed(Sentence sentence, Token subject, Token possessive) {
    List<Token> own = sentence.subtree(subject);
    for (int i = subject.index() + 1; i < possessive.index(); i++) {
      Token token = sentence.token(i);
      boolean argument = token.label().equals("pobj") || token.label().equals("dobj");
      if (argument && token.tag().startsWith("NNP") && !own.contains(token)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Who says the clause that a pronoun stands in, when one phrase does: "the rebels said they". In
   * words between quotation marks no speaker calls himself "he".
   */
  @Nullable Token speaker(Sentence sentence, Token pronoun) {
    if (THIRD_PERSONS.contains(pronoun.lemma()) && isQuoted(sentence, pronoun)) {
      return null;
    }
    Token clause = Grammar.clauseOf(sentence, pronoun);
    boolean reported = clause.label().equals("ccomp") || clause.label().equals("acl");
    if (!reported || clause.head() < 0) {
      return null;
    }
    Token saying = sentence.token(clause.head());
    if (saying.isNoun() && saying.label().equals("dobj") && classes.contains(VOICED, saying)) {
      saying = sentence.token(saying.head()); // "denied reports that it had"
    }
    List<Token> speakers =
        classes.contains(SAY, saying) ? Grammar.subjects(sentence, saying) : List.of();
    boolean plain = speakers.size() == 1 && speakers.get(0).isNoun();
    boolean many = pronoun.lemma().equals("they") || pronoun.lemma().equals("their");
    boolean thing = pronoun.lemma().equals("it") || pronoun.lemma().equals("its");
    boolean fits =
        plain
            && (!many || speakers.get(0).tag().endsWith("S"))
            && !(thing && PERSONS.stream().anyMatch(c -> classes.contains(c, speakers.get(0))));
    return fits ? speakers.get(0) : null;
  }

  private static boolean isQuoted(Sentence sentence, Token token) {
    boolean open = false;
    for (Token before : sentence.tokens().subList(0, token.index())) {
      open = before.tag().equals("``") || open && !before.tag().equals("''");
    }
    return open;
  }

  /** Possessors, and modifiers that name an actor: "the US proposal". */
  public List<Token> owners(Sentence sentence, Token noun, StoryMentions mentions) {
    List<Token> found = new ArrayList<>(Grammar.possessors(sentence, noun));
    found.removeIf(owner -> mentions.headedBy(Mention.OfTime.class, sentence, owner).isPresent());
    if (found.isEmpty()) {
      List<Token> modifiers = modifiers(sentence, noun);
      // "Israeli settler attacks" are the settlers'; what they are is told by the words alone.
      List<Token> people =
          modifiers.stream()
              .filter(word -> word.tag().equals("NN") && classes.contains("attackers", word))
              .toList();
      for (Token modifier : people.isEmpty() ? modifiers : people) {
        boolean body = modifier.isNoun() && classes.contains("organisation", modifier);
        if (body
            || people.contains(modifier)
            || mentions.headedBy(Mention.OfActor.class, sentence, modifier).isPresent()) {
          found.add(modifier);
        }
      }
    }
    return found;
  }

  /**
   * "a rebel-held Libyan town" is the rebels', not Libya's; "a Russian-drafted Council resolution"
   * is Russia's.
   */
  private List<Token> modifiers(Sentence sentence, Token noun) {
    List<Token> modifiers = sentence.children(noun, "compound", "nmod", "amod");
    for (Token held : modifiers) {
      List<Token> by = before(sentence, held);
      boolean drafted = held.isVerb() && classes.contains(DRAFTED, held) && !by.isEmpty();
      if (drafted || isHeld(held)) {
        return by;
      }
    }
    return modifiers;
  }

  private static List<Token> before(Sentence sentence, Token participle) {
    return sentence.children(participle, "npadvmod", "advmod", "compound", "nsubj", "nmod", "amod");
  }

  private boolean isHeld(Token participle) {
    return participle.tag().equals("VBN") && classes.contains(HOLDING, participle);
  }

  /** "fire from rebel-held Taiz" is the rebels', not the town's. */
  private List<Token> whoHolds(Sentence sentence, Token place) {
    for (Token held : sentence.children(place, "nmod", "amod", "acl")) {
      if (isHeld(held)) {
        List<Token> holders = new ArrayList<>(before(sentence, held));
        holders.addAll(Grammar.prepositional(sentence, held, "by"));
        return holders;
      }
    }
    return List.of(place);
  }

  /**
   * Whose a thing is: its owners, else who made it ("by X", "lodged by X"), else where it came
   * "from".
   */
  public List<Token> authors(Sentence sentence, Token noun, StoryMentions mentions) {
    List<Token> owners = owners(sentence, noun, mentions);
    if (owners.isEmpty()) {
      for (Token made : sentence.children(noun, "acl", "nmod")) {
        // Whoever hosts a meeting does not say what it says.
        if (made.isVerb() && classes.contains(MAKE, made) && !classes.contains(TALKS, noun)) {
          owners = Grammar.subjects(sentence, made);
        }
      }
    }
    boolean leaves = classes.contains(WITHDRAWAL, noun);
    for (String preposition : leaves ? List.of("by") : List.of("by", "from")) {
      if (owners.isEmpty()) {
        owners =
            Grammar.prepositional(sentence, noun, preposition).stream()
                .flatMap(place -> whoHolds(sentence, place).stream())
                .toList();
      }
    }
    if (owners.isEmpty() && classes.contains(VOICED, noun)) {
      owners = Grammar.prepositional(sentence, noun, "of"); // "the appeal of two reporters"
    }
    boolean passed = noun.label().equals("dobj") && classes.contains(DOCUMENT, noun);
    return owners.isEmpty() && passed && noun.head() >= 0
        ? Grammar.subjects(sentence, sentence.token(noun.head())) // "issued a letter criticising"
        : owners;
  }

  /** Objects of a preposition on the predicate or, since parsers differ there, on its object. */
  private List<Token> prepositional(Sentence sentence, Token predicate, String preposition) {
    int slash = preposition.indexOf('/');
    if (slash > 0) {
      List<Token> below = new ArrayList<>();
      for (Token object : prepositional(sentence, predicate, preposition.substring(0, slash))) {
        below.addAll(prepositional(sentence, object, preposition.substring(slash + 1)));
      }
      return List.copyOf(below);
    }
    List<Token> own =
        Grammar.prepositional(sentence, predicate, preposition).stream()
            .filter(object -> !isDuration(sentence, object, preposition))
            .toList();
    if (own.isEmpty() && predicate.isNoun() && AGAINST.contains(preposition)) {
      Set<Token> found = new LinkedHashSet<>();
      for (Token author : Grammar.prepositional(sentence, predicate, "by")) {
        found.addAll(Grammar.prepositional(sentence, author, preposition));
      }
      return List.copyOf(found);
    }
    if (!own.isEmpty() || !predicate.isVerb() || preposition.equals("of")) {
      return own;
    }
    Set<Token> found = new LinkedHashSet<>();
    for (Token object : Grammar.objects(sentence, predicate)) {
      found.addAll(Grammar.prepositional(sentence, object, preposition));
    }
    if (found.isEmpty() && preposition.equals("against")) {
      for (Token other : sentence.children(predicate, "prep")) {
        for (Token object : sentence.children(other, "pobj")) {
          found.addAll(
              Grammar.prepositional(sentence, object, preposition)); // "in court against X"
        }
      }
    }
    return List.copyOf(found);
  }

  /** "held for months", "killed 90 in two days": how long, not whom or what about. */
  private boolean isDuration(Sentence sentence, Token object, String preposition) {
    return LASTING.contains(preposition)
        && classes.contains(TIME_UNIT, object)
        && sentence.children(object, "prep").stream().noneMatch(of -> of.lemma().equals("of"));
  }

  private static List<Token> complements(Sentence sentence, Token predicate, String label) {
    List<Token> found = new ArrayList<>(sentence.children(predicate, label));
    if (label.equals("xcomp")) {
      for (Token child : sentence.children(predicate, "advcl", "acl", "relcl", "ccomp")) {
        boolean infinitive =
            sentence.children(child, "aux").stream().anyMatch(aux -> aux.tag().equals("TO"));
        if (child.tag().equals("VB") && infinitive) {
          found.add(child);
        }
      }
    }
    return found;
  }
}
