// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import org.parley.cli.terminal.Marks;
import org.parley.cli.terminal.Terminal;
import org.parley.record.brief.Brief;
import org.parley.record.brief.BriefFilter;
import org.parley.record.brief.BriefReader;
import org.parley.store.Store;

/** The brief of a record, printed. */
public final class Briefing {
  private Briefing() {}

  /**
   * Prints the brief of a store whose merge is not pending.
   *
   * @param all whether long lists are printed whole
   */
  public static void print(Store store, BriefFilter filter, Terminal terminal, boolean all) {
    Brief brief = BriefReader.read(store, filter);
    new BriefPrinter(terminal.out(), new Marks(terminal.colour()), terminal.width(), all)
        .print(brief);
  }
}
