// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.ActorRef;
import org.parley.model.Mention;
import org.parley.model.Place;
import org.parley.model.Proposal;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StoryText;
import org.parley.reading.predicate.ActorRefs;
import org.parley.reading.predicate.Arguments;
import org.parley.reading.predicate.Grammar;
import org.parley.reading.predicate.Slot;
import org.parley.reading.predicate.WordClasses;

/** Recognises the proposal that a head and its phrase name. Immutable and thread-safe. */
final class ProposalFinder {
  /** Labels below which a phrase tells other things than what the proposal is. */
  private static final Set<String> OTHER_CLAUSES =
      Set.of("relcl", "advcl", "appos", "conj", "cc", "punct", "parataxis", "dep");

  /** Who, when and why: told by the position, no part of what is proposed. */
  private static final Set<String> EDGE_PREPOSITIONS =
      Set.of(
          "by", "after", "before", "during", "since", "at", "despite", "as", "amid", "accord",
          "include");

  private static final Set<String> INDEFINITE = Set.of("a", "an", "any", "some", "no", "another");

  /** Tags of words that leave a name open where it ends with them, and of the numbers of a list. */
  private static final Set<String> OPENING =
      Set.of("IN", "TO", "CC", "DT", "VBG", "WDT", ",", ":", "LS", "PRP$");

  private static final int DEPTH = 4;

  /** "transport" and "transportation" are one matter. */
  private static final int STEM = 6;

  /** A name is read in a heading: what is longer loses its last phrases. */
  private static final int LONGEST_NAME = 64;

  /** What one side does by itself: another's is another thing. */
  private static final Set<Proposal.Kind> ONE_SIDED =
      EnumSet.of(Proposal.Kind.WITHDRAWAL, Proposal.Kind.DEMILITARISATION);

  private static final Slot SUBJECT = new Slot(Slot.Kind.SUBJ, "");

  private final ProposalWords words;
  private final WordClasses classes;
  private final Arguments arguments;
  private final ActorRefs actorRefs;

  ProposalFinder(
      ProposalWords words, WordClasses classes, Arguments arguments, ActorRefs actorRefs) {
    this.words = words;
    this.classes = classes;
    this.arguments = arguments;
    this.actorRefs = actorRefs;
  }

  /**
   * The proposal named at or below a head; empty when the words name none.
   *
   * @param signing whether it is signed
   */
  Optional<ProposalPhrase> at(
      StoryText story, Sentence sentence, Token head, StoryMentions mentions, boolean signing) {
    Token named = named(sentence, head, signing, 0);
    boolean paper = named == null && isPaperSpokenOf(sentence, head);
    if (named == null && (paper || isPointing(sentence, head, mentions))) {
      named = head;
    }
    return named == null || isSuch(sentence, named)
        ? Optional.empty()
        : Optional.of(phrase(story, sentence, named, mentions, paper));
  }

  /** "opposes such a plan": whatever is like what was told, which may be no proposal at all. */
  private boolean isSuch(Sentence sentence, Token named) {
    return words.of(sentence, named).filter(ProposalWords.Word::generic).isPresent()
        && sentence.children(named).stream().anyMatch(word -> word.lemma().equals("such"));
  }

  /** "backed the declaration": a paper that was signed before. */
  private boolean isPaperSpokenOf(Sentence sentence, Token head) {
    return words.of(sentence, head).filter(ProposalWords.Word::signed).isPresent()
        && sentence.children(head, "det").stream().anyMatch(det -> det.lemma().equals("the"));
  }

  /** "rejected the demand", but not "rejected the demand for new parties" or "the Board meeting" */
  private boolean isPointing(Sentence sentence, Token head, StoryMentions mentions) {
    return words.of(sentence, head).filter(ProposalWords.Word::points).isPresent()
        && proper(sentence, head, mentions).isEmpty()
        && sentence.children(head, "prep", "acl", "relcl", "ccomp").stream()
            .allMatch(
                child ->
                    child.lemma().equals("by")
                        || child.lemma().equals("of") && isOfWhom(sentence, child, mentions)
                        || isTime(sentence, child, mentions));
  }

  /** "the demand of the rebels", not "the idea of raising a force": that is another thing. */
  private static boolean isOfWhom(Sentence sentence, Token of, StoryMentions mentions) {
    return sentence.children(of).stream()
        .allMatch(
            whom ->
                mentions.headedBy(Mention.OfActor.class, sentence, whom).isPresent()
                    || mentions.headedBy(Mention.OfTime.class, sentence, whom).isPresent());
  }

  /** The head itself when it is a proposal's word, else the first such word it governs. */
  private @Nullable Token named(Sentence sentence, Token head, boolean signing, int depth) {
    if (words
        .of(sentence, head)
        .filter(word -> !word.points() && (signing || !word.signed()))
        .isPresent()) {
      return isOfViolence(sentence, head) ? null : head;
    }
    if (depth >= DEPTH) {
      return null;
    }
    for (Token child : sentence.children(head)) {
      boolean follows =
          switch (child.label()) {
            case "dobj", "prep", "pobj", "pcomp", "xcomp", "prt", "attr" -> true;
            // "a bid to halt the talks", not "criticism that the truce came late"
            case "acl" ->
                child.tag().equals("VB") && sentence.children(child, "mark", "nsubj").isEmpty();
            default -> false;
          };
      if (follows) {
        Token found = named(sentence, child, signing, depth + 1);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /**
   * What a proposal is said to be called, "a deal known as the Northern Framework", or null: a noun
   * for a paper with a name before it or a capital of its own.
   */
  private @Nullable Token given(Sentence sentence, Token head) {
    for (Token verb : sentence.tokens().subList(head.index(), sentence.tokens().size())) {
      boolean says =
          verb.head() == head.index() && List.of("acl", "relcl").contains(verb.label())
              || isRelativeOfAll(sentence, verb, head);
      if (!verb.isVerb() || !says || !classes.contains("naming", verb)) {
        continue;
      }
      List<Token> names = new ArrayList<>(sentence.children(verb, "oprd", "dobj", "attr"));
      names.addAll(Grammar.prepositional(sentence, verb, "as"));
      for (Token name : names) {
        boolean capital =
            properName(sentence, name).stream().anyMatch(token -> token.tag().startsWith("NNP"));
        if (name.index() > verb.index() && capital && words.of(sentence, name).isPresent()) {
          return name;
        }
      }
    }
    return null;
  }

  /** "unveiled a deal on Monday that they named ...", hung on the verb or on the day. */
  private static boolean isRelativeOfAll(Sentence sentence, Token verb, Token head) {
    boolean relative =
        List.of("acl", "advcl", "relcl").contains(verb.label())
            && sentence.children(verb, "mark", "dobj").stream()
                .anyMatch(that -> List.of("that", "which").contains(that.lemma()));
    if (!relative || !head.label().equals("dobj")) {
      return false;
    }
    Token at = sentence.token(verb.head());
    boolean day =
        sentence.names().stream()
            .anyMatch(
                name ->
                    name.type().equals("DATE")
                        && name.first() <= verb.head()
                        && verb.head() < name.last());
    for (int step = 0; day && step < 2 && at.head() > head.head(); step++) {
      at = sentence.token(at.head());
    }
    return at.index() == head.head() || day && at.head() == head.head();
  }

  /** The words of a name without its article. */
  private static List<Token> properName(Sentence sentence, Token name) {
    return sentence.subtree(name).stream()
        .filter(token -> token.index() <= name.index() && !token.tag().equals("DT"))
        .toList();
  }

  /** "plans for an attack", "a plan to invade the city": nothing that both sides can accept. */
  private boolean isOfViolence(Sentence sentence, Token head) {
    if (words.of(sentence, head).filter(ProposalWords.Word::generic).isEmpty()) {
      return false;
    }
    for (Token clause : sentence.children(head, "acl", "relcl")) {
      if (clause.tag().equals("VB") && classes.contains("attacking", clause)) {
        return true;
      }
    }
    for (String preposition : List.of("for", "of")) {
      for (Token object : Grammar.prepositional(sentence, head, preposition)) {
        if (classes.contains("offensive", object) || classes.contains("attacking", object)) {
          return true;
        }
      }
    }
    return false;
  }

  private ProposalPhrase phrase(
      StoryText story, Sentence sentence, Token head, StoryMentions mentions, boolean spokenOf) {
    List<Token> inside = new ArrayList<>();
    collect(sentence, head, mentions, inside, 0);
    inside.sort((a, b) -> Integer.compare(a.index(), b.index()));
    ProposalWords.Word own = words.of(sentence, head).orElseThrow();
    Proposal.Kind kind = own.kind();
    boolean generic = own.generic();
    if (generic && !own.points()) {
      List<Token> described = new ArrayList<>(inside);
      // "an agreement that would formalise a ceasefire" is about the ceasefire.
      for (Token clause : sentence.children(head, "relcl")) {
        described.addAll(sentence.subtree(clause));
      }
      for (Token token : described) {
        Optional<ProposalWords.Word> word = words.of(sentence, token);
        if (word.isPresent() && !word.get().generic()) {
          kind = word.get().kind();
          generic = false;
          break;
        }
      }
    }
    boolean definite = false;
    boolean indefinite = head.tag().equals("NNS") && sentence.children(head, "det").isEmpty();
    for (Token child : sentence.children(head, "det", "poss")) {
      boolean bringsIn = INDEFINITE.contains(child.lemma());
      definite |= !bringsIn;
      indefinite |= bringsIn;
    }
    Token given = given(sentence, head);
    int first = made(sentence, inside, head);
    while (inside.get(first).index() < head.index()
        && isDropped(inside.get(first))
        && inside.get(first).end() < sentence.token(inside.get(first).index() + 1).start()) {
      first++;
    }
    int start = inside.get(first).start();
    int end = inside.get(inside.size() - 1).end();
    return new ProposalPhrase(
        start,
        end,
        name(
            story,
            sentence,
            given == null ? head : given,
            mentions,
            given == null
                ? unbroken(sentence, head, inside.subList(first, inside.size()))
                : properName(sentence, given)),
        kind,
        generic,
        proper(sentence, head, mentions),
        own.apart() ? head.lemma().toLowerCase(Locale.ROOT) : "",
        parties(story, sentence, head, mentions),
        matter(sentence, head, mentions),
        own.proposed() && !sentence.children(head, "poss").isEmpty(),
        isOther(sentence, head, mentions),
        own.offered(),
        definite,
        indefinite && !definite,
        own.points() || spokenOf && inside.size() < 3,
        own.asks(),
        isOwn(sentence, head),
        isOfSort(sentence, head),
        ONE_SIDED.contains(kind) || isDeed(kind, generic)
            ? movers(story, sentence, head, mentions)
            : Set.of(),
        place(sentence, inside, mentions));
  }

  /** "the deal between X and Y", "X's treaty with Y" */
  private Set<String> parties(
      StoryText story, Sentence sentence, Token head, StoryMentions mentions) {
    if (!head.isNoun()) {
      return Set.of();
    }
    List<Token> heads = new ArrayList<>(Grammar.prepositional(sentence, head, "between"));
    if (heads.isEmpty()) {
      heads.addAll(Grammar.prepositional(sentence, head, "with"));
      if (!heads.isEmpty()) {
        heads.addAll(Grammar.possessors(sentence, head));
      }
    }
    Set<String> parties = new LinkedHashSet<>();
    for (ActorRef party : actorRefs.of(story, sentence, heads, mentions)) {
      if (party.id() != null) {
        parties.add(party.id());
      }
    }
    return parties;
  }

  /** "the coalition funding deal", but not "the ceasefire deal": that tells its kind. */
  private Set<String> matter(Sentence sentence, Token head, StoryMentions mentions) {
    Set<String> matter = new LinkedHashSet<>();
    for (Token noun : sentence.children(head, "compound", "nmod")) {
      boolean tells =
          noun.tag().equals("NN")
              && words.of(sentence, noun).isEmpty()
              && !classes.contains("plain_matter", noun)
              && mentions.headedBy(Mention.OfActor.class, sentence, noun).isEmpty()
              && mentions.headedBy(Mention.OfPlace.class, sentence, noun).isEmpty()
              && mentions.headedBy(Mention.OfTime.class, sentence, noun).isEmpty();
      if (head.isNoun() && tells) {
        String word = noun.lemma().toLowerCase(Locale.ROOT);
        matter.add(word.substring(0, Math.min(STEM, word.length())));
      }
    }
    return matter;
  }

  /** A resignation: no paper, and of no kind that the record has a word for. */
  private static boolean isDeed(Proposal.Kind kind, boolean generic) {
    return kind == Proposal.Kind.OTHER && !generic;
  }

  /** "its withdrawal", "the withdrawal of its forces", "that the army withdraw" */
  private Set<String> movers(
      StoryText story, Sentence sentence, Token head, StoryMentions mentions) {
    List<Token> heads = new ArrayList<>();
    if (head.isVerb()) {
      heads.addAll(arguments.fill(sentence, head, SUBJECT, mentions));
    } else {
      heads.addAll(arguments.owners(sentence, head, mentions));
      heads.addAll(Grammar.prepositional(sentence, head, "of"));
    }
    Set<String> movers = new LinkedHashSet<>();
    for (ActorRef mover : actorRefs.ofOrOwners(story, sentence, heads, mentions)) {
      if (mover.id() != null) {
        movers.add(mover.id());
      }
    }
    return movers;
  }

  /** "a roadmap of its own", "a truce on his own", "a unilateral ceasefire" */
  private boolean isOwn(Sentence sentence, Token head) {
    boolean called = sentence.children(head, "amod", "nmod").stream().anyMatch(words::isOwn);
    Token governor = head.head() < 0 ? head : sentence.token(head.head());
    return called
        || Grammar.prepositional(sentence, head, "of").stream().anyMatch(ProposalFinder::isOwnWord)
        || Grammar.prepositional(sentence, head, "on").stream().anyMatch(ProposalFinder::isOwnWord)
        || governor.isVerb()
            && Grammar.prepositional(sentence, governor, "on").stream()
                .anyMatch(ProposalFinder::isOwnWord);
  }

  /** "any withdrawal which is not verified": no one thing, but whatever is so. */
  private static boolean isOfSort(Sentence sentence, Token head) {
    return sentence.children(head, "det").stream().anyMatch(det -> det.lemma().equals("any"))
        && !sentence.children(head, "relcl").isEmpty();
  }

  private static boolean isOwnWord(Token token) {
    return token.lemma().equals("own");
  }

  /** Proper modifiers of the head that name no actor: "Oslo" of "the Oslo accords". */
  private static String proper(Sentence sentence, Token head, StoryMentions mentions) {
    StringBuilder proper = new StringBuilder();
    for (Token modifier : sentence.children(head, "compound", "nmod")) {
      boolean owner = mentions.headedBy(Mention.OfActor.class, sentence, modifier).isPresent();
      if (modifier.tag().startsWith("NNP") && !owner) {
        proper.append(proper.isEmpty() ? "" : " ").append(modifier.form().toLowerCase(Locale.ROOT));
      }
    }
    return proper.toString();
  }

  /**
   * "The Republican plan", where no body of that name is known, for a capital inside the sentence;
   * "plans to carve up the north", which say themselves what they are for.
   */
  private static boolean isOther(Sentence sentence, Token head, StoryMentions mentions) {
    boolean aim = sentence.children(head, "acl").stream().anyMatch(act -> act.tag().equals("VB"));
    return aim || isOfOthers(sentence, head, mentions);
  }

  private static boolean isOfOthers(Sentence sentence, Token head, StoryMentions mentions) {
    return sentence.children(head, "amod", "nmod").stream()
        .anyMatch(
            word ->
                word.index() > 0
                    && word.tag().equals("JJ")
                    && Character.isUpperCase(word.form().codePointAt(0))
                    && mentions.headedBy(Mention.OfActor.class, sentence, word).isEmpty()
                    && mentions.headedBy(Mention.OfPlace.class, sentence, word).isEmpty());
  }

  /** Where the name begins: after "a US-mediated", when its maker is cut off the front. */
  private static int made(Sentence sentence, List<Token> inside, Token head) {
    for (int i = 0; i + 1 < inside.size() && inside.get(i).index() < head.index(); i++) {
      boolean hyphen = inside.get(i).tag().equals("HYPH");
      int before = inside.get(0).label().equals("det") ? i - 1 : i;
      boolean first = before < 2 || inside.get(i - 1).index() < inside.get(i).index() - 1;
      if (hyphen && first && sentence.token(inside.get(i).index() + 1).isVerb()) {
        return i + 2 < inside.size() ? i + 2 : i + 1;
      }
    }
    return 0;
  }

  private static boolean isDropped(Token token) {
    return token.label().equals("det")
        || token.tag().equals("PRP$")
        || token.tag().equals("``")
        || token.tag().equals("''")
        || token.tag().equals("CD");
  }

  /** The phrase's own words: modifiers, possessors, "to" and "for" complements. */
  private void collect(
      Sentence sentence, Token token, StoryMentions mentions, List<Token> into, int depth) {
    into.add(token);
    if (depth > 2 * DEPTH) {
      return;
    }
    for (Token child : sentence.children(token)) {
      boolean participle =
          child.label().equals("acl") && !child.tag().equals("VB") && !isContent(sentence, child);
      boolean coordinated =
          child.label().equals("conj")
              && (token.label().equals("compound") || token.label().equals("pobj"));
      boolean joins =
          child.label().equals("cc")
              && (token.label().equals("compound") || token.label().equals("pobj"));
      // "the 88-year-old ruler"
      int next = child.index() + 1;
      boolean compound =
          next < sentence.tokens().size() && sentence.token(next).tag().equals("HYPH");
      boolean time =
          child.label().equals("npadvmod") && !compound
              || child.label().equals("prep") && isTime(sentence, child, mentions);
      boolean hyphen = child.tag().equals("HYPH");
      if (coordinated
          || joins
          || hyphen
          || (!OTHER_CLAUSES.contains(child.label())
              && !participle
              && !time
              && !isStranded(sentence, child))) {
        if (!isEdgePreposition(sentence, token, child, depth)) {
          collect(sentence, child, mentions, into, depth + 1);
        }
      }
    }
  }

  /** "the accords that it signed with": the clause's own, no word of the phrase. */
  private static boolean isStranded(Sentence sentence, Token child) {
    int next = child.index() + 1;
    boolean ends = next == sentence.tokens().size() || sentence.token(next).label().equals("punct");
    return child.label().equals("prep") && ends && sentence.children(child).isEmpty();
  }

  /** "a resolution calling for a truce": what the paper says, not who made it. */
  private boolean isContent(Sentence sentence, Token participle) {
    Token noun = sentence.token(participle.head());
    return participle.tag().equals("VBG")
        && words.of(sentence, noun).filter(ProposalWords.Word::generic).isPresent()
        && sentence.children(participle, "nsubj").isEmpty();
  }

  /** "from noon on Saturday" */
  private static boolean isTime(Sentence sentence, Token preposition, StoryMentions mentions) {
    return sentence.children(preposition, "pobj").stream()
        .anyMatch(object -> mentions.headedBy(Mention.OfTime.class, sentence, object).isPresent());
  }

  /** "a proposal by X", "the talks on Monday": who and when are told by the position. */
  private boolean isEdgePreposition(Sentence sentence, Token head, Token child, int depth) {
    return depth == 0
        && head.isNoun()
        && child.label().equals("prep")
        && (EDGE_PREPOSITIONS.contains(child.lemma())
            || sentence.children(child, "pobj").stream().anyMatch(object -> isManner(child, object))
            || child.lemma().equals("from")
                && words
                    .of(sentence, head)
                    .filter(word -> word.generic() || word.kind() == Proposal.Kind.CEASEFIRE)
                    .isPresent());
  }

  /** "a truce with attacks", "in a statement", "in coordination with": how, no part of what. */
  private boolean isManner(Token preposition, Token object) {
    boolean in = preposition.lemma().equals("in");
    return classes.contains("offensive", object)
        || in && (classes.contains("document", object) || classes.contains("voiced", object))
        || in && classes.contains("manner", object);
  }

  private static @Nullable Place place(
      Sentence sentence, List<Token> inside, StoryMentions mentions) {
    for (Token token : inside) {
      Optional<Mention.OfPlace> place = mentions.headedBy(Mention.OfPlace.class, sentence, token);
      if (place.isPresent()
          && place.get().use() == Mention.OfPlace.Use.LITERAL
          && place.get().place().precision() != Place.Precision.COUNTRY) {
        return place.get().place();
      }
    }
    return null;
  }

  /** Its tokens up to the first gap behind the head: what was left out there leaves no sense. */
  private static List<Token> unbroken(Sentence sentence, Token head, List<Token> tokens) {
    for (int i = 1; i < tokens.size(); i++) {
      int before = tokens.get(i - 1).index();
      List<Token> gap = sentence.tokens().subList(before + 1, tokens.get(i).index());
      // "a proposal by X to end": who proposed it stands between and is told by the position
      boolean aside = !gap.isEmpty() && isHungOn(gap.get(0), head);
      boolean words =
          gap.stream()
              .anyMatch(token -> !token.label().equals("punct") && !token.label().equals("cc"));
      boolean dash = gap.stream().anyMatch(token -> token.form().matches("[–—-]{1,2}"));
      boolean ends = words && !aside || dash || tokens.get(i).form().matches("[–—]");
      if (before >= head.index() && ends) {
        return tokens.subList(0, i);
      }
    }
    return tokens;
  }

  private static boolean isHungOn(Token token, Token head) {
    return token.label().equals("prep") && token.head() == head.index();
  }

  /** The phrase as a heading: without what follows when it is long, and a verb as its noun. */
  private String name(
      StoryText story, Sentence sentence, Token head, StoryMentions mentions, List<Token> tokens) {
    String name =
        head.isVerb()
            ? verbName(story, sentence, head, words.of(sentence, head).orElseThrow(), mentions)
            : words(story, closed(tokens));
    List<Token> kept = tokens;
    for (int i = tokens.size() - 1; i > 1 && name.length() > LONGEST_NAME && !head.isVerb(); i--) {
      String tag = tokens.get(i).tag();
      boolean opens = tag.equals("IN") || tag.equals("TO");
      // "the Saudi city" alone is no place: "in the Saudi city of Jeddah" goes as a whole
      boolean ofName = tokens.get(i).lemma().equals("of") && tokens.get(i).head() != head.index();
      if (tokens.get(i).index() > head.index() && opens && !ofName) {
        kept = closed(tokens.subList(0, i));
        name = words(story, kept);
      }
    }
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** Without the words at its end that open what was left out: "a resolution calling for". */
  private static List<Token> closed(List<Token> tokens) {
    int end = tokens.size();
    while (end > 1 && OPENING.contains(tokens.get(end - 1).tag())) {
      end--;
    }
    return tokens.subList(0, end);
  }

  /** "that the army withdraw from the port" is "withdrawal of the army from the port". */
  private String verbName(
      StoryText story,
      Sentence sentence,
      Token verb,
      ProposalWords.Word word,
      StoryMentions mentions) {
    StringBuilder name = new StringBuilder(word.noun());
    List<Token> what = sentence.children(verb, "dobj");
    List<Token> who = sentence.children(verb, "nsubj", "nsubjpass");
    if (who.isEmpty() && isDeed(word.kind(), word.generic())) {
      who = arguments.fill(sentence, verb, SUBJECT, mentions); // "asked the minister to resign"
    }
    // "that the other party withdraw its forces": in a heading nobody knows whose "its" are.
    boolean pointing =
        !what.isEmpty()
            && sentence.children(what.get(0), "poss").stream()
                .anyMatch(whose -> whose.tag().equals("PRP$"));
    boolean named = !who.isEmpty() && who.get(0).isNoun();
    List<Token> prepositions = new ArrayList<>(sentence.children(verb, "prep"));
    if (what.isEmpty() || pointing && named) {
      what.forEach(whose -> prepositions.addAll(sentence.children(whose, "prep")));
      what = who;
    }
    // "hand over their weapons" is a disarmament, of whom the words do not tell again.
    boolean told = words.isWithObject(sentence, verb);
    if (!told && !what.isEmpty() && what.get(0).isNoun()) {
      List<Token> tokens = simple(sentence, what.get(0), mentions);
      String phrase = words(story, tokens);
      boolean opens = tokens.get(0).index() == 0 && tokens.get(0).tag().equals("DT");
      name.append(" of ")
          .append(opens ? phrase.substring(0, 1).toLowerCase(Locale.ROOT) : phrase.substring(0, 1))
          .append(phrase.substring(1));
    }
    for (Token preposition : prepositions) {
      String more = words(story, simple(sentence, preposition, mentions));
      boolean telling =
          !EDGE_PREPOSITIONS.contains(preposition.lemma())
              && !isTime(sentence, preposition, mentions)
              && sentence.children(preposition, "pobj").stream()
                  .noneMatch(object -> isManner(preposition, object));
      if (telling && name.length() + more.length() < LONGEST_NAME) {
        name.append(' ').append(more);
      }
    }
    return name.toString();
  }

  /** A phrase without clauses. */
  private List<Token> simple(Sentence sentence, Token head, StoryMentions mentions) {
    List<Token> tokens = new ArrayList<>();
    collect(sentence, head, mentions, tokens, 1);
    tokens.sort((a, b) -> Integer.compare(a.index(), b.index()));
    return tokens;
  }

  /** The tokens with blanks where the page has any between them, without quotation marks. */
  private static String words(StoryText story, List<Token> tokens) {
    StringBuilder words = new StringBuilder();
    Token previous = null;
    for (Token token : tokens) {
      boolean quote = token.tag().equals("``") || token.tag().equals("''");
      if (quote) {
        continue;
      }
      if (previous != null && token.start() > previous.end()) {
        // A comma of a row is no token of the phrase, and yet parts its names.
        boolean row = story.words(previous.end(), token.start()).strip().equals(",");
        words.append(row ? ", " : " ");
      }
      words.append(story.words(token.start(), token.end()));
      previous = token;
    }
    return words.toString().replaceAll("\\s+", " ").strip();
  }
}
