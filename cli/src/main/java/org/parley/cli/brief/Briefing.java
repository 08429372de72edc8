// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import org.parley.cli.terminal.Marks;
import org.parley.record.brief.Brief;

/** A brief in the form that was asked for. */
public final class Briefing {
  /** How many stances of one party are told where lists are kept short. */
  public static final int MOST_STANDS = 4;

  /** How many rows of another list are told where lists are kept short. */
  public static final int MOST_ROWS = 25;

  private Briefing() {}

  /** How a brief looks. */
  public enum Form {
    TEXT,
    MARKDOWN,
    HTML
  }

  /**
   * The brief as text of a form, whatever stands in the pages.
   *
   * @param all whether each holder's further accounts of one happening are told too
   * @param marks how headings are set off, in text
   * @param width columns that a line may have, in text
   */
  public static String of(Brief brief, Form form, boolean all, Marks marks, int width) {
    Sheet sheet = SheetMaker.of(brief, all);
    return switch (form) {
      case TEXT -> TextBrief.of(sheet, marks, width);
      case MARKDOWN -> MarkdownBrief.of(sheet);
      case HTML -> HtmlBrief.of(sheet);
    };
  }
}
