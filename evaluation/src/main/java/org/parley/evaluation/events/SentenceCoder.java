// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.language.Language;
import org.parley.language.Sentence;
import org.parley.model.ActorRef;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Span;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.reading.PageReader;
import org.parley.reading.Resources;
import org.parley.reading.actor.MentionReader;
import org.parley.reading.event.EventCoder;
import org.parley.reading.event.PairCode;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;
import org.parley.reading.page.Declared;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.UnreadablePageException;

/** Codes bare sentences: the whole reader on a page of one sentence, or for a marked pair. */
final class SentenceCoder {
  private final Language language;
  private final PageReader reader;
  private final MentionReader mentions;
  private final EventCoder events;

  SentenceCoder(Language language, Resources resources) {
    this.language = language;
    this.reader = new PageReader(language, resources);
    this.mentions = new MentionReader(resources);
    this.events = new EventCoder(resources);
  }

  /** All events of a page that holds nothing but the sentence. */
  List<Answer> answers(String text) {
    try {
      return reader.read(DecodedPage.ofText(text, "sentence", Declared.NOTHING)).events().stream()
          .map(SentenceCoder::answer)
          .toList();
    } catch (UnreadablePageException e) {
      throw new IllegalArgumentException("no sentence: " + text, e);
    }
  }

  private static Answer answer(Event event) {
    return new Answer(
        event.type(),
        new Span(event.cue().start(), event.cue().end()),
        spans(event.actor()),
        spans(event.recipient()));
  }

  private static List<Span> spans(List<ActorRef> refs) {
    return refs.stream().map(ref -> new Span(ref.start(), ref.end())).toList();
  }

  /** What the first marked source does to the first marked target. */
  Optional<EventType> pair(MarkedSentence marked) {
    StoryText story = story(marked.text());
    StoryMentions named = mentions.read(story);
    Span source = marked.sources().isEmpty() ? null : marked.sources().get(0);
    Span target = marked.targets().isEmpty() ? null : marked.targets().get(0);
    Optional<EventType> found = Optional.empty();
    for (StorySentence sentence : story.sentences()) {
      Optional<EventType> here =
          events.pair(sentence, named, source, target).map(PairCode::type);
      boolean holds = target != null && sentence.sentence().start() <= target.start();
      if (here.isPresent() && (found.isEmpty() || holds)) {
        found = here;
      }
    }
    return found;
  }

  private StoryText story(String text) {
    List<StorySentence> sentences = new ArrayList<>();
    for (Sentence sentence : language.analyze(text, 0)) {
      sentences.add(new StorySentence(sentence, StorySpan.Role.BODY, 0));
    }
    StorySpan whole = new StorySpan(0, text.codePointCount(0, text.length()), StorySpan.Role.BODY);
    Story story =
        new Story(
            "sentence-1",
            "sentence",
            1,
            null,
            "en",
            null,
            null,
            null,
            List.of(whole),
            DateRange.UNKNOWN,
            "sentence-1",
            true,
            null);
    return new StoryText(story, text, sentences);
  }
}
