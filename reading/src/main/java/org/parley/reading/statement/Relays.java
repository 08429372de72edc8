// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;

/** Words passed on: "was quoted as saying by", "the office quoted him as saying", "citing". */
final class Relays {
  private final Subjects subjects;
  private final Contents contents;

  Relays(Subjects subjects, Contents contents) {
    this.subjects = subjects;
    this.contents = contents;
  }

  /** The finding of a relaying verb, or null when it names nobody. */
  @Nullable Finding of(Sentence sentence, Token verb, Cue cue) {
    boolean passive = Subjects.isPassive(sentence, verb);
    Token saying = saying(sentence, verb);
    Token subject = subjects.of(sentence, verb);
    Token object = first(sentence.children(verb, "dobj"));
    Token speaker = passive ? subject : object;
    Token via = passive ? by(sentence, verb, saying) : subject;
    if (speaker == null) {
      return null;
    }
    List<Token> words = new ArrayList<>(List.of(verb));
    if (saying != null && passive) {
      for (int i = verb.index() + 1; i <= saying.index(); i++) {
        words.add(sentence.token(i));
      }
    }
    BitSet content = contents.of(sentence, verb, cue, passive ? speaker : subject);
    if (saying != null) {
      content.or(contents.of(sentence, saying, cue, null));
      content.clear(saying.index());
      for (Token preposition : sentence.children(saying, "prep", "agent")) {
        Contents.remove(sentence, preposition, content);
      }
    }
    Contents.remove(sentence, speaker, content);
    return new Finding(
        cue, verb, words, speaker, via == null ? List.of() : List.of(via), null, content);
  }

  private static @Nullable Token saying(Sentence sentence, Token verb) {
    for (Token preposition : sentence.children(verb, "prep")) {
      if (preposition.lemma().equals("as")) {
        return first(sentence.children(preposition, "pcomp"));
      }
    }
    return null;
  }

  private static @Nullable Token by(Sentence sentence, Token verb, @Nullable Token saying) {
    List<Token> candidates = new ArrayList<>(sentence.children(verb, "agent", "prep"));
    if (saying != null) {
      candidates.addAll(sentence.children(saying, "agent", "prep"));
    }
    for (Token candidate : candidates) {
      if (candidate.lemma().equals("by")) {
        return first(sentence.children(candidate, "pobj"));
      }
    }
    return null;
  }

  /**
   * "..., the agency reported, citing the army": the army said it, the agency passes it on. A
   * participle that relays and has no content of its own changes the finding it hangs on and goes.
   */
  List<Finding> settle(Sentence sentence, List<Finding> found) {
    List<Finding> settled = new ArrayList<>(found);
    for (Finding relay : found) {
      boolean bare =
          relay.cue().kind() == Cue.Kind.RELAY
              && relay.head().tag().equals("VBG")
              && relay.content().isEmpty();
      for (int i = 0; bare && i < settled.size(); i++) {
        Finding told = settled.get(i);
        if (told != relay && told.head().index() == relay.head().head()) {
          settled.set(i, relayed(sentence, told, relay));
          settled.remove(relay);
          bare = false;
        }
      }
    }
    return settled;
  }

  private static Finding relayed(Sentence sentence, Finding told, Finding relay) {
    List<Token> via = new ArrayList<>(told.via());
    if (told.speaker() != null) {
      via.add(told.speaker());
    }
    BitSet content = (BitSet) told.content().clone();
    Contents.remove(sentence, relay.head(), content);
    return new Finding(
        told.cue(), told.head(), told.words(), relay.speaker(), via, told.addressee(), content);
  }

  private static @Nullable Token first(List<Token> tokens) {
    return tokens.isEmpty() ? null : tokens.get(0);
  }
}
