// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

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
import org.parley.model.AuxiliaryMode;
import org.parley.model.Claim;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.StorySpan;
import org.parley.model.TextSpan;
import org.parley.reading.Resources;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;
import org.parley.reading.place.EventPlaces;
import org.parley.reading.predicate.ActorRefs;
import org.parley.reading.predicate.WordClasses;
import org.parley.reading.statement.Assertions;
import org.parley.reading.statement.Attribution;
import org.parley.reading.time.EventDates;

/**
 * Codes a story's sentences into PLOVER events: who did what to whom, where and when, in what
 * polarity, and who says so. What it knows of words is in the resource files of this package.
 * Immutable and thread-safe; the same story gives the same events.
 */
public final class EventCoder {
  private final WordClasses classes;
  private final Drafting drafting;
  private final ActorRefs actorRefs;
  private final Scores scores;
  private final Attribution attribution;
  private final EventDates dates;
  private final EventPlaces places;
  private final PairCoder pairs;

  /** Reads the frames and word lists; an error names file and line. */
  public EventCoder(Resources resources) {
    this.classes = WordClasses.read(resources);
    this.drafting = new Drafting(resources, classes);
    this.actorRefs = new ActorRefs(classes);
    this.scores = Scores.read(resources);
    this.attribution = new Attribution(resources);
    this.dates = new EventDates(resources);
    this.places = new EventPlaces(resources);
    this.pairs = new PairCoder(drafting, scores);
  }

  /**
   * The events of a story's body and captions, in page order. Titles are not coded where there is a
   * body: they say again, in telegraphese, what the body says in sentences.
   */
  public List<Event> code(StoryText story, StoryMentions mentions, List<Statement> statements) {
    List<Event> events = new ArrayList<>();
    List<Statement> asserted = Assertions.among(story, statements);
    for (StorySentence sentence : told(story)) {
      List<Draft> drafts = drafting.of(sentence.sentence(), mentions);
      for (Draft draft : drafts) {
        List<ActorRef> accusers = accusers(story, sentence.sentence(), draft, drafts, mentions);
        Event event =
            event(story, sentence, draft, accusers, mentions, asserted, events.size() + 1);
        if (event != null) {
          events.add(event);
        }
      }
    }
    return List.copyOf(events);
  }

  private static List<StorySentence> told(StoryText story) {
    List<StorySentence> told =
        story.sentences().stream()
            .filter(in -> in.role() == StorySpan.Role.BODY || in.role() == StorySpan.Role.CAPTION)
            .toList();
    return told.isEmpty()
        ? story.sentences().stream().filter(in -> in.role() == StorySpan.Role.TITLE).toList()
        : told;
  }

  /**
   * What one party of a sentence does to another, as the one frame that links them best; empty when
   * the sentence has no frame.
   *
   * @param source words that name who acts, code points in the page; null when nobody is named
   * @param target words that name to whom it is done; null when nobody is named
   */
  public Optional<PairCode> pair(
      StorySentence in, StoryMentions mentions, @Nullable Span source, @Nullable Span target) {
    return pairs.code(in.sentence(), mentions, source, target);
  }

  private @Nullable Event event(
      StoryText story,
      StorySentence in,
      Draft draft,
      List<ActorRef> accusers,
      StoryMentions mentions,
      List<Statement> statements,
      int number) {
    Sentence sentence = in.sentence();
    List<ActorRef> actors = actorRefs.ofDoers(story, sentence, draft.actors(), mentions);
    List<ActorRef> recipients = recipients(story, sentence, draft, actors, mentions);
    if (actors.isEmpty() && recipients.isEmpty() && draft.fatalities() == null) {
      return null;
    }
    if (draft.cue().isNoun() && isVerbal(draft.type())) {
      boolean told = !actors.isEmpty() && (!recipients.isEmpty() || !draft.content().isEmpty());
      if (!told) {
        return null;
      }
    }
    Span cue = cueSpan(sentence, draft);
    List<Claim> claims =
        withAccusers(
            accusers,
            attribution.of(Assertions.about(sentence, draft.cue(), statements), cue, null));
    boolean said = claims.size() > 1 || (claims.size() == 1 && claims.get(0).start() != null);
    EdgeRules.Coded coded = EdgeRules.apply(draft.type(), draft.aux(), said);
    DateRange date = dates.date(story, in, draft.cue(), mentions);
    Set<AuxiliaryMode> aux = withHistory(coded.aux(), date, story.story().published());
    String mode =
        draft.frame().mode() != null && scores.knows(coded.type(), draft.frame().mode())
            ? draft.frame().mode()
            : null;
    return new Event(
        story.story().id() + "-e" + number,
        story.story().id(),
        new Span(sentence.start(), sentence.end()),
        coded.type(),
        mode,
        contexts(sentence, draft),
        new TextSpan(cue.start(), cue.end(), story.words(cue.start(), cue.end())),
        actors,
        recipients,
        object(story, sentence, draft),
        aux,
        date,
        places.place(story, in, draft.cue(), mentions),
        draft.fatalities(),
        claims,
        coded.type().quad(),
        scores.of(coded.type(), mode),
        coded.type() == draft.type() ? draft.frame().cameo() : null,
        draft.frame().territory());
  }

  /** Who does it to each other is both; else whoever acts is no recipient. */
  private List<ActorRef> recipients(
      StoryText story,
      Sentence sentence,
      Draft draft,
      List<ActorRef> actors,
      StoryMentions mentions) {
    if (draft.isMutual()) {
      return actors.size() > 1 ? actors : List.of();
    }
    // Ground that changes hands is no party; who lost it seldom stands beside it.
    List<ActorRef> told =
        without(
            actors,
            draft.frame().territory() == null
                ? actorRefs.ofSufferers(story, sentence, draft.recipients(), mentions)
                : actorRefs.ofOrOwners(story, sentence, draft.recipients(), mentions));
    Set<String> ways = Beneficiaries.ways(draft.type(), draft.frame().mode());
    boolean closed = draft.frame().isWithoutRecipient() || draft.frame().territory() != null;
    if (!told.isEmpty() || ways.isEmpty() || closed) {
      return told;
    }
    List<Token> heads =
        new ArrayList<>(draft.content().isEmpty() ? draft.objects() : draft.content());
    if (ways.equals(Beneficiaries.AGAINST)) {
      heads.add(draft.cue());
    }
    return without(actors, actorRefs.below(story, sentence, heads, ways, mentions));
  }

  /** Who accuses somebody of the act says that it took place; the page does not. */
  private List<ActorRef> accusers(
      StoryText story, Sentence sentence, Draft draft, List<Draft> drafts, StoryMentions mentions) {
    Token at = draft.cue();
    for (int step = 0; at.head() >= 0 && step < sentence.tokens().size(); step++) {
      at = sentence.token(at.head());
      for (Draft other : drafts) {
        boolean accuses =
            other.type() == EventType.ACCUSE
                && other.cue().equals(at)
                && other.cue().index() < draft.cue().index();
        if (accuses) {
          return actorRefs.of(story, sentence, other.actors(), mentions);
        }
      }
    }
    return List.of();
  }

  private static List<Claim> withAccusers(List<ActorRef> accusers, List<Claim> claims) {
    if (accusers.isEmpty()) {
      return claims;
    }
    List<Claim> all = new ArrayList<>();
    for (ActorRef accuser : accusers) {
      all.add(
          new Claim(
              accuser.id(),
              Claim.Relation.ASSERTS,
              accuser.start(),
              accuser.end(),
              accuser.text()));
    }
    for (Claim claim : claims) {
      boolean other =
          claim.start() != null
              && accusers.stream().noneMatch(a -> a.id() != null && a.id().equals(claim.id()));
      if (other) {
        all.add(
            new Claim(claim.id(), Claim.Relation.RELAYS, claim.start(), claim.end(), claim.text()));
      }
    }
    return List.copyOf(all);
  }

  /** Nouns of saying ("demands", "support") tell an act only with a doer and what it is about. */
  private static boolean isVerbal(EventType type) {
    return switch (type) {
      case AGREE, SUPPORT, CONCEDE, REQUEST, ACCUSE, REJECT, THREATEN -> true;
      case CONSULT, COOPERATE, AID, RETREAT, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> false;
    };
  }

  private static List<ActorRef> without(List<ActorRef> taken, List<ActorRef> refs) {
    List<ActorRef> rest = new ArrayList<>();
    for (ActorRef ref : refs) {
      boolean same =
          taken.stream()
              .anyMatch(
                  other ->
                      other.start() == ref.start()
                          || (ref.id() != null && ref.id().equals(other.id())));
      if (!same) {
        rest.add(ref);
      }
    }
    return rest;
  }

  /** The predicate with its particle, and the noun of a light verb when it follows closely. */
  private static Span cueSpan(Sentence sentence, Draft draft) {
    int end = draft.cue().end();
    for (Token child : sentence.children(draft.cue(), "prt")) {
      if (child.index() == draft.cue().index() + 1) {
        end = child.end();
      }
    }
    if (!draft.frame().predicate().noun().isEmpty()) {
      for (Token object : draft.objects()) {
        if (object.lemma().equals(draft.frame().predicate().noun()) && object.start() > end) {
          end = object.end();
        }
      }
    }
    return new Span(draft.cue().start(), end);
  }

  private static @Nullable TextSpan object(StoryText story, Sentence sentence, Draft draft) {
    List<Token> heads = draft.content().isEmpty() ? draft.objects() : draft.content();
    if (heads.isEmpty()) {
      return null;
    }
    Token head = heads.get(0);
    List<Token> words = new ArrayList<>();
    for (Token token : sentence.subtree(head)) {
      boolean onHisSide =
          (head.index() > draft.cue().index()) == (token.index() > draft.cue().index());
      if (onHisSide) {
        words.add(token);
      }
    }
    while (words.size() > 1 && isEdge(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    while (words.size() > 1 && isEdge(words.get(0))) {
      words.remove(0);
    }
    if (words.isEmpty()) {
      return null;
    }
    int start = words.get(0).start();
    int end = words.get(words.size() - 1).end();
    return new TextSpan(start, end, story.words(start, end));
  }

  private static boolean isEdge(Token token) {
    return token.label().equals("punct") || token.label().equals("cc");
  }

  private static Set<AuxiliaryMode> withHistory(
      Set<AuxiliaryMode> aux, DateRange date, DateRange published) {
    boolean past =
        date.to() != null
            && published.from() != null
            && date.to().isBefore(published.from().minusYears(1));
    if (!past) {
      return aux;
    }
    EnumSet<AuxiliaryMode> with = EnumSet.of(AuxiliaryMode.HISTORICAL);
    with.addAll(aux);
    return with;
  }

  /** The frame's contexts and those that words of the sentence carry: classes named context_X. */
  private List<String> contexts(Sentence sentence, Draft draft) {
    Set<String> found = new LinkedHashSet<>(draft.frame().contexts());
    for (Token token : sentence.tokens()) {
      for (String context : classes.contextsOf(token.lemma().toLowerCase(Locale.ROOT))) {
        found.add(context);
      }
    }
    return found.stream().sorted().toList();
  }
}
