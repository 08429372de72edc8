// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a story says of the world, word by word. */
public sealed interface Mention {
  /** Id of the story. */
  String story();

  /** First code point in the page, inclusive. */
  int start();

  /** Last code point, exclusive. */
  int end();

  /** The verbatim words. */
  String text();

  /**
   * Words that name an actor, pronouns and descriptions included.
   *
   * @param id the actor, or null when the words could not be resolved
   */
  record OfActor(String story, int start, int end, String text, @Nullable String id)
      implements Mention {
    public OfActor {
      Checks.span(start, end);
    }
  }

  /**
   * Words that name a place.
   *
   * @param use how they name it
   */
  record OfPlace(String story, int start, int end, String text, Place place, Use use)
      implements Mention {
    public OfPlace {
      Checks.span(start, end);
    }

    /** Words that stand for the place itself. */
    public OfPlace(String story, int start, int end, String text, Place place) {
      this(story, start, end, text, place, Use.LITERAL);
    }

    /** How words name a place. */
    public enum Use {
      /** The place itself: "fighting in Aden". */
      LITERAL,
      /** Who or what belongs to it: "Ankara repeated", "Turkish troops". */
      ASSOCIATIVE,
      /** Inside the name of something else: "Bank of England". */
      EMBEDDED
    }
  }

  /** Words that name a time; both ends null when it cannot be anchored. */
  record OfTime(
      String story,
      int start,
      int end,
      String text,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      DateRange.Precision precision)
      implements Mention {
    public OfTime {
      Checks.span(start, end);
    }
  }
}
