// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Proposal;
import org.parley.reading.Resources;

/**
 * The words that name what parties can accept or refuse, from {@code position/proposals.tsv}.
 * Immutable and thread-safe.
 */
final class ProposalWords {
  private final Map<String, Word> words;

  private ProposalWords(Map<String, Word> words) {
    this.words = words;
  }

  /**
   * A word that names a proposal.
   *
   * @param kind what is proposed
   * @param generic whether the word names the paper or the offer, not what it is about
   * @param proposed whether who owns it proposed it: "their plan", but not "their withdrawal"
   * @param signed whether it is a proposal only where it is signed: "a statement"
   * @param points whether it only ever means one already spoken of: "the announcement"
   * @param noun what the act of a verb is called: "withdrawal"; empty for other words
   */
  record Word(
      Proposal.Kind kind,
      boolean generic,
      boolean proposed,
      boolean signed,
      boolean points,
      String noun) {}

  static ProposalWords read(Resources resources) {
    Map<String, Word> words = new HashMap<>();
    for (Resources.Row row : resources.rows("position/proposals.tsv", 6)) {
      if (row.cell(0).equals("verb") == row.cell(5).isEmpty()) {
        throw row.wrong("must say what its act is called if it is a verb, and only then");
      }
      boolean generic = row.cell(3).equals("generic");
      try {
        words.put(
            row.cell(0) + ":" + row.cell(1),
            new Word(
                Proposal.Kind.valueOf(row.cell(2).toUpperCase(Locale.ROOT)),
                generic,
                row.cell(4).equals("proposed"),
                row.cell(4).equals("signed"),
                row.cell(4).equals("points"),
                row.cell(5)));
      } catch (IllegalArgumentException e) {
        throw row.wrong("has an unknown kind of proposal");
      }
    }
    return new ProposalWords(Map.copyOf(words));
  }

  /** Whether a pronoun can stand for a proposal: "it". */
  boolean isPronoun(Token token) {
    return words.containsKey("pronoun:" + token.form().toLowerCase(Locale.ROOT));
  }

  /** Whether an adjective says that one side alone is behind it: "unilateral". */
  boolean isOwn(Token adjective) {
    return words.containsKey("own:" + adjective.lemma().toLowerCase(Locale.ROOT));
  }

  /** Whether a verb names a proposal together with its object: "hand over weapons". */
  boolean isWithObject(Sentence sentence, Token verb) {
    return withObject(sentence, verb, verb(sentence, verb)) != null;
  }

  private @Nullable Word withObject(Sentence sentence, Token verb, String key) {
    for (Token object : sentence.children(verb, "dobj")) {
      Word word = words.get(key + "+" + object.lemma().toLowerCase(Locale.ROOT));
      if (word != null) {
        return word;
      }
    }
    return null;
  }

  private static String verb(Sentence sentence, Token verb) {
    StringBuilder key = new StringBuilder("verb:" + verb.lemma().toLowerCase(Locale.ROOT));
    for (Token particle : sentence.children(verb, "prt")) {
      key.append('_').append(particle.lemma());
    }
    return key.toString();
  }

  /** What the token names as a proposal, if anything; a verb with its particle and object. */
  Optional<Word> of(Sentence sentence, Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    if (!token.isVerb()) {
      String part = token.isNoun() ? "noun" : token.tag().startsWith("JJ") ? "adj" : "";
      return Optional.ofNullable(words.get(part + ":" + lemma));
    }
    String verb = verb(sentence, token);
    Word whole = withObject(sentence, token, verb);
    if (whole != null) {
      return Optional.of(whole);
    }
    return Optional.ofNullable(words.get(verb));
  }
}
