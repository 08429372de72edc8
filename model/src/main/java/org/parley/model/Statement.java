// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something attributed to a speaker.
 *
 * @param speaker who said it, or null when it cannot be told
 * @param via through whom it is known, innermost first
 * @param cue the words that attribute it, or null for a quotation that continues a speaker
 * @param content what was said, in order
 * @param addressee to whom, or null
 * @param corrected fields that a person set, in the order of the row
 */
public record Statement(
    String id,
    String story,
    @Nullable ActorRef speaker,
    List<ActorRef> via,
    @Nullable TextSpan cue,
    List<Span> content,
    Form form,
    @Nullable ActorRef addressee,
    DateRange date,
    List<String> corrected) {
  public Statement {
    Checks.id(id, "a statement");
    via = List.copyOf(via);
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a statement needs content");
    }
    corrected = Checks.orNone(corrected);
  }

  /** A statement that nobody corrected. */
  public Statement(
      String id,
      String story,
      @Nullable ActorRef speaker,
      List<ActorRef> via,
      @Nullable TextSpan cue,
      List<Span> content,
      Form form,
      @Nullable ActorRef addressee,
      DateRange date) {
    this(id, story, speaker, via, cue, content, form, addressee, date, List.of());
  }

  /** The same row with fields that a person set. */
  public Statement withCorrected(List<String> fields) {
    return new Statement(id, story, speaker, via, cue, content, form, addressee, date, fields);
  }

  /** How words are reported. */
  public enum Form {
    DIRECT,
    INDIRECT,
    MIXED
  }
}
