// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.ActorRef;
import org.parley.model.Mention;
import org.parley.model.Position;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StoryText;
import org.parley.reading.predicate.ActorRefs;
import org.parley.reading.predicate.Arguments;
import org.parley.reading.predicate.Grammar;
import org.parley.reading.predicate.Slot;
import org.parley.reading.predicate.WordClasses;

/**
 * Who holds a stance that a predicate tells. A wrong holder is worse than none: where the sentence
 * leaves two readings, nobody is told. Immutable and thread-safe.
 */
final class Holders {
  /** "accused them of", "blamed them for" */
  private static final Set<String> ACCUSING = Set.of("of", "for");

  /** How many governors are climbed to reach the clause that an adjunct belongs to. */
  private static final int REACH = 4;

  private final Arguments arguments;
  private final ActorRefs actorRefs;
  private final WordClasses classes;

  Holders(WordClasses classes) {
    this.classes = classes;
    this.arguments = new Arguments(classes);
    this.actorRefs = new ActorRefs(classes);
  }

  /** The holders of a row's stance, once each; those whom nobody knows have no id. */
  List<ActorRef> of(
      StoryText story,
      Sentence sentence,
      StanceRow row,
      Token cue,
      Slot slot,
      StoryMentions mentions) {
    if (isMadeByPaper(sentence, cue, slot, mentions)) {
      return List.of();
    }
    List<Token> heads = heads(row, sentence, cue, slot, mentions);
    List<ActorRef> found = new ArrayList<>();
    for (Token head : heads) {
      List<ActorRef> sent = senders(story, sentence, head, mentions);
      if (sent.isEmpty()) {
        List<Token> alone = List.of(head);
        sent =
            slot.kind() == Slot.Kind.SUBJ
                ? actorRefs.ofDoers(story, sentence, alone, mentions)
                : actorRefs.of(story, sentence, alone, mentions);
      }
      found.addAll(sent);
    }
    Map<Object, ActorRef> once = new LinkedHashMap<>();
    for (ActorRef ref : found) {
      once.putIfAbsent(ref.id() == null ? ref.text() : ref.id(), ref);
    }
    return List.copyOf(once.values());
  }

  private List<Token> heads(
      StanceRow row, Sentence sentence, Token cue, Slot slot, StoryMentions mentions) {
    List<Token> accused = accused(row, sentence, cue);
    if (!accused.isEmpty()) {
      return accused;
    }
    boolean subject = slot.kind() == Slot.Kind.SUBJ;
    List<Token> heads =
        subject && isAside(sentence, cue)
            ? Grammar.subjects(sentence, finite(sentence, cue))
            : arguments.fill(row, sentence, cue, slot, mentions);
    if (!subject) {
      return heads;
    }
    List<Token> told = spokenFor(sentence, cue, heads, mentions);
    List<Token> kept = oneSubject(sentence, cue, told.isEmpty() ? heads : told);
    List<Token> holding = new ArrayList<>();
    for (Token head : kept) {
      // "Any attack by the army would torpedo the talks" is no stance of the army's.
      // and a summit that somebody hosts is not its host.
      boolean act =
          (classes.contains("offensive", head) || classes.contains("talks", head) && head.isNoun())
              && mentions.headedBy(Mention.OfActor.class, sentence, head).isEmpty();
      // What a state's law asks for was asked for long ago, by nobody in the story.
      boolean law = classes.contains("law", head);
      if (!law && (!act || row.stance() == Position.Stance.VIOLATES)) {
        holding.addAll(speakers(sentence, head));
      }
    }
    return holding;
  }

  /** Whom "accused X of a breach" and "accused X of breaking it" are about. */
  private List<Token> accused(StanceRow row, Sentence sentence, Token cue) {
    boolean below = cue.label().equals("pobj") || cue.label().equals("pcomp");
    if (row.stance() != Position.Stance.VIOLATES || !below) {
      return List.of();
    }
    Token preposition = sentence.token(cue.head());
    if (!ACCUSING.contains(preposition.lemma()) || preposition.head() < 0) {
      return List.of();
    }
    Token verb = sentence.token(preposition.head());
    return verb.isVerb() ? arguments.objects(sentence, verb) : List.of();
  }

  /** "accused them of staying away while calling for a truce": who accuses calls. */
  private static boolean isAside(Sentence sentence, Token cue) {
    boolean participle = cue.tag().equals("VBG") && cue.label().equals("advcl") && cue.head() >= 0;
    return participle
        && sentence.children(cue, "mark").stream().anyMatch(m -> m.lemma().equals("while"))
        && sentence.token(cue.head()).label().equals("pcomp");
  }

  private static Token finite(Sentence sentence, Token cue) {
    Token at = sentence.token(cue.head());
    for (int step = 0; step < REACH && at.head() >= 0; step++) {
      boolean bare = at.tag().equals("VBG") || at.tag().equals("VB") || !at.isVerb();
      if (!bare) {
        break;
      }
      at = sentence.token(at.head());
    }
    return at;
  }

  /**
   * Of two subjects of one verb that are not coordinated, that of the clause: in "their side, for
   * which the signature was a victory, pledged" the first; in "Thanking the president and the emir,
   * X welcomed" the last.
   */
  private static List<Token> oneSubject(Sentence sentence, Token cue, List<Token> heads) {
    List<Token> bare =
        heads.stream()
            .filter(head -> head.label().equals("nsubj") || head.label().equals("nsubjpass"))
            .toList();
    if (bare.size() < 2 || bare.stream().map(Token::head).distinct().count() > 1) {
      return heads;
    }
    Token first = bare.get(0);
    Token last = bare.get(bare.size() - 1);
    boolean relative =
        sentence.tokens().subList(first.index() + 1, last.index()).stream()
            .anyMatch(token -> token.tag().equals("WDT") || token.tag().equals("WP"));
    if (relative) {
      boolean shared = cue.label().equals("conj") && first.head() != cue.index();
      return Grammar.coordinated(sentence, shared ? first : last);
    }
    boolean thanks =
        sentence.tokens().subList(0, first.index()).stream()
            .anyMatch(
                token ->
                    token.tag().equals("VBG")
                        && token.label().equals("advcl")
                        && token.head() == first.head());
    return thanks ? Grammar.coordinated(sentence, last) : heads;
  }

  /**
   * "said that progress had been made but asked for time": what is no actor asks for nothing; who
   * says so does.
   */
  private List<Token> spokenFor(
      Sentence sentence, Token cue, List<Token> heads, StoryMentions mentions) {
    if (!cue.label().equals("conj") || cue.head() < 0) {
      return List.of();
    }
    Token clause = sentence.token(cue.head());
    boolean reported = clause.label().equals("ccomp") && clause.head() >= 0;
    boolean own = !sentence.children(cue, "nsubj", "nsubjpass", "aux", "auxpass").isEmpty();
    if (!reported || own || !heads.stream().allMatch(head -> isThing(sentence, head, mentions))) {
      return List.of();
    }
    List<Token> things = Grammar.surfaceSubjects(sentence, clause);
    Token saying = sentence.token(clause.head());
    boolean thing = things.stream().allMatch(head -> isThing(sentence, head, mentions));
    return thing && classes.contains("say", saying)
        ? Grammar.subjects(sentence, saying)
        : List.of();
  }

  private boolean isThing(Sentence sentence, Token head, StoryMentions mentions) {
    boolean human =
        List.of("person", "force", "organisation", "agent", "official").stream()
            .anyMatch(name -> classes.contains(name, head));
    return head.isNoun()
        && !head.tag().startsWith("NNP")
        && !human
        && mentions.headedBy(Mention.OfActor.class, sentence, head).isEmpty();
  }

  /** "Britain and Norway said that they would": they are those who say so together. */
  private List<Token> speakers(Sentence sentence, Token head) {
    Token clause = Grammar.clauseOf(sentence, head);
    boolean reported =
        head.form().equalsIgnoreCase("they")
            && clause.label().equals("ccomp")
            && clause.head() >= 0;
    if (reported) {
      Token saying = sentence.token(clause.head());
      List<Token> subjects =
          classes.contains("say", saying) && saying.index() < clause.index()
              ? Grammar.subjects(sentence, saying)
              : List.of();
      if (subjects.size() > 1) {
        return subjects;
      }
    }
    Token owner = head.form().equalsIgnoreCase("it") ? ownerOfSpeaker(sentence, clause) : null;
    return List.of(owner == null ? head : owner);
  }

  /** "It was committed to the truce, its leader said": whose leader speaks. */
  private @Nullable Token ownerOfSpeaker(Sentence sentence, Token clause) {
    if (!clause.label().equals("ccomp") || clause.head() < 0) {
      return null;
    }
    Token saying = sentence.token(clause.head());
    boolean after = classes.contains("say", saying) && saying.index() > clause.index();
    for (Token speaker : after ? Grammar.subjects(sentence, saying) : List.<Token>of()) {
      for (Token owner : sentence.children(speaker, "poss")) {
        if (owner.lemma().equals("its")) {
          return owner;
        }
      }
    }
    return null;
  }

  /**
   * Those who sent the people that a phrase names: "the presidents of X and Y", "envoys from X",
   * "the X delegation". A person with a name or an id of his own speaks for himself.
   */
  private List<ActorRef> senders(
      StoryText story, Sentence sentence, Token head, StoryMentions mentions) {
    boolean sent = classes.contains("sent", head);
    boolean many = head.tag().equals("NNS");
    if (!sent || head.tag().startsWith("NNP")) {
      return List.of();
    }
    Optional<String> id =
        mentions
            .headedBy(Mention.OfActor.class, sentence, head)
            .flatMap(mention -> Optional.ofNullable(mention.id()));
    if (id.isPresent() && (!many || !id.get().contains("@"))) {
      return List.of();
    }
    Set<Token> owners = new LinkedHashSet<>(Grammar.prepositional(sentence, head, "of"));
    owners.addAll(Grammar.prepositional(sentence, head, "from"));
    boolean spread = owners.size() > 1;
    if (owners.isEmpty() && id.isEmpty()) {
      owners.addAll(arguments.owners(sentence, head, mentions));
    }
    // Some officials of one body are not the body; all that several sent speak for them.
    if (id.isPresent() && !spread) {
      return List.of();
    }
    List<ActorRef> refs =
        actorRefs.ofOrOwners(story, sentence, List.copyOf(owners), mentions).stream()
            .filter(ref -> ref.id() != null)
            .toList();
    return refs;
  }

  /**
   * Whether a paper that was voted down or is but a draft says it: "vetoed a resolution calling
   * for", "blocked the Council's demand for". Whose paper it is has not spoken.
   */
  private boolean isMadeByPaper(Sentence sentence, Token cue, Slot slot, StoryMentions mentions) {
    Token paper = cue;
    if (!cue.isNoun() && slot.kind() == Slot.Kind.SUBJ) {
      boolean clause = cue.label().equals("acl") || cue.label().equals("relcl");
      if (!clause || cue.head() < 0) {
        return false;
      }
      paper = sentence.token(cue.head());
    }
    boolean said = classes.contains("document", paper) || classes.contains("voiced", paper);
    boolean named = mentions.headedBy(Mention.OfActor.class, sentence, paper).isPresent();
    boolean draft =
        classes.contains("document", paper)
            && sentence.children(paper, "nmod", "amod", "compound").stream()
                .anyMatch(word -> classes.contains("drafted", word));
    return said && !named && (draft || isVotedDown(sentence, paper));
  }

  /** "vetoed three Council proposals": they were before the Council, not of it. */
  boolean isVotedDown(Sentence sentence, Token paper) {
    boolean object = paper.label().equals("dobj") || paper.label().equals("nsubjpass");
    return object
        && classes.contains("voted_down", sentence.token(paper.head()))
        && sentence.children(paper, "poss").isEmpty();
  }
}
