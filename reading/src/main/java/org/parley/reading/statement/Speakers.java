// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.List;
import java.util.Optional;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Mention;
import org.parley.reading.mention.StoryMentions;

/** Turns the head of a phrase into the actor it names, with the verbatim phrase. */
final class Speakers {
  private final NounPhrases phrases;
  private final CueLexicon lexicon;
  private final Media media;

  Speakers(CueLexicon lexicon, Media media) {
    this.lexicon = lexicon;
    this.phrases = new NounPhrases(lexicon);
    this.media = media;
  }

  /** The actor that the phrase headed by a token names; its id is null when it is not resolved. */
  ActorRef of(Sentence sentence, Token head, Words words, StoryMentions mentions) {
    Token owner = owner(sentence, head);
    NounPhrases.Extent extent = phrases.of(sentence, owner);
    int start = sentence.token(extent.first()).start();
    int end = sentence.token(extent.last()).end();
    boolean genitive = sentence.token(extent.last()).label().equals("case");
    if (genitive && extent.last() > extent.first()) {
      end = sentence.token(extent.last() - 1).end();
    }
    Optional<Mention.OfActor> mention = mentions.headedBy(Mention.OfActor.class, sentence, owner);
    List<Token> others = sentence.children(owner, "conj");
    boolean several =
        others.stream().anyMatch(o -> o.start() < extentEnd(sentence, extent))
            && mention.map(m -> m.end() <= others.get(0).start()).orElse(true);
    String id = several ? null : mention.map(Mention.OfActor::id).orElse(null);
    return new ActorRef(id, start, end, words.text(start, end));
  }

  private static int extentEnd(Sentence sentence, NounPhrases.Extent extent) {
    return sentence.token(extent.last()).end();
  }

  /** "the ministry's statement said": the ministry did. */
  private Token owner(Sentence sentence, Token head) {
    if (!lexicon.isMedium(head)) {
      return head;
    }
    for (Token child : sentence.children(head, "poss")) {
      return child;
    }
    for (Token preposition : sentence.children(head, "prep")) {
      if (List.of("by", "from").contains(preposition.lemma())) {
        for (Token object : sentence.children(preposition, "pobj")) {
          return object;
        }
      }
    }
    return head;
  }

  /** Whether a phrase names a news outlet. */
  boolean isMedia(ActorRef ref, Token head, StoryMentions mentions) {
    boolean known =
        ref.id() != null
            && mentions
                .actor(ref.id())
                .map(actor -> actor.kind() == Actor.Kind.MEDIA)
                .orElse(false);
    return known || media.isNamed(ref.text(), head.lemma());
  }
}
