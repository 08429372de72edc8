// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.Incident;
import org.parley.model.LeftOut;
import org.parley.model.Position;

/**
 * What a brief tells, before it is laid out. Names are readable, words are verbatim.
 *
 * @param pages number of pages in the record
 * @param stories number of stories, reprints included
 * @param from earliest date a story was published, or null
 * @param to latest date a story was published, or null
 * @param happened what happened, latest first
 * @param background how many events were passed over as history, supposition, intention or negation
 * @param notTold what could not be told, and how often
 * @param leftOut what was left out of pages, by reason
 * @param alike which stories are reprints or tell one happening, or empty
 * @param joined spellings of one actor, for the actors named most
 */
record Brief(
    int pages,
    int stories,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<ProposalPart> proposals,
    List<Contest> contests,
    List<Happened> happened,
    int background,
    Map<String, Integer> notTold,
    Map<LeftOut.Reason, Integer> leftOut,
    String alike,
    List<List<String>> joined) {

  /**
   * A proposal and where parties stand on it.
   *
   * @param turns what changed, by party and time
   */
  record ProposalPart(
      String id,
      String name,
      List<String> proposedBy,
      List<String> backedBy,
      List<Party> parties,
      List<Turn> turns) {}

  /**
   * What changed in where a party stands.
   *
   * @param what in words: "changed sides within 12 days"
   * @param before source of the earlier position
   * @param after source of the later one
   */
  record Turn(String name, String what, String before, String after) {}

  /**
   * A party and its stances, latest first.
   *
   * @param name the side: a spokesman's stance is his side's
   */
  record Party(String name, List<Stand> stands) {}

  /**
   * A stance with its words.
   *
   * @param says who says so: "said X, its spokesman", "says X, through Y", or empty
   */
  record Stand(
      Position.Stance stance,
      DateRange date,
      Quote quote,
      String says,
      List<Quote> conditions,
      List<Quote> reasons) {}

  /**
   * Words of a page.
   *
   * @param source page, story and line: {@code 002·1·11}
   */
  record Quote(String words, String source) {}

  /** A happening with accounts that cannot all be right. */
  record Contest(String id, String title, DateRange date, List<AccountLine> accounts) {}

  /** What one holder says of it. */
  record AccountLine(Incident.Says says, String holder, Quote quote) {}

  /**
   * Something that happened.
   *
   * @param what who did it, and the words that tell it
   * @param whom names of those to whom it was done, or empty
   * @param place where, or empty
   * @param says who says so, or empty when the outlet does
   * @param outlets how many independent stories tell it
   */
  record Happened(
      DateRange date,
      String what,
      String whom,
      String place,
      String says,
      int outlets,
      String source) {}
}
