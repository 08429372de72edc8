// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.events;

import java.util.List;
import java.util.Optional;
import org.parley.language.Language;
import org.parley.model.ActorRef;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Span;
import org.parley.reading.Resources;
import org.parley.reading.SentenceReader;
import org.parley.reading.event.PairCode;
import org.parley.reading.mention.StorySentence;

/** Codes bare sentences: all that they tell, or what one marked party does to another. */
final class SentenceCoder {
  private final SentenceReader reader;

  SentenceCoder(Language language, Resources resources) {
    this.reader = new SentenceReader(language, resources);
  }

  /** All events of the sentence. */
  List<Answer> answers(String text) {
    return reader.read(text).events().stream().map(SentenceCoder::answer).toList();
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
    SentenceReader.Reading reading = reader.read(marked.text());
    Span source = marked.sources().isEmpty() ? null : marked.sources().get(0);
    Span target = marked.targets().isEmpty() ? null : marked.targets().get(0);
    Optional<EventType> found = Optional.empty();
    for (StorySentence sentence : reading.story().sentences()) {
      Optional<EventType> here =
          reader
              .eventCoder()
              .pair(sentence, reading.mentions(), source, target)
              .map(PairCode::type);
      boolean holds = target != null && sentence.sentence().start() <= target.start();
      if (here.isPresent() && (found.isEmpty() || holds)) {
        found = here;
      }
    }
    return found;
  }
}
