// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

/** Keeps the rules of use that all stores share; used under the store's lock. */
final class Turn {
  private boolean closed;
  private int readers;

  /** Throws when the store is closed. */
  void requireOpen() {
    if (closed) {
      throw new IllegalStateException("the store is closed");
    }
  }

  /** Throws when the store is closed or a consumer of it is at work. */
  void requireChange() {
    requireOpen();
    if (readers > 0) {
      throw new IllegalStateException("a consumer must not change the store that it reads");
    }
  }

  /** Runs what hands rows to a consumer. */
  void read(Runnable work) {
    requireOpen();
    readers++;
    try {
      work.run();
    } finally {
      readers--;
    }
  }

  /** Closes the store; false when it was closed before. */
  boolean close() {
    if (closed) {
      return false;
    }
    requireChange();
    closed = true;
    return true;
  }
}
