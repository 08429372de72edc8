// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.Mention;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.predicate.Predicate;

/**
 * Who made a thing, told by one word before it: "UN-brokered", "Saudi-backed". Tokenizers cut such
 * words or leave them whole.
 *
 * @param word the token that ends with the participle
 * @param participle "brokered"
 * @param first index of the token that the maker's name ends with; that of the word when it is
 *     whole
 */
record HyphenedMaker(Token word, String participle, int first) {

  /** The maker at a token, or null when there is none. */
  static @Nullable HyphenedMaker at(Sentence sentence, Token token) {
    int index = token.index();
    boolean cut =
        index >= 2 && token.tag().startsWith("VB") && sentence.token(index - 1).form().equals("-");
    if (cut) {
      return new HyphenedMaker(token, token.form().toLowerCase(Locale.ROOT), index - 2);
    }
    int hyphen = token.form().lastIndexOf('-');
    return hyphen > 0 && token.tag().startsWith("JJ")
        ? new HyphenedMaker(
            token, token.form().substring(hyphen + 1).toLowerCase(Locale.ROOT), index)
        : null;
  }

  /** Whether the participle is one of a verb: "brokered" of "broker". */
  boolean isMadeBy(Predicate predicate) {
    boolean plain =
        predicate.part() == Predicate.Part.VERB
            && predicate.particle().isEmpty()
            && predicate.noun().isEmpty();
    String stem =
        predicate.lemma().endsWith("e")
            ? predicate.lemma().substring(0, predicate.lemma().length() - 1)
            : predicate.lemma();
    return plain && (participle.equals(stem + "ed") || participle.equals(predicate.lemma()));
  }

  /** Who it was, when the story names him so, or null. */
  @Nullable ActorRef maker(Sentence sentence, StoryMentions mentions) {
    Token at = sentence.token(first);
    if (first != word.index()) {
      Mention.OfActor mention = mentions.headedBy(Mention.OfActor.class, sentence, at).orElse(null);
      if (mention != null && mention.id() != null) {
        return new ActorRef(mention.id(), mention.start(), mention.end(), mention.text());
      }
    }
    String name =
        first == word.index() ? at.form().substring(0, at.form().lastIndexOf('-')) : at.form();
    for (Actor actor : mentions.actors()) {
      boolean named =
          actor.name().equals(name)
              || actor.aliases().stream().anyMatch(alias -> alias.text().equals(name));
      if (named) {
        int end = at.start() + name.codePointCount(0, name.length());
        return new ActorRef(actor.id(), at.start(), end, name);
      }
    }
    return null;
  }
}
