// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.fetch;

/** Sends single requests. Thread-safe. */
public interface Fetcher extends AutoCloseable {
  /** Asks once: follows no redirect, repeats nothing, throws nothing that a server can cause. */
  Answer get(Ask ask);

  /** Breaks off what is under way; it ends as a passing problem. */
  @Override
  void close();
}
