// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.ActorRef;
import org.parley.model.DateRange;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.StorySpan;
import org.parley.model.TextSpan;
import org.parley.reading.Resources;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;
import org.parley.reading.time.EventDates;

/**
 * Finds what a story attributes to speakers: direct, indirect and mixed speech, with the words that
 * attribute it.
 *
 * <p>Cues and what the syntax ties to them come first, sentence by sentence; then quotations, over
 * sentences and paragraphs, go to the cues they belong to; a quotation without one continues the
 * speaker of the statement just before it. A speaker who cannot be told is null.
 *
 * <p>Pure and thread-safe.
 */
public final class StatementReader {
  private final CueFinder finder;
  private final Speakers speakers;
  private final EventDates dates;

  /**
   * @throws Resources.ResourceException when a resource file cannot be used
   */
  public StatementReader(Resources resources) {
    CueLexicon lexicon = CueLexicon.load(resources);
    this.finder = new CueFinder(lexicon);
    this.dates = new EventDates(resources);
    this.speakers = new Speakers(lexicon, Media.load(resources));
  }

  /** The statements of a story in page order; offsets in its page. */
  public List<Statement> read(StoryText text, StoryMentions mentions) {
    if (text.sentences().isEmpty()) {
      return List.of();
    }
    int start = text.sentences().get(0).sentence().start();
    int end = start;
    for (StorySentence sentence : text.sentences()) {
      end = Math.max(end, sentence.sentence().end());
    }
    Words words = new Words(start, text.words(start, end));
    List<Quotation> quotations = quotations(text, words);
    List<Turns.Turn> turns = Turns.in(text, words);
    List<Quotation> spoken = new ArrayList<>(quotations);
    turns.forEach(turn -> spoken.add(turn.quotation()));
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < text.sentences().size(); i++) {
      if (text.sentences().get(i).role() == StorySpan.Role.BODY) {
        drafts.addAll(drafts(i, text.sentences().get(i), spoken, words, mentions));
      }
    }
    List<Draft> joined =
        new QuotationJoiner(words, text, quotations)
            .join(new PronounSpeakers(mentions).resolve(drafts));
    joined.addAll(titled(text, words, mentions));
    turns.forEach(turn -> joined.add(draft(text, turn, words, mentions)));
    return statements(text, words, spoken, joined, mentions);
  }

  private static List<Quotation> quotations(StoryText text, Words words) {
    List<Quotation> found = new ArrayList<>();
    List<Span> run = new ArrayList<>();
    int paragraph = -1;
    for (StorySentence sentence : text.sentences()) {
      if (sentence.role() != StorySpan.Role.BODY) {
        continue;
      }
      Span span = new Span(sentence.sentence().start(), sentence.sentence().end());
      if (sentence.paragraph() == paragraph) {
        Span last = run.remove(run.size() - 1);
        run.add(new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        run.add(span);
      }
      paragraph = sentence.paragraph();
    }
    found.addAll(Quotations.in(words, run));
    return found;
  }

  /** Headlines that say who says so; they are no context for the body. */
  private List<Draft> titled(StoryText text, Words words, StoryMentions mentions) {
    List<Draft> found = new ArrayList<>();
    for (int i = 0; i < text.sentences().size(); i++) {
      if (text.sentences().get(i).role() == StorySpan.Role.TITLE) {
        found.addAll(drafts(i, text.sentences().get(i), List.of(), words, mentions));
      }
    }
    found.removeIf(draft -> draft.content().isEmpty() || !isClear(draft));
    return found;
  }

  private static boolean isClear(Draft draft) {
    Finding finding = draft.finding();
    return finding != null
        && draft.speaker() != null
        && finding.cue().part() == Cue.Part.VERB
        && finding.head().tag().startsWith("VB")
        && (finding.cue().kind() == Cue.Kind.SAY || finding.cue().kind() == Cue.Kind.WRITE);
  }

  private List<Draft> drafts(
      int number,
      StorySentence place,
      List<Quotation> quotations,
      Words words,
      StoryMentions mentions) {
    Sentence sentence = place.sentence();
    List<Draft> drafts = new ArrayList<>();
    for (Finding finding : finder.in(sentence)) {
      Draft draft = draft(number, place, finding, quotations, words, mentions);
      if (!isTurnOfPhrase(draft)) {
        drafts.add(draft);
      }
    }
    return drafts;
  }

  private Draft draft(StoryText text, Turns.Turn turn, Words words, StoryMentions mentions) {
    StorySentence place = text.sentences().get(turn.sentence());
    ActorRef speaker = speakers.of(place.sentence(), turn.speaker(), words, mentions);
    Token colon = turn.colon();
    return new Draft(
        turn.sentence(),
        place.paragraph(),
        null,
        null,
        speaker.start(),
        colon.end(),
        speaker,
        List.of(),
        new TextSpan(colon.start(), colon.end(), colon.form()),
        null,
        List.of(turn.said()));
  }

  /** "I think" and "you know" inside a quotation are its speaker's way of saying the rest. */
  private static boolean isTurnOfPhrase(Draft draft) {
    Finding finding = draft.finding();
    Token speaker = finding == null ? null : finding.speaker();
    return finding != null
        && draft.quoted() != null
        && finding.cue().kind() == Cue.Kind.ATTITUDE
        && speaker != null
        && List.of("i", "we", "you").contains(speaker.form().toLowerCase(Locale.ROOT));
  }

  private Draft draft(
      int number,
      StorySentence place,
      Finding finding,
      List<Quotation> quotations,
      Words words,
      StoryMentions mentions) {
    Sentence sentence = place.sentence();
    Token named = finding.speaker();
    ActorRef speaker = named == null ? null : speakers.of(sentence, named, words, mentions);
    List<ActorRef> via = new ArrayList<>();
    finding.via().forEach(token -> via.add(speakers.of(sentence, token, words, mentions)));
    ActorRef addressee = null;
    int clusterStart = finding.start();
    int clusterEnd = finding.end();
    for (ActorRef passing : via) {
      boolean near = Math.abs(passing.start() - finding.start()) < 80;
      clusterStart = near ? Math.min(clusterStart, passing.start()) : clusterStart;
      clusterEnd = near ? Math.max(clusterEnd, passing.end()) : clusterEnd;
    }
    Token told = finding.addressee();
    if (told != null) {
      addressee = speakers.of(sentence, told, words, mentions);
      clusterEnd = Math.max(clusterEnd, addressee.end());
      if (speakers.isMedia(addressee, told, mentions)) {
        via.add(addressee);
        addressee = null;
      }
    }
    if (speaker != null) {
      clusterStart = Math.min(clusterStart, speaker.start());
      clusterEnd = Math.max(clusterEnd, speaker.end());
    }
    return new Draft(
        number,
        place.paragraph(),
        finding,
        around(finding.start(), quotations),
        clusterStart,
        clusterEnd,
        speaker,
        via,
        new TextSpan(finding.start(), finding.end(), words.text(finding.start(), finding.end())),
        addressee,
        spans(sentence, finding.content(), words));
  }

  private static @Nullable Quotation around(int offset, List<Quotation> quotations) {
    for (Quotation quotation : quotations) {
      if (quotation.start() <= offset && offset < quotation.end()) {
        return quotation;
      }
    }
    return null;
  }

  /** The runs of tokens as spans, without punctuation and marks at their ends. */
  private static List<Span> spans(Sentence sentence, BitSet content, Words words) {
    List<Span> spans = new ArrayList<>();
    int from = content.nextSetBit(0);
    while (from >= 0) {
      int to = content.nextClearBit(from);
      int next = content.nextSetBit(to);
      while (next >= 0 && words.isGap(sentence.token(to - 1).end(), sentence.token(next).start())) {
        to = content.nextClearBit(next);
        next = content.nextSetBit(to);
      }
      Span span = trim(words, sentence.token(from).start(), sentence.token(to - 1).end());
      if (span != null && !isBare(sentence, from, to)) {
        spans.add(span);
      }
      from = next;
    }
    return spans;
  }

  /** A pronoun that stands alone is no content: "denied this". */
  private static boolean isBare(Sentence sentence, int from, int to) {
    if (from + 1 == to && sentence.token(from).tag().matches("DT|PRP")) {
      return true;
    }
    return sentence.tokens().subList(from, to).stream()
        .allMatch(t -> t.tag().startsWith("W") || t.tag().equals("IN") || t.tag().equals(","));
  }

  static @Nullable Span trim(Words words, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isEdge(words.at(from))) {
      from++;
    }
    while (to > from && isEdge(words.at(to - 1))) {
      to--;
    }
    return from < to && !words.isGap(from, to) ? new Span(from, to) : null;
  }

  private static boolean isEdge(int point) {
    return Character.isWhitespace(point) || ",;:.“”\"«»‘–—-".indexOf(point) >= 0;
  }

  private List<Statement> statements(
      StoryText text,
      Words words,
      List<Quotation> quotations,
      List<Draft> drafts,
      StoryMentions mentions) {
    List<Draft> sorted = new ArrayList<>(drafts);
    sorted.sort(Comparator.comparingInt(Draft::start).thenComparingInt(Draft::clusterStart));
    List<Statement> statements = new ArrayList<>();
    for (Draft draft : sorted) {
      statements.add(
          new Statement(
              text.story().id() + "-s" + (statements.size() + 1),
              text.story().id(),
              draft.speaker(),
              draft.via(),
              draft.cue(),
              whole(draft.content(), quotations),
              form(draft, quotations, words),
              draft.addressee(),
              date(text, draft, mentions)));
    }
    return List.copyOf(statements);
  }

  private DateRange date(StoryText text, Draft draft, StoryMentions mentions) {
    Finding finding = draft.finding();
    return finding == null
        ? DateRange.UNKNOWN
        : dates.date(text.sentences().get(draft.sentence()), finding.head(), mentions);
  }

  /** A content that ends in a quotation keeps the closing mark when it does not begin with it. */
  private static List<Span> whole(List<Span> content, List<Quotation> quotations) {
    List<Span> whole = new ArrayList<>();
    for (Span span : content) {
      int start = span.start();
      int end = span.end();
      for (Quotation quotation : quotations) {
        if (span.start() < quotation.start()
            && quotation.start() < span.end()
            && span.end() <= quotation.end()
            && quotation.innerEnd() - span.end() <= 1) {
          end = quotation.end();
        }
        if (quotation.innerStart() == span.start() && quotation.end() < span.end()) {
          start = quotation.start();
        }
      }
      whole.add(new Span(start, end));
    }
    return whole;
  }

  private static Statement.Form form(Draft draft, List<Quotation> quotations, Words words) {
    int letters = 0;
    int quoted = 0;
    for (Span span : draft.content()) {
      for (int i = span.start(); i < span.end(); i++) {
        if (Character.isLetterOrDigit(words.at(i))) {
          letters++;
          Quotation around = around(i, quotations);
          quoted += around != null && !around.equals(draft.quoted()) ? 1 : 0;
        }
      }
    }
    if (quoted == 0) {
      return Statement.Form.INDIRECT;
    }
    return quoted == letters ? Statement.Form.DIRECT : Statement.Form.MIXED;
  }
}
