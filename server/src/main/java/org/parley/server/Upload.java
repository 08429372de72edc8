// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.util.List;

/**
 * How far an upload is.
 *
 * @param alreadyRead pages that the record had
 * @param unreadable inputs that could not be read
 */
record Upload(
    String id,
    String name,
    long bytes,
    State state,
    long pages,
    long stories,
    long alreadyRead,
    long unreadable,
    List<String> messages) {
  static final int MOST_MESSAGES = 100;

  Upload {
    messages = List.copyOf(messages);
  }

  /** Stages of an upload. */
  enum State {
    WAITING,
    READING,
    MERGING,
    DONE,
    FAILED;

    boolean isEnd() {
      return this == DONE || this == FAILED;
    }
  }

  static Upload waiting(String id, String name, long bytes) {
    return new Upload(id, name, bytes, State.WAITING, 0, 0, 0, 0, List.of());
  }

  Upload in(State now) {
    return new Upload(id, name, bytes, now, pages, stories, alreadyRead, unreadable, messages);
  }

  Upload counted(long readPages, long readStories, long known, long unread) {
    return new Upload(id, name, bytes, state, readPages, readStories, known, unread, messages);
  }

  Upload saying(String message) {
    if (messages.size() >= MOST_MESSAGES) {
      return this;
    }
    List<String> more = new java.util.ArrayList<>(messages);
    more.add(message);
    return new Upload(id, name, bytes, state, pages, stories, alreadyRead, unreadable, more);
  }
}
