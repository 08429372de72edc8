// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.model.Span;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;

/**
 * Gives each quotation to the cue it belongs to: the one whose content it is part of; else the one
 * beside it; else, when it makes up whole sentences, to whoever spoke just before.
 */
final class QuotationJoiner {
  private static final int MAX_GAP = 60;

  /** Room for an article that the parser did not give to the speaker. */
  private static final int MAX_LEAD = 5;

  private final Words words;
  private final StoryText text;
  private final List<Quotation> quotations;

  QuotationJoiner(Words words, StoryText text, List<Quotation> quotations) {
    this.words = words;
    this.text = text;
    this.quotations = quotations;
  }

  /** The drafts with their quotations, those that stay empty left out. */
  List<Draft> join(List<Draft> drafts) {
    List<Draft> joined = new ArrayList<>(drafts);
    Set<Quotation> owned = new HashSet<>();
    joinOverlapping(joined, owned);
    joinBeside(joined, owned);
    carryOn(joined, owned);
    joined.removeIf(draft -> draft.content().isEmpty() || !isKept(draft, joined));
    return joined;
  }

  private void joinOverlapping(List<Draft> drafts, Set<Quotation> owned) {
    for (int i = 0; i < drafts.size(); i++) {
      for (Quotation quotation : quotations) {
        Draft draft = drafts.get(i);
        boolean inside = quotation.equals(draft.quoted());
        if (!inside && draft.overlaps(quotation.whole())) {
          owned.add(quotation);
          drafts.set(i, draft.with(said(quotation)));
        }
      }
    }
  }

  private void joinBeside(List<Draft> drafts, Set<Quotation> owned) {
    for (Quotation quotation : quotations) {
      if (owned.contains(quotation)) {
        continue;
      }
      int best = -1;
      int bestGap = Integer.MAX_VALUE;
      for (int i = 0; i < drafts.size(); i++) {
        int gap = gap(drafts.get(i), quotation);
        if (gap < bestGap) {
          best = i;
          bestGap = gap;
        }
      }
      if (best >= 0) {
        drafts.set(best, drafts.get(best).with(said(quotation)));
        owned.add(quotation);
      }
    }
  }

  /** Characters between cue and quotation, or the greatest number when they are not neighbours. */
  private int gap(Draft draft, Quotation quotation) {
    boolean close =
        draft.takesQuotation()
            && !quotation.equals(draft.quoted())
            && draft.paragraph() >= firstParagraph(quotation)
            && draft.paragraph() <= paragraphOf(quotation);
    if (!close) {
      return Integer.MAX_VALUE;
    }
    if (quotation.end() <= draft.clusterStart()
        && (words.isGap(quotation.end(), draft.clusterStart())
            || draft.clusterStart() - quotation.end() <= MAX_LEAD)) {
      return draft.clusterStart() - quotation.end();
    }
    int after = quotation.start() - draft.clusterEnd();
    boolean follows = after >= 0 && after <= MAX_GAP && sameSentence(draft, quotation);
    return follows
            && (draft.content().isEmpty() || leads(draft, quotation))
            && isFree(draft.clusterEnd(), quotation.start())
        ? after
        : Integer.MAX_VALUE;
  }

  /** Only marks, or a short adjunct that ends in a colon or comma, stand between. */
  private boolean leads(Draft draft, Quotation quotation) {
    return words.isGap(draft.clusterEnd(), quotation.start());
  }

  private boolean isFree(int start, int end) {
    for (Quotation other : quotations) {
      if (start <= other.start() && other.end() <= end) {
        return false;
      }
    }
    return true;
  }

  private boolean sameSentence(Draft draft, Quotation quotation) {
    Sentence sentence = text.sentences().get(draft.sentence()).sentence();
    boolean leadsOn = words.at(sentence.end() - 1) == ':';
    return quotation.start() < sentence.end()
        || (leadsOn && words.isGap(sentence.end(), quotation.start()));
  }

  private int paragraphOf(Quotation quotation) {
    int paragraph = -1;
    for (StorySentence sentence : text.sentences()) {
      if (sentence.sentence().start() < quotation.innerEnd()
          && quotation.innerEnd() <= sentence.sentence().end()) {
        paragraph = sentence.paragraph();
      }
    }
    return paragraph;
  }

  private void carryOn(List<Draft> drafts, Set<Quotation> owned) {
    for (Quotation quotation : quotations) {
      if (owned.contains(quotation) || !isWhole(quotation)) {
        continue;
      }
      int paragraph = firstParagraph(quotation);
      Draft before = before(drafts, quotation, paragraph);
      if (before != null && before.finding() != null && isQuoted(before)) {
        // The words of one speaker that one cue introduces are one statement, however long.
        drafts.set(drafts.indexOf(before), before.with(said(quotation)));
        continue;
      }
      drafts.add(
          new Draft(
              sentenceAt(quotation.innerStart()),
              paragraphOf(quotation),
              null,
              null,
              quotation.start(),
              quotation.start(),
              before == null ? null : before.speaker(),
              before == null ? List.of() : before.via(),
              null,
              null,
              said(quotation)));
    }
  }

  /** Whether some of what is said stands in quotation marks of its own. */
  private boolean isQuoted(Draft draft) {
    return quotations.stream()
        .anyMatch(
            quotation -> !quotation.equals(draft.quoted()) && draft.overlaps(quotation.whole()));
  }

  /** The words of a quotation without the comma that leads over to the cue. */
  private List<Span> said(Quotation quotation) {
    List<Span> said = new ArrayList<>();
    for (Span span : quotation.inner()) {
      boolean comma = words.at(span.end() - 1) == ',' && span.end() - span.start() > 1;
      said.add(comma ? new Span(span.start(), span.end() - 1) : span);
    }
    return said;
  }

  /** The last to speak in this paragraph or the one before it, outside quotations. */
  private static @Nullable Draft before(List<Draft> drafts, Quotation quotation, int paragraph) {
    Draft last = null;
    for (Draft draft : drafts) {
      boolean near = draft.quoted() == null && draft.paragraph() >= paragraph - 1;
      boolean earlier = draft.clusterStart() < quotation.start() && !draft.isWithin(drafts);
      if (near && earlier && (last == null || draft.clusterStart() > last.clusterStart())) {
        last = draft;
      }
    }
    return last;
  }

  /** Whether a quotation begins and ends with sentences. */
  private boolean isWhole(Quotation quotation) {
    boolean starts = false;
    boolean ends = false;
    for (StorySentence place : text.sentences()) {
      Sentence sentence = place.sentence();
      starts |= sentence.start() >= quotation.start() && sentence.start() <= quotation.innerStart();
      starts |=
          sentence.start() < quotation.start() && words.isGap(sentence.start(), quotation.start());
      ends |=
          sentence.end() >= quotation.innerEnd()
              && words.isGap(quotation.innerEnd(), sentence.end());
    }
    return starts && ends;
  }

  private int sentenceAt(int offset) {
    for (int i = 0; i < text.sentences().size(); i++) {
      if (offset < text.sentences().get(i).sentence().end()) {
        return i;
      }
    }
    return text.sentences().size() - 1;
  }

  private int firstParagraph(Quotation quotation) {
    return text.sentences().get(sentenceAt(quotation.innerStart())).paragraph();
  }

  /** What somebody saw is a statement only where somebody tells it. */
  private static boolean isKept(Draft draft, List<Draft> all) {
    Finding finding = draft.finding();
    if (finding == null) {
      return true;
    }
    if (finding.cue().kind() == Cue.Kind.SPEAK) {
      return false;
    }
    boolean past = finding.head().tag().equals("VBD") || finding.head().tag().equals("VBN");
    return finding.cue().kind() != Cue.Kind.WITNESS
        || (past
            && all.stream()
                .anyMatch(
                    other ->
                        other != draft
                            && other.overlaps(new Span(finding.start(), finding.end()))));
  }
}
