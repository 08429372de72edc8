// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.events;

/** Which sentences of a set a figure counts. */
enum Half {
  DEVELOPED("developed on"),
  HELD_OUT("held out"),
  BOTH("both");

  private final String words;

  Half(String words) {
    this.words = words;
  }

  boolean holds(MarkedSentence sentence) {
    return this == BOTH || sentence.isDevelopedOn() == (this == DEVELOPED);
  }

  @Override
  public String toString() {
    return words;
  }
}
