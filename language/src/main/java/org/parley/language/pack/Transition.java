// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

/**
 * A step of the parser: an arc or none, then what to do with the stack.
 *
 * @param label of the arc, empty when there is none
 */
record Transition(Arc arc, Move move, String label) {
  enum Arc {
    LEFT,
    RIGHT,
    NONE
  }

  enum Move {
    SHIFT,
    REDUCE,
    PASS
  }

  /** Reads a label of the model, such as {@code L_R_nsubj}. */
  static Transition of(String name) {
    int first = name.indexOf('_');
    int last = name.lastIndexOf('_');
    Arc arc = arc(name.substring(0, first));
    String list = name.substring(first + 1, last);
    boolean shifts = list.equals("S") && arc != Arc.LEFT;
    boolean reduces = list.equals("R") && arc != Arc.RIGHT;
    Move move = shifts ? Move.SHIFT : reduces ? Move.REDUCE : Move.PASS;
    return new Transition(arc, move, name.substring(last + 1));
  }

  private static Arc arc(String name) {
    return switch (name) {
      case "L" -> Arc.LEFT;
      case "R" -> Arc.RIGHT;
      default -> Arc.NONE;
    };
  }
}
