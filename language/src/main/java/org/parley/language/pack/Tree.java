// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.util.Arrays;

/** A dependency tree in the making; token 0 is the root. Belongs to one thread. */
final class Tree {
  /** Left dependents 0, 1 or more, right ones likewise, as the models were trained with. */
  static final String[][] VALENCIES = {
    {"-", "->", "->>"}, {"<-", "<->", "<->>"}, {"<<-", "<<->", "<<->>"}
  };

  private static final int MOST = 2;

  private final int[] heads;
  private final int[][] dependents;
  private final int[] counts;
  private final int[] valencies;
  private final int[][] valencyAtoms;

  /**
   * @param valencies where to note each token's valency as an atom
   * @param valencyAtoms atoms of {@link #VALENCIES}
   */
  Tree(int size, int[] valencies, int[][] valencyAtoms) {
    this.heads = new int[size + 1];
    this.dependents = new int[size + 1][4];
    this.counts = new int[size + 1];
    this.valencies = valencies;
    this.valencyAtoms = valencyAtoms;
    Arrays.fill(heads, -1);
    Arrays.fill(valencies, valencyAtoms[0][0]);
  }

  /** The head of a token, or -1. */
  int head(int token) {
    return heads[token];
  }

  /** Hangs a token under a head, taking it from the one before. */
  void attach(int token, int head) {
    int before = heads[token];
    if (before >= 0) {
      int place = place(before, token);
      System.arraycopy(
          dependents[before], place + 1, dependents[before], place, counts[before] - place - 1);
      counts[before]--;
      noteValency(before);
    }
    if (counts[head] == dependents[head].length) {
      dependents[head] = Arrays.copyOf(dependents[head], 2 * counts[head]);
    }
    int place = place(head, token);
    System.arraycopy(dependents[head], place, dependents[head], place + 1, counts[head] - place);
    dependents[head][place] = token;
    counts[head]++;
    heads[token] = head;
    noteValency(head);
  }

  /** Whether a token hangs below another, directly or not. */
  boolean isBelow(int token, int other) {
    for (int head = heads[token]; head >= 0; head = heads[head]) {
      if (head == other) {
        return true;
      }
    }
    return false;
  }

  /** The token that stands in a relation to another, or -1. */
  int related(int token, Relation relation) {
    return switch (relation) {
      case SELF -> token;
      case HEAD -> heads[token];
      case GRAND_HEAD -> heads[token] < 0 ? -1 : heads[heads[token]];
      case LEFTMOST -> left(token, 0);
      case SECOND_LEFTMOST -> left(token, 1);
      case RIGHTMOST -> right(token, 0);
      case SECOND_RIGHTMOST -> right(token, 1);
      case LEFT_SIBLING -> sibling(token, 1);
      case SECOND_LEFT_SIBLING -> sibling(token, 2);
    };
  }

  private int left(int token, int order) {
    int dependent = order < counts[token] ? dependents[token][order] : token;
    return dependent < token ? dependent : -1;
  }

  private int right(int token, int order) {
    int place = counts[token] - 1 - order;
    int dependent = place >= 0 ? dependents[token][place] : token;
    return dependent > token ? dependent : -1;
  }

  private int sibling(int token, int order) {
    int head = heads[token];
    if (head < 0) {
      return -1;
    }
    int place = place(head, token) - order;
    return place >= 0 ? dependents[head][place] : -1;
  }

  /** Where a token is or would be among the dependents of a head. */
  private int place(int head, int token) {
    int place = counts[head];
    while (place > 0 && dependents[head][place - 1] >= token) {
      place--;
    }
    return place;
  }

  private void noteValency(int token) {
    int lefts = 0;
    while (lefts < MOST && left(token, lefts) >= 0) {
      lefts++;
    }
    int rights = 0;
    while (rights < MOST && right(token, rights) >= 0) {
      rights++;
    }
    valencies[token] = valencyAtoms[lefts][rights];
  }
}
