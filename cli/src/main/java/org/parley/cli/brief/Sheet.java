// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A brief as it is read, before it takes a form: headings, rows and their columns. Its text is that
 * of pages and may hold anything; each form must make it harmless.
 *
 * @param lead what was asked of which record
 * @param facts what else there is to know of the record
 * @param stories the sources of rows
 */
record Sheet(
    String title,
    List<String> lead,
    List<Section> sections,
    List<Fact> facts,
    List<Story> stories) {

  /** Which columns the rows of a section have, and what stands above them in a table. */
  enum Columns {
    /** Of positions. */
    STANCES("Party", "Stance", "When", "Words", "Source"),
    /** Of accounts and statements. */
    ACCOUNTS("Who", "Says", "Words", "Source"),
    /** Of happenings. */
    EVENTS("When", "Who", "Words", "Source"),
    /** Of what was told and is in the record no longer. */
    GONE("What", "When", "It said");

    private final List<String> heads;

    Columns(String... heads) {
      this.heads = List.of(heads);
    }

    List<String> heads() {
      return heads;
    }
  }

  /**
   * @param note why it is short, or empty
   */
  record Section(String id, String heading, String note, Columns columns, List<Block> blocks) {}

  /**
   * @param heading or empty
   * @param about what stands beside the heading, or empty
   * @param more what was left off, or empty
   */
  record Block(String heading, String about, List<Row> rows, String more) {}

  /**
   * @param who or empty, when it is as above
   * @param what stance, or what is said
   * @param words of the page
   * @param notes who says so, where, and the like
   * @param sources none, one, or two of a change
   */
  record Row(
      String who,
      String what,
      String when,
      Words words,
      List<String> notes,
      List<Source> sources) {}

  /**
   * @param verbatim whether they are the page's and not ours
   */
  record Words(String text, boolean verbatim) {
    private static final Pattern QUOTED = Pattern.compile("[“\"][^“”\"]*[”\"]\\p{Punct}?");

    /** Whether quotation marks are to be set around them: not where the page has them already. */
    boolean wantsMarks() {
      return verbatim && !QUOTED.matcher(text).matches();
    }
  }

  /**
   * @param label page, story, line
   * @param story index in the sheet's stories
   */
  record Source(String label, int story) {}

  /** What a record lacks, leaves out or joins. */
  record Fact(String heading, List<String> parts) {}

  /**
   * @param label page and story
   * @param title or empty
   * @param outlet or empty
   * @param published or empty
   * @param address where the page was found
   */
  record Story(String label, String title, String outlet, String published, String address) {
    /** Outlet and day, as far as they are known. */
    String told() {
      return outlet.isEmpty() || published.isEmpty()
          ? outlet + published
          : outlet + ", " + published;
    }
  }
}
