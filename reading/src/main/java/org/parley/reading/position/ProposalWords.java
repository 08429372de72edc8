// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
   * @param noun what the act of a verb is called: "withdrawal"; empty for other words
   */
  record Word(Proposal.Kind kind, boolean generic, boolean proposed, boolean signed, String noun) {}

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
                row.cell(5)));
      } catch (IllegalArgumentException e) {
        throw row.wrong("has an unknown kind of proposal");
      }
    }
    return new ProposalWords(Map.copyOf(words));
  }

  /** What the token names as a proposal, if anything. */
  Optional<Word> of(Token token) {
    String part =
        token.isVerb()
            ? "verb"
            : token.isNoun() ? "noun" : token.tag().startsWith("JJ") ? "adj" : "";
    return Optional.ofNullable(words.get(part + ":" + token.lemma().toLowerCase(Locale.ROOT)));
  }
}
