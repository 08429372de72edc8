// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;

/** Nouns that attribute: "the president's accusation that", "rejected claims that". */
final class NounCues {
  private final CueLexicon lexicon;
  private final Subjects subjects;

  NounCues(CueLexicon lexicon, Subjects subjects) {
    this.lexicon = lexicon;
    this.subjects = subjects;
  }

  /** What a noun attributes: nothing, its owner's words, or what a verb does with them. */
  List<Finding> of(Sentence sentence, Token noun) {
    Cue cue = lexicon.noun(noun.lemma());
    if (cue == null) {
      return List.of();
    }
    Token verb =
        noun.label().equals("dobj") && noun.head() >= 0 ? sentence.token(noun.head()) : null;
    BitSet content = content(sentence, noun, verb, cue);
    if (content.isEmpty()) {
      return List.of();
    }
    List<Finding> found = new ArrayList<>();
    Token owner = owner(sentence, noun);
    if (owner != null) {
      found.add(finding(cue, noun, List.of(noun), owner, content));
    }
    Token doer = verb == null ? null : subjects.of(sentence, verb);
    if (verb != null && doer != null && sentence.children(verb, "neg").isEmpty()) {
      Cue act = lexicon.verb(verb.lemma(), null);
      if (act != null && act.kind() == Cue.Kind.DENY) {
        found.add(finding(act, verb, List.of(verb), doer, content));
      } else if (owner == null && lexicon.isLight(verb)) {
        found.add(finding(cue, noun, List.of(noun), doer, content));
      }
    }
    return found;
  }

  private BitSet content(Sentence sentence, Token noun, @Nullable Token verb, Cue cue) {
    BitSet content = new BitSet();
    for (Token child : sentence.children(noun)) {
      boolean that = hasMark(sentence, child) && cue.takes("that");
      boolean to = hasTo(sentence, child) && cue.takes("to");
      if (child.isVerb() && child.index() > noun.index() && (that || to)) {
        Contents.add(sentence, child, content);
        content.clear(sentence.subtree(child).get(0).index());
      }
    }
    List<Token> prepositions = new ArrayList<>(sentence.children(noun, "prep"));
    if (verb != null) {
      prepositions.addAll(sentence.children(verb, "prep"));
    }
    for (Token preposition : prepositions) {
      if (cue.takes(preposition.lemma())
          && !preposition.lemma().equals("to")
          && preposition.index() > noun.index()) {
        Contents.add(sentence, preposition, content);
        content.clear(preposition.index());
      }
    }
    return content;
  }

  private static boolean hasMark(Sentence sentence, Token clause) {
    return sentence.children(clause, "mark").stream().anyMatch(m -> m.lemma().equals("that"));
  }

  private static boolean hasTo(Sentence sentence, Token clause) {
    return sentence.children(clause, "aux").stream().anyMatch(a -> a.tag().equals("TO"))
        && sentence.subtree(clause).get(0).tag().equals("TO");
  }

  private static @Nullable Token owner(Sentence sentence, Token noun) {
    for (Token child : sentence.children(noun, "poss")) {
      return child;
    }
    for (Token preposition : sentence.children(noun, "prep")) {
      if (List.of("by", "from").contains(preposition.lemma())) {
        for (Token object : sentence.children(preposition, "pobj")) {
          return object;
        }
      }
    }
    return null;
  }

  private static Finding finding(
      Cue cue, Token head, List<Token> words, Token speaker, BitSet content) {
    return new Finding(cue, head, words, speaker, List.of(), null, content);
  }
}
