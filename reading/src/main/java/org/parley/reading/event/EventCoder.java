// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.model.ActorRef;
import org.parley.model.AuxiliaryMode;
import org.parley.model.Claim;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Mention;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.StorySpan;
import org.parley.model.TextSpan;
import org.parley.reading.Resources;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;
import org.parley.reading.place.EventPlaces;
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
  private final Parties parties;
  private final Background background;
  private final Scores scores;
  private final Attribution attribution;
  private final EventDates dates;
  private final EventPlaces places;
  private final PairCoder pairs;
  private final Explainer explainer;

  /** Reads the frames and word lists; an error names file and line. */
  public EventCoder(Resources resources) {
    this.classes = WordClasses.read(resources);
    this.drafting = new Drafting(resources, classes);
    this.parties = new Parties(classes);
    this.background = new Background(resources);
    this.scores = Scores.read(resources);
    this.attribution = new Attribution(resources);
    this.dates = new EventDates(resources);
    this.places = new EventPlaces(resources);
    this.pairs = new PairCoder(drafting, scores);
    this.explainer = new Explainer(drafting);
  }

  /**
   * The events of a story's body and captions, in page order. Titles are not coded where there is a
   * body: they say again, in telegraphese, what the body says in sentences.
   */
  public List<Event> code(StoryText story, StoryMentions mentions, List<Statement> statements) {
    List<Event> events = new ArrayList<>();
    List<Statement> asserted = Assertions.among(story, statements);
    int history = -1; // the paragraph whose last sentence told history alone
    for (StorySentence sentence : told(story)) {
      List<Event> here = new ArrayList<>();
      List<Draft> drafts = drafting.of(sentence.sentence(), mentions);
      for (Draft draft : drafts) {
        List<ActorRef> accusers =
            parties.accusers(story, sentence.sentence(), draft, drafts, mentions);
        boolean carried = sentence.paragraph() == history;
        int number = events.size() + here.size() + 1;
        Event event = event(story, sentence, draft, accusers, mentions, asserted, carried, number);
        if (event != null) {
          here.add(event);
        }
      }
      boolean past = here.stream().allMatch(e -> e.aux().contains(AuxiliaryMode.HISTORICAL));
      if (!here.isEmpty()) {
        history = past ? sentence.paragraph() : -1;
      }
      events.addAll(here);
    }
    return List.copyOf(events);
  }

  /**
   * Why a sentence was coded as it was, in lines of plain text: frame by frame the row that told,
   * which words fill its roles and by which way, what set the modes, the rules applied, who claims
   * it, and frames that nearly fitted.
   *
   * @param events what {@link #code} made of the story
   */
  public List<String> explain(StorySentence in, StoryMentions mentions, List<Event> events) {
    return explainer.explain(in.sentence(), mentions, events);
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
      boolean carried,
      int number) {
    Sentence sentence = in.sentence();
    List<ActorRef> actors = parties.actors(story, sentence, draft, mentions);
    List<ActorRef> recipients = parties.recipients(story, sentence, draft, actors, mentions);
    if (actors.isEmpty() && recipients.isEmpty() && draft.fatalities() == null) {
      return null;
    }
    boolean access = draft.type() == EventType.RETREAT && "access".equals(draft.frame().mode());
    if (access && actors.isEmpty() && !draft.actors().isEmpty()) {
      return null; // "the form allows us to ask": nobody gives way
    }
    if (draft.cue().isNoun() && isVerbal(draft.type())) {
      boolean told = !actors.isEmpty() && (!recipients.isEmpty() || !draft.content().isEmpty());
      if (!told) {
        return null;
      }
    }
    Span cue = EventWords.cue(sentence, draft);
    List<Claim> named =
        withAccusers(
            accusers,
            attribution.of(Assertions.about(sentence, draft.cue(), statements), cue, null),
            mentions);
    boolean said = named.size() > 1 || (named.size() == 1 && named.get(0).start() != null);
    List<Claim> claims = attribution.withHearsay(named, sentence, draft.cue());
    EdgeRules.Coded coded = EdgeRules.apply(draft.type(), draft.aux(), said);
    DateRange date = dates.date(story, in, draft.cue(), mentions);
    EnumSet<AuxiliaryMode> aux = EnumSet.noneOf(AuxiliaryMode.class);
    aux.addAll(coded.aux());
    if (background.isPast(story, in, draft.cue(), date, carried, mentions)) {
      aux.add(AuxiliaryMode.HISTORICAL);
    }
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
        EventWords.contexts(classes, sentence, draft),
        new TextSpan(cue.start(), cue.end(), story.words(cue.start(), cue.end())),
        actors,
        recipients,
        EventWords.object(story, sentence, draft),
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

  /**
   * The accusers before those who pass it on. "X said the withdrawal was a sham and accused Y":
   * what is nobody accuses nobody where somebody speaks.
   */
  private static List<Claim> withAccusers(
      List<ActorRef> all, List<Claim> claims, StoryMentions mentions) {
    boolean spoken = claims.stream().anyMatch(c -> c.id() != null && c.start() != null);
    List<ActorRef> accusers =
        all.stream()
            .filter(
                a ->
                    a.id() != null
                        || !spoken
                        || !mentions.within(Mention.OfActor.class, a.start(), a.end()).isEmpty())
            .toList();
    if (accusers.isEmpty()) {
      return claims;
    }
    List<Claim> chain = new ArrayList<>();
    for (ActorRef accuser : accusers) {
      chain.add(
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
        chain.add(
            new Claim(claim.id(), Claim.Relation.RELAYS, claim.start(), claim.end(), claim.text()));
      }
    }
    return List.copyOf(chain);
  }

  /** Nouns of saying ("demands", "support") tell an act only with a doer and what it is about. */
  private static boolean isVerbal(EventType type) {
    return switch (type) {
      case AGREE, SUPPORT, CONCEDE, REQUEST, ACCUSE, REJECT, THREATEN -> true;
      case CONSULT, COOPERATE, AID, RETREAT, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> false;
    };
  }
}
