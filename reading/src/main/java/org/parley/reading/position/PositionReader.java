// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.ActorRef;
import org.parley.model.AuxiliaryMode;
import org.parley.model.Claim;
import org.parley.model.Mention;
import org.parley.model.Place;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.StorySpan;
import org.parley.reading.Resources;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;
import org.parley.reading.predicate.ActorRefs;
import org.parley.reading.predicate.Arguments;
import org.parley.reading.predicate.Grammar;
import org.parley.reading.predicate.Lexicon;
import org.parley.reading.predicate.Modality;
import org.parley.reading.predicate.PredicateMatcher;
import org.parley.reading.predicate.Slot;
import org.parley.reading.predicate.WordClasses;
import org.parley.reading.statement.Assertions;
import org.parley.reading.statement.Attribution;
import org.parley.reading.time.EventDates;

/**
 * Reads where parties stand on proposals: what is proposed is recognised from what people do with
 * it. Words are in {@code position/*.tsv}. Immutable and thread-safe.
 */
public final class PositionReader {
  /** "it" points no further back than so many sentences. */
  private static final int SENTENCES_BACK = 1;

  /** What stands after these is what a noun of an act is about. */
  private static final List<String> ELSEWHERE = List.of("of", "against", "at");

  private static final Clauses.Found NO_CLAUSES = new Clauses.Found(List.of(), List.of());

  private static final Slot COMPLEMENT = new Slot(Slot.Kind.XCOMP, "");
  private static final Slot CLAUSE = new Slot(Slot.Kind.CCOMP, "");
  private static final Slot SUBJECT = new Slot(Slot.Kind.SUBJ, "");

  private final WordClasses classes;
  private final Lexicon<StanceRow> stances;
  private final PredicateMatcher matcher;
  private final Arguments arguments;
  private final Modality modality;
  private final ActorRefs actorRefs;
  private final Holders holding;
  private final ProposalFinder finder;
  private final ProposalWords words;
  private final Clauses clauses;
  private final Undoing undoing;
  private final Attribution attribution;
  private final EventDates dates;

  /** Reads the word lists; an error names file and line. */
  public PositionReader(Resources resources) {
    this.classes = WordClasses.read(resources);
    this.stances = StanceRow.read(resources, classes);
    this.matcher = new PredicateMatcher(classes);
    this.arguments = new Arguments(classes);
    this.modality = Modality.read(resources);
    this.actorRefs = new ActorRefs(classes);
    this.holding = new Holders(classes);
    this.words = ProposalWords.read(resources);
    this.finder = new ProposalFinder(words, classes, arguments, actorRefs);
    this.clauses = Clauses.read(resources, classes);
    this.undoing = new Undoing(classes);
    this.attribution = new Attribution(resources);
    this.dates = new EventDates(resources);
  }

  /**
   * What one story says.
   *
   * @param proposals with ids of this story
   * @param positions on them; only of actors that have an id
   */
  public record Reading(List<Proposal> proposals, List<Position> positions) {}

  /** The proposals of a story's body and where parties stand on them, in page order. */
  public Reading read(StoryText story, StoryMentions mentions, List<Statement> statements) {
    StoryProposals proposals = new StoryProposals(story.story().id());
    List<Position> positions = new ArrayList<>();
    List<Statement> asserted = Assertions.among(story, statements);
    for (StorySentence sentence : story.sentences()) {
      if (sentence.role() == StorySpan.Role.BODY) {
        read(story, sentence, mentions, asserted, proposals, positions);
      }
    }
    List<Position> kept = withoutOwnPlans(positions, proposals);
    return new Reading(proposals.proposals(kept, story.story().published()), kept);
  }

  /**
   * "Their plan" alone is nothing that others can accept: a paper that says not what it holds
   * counts only where somebody else stands on it. And who merely withdraws carries out no proposal.
   */
  private static List<Position> withoutOwnPlans(
      List<Position> positions, StoryProposals proposals) {
    List<Position> kept = new ArrayList<>();
    for (Position position : positions) {
      boolean alone =
          positions.stream()
              .filter(other -> other.proposal().equals(position.proposal()))
              .allMatch(other -> other.stance() == Position.Stance.PROPOSES);
      boolean done =
          proposals.isDeed(position.proposal())
              && positions.stream()
                  .filter(other -> other.proposal().equals(position.proposal()))
                  .allMatch(other -> other.stance() == Position.Stance.IMPLEMENTS);
      if (!done && (!alone || !proposals.isBare(position.proposal()))) {
        kept.add(position);
      }
    }
    return List.copyOf(kept);
  }

  private void read(
      StoryText story,
      StorySentence in,
      StoryMentions mentions,
      List<Statement> statements,
      StoryProposals proposals,
      List<Position> positions) {
    Sentence sentence = in.sentence();
    for (Token token : sentence.tokens()) {
      if (words.of(sentence, token).isPresent() && token.isNoun()) {
        propose(story, in, token, mentions, statements, proposals, positions);
      }
      HyphenedMaker made = HyphenedMaker.at(sentence, token);
      if (made != null) {
        brokered(story, in, made, mentions, statements, proposals, positions);
      }
      Optional<StanceRow> row = matcher.match(stances, sentence, token, mentions);
      if (row.isEmpty()) {
        continue;
      }
      if (isTold(sentence, token, mentions)
          || clauses.isSupposed(sentence, token)
          || isGuessed(sentence, token)) {
        continue;
      }
      Optional<ProposalPhrase> phrase = phrase(story, sentence, token, row.get(), mentions);
      Clauses.Found found = clauses.around(sentence, token, isRefusal(row.get(), sentence, token));
      boolean onTerms = !found.conditions().isEmpty() && supposesOnTermsAlone(sentence, token);
      Position.@Nullable Stance stance =
          Stances.of(row.get(), modality.of(sentence, token), phrase.orElse(null), onTerms);
      if (stance == row.get().negated() && isPending(sentence, token, stance)) {
        continue;
      }
      if (stance != null && phrase.isPresent()) {
        stance = undoing.meant(stance, sentence, token, phrase.get());
      }
      // Who invites others to do a thing wants it; an invitation to talks tells where they stand.
      boolean asks =
          row.get().stance() == Position.Stance.INVITED && stance == Position.Stance.DEMANDS;
      Slot slot = asks ? SUBJECT : row.get().holder();
      List<ActorRef> holders = holding.of(story, sentence, row.get(), token, slot, mentions);
      if (stance == null) {
        continue;
      }
      // Nobody speaks of the paper again that was to be none: "refused to sign a document".
      boolean none =
          stance == Position.Stance.REJECTS
              && phrase.filter(p -> p.generic() && p.indefinite()).isPresent();
      Set<String> demandedBy = stance == Position.Stance.DEMANDS ? ids(holders) : Set.of();
      boolean earlier = isEarlier(sentence, token);
      String proposal =
          phrase.isPresent()
              ? proposals.resolve(
                  phrase.get(),
                  new StoryProposals.Told(
                      Set.of(),
                      stance == Position.Stance.DEMANDS,
                      demandedBy,
                      isFor(stance) ? ids(holders) : Set.of(),
                      stance == Position.Stance.REJECTS ? ids(holders) : Set.of(),
                      stance == Position.Stance.COMMITS || stance == Position.Stance.SIGNS,
                      row.get().presupposes(),
                      none,
                      earlier,
                      dates.date(story, in, token, mentions)))
              : pointed(story, in, token, row.get(), mentions, proposals);
      if (proposal != null) {
        note(proposals, proposal, stance, holders);
        if (isDeedAlone(row.get(), stance, phrase)) {
          proposals.deed(proposal);
        }
        add(
            story,
            in,
            token,
            stance,
            holders,
            phrase,
            proposal,
            isMediated(row.get()) ? NO_CLAUSES : found,
            mentions,
            statements,
            positions);
      }
    }
  }

  private static boolean isFor(Position.Stance stance) {
    return switch (stance) {
      case PROPOSES, BACKS, DEMANDS, ACCEPTS, ACCEPTS_IF -> true;
      case SIGNS,
          ASKS_TIME,
          LEAVES_UNSIGNED,
          REJECTS,
          COMMITS,
          IMPLEMENTS,
          VIOLATES,
          WITHDRAWS_FROM,
          INVITED,
          ATTENDS ->
          false;
    };
  }

  private static void note(
      StoryProposals proposals, String proposal, Position.Stance stance, List<ActorRef> holders) {
    switch (stance) {
      case REJECTS -> proposals.refused(proposal, ids(holders));
      case SIGNS, COMMITS, ACCEPTS, IMPLEMENTS, VIOLATES, WITHDRAWS_FROM ->
          proposals.bound(proposal);
      case PROPOSES -> proposals.proposed(proposal, ids(holders));
      case BACKS, ACCEPTS_IF, ASKS_TIME, LEAVES_UNSIGNED, DEMANDS, INVITED, ATTENDS -> {}
    }
  }

  /** Who brokers a deal sets none of its terms. */
  private boolean isMediated(StanceRow row) {
    return row.stance() == Position.Stance.PROPOSES
        && classes.contains("mediation", row.predicate().lemma());
  }

  /** What is meant when no words name it: "it", or nothing at all. */
  private @Nullable String pointed(
      StoryText story,
      StorySentence in,
      Token cue,
      StanceRow row,
      StoryMentions mentions,
      StoryProposals proposals) {
    Sentence sentence = in.sentence();
    for (Slot slot : row.content()) {
      for (Token head : arguments.fill(sentence, cue, slot, mentions)) {
        for (Token it : sentence.subtree(head)) {
          boolean object = it.equals(head) || it.label().equals("dobj");
          if (object && words.isPronoun(it)) {
            int at = story.sentences().indexOf(in);
            StorySentence before = story.sentences().get(Math.max(0, at - SENTENCES_BACK));
            Token other = otherThing(sentence, it, mentions);
            int from = other == null ? before.sentence().start() : other.start();
            return proposals.lastBetween(from, it.start());
          }
        }
      }
    }
    // Two days are asked for long after the proposal; "violations" alone, or "would accept only
    // if", are of what was just spoken of.
    boolean answer = row.stance() == Position.Stance.ACCEPTS;
    if (!cue.isNoun() && !answer) {
      return proposals.last(row.fallback());
    }
    int at = story.sentences().indexOf(in);
    StorySentence before = story.sentences().get(Math.max(0, at - SENTENCES_BACK));
    return isOfSomethingElse(sentence, cue, mentions)
        ? null
        : proposals.last(row.fallback(), before.sentence().start());
  }

  /**
   * "When the attack happened, they condemned it": the last thing before "it" that a clause is of.
   */
  private static @Nullable Token otherThing(Sentence sentence, Token it, StoryMentions mentions) {
    for (int i = it.index() - 1; i >= 0; i--) {
      Token token = sentence.token(i);
      boolean clause = token.label().equals("nsubj") || token.label().equals("nsubjpass");
      boolean thing = token.tag().equals("NN") && clause;
      boolean same = token.head() == it.head();
      if (thing && !same && mentions.headedBy(Mention.OfActor.class, sentence, token).isEmpty()) {
        return token;
      }
    }
    return null;
  }

  /** "human rights violations", "violations at the mosque": none of what was agreed. */
  private boolean isOfSomethingElse(Sentence sentence, Token cue, StoryMentions mentions) {
    boolean named =
        sentence.children(cue, "compound", "nmod").stream()
            .anyMatch(m -> mentions.headedBy(Mention.OfActor.class, sentence, m).isEmpty());
    return named
        || ELSEWHERE.stream()
            .anyMatch(word -> !Grammar.prepositional(sentence, cue, word).isEmpty());
  }

  /** "has not agreed", "has yet to accept it": no word so far is no refusal. */
  private boolean isPending(Sentence sentence, Token cue, Position.@Nullable Stance stance) {
    boolean perfect =
        sentence.children(cue, "aux").stream().anyMatch(aux -> aux.lemma().equals("have"));
    boolean yet =
        modality.why(sentence, cue).stream()
            .anyMatch(reason -> classes.contains("pending", reason.word()));
    return stance == Position.Stance.REJECTS
        && (perfect || yet)
        && modality.of(sentence, cue).contains(AuxiliaryMode.NEGATION);
  }

  private boolean isRefusal(StanceRow row, Sentence sentence, Token cue) {
    boolean denied = modality.of(sentence, cue).contains(AuxiliaryMode.NEGATION);
    Position.Stance stance = denied ? row.negated() : row.stance();
    return stance == Position.Stance.REJECTS
        || stance == Position.Stance.WITHDRAWS_FROM
        || stance == Position.Stance.LEAVES_UNSIGNED;
  }

  /** "would sign if": nothing but the opening of a condition makes it a supposition. */
  private boolean supposesOnTermsAlone(Sentence sentence, Token cue) {
    return modality.why(sentence, cue).stream()
        .filter(reason -> reason.mode() == AuxiliaryMode.HYPOTHETICAL)
        .map(Modality.Reason::word)
        .noneMatch(word -> word.isVerb() || List.of("aux", "punct").contains(word.label()));
  }

  /** "will likely demand", and "failed to convince them, so far, to keep the deal" */
  private boolean isGuessed(Sentence sentence, Token cue) {
    boolean threat =
        cue.label().equals("ccomp")
            && cue.head() >= 0
            && classes.contains("threat", sentence.token(cue.head()))
            && modality.of(sentence, cue).contains(AuxiliaryMode.FUTURE);
    if (threat) {
      return true; // "warned that it would leave the deal"
    }
    boolean guess =
        sentence.children(cue, "advmod").stream().anyMatch(word -> classes.contains("guess", word));
    // "Rejecting the deal would be": nobody has.
    if (guess || cue.label().equals("csubj") || !cue.label().equals("xcomp") || cue.head() < 0) {
      return guess || cue.label().equals("csubj");
    }
    return sentence.children(sentence.token(cue.head()), "xcomp").stream()
        .anyMatch(
            other -> other.index() < cue.index() && !sentence.children(other, "dobj").isEmpty());
  }

  /** "The army withdrew" carries out a withdrawal only where one was proposed. */
  private static boolean isDeedAlone(
      StanceRow row, Position.Stance stance, Optional<ProposalPhrase> phrase) {
    return row.content().isEmpty()
        && stance == Position.Stance.IMPLEMENTS
        && phrase.filter(p -> p.kind() == Proposal.Kind.WITHDRAWAL).isPresent();
  }

  /** "had announced" */
  private static boolean isEarlier(Sentence sentence, Token cue) {
    return sentence.children(cue, "aux").stream()
        .anyMatch(aux -> aux.form().equalsIgnoreCase("had"));
  }

  /** "refused to sign": the refusal tells the stance, the signing is its content. */
  private boolean isTold(Sentence sentence, Token token, StoryMentions mentions) {
    if (token.head() < 0) {
      return false;
    }
    Token governor = sentence.token(token.head());
    return matcher
        .match(stances, sentence, governor, mentions)
        .filter(
            row ->
                row.content().stream()
                    .filter(slot -> slot.equals(COMPLEMENT) || slot.equals(CLAUSE))
                    .anyMatch(
                        slot -> arguments.fill(sentence, governor, slot, mentions).contains(token)))
        .isPresent();
  }

  private Optional<ProposalPhrase> phrase(
      StoryText story, Sentence sentence, Token token, StanceRow row, StoryMentions mentions) {
    if (row.content().isEmpty()) {
      return finder.at(story, sentence, token, mentions, false); // the act is what is asked for
    }
    for (Slot slot : row.content()) {
      for (Token head : arguments.fill(sentence, token, slot, mentions)) {
        // "presented its response to the proposal"
        if (row.stance() == Position.Stance.PROPOSES && classes.contains("answer", head)) {
          continue;
        }
        Optional<ProposalPhrase> found =
            finder.at(story, sentence, head, mentions, row.stance() == Position.Stance.SIGNS);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** "a US proposal", "their plan": who owns a proposal's paper proposed it. */
  private void propose(
      StoryText story,
      StorySentence in,
      Token noun,
      StoryMentions mentions,
      List<Statement> statements,
      StoryProposals proposals,
      List<Position> positions) {
    Sentence sentence = in.sentence();
    boolean paper = words.of(sentence, noun).map(ProposalWords.Word::proposed).orElse(false);
    if (!paper || noun.label().equals("compound") || holding.isVotedDown(sentence, noun)) {
      return;
    }
    List<Token> owners = new ArrayList<>(arguments.owners(sentence, noun, mentions));
    owners.removeIf(owner -> isMatter(sentence, owner, mentions));
    if (owners.isEmpty()) {
      owners.addAll(Grammar.prepositional(sentence, noun, "by"));
    }
    List<ActorRef> holders = actorRefs.of(story, sentence, owners, mentions);
    if (holders.stream().allMatch(holder -> holder.id() == null)) {
      return;
    }
    Optional<ProposalPhrase> phrase = finder.at(story, sentence, noun, mentions, false);
    if (phrase.isPresent()) {
      String proposal =
          proposals.resolve(
              phrase.get(),
              StoryProposals.Told.proposed(ids(holders), dates.date(story, in, noun, mentions)));
      if (proposal == null) {
        return;
      }
      add(
          story,
          in,
          noun,
          Position.Stance.PROPOSES,
          holders,
          phrase,
          proposal,
          clauses.around(sentence, noun, false),
          mentions,
          statements,
          positions);
    }
  }

  /** "the Syria plan" is on Syria, where "the Syrian plan" and "the US plan" are theirs. */
  private static boolean isMatter(Sentence sentence, Token owner, StoryMentions mentions) {
    boolean beside = owner.label().equals("compound") || owner.label().equals("nmod");
    return beside
        && owner.tag().startsWith("NNP")
        && owner.form().chars().anyMatch(Character::isLowerCase)
        && mentions
            .headedBy(Mention.OfPlace.class, sentence, owner)
            .filter(place -> place.place().precision() == Place.Precision.COUNTRY)
            .isPresent();
  }

  /** "a UN-brokered truce", "the Russian-backed plan" */
  private void brokered(
      StoryText story,
      StorySentence in,
      HyphenedMaker made,
      StoryMentions mentions,
      List<Statement> statements,
      StoryProposals proposals,
      List<Position> positions) {
    Sentence sentence = in.sentence();
    Position.@Nullable Stance stance =
        stances.all().stream()
            .filter(row -> made.isMadeBy(row.predicate()))
            .map(StanceRow::stance)
            .findFirst()
            .orElse(null);
    if (stance != Position.Stance.PROPOSES && stance != Position.Stance.BACKS) {
      return;
    }
    ActorRef maker = made.maker(sentence, mentions);
    Token noun = made.word();
    while (noun.head() > made.word().index() && words.of(sentence, noun).isEmpty()) {
      noun = sentence.token(noun.head());
    }
    Optional<ProposalPhrase> phrase =
        maker == null || !noun.isNoun()
            ? Optional.empty()
            : finder.at(story, sentence, noun, mentions, false);
    if (phrase.isPresent() && maker != null) {
      String proposal =
          proposals.resolve(
              phrase.get(),
              StoryProposals.Told.proposed(Set.of(), dates.date(story, in, made.word(), mentions)));
      if (proposal != null) {
        add(
            story,
            in,
            made.word(),
            stance,
            List.of(maker),
            phrase,
            proposal,
            NO_CLAUSES,
            mentions,
            statements,
            positions);
      }
    }
  }

  private static Set<String> ids(List<ActorRef> holders) {
    Set<String> ids = new LinkedHashSet<>();
    for (ActorRef holder : holders) {
      if (holder.id() != null) {
        ids.add(holder.id());
      }
    }
    return ids;
  }

  private void add(
      StoryText story,
      StorySentence in,
      Token cue,
      Position.Stance stance,
      List<ActorRef> holders,
      Optional<ProposalPhrase> phrase,
      String proposal,
      Clauses.Found found,
      StoryMentions mentions,
      List<Statement> statements,
      List<Position> positions) {
    Sentence sentence = in.sentence();
    List<Claim> claims =
        attribution.withHearsay(
            attribution.of(
                Assertions.about(sentence, cue, statements),
                new Span(cue.start(), cue.end()),
                null),
            sentence,
            cue);
    // Who denies having agreed has not agreed, nor has he refused.
    if (claims.get(0).relation() == Claim.Relation.DENIES) {
      return;
    }
    Position.Stance told =
        stance == Position.Stance.ACCEPTS && !found.conditions().isEmpty()
            ? Position.Stance.ACCEPTS_IF
            : stance;
    for (ActorRef holder : holders) {
      if (holder.id() == null) {
        continue;
      }
      positions.add(
          new Position(
              story.story().id() + "-p" + (positions.size() + 1),
              proposal,
              holder.id(),
              told,
              found.conditions(),
              found.reasons(),
              dates.date(story, in, cue, mentions),
              claims,
              StanceEvidence.of(story, sentence, cue, holder, phrase.orElse(null))));
    }
    positions.sort(
        Comparator.comparingInt((Position position) -> position.evidence().get(0).start()));
  }
}
