// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.Place;
import org.parley.model.Proposal;

/**
 * Words of one sentence that name a proposal.
 *
 * @param start first code point of the phrase
 * @param end last code point, exclusive
 * @param name the phrase as a reader would call it
 * @param kind what is proposed
 * @param generic whether the words name no content: "the agreement", "the draft"
 * @param proper proper words of its name in lower case ("oslo"), or empty
 * @param sort the word it is called by where that tells it from all that is called otherwise ("the
 *     resolution"), or empty
 * @param parties ids of those between whom the words say it is; empty when they tell none
 * @param matter stems of the nouns before the word that names it, "funding" of "the funding deal";
 *     empty when they name parties, places or times
 * @param owned whether they say whose paper it is: "its written proposal"
 * @param other whether they say themselves that it is none spoken of before: "the Republican plan"
 *     of an owner whom the story has no name for, "plans to carve up the north"
 * @param offered whether nothing that others only ask for can be meant
 * @param definite whether they point back: "the", "this", "its"
 * @param indefinite whether they bring in something new: "a", "any", a bare plural
 * @param points whether they only ever mean one already spoken of
 * @param asks whether that one must have been asked for: "the demand"
 * @param own whether they say that it is the holder's own: "a roadmap of its own"
 * @param ofSort whether they mean whatever is such: "any deal that leaves out the east"
 * @param movers ids of those who would withdraw or disarm, as far as the words tell; empty for
 *     other kinds
 * @param place what it is about, or null
 */
record ProposalPhrase(
    int start,
    int end,
    String name,
    Proposal.Kind kind,
    boolean generic,
    String proper,
    String sort,
    Set<String> parties,
    Set<String> matter,
    boolean owned,
    boolean other,
    boolean offered,
    boolean definite,
    boolean indefinite,
    boolean points,
    boolean asks,
    boolean own,
    boolean ofSort,
    Set<String> movers,
    @Nullable Place place) {
  ProposalPhrase {
    movers = Set.copyOf(movers);
    parties = Set.copyOf(parties);
    matter = Set.copyOf(matter);
  }
}
