// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Span;
import org.parley.model.TextSpan;

/**
 * A statement in the making.
 *
 * @param sentence number of its sentence in the story
 * @param finding its cue with the syntax, or null for a quotation without a cue
 * @param quoted the quotation its cue stands in, or null
 * @param clusterStart where cue and speaker begin
 * @param clusterEnd where cue, speaker and addressee end
 * @param content sorted, not overlapping; empty until a quotation fills it
 */
record Draft(
    int sentence,
    int paragraph,
    @Nullable Finding finding,
    @Nullable Quotation quoted,
    int clusterStart,
    int clusterEnd,
    @Nullable ActorRef speaker,
    List<ActorRef> via,
    @Nullable TextSpan cue,
    @Nullable ActorRef addressee,
    List<Span> content) {
  Draft {
    via = List.copyOf(via);
    content = List.copyOf(content);
  }

  boolean takesQuotation() {
    return finding != null && finding.cue().takes("quote");
  }

  /** The draft with more content; spans that touch or overlap become one. */
  Draft with(List<Span> more) {
    List<Span> all = new ArrayList<>(content);
    all.addAll(more);
    Collections.sort(all);
    List<Span> merged = new ArrayList<>();
    for (Span span : all) {
      Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && span.start() <= last.end()) {
        merged.set(merged.size() - 1, new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return new Draft(
        sentence,
        paragraph,
        finding,
        quoted,
        clusterStart,
        clusterEnd,
        speaker,
        via,
        cue,
        addressee,
        merged);
  }

  /**
   * Whether another of these, in the same sentence, holds the floor: this one is reported in it.
   */
  boolean isWithin(List<Draft> drafts) {
    Finding mine = finding;
    if (mine == null) {
      return false;
    }
    for (Draft other : drafts) {
      boolean beside =
          other != this
              && other.finding() != null
              && other.sentence == sentence
              && other.finding().cue().part() != Cue.Part.PHRASE;
      if (beside
          && (mine.cue().part() == Cue.Part.PHRASE
              || other.overlaps(new Span(mine.start(), mine.end())))) {
        return true;
      }
    }
    return false;
  }

  /** The draft with another speaker. */
  Draft by(ActorRef other) {
    return new Draft(
        sentence,
        paragraph,
        finding,
        quoted,
        clusterStart,
        clusterEnd,
        other,
        via,
        cue,
        addressee,
        content);
  }

  boolean overlaps(Span span) {
    return content.stream().anyMatch(span::overlaps);
  }

  int start() {
    return content.isEmpty() ? clusterStart : content.get(0).start();
  }
}
