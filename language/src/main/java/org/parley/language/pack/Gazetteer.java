// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.nio.IntBuffer;
import java.util.List;
import java.util.TreeSet;

/**
 * Lists of names, held as a tree of words. At every token the longest listed name is looked for and
 * its words are marked with its lists. Immutable and thread-safe.
 */
final class Gazetteer {
  /** A word's marks are kept as bits, so there may be no more. */
  static final int MARK_LIMIT = Long.SIZE;

  private static final int WORD_BITS = 24;
  private static final String[] CHUNKS = {"B-", "I-", "L-", "U-"};
  private static final int BEGIN = 0;
  private static final int INSIDE = 1;
  private static final int LAST = 2;
  private static final int UNIT = 3;

  private final MappedKeyTable children;
  private final IntBuffer values;

  /** Bits of each set of lists, for each kind of chunk. */
  private final long[][] setBits;

  private final int[] markAtoms;

  Gazetteer(PackFile pack, StringTable strings) {
    this.children = new MappedKeyTable(pack, Section.GAZETTEER_CHILDREN);
    this.values = pack.ints(Section.GAZETTEER_NODES);
    List<String> sets = pack.lines(Section.GAZETTEER_SETS);
    List<String> marks = marks(sets);
    this.markAtoms = marks.stream().mapToInt(strings::atom).toArray();
    this.setBits = new long[CHUNKS.length][sets.size()];
    for (int chunk = 0; chunk < CHUNKS.length; chunk++) {
      for (int set = 0; set < sets.size(); set++) {
        for (String list : sets.get(set).split("\t", -1)) {
          setBits[chunk][set] |= 1L << marks.indexOf(CHUNKS[chunk] + list);
        }
      }
    }
  }

  /** All marks in the order in which the features of a word are added up. */
  static List<String> marks(List<String> sets) {
    TreeSet<String> marks = new TreeSet<>();
    for (String set : sets) {
      for (String list : set.split("\t", -1)) {
        for (String chunk : CHUNKS) {
          marks.add(chunk + list);
        }
      }
    }
    return List.copyOf(marks);
  }

  /** The key of a word below a node of the tree. */
  static long key(int node, int word) {
    return (long) node << WORD_BITS | word;
  }

  /** Marks the words of a sentence; token 0 is the root and none of them. */
  void mark(Tokens tokens) {
    long[] bits = new long[tokens.size + 1];
    for (int first = 1; first <= tokens.size; first++) {
      int node = 0;
      int set = -1;
      int last = first;
      for (int i = first; i <= tokens.size; i++) {
        int word = tokens.words[i].gazetteerWord;
        node = word < 0 ? 0 : children.find(key(node, word));
        if (node == 0) {
          break;
        }
        if (values.get(node) > 0) {
          set = values.get(node) - 1;
          last = i;
        }
      }
      if (set >= 0) {
        mark(bits, first, last, set);
      }
    }
    int[][] marks = tokens.sets[SetField.GAZETTEERS.ordinal()];
    for (int i = 1; i <= tokens.size; i++) {
      marks[i] = atoms(bits[i]);
    }
  }

  private void mark(long[] bits, int first, int last, int set) {
    if (first == last) {
      bits[first] |= setBits[UNIT][set];
      return;
    }
    bits[first] |= setBits[BEGIN][set];
    bits[last] |= setBits[LAST][set];
    for (int i = first + 1; i < last; i++) {
      bits[i] |= setBits[INSIDE][set];
    }
  }

  private int[] atoms(long bits) {
    int[] atoms = new int[Long.bitCount(bits)];
    long rest = bits;
    for (int i = 0; i < atoms.length; i++) {
      atoms[i] = markAtoms[Long.numberOfTrailingZeros(rest)];
      rest &= rest - 1;
    }
    return atoms;
  }
}
