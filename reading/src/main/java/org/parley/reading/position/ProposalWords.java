// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Proposal;
import org.parley.reading.Resources;
import org.parley.reading.predicate.Grammar;

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
   * @param offered whether nothing that others only ask for can be it: "the offer"
   * @param signed whether it is a proposal only where it is signed: "a statement"
   * @param points whether it only ever means one already spoken of: "the announcement"
   * @param asks whether that one must have been asked for: "the demand"
   * @param apart whether it is joined only with what is called so too: "the resolution"
   * @param noun what the act of a verb is called: "withdrawal"; empty for other words
   */
  record Word(
      Proposal.Kind kind,
      boolean generic,
      boolean proposed,
      boolean offered,
      boolean signed,
      boolean points,
      boolean asks,
      boolean apart,
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
                row.cell(4).equals("proposed") || row.cell(4).equals("offered"),
                row.cell(4).equals("offered"),
                row.cell(4).equals("signed"),
                row.cell(4).equals("points") || row.cell(4).equals("asks"),
                row.cell(4).equals("asks"),
                row.cell(4).equals("apart"),
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
    // "lay down" with an object is no lying down, whatever lemma "lay" got.
    boolean lay = verb.form().equals("lay") && !sentence.children(verb, "dobj").isEmpty();
    StringBuilder key =
        new StringBuilder("verb:" + (lay ? "lay" : verb.lemma().toLowerCase(Locale.ROOT)));
    for (Token particle : sentence.children(verb, "prt")) {
      key.append('_').append(particle.lemma());
    }
    return key.toString();
  }

  /** What the token names as a proposal, if anything; a word with its particle and object. */
  Optional<Word> of(Sentence sentence, Token token) {
    String lemma = token.lemma().toLowerCase(Locale.ROOT);
    if (token.isNoun()) {
      return noun(sentence, token, lemma);
    }
    if (!token.isVerb()) {
      String part = token.tag().startsWith("JJ") ? "adj" : "";
      return Optional.ofNullable(words.get(part + ":" + lemma));
    }
    String verb = verb(sentence, token);
    Word whole = withObject(sentence, token, verb);
    if (whole != null) {
      return Optional.of(whole);
    }
    return Optional.ofNullable(words.get(verb));
  }

  /** "the pauses", "a peace settlement", "an end to the fighting", and single nouns. */
  private Optional<Word> noun(Sentence sentence, Token noun, String lemma) {
    Word plural = words.get("noun:" + noun.form().toLowerCase(Locale.ROOT));
    if (plural != null) {
      return isProposal(sentence, noun, plural) ? Optional.of(plural) : Optional.empty();
    }
    for (Token modifier : sentence.children(noun, "compound", "nmod", "amod")) {
      Word word = words.get("noun:" + lemma + "_" + modifier.lemma().toLowerCase(Locale.ROOT));
      if (word != null) {
        return Optional.of(word);
      }
    }
    for (String preposition : List.of("to", "of", "in")) {
      for (Token object : Grammar.prepositional(sentence, noun, preposition)) {
        Word word = words.get("noun:" + lemma + "+" + object.lemma().toLowerCase(Locale.ROOT));
        if (word != null) {
          return Optional.of(word);
        }
      }
    }
    return Optional.ofNullable(words.get("noun:" + lemma))
        .filter(word -> isProposal(sentence, noun, word));
  }

  /** "in exchange for", "in coordination with" and "the withdrawal of the plan" propose nothing. */
  private boolean isProposal(Sentence sentence, Token noun, Word word) {
    boolean manner =
        (word.kind() == Proposal.Kind.EXCHANGE || word.kind() == Proposal.Kind.COORDINATION)
            && noun.label().equals("pobj")
            && noun.tag().equals("NN")
            && sentence.token(noun.head()).lemma().equals("in")
            && sentence.children(noun, "det", "poss", "compound", "nmod", "amod").isEmpty();
    boolean ofPaper =
        word.kind() == Proposal.Kind.WITHDRAWAL
            && Grammar.prepositional(sentence, noun, "of").stream()
                .anyMatch(object -> words.containsKey("noun:" + object.lemma()));
    return !manner && !ofPaper;
  }
}
