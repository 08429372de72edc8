// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.ActorRef;
import org.parley.model.Evidence;
import org.parley.reading.mention.StoryText;

/** The words that a position rests on. Pure functions. */
final class StanceEvidence {
  /** A holder so few characters away stands in the same words: "drafted by X". */
  private static final int BESIDE = 5;

  private static final int GOVERNORS = 4;

  private StanceEvidence() {}

  /**
   * Where the words that bear on a cue begin: what denies it or puts it off is part of it, as in
   * "has not signed" and "left without signing".
   */
  private static int firstWord(Sentence sentence, Token cue) {
    int first = cue.start();
    Token at = cue;
    for (int step = 0; step < GOVERNORS && at.head() >= 0; step++) {
      for (Token child : sentence.children(at, "aux", "auxpass", "neg")) {
        first = Math.min(first, child.start());
      }
      boolean complement =
          switch (at.label()) {
            case "xcomp", "pcomp", "prep", "acomp" -> true;
            default -> false;
          };
      if (!complement) {
        break;
      }
      at = sentence.token(at.head());
      first = Math.min(first, at.start());
    }
    return first;
  }

  /** The end of what a cue and its complements are about: "urged both sides to uphold it". */
  private static int objectEnd(Sentence sentence, Token cue) {
    int end = cue.end();
    for (Token complement : sentence.children(cue, "dobj", "xcomp")) {
      end = Math.max(end, Math.max(complement.end(), objectEnd(sentence, complement)));
    }
    return end;
  }

  /** The words of the stance and its proposal; then those that name the holder, when apart. */
  static List<Evidence> of(
      StoryText story,
      Sentence sentence,
      Token cue,
      ActorRef holder,
      @Nullable ProposalPhrase phrase) {
    String id = story.story().id();
    int first = firstWord(sentence, cue);
    int start = Math.min(first, phrase == null ? first : phrase.start());
    int end = Math.max(cue.end(), phrase == null ? objectEnd(sentence, cue) : phrase.end());
    Evidence stance = new Evidence(id, start, end);
    boolean here = holder.start() >= sentence.start() && holder.end() <= sentence.end();
    if (!here) {
      return List.of(stance);
    }
    boolean beside = holder.start() - end < BESIDE && start - holder.end() < BESIDE;
    return beside
        ? List.of(new Evidence(id, Math.min(start, holder.start()), Math.max(end, holder.end())))
        : List.of(stance, new Evidence(id, holder.start(), holder.end()));
  }
}
