// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Place;
import org.parley.reading.mention.Phrases;

/** What "the city" and "the capital" mean at a point of a story. Not thread-safe. */
final class PlaceMemory {
  private @Nullable Place city;
  private @Nullable Place capital;

  /**
   * Notes a place as the story comes to it.
   *
   * @param isCapital whether it is the capital of the state that the story is most about
   */
  void remember(Place place, boolean isCapital) {
    boolean town =
        place.precision() == Place.Precision.TOWN
            || (place.precision() == Place.Precision.DISTRICT && place.geonames() != null);
    if (town) {
      city = place;
    }
    if (town && isCapital) {
      capital = place;
    }
  }

  /** The place that a noun after "the" stands for, or null when it stands for none. */
  @Nullable Place recall(Sentence sentence, Token token) {
    String lemma = Phrases.lemma(token);
    boolean isCity = lemma.equals("city") || lemma.equals("town");
    if (!isCity && !lemma.equals("capital")) {
      return null;
    }
    int at = token.index();
    boolean definite = at > 0 && Phrases.lemma(sentence.token(at - 1)).equals("the");
    // "the capital Tripoli", "the city of Sirte": the name itself tells.
    boolean named =
        token.label().equals("compound")
            || !sentence.children(token, "appos").isEmpty()
            || sentence.children(token, "prep").stream().anyMatch(p -> p.form().equals("of"))
            || (at + 1 < sentence.tokens().size() && sentence.token(at + 1).isNoun());
    if (!definite || named) {
      return null;
    }
    return isCity ? city : capital;
  }
}
