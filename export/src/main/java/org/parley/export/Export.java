// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.io.IOException;
import java.nio.file.Path;
import org.parley.store.Store;

/** The record in one format. Stateless and thread-safe; the same record gives the same bytes. */
public interface Export {
  /** What the command line calls the format. */
  String name();

  /**
   * Writes the record into a folder, which is made when it is not there. Files of an earlier export
   * are replaced one by one, each whole: a reader never sees half a file.
   *
   * @return what was written and what the format cannot carry
   * @throws IOException when the folder cannot be written; the message names the file
   */
  ExportSummary write(Store store, Path folder) throws IOException;
}
