// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.io.IOException;
import java.io.InputStream;

/** Reads pages into the record; the command line lends its own way of reading. */
public interface Intake {
  /**
   * Reads all pages of an input into the record. Called by one thread at a time.
   *
   * @param in read to its end, not closed
   * @param name what the input is called, in messages and as the page's address
   */
  void read(InputStream in, String name, Told told) throws IOException;

  /** Brings the record together when rows have changed. Called by one thread at a time. */
  void merge();

  /** Hears what becomes of an input; called by the thread that reads. */
  interface Told {
    /** So much was read so far. */
    void counts(long pages, long stories, long alreadyRead, long unreadable);

    /** Something that a person should know. */
    void message(String text);
  }
}
