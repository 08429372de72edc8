// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

/** Stack, tokens passed over and input of the parser. Belongs to one thread. */
final class ParserState {
  private final int size;
  private final Tree tree;
  private final int[] stack;
  private final int[] passed;
  private int stackSize;
  private int passedSize;
  private int input;

  ParserState(int size, Tree tree) {
    this.size = size;
    this.tree = tree;
    this.stack = new int[size + 1];
    this.passed = new int[size + 1];
    stack[stackSize++] = 0;
    input = 1;
  }

  /** The token on top of the stack. */
  int stack() {
    return stack[stackSize - 1];
  }

  /** The next token, one past the last at the end. */
  int input() {
    return input;
  }

  /** Takes a step; the token that got a head, or -1. */
  int apply(Transition transition) {
    int dependent = -1;
    switch (transition.arc()) {
      case LEFT -> {
        dependent = stack();
        tree.attach(dependent, input);
      }
      case RIGHT -> {
        dependent = input;
        tree.attach(dependent, stack());
      }
      case NONE -> {}
    }
    switch (transition.move()) {
      case SHIFT -> shift();
      case REDUCE -> stackSize--;
      case PASS -> passed[passedSize++] = stack[--stackSize];
    }
    return dependent;
  }

  private void shift() {
    while (passedSize > 0) {
      stack[stackSize++] = passed[--passedSize];
    }
    stack[stackSize++] = input++;
  }

  /** Looks at two tokens only. */
  void reset(int stackToken, int inputToken) {
    stackSize = 1;
    passedSize = 0;
    stack[0] = stackToken;
    input = inputToken;
  }

  /** Finds the token at each place of a template, or -1. */
  void places(Template template, int[] places) {
    for (int i = 0; i < places.length; i++) {
      int distance = template.distances[i];
      int token =
          switch (template.sources[i]) {
            case 0 -> bounded(stack() + distance);
            case 1 -> bounded(input + distance);
            default -> deeper(distance);
          };
      places[i] = token < 0 ? -1 : tree.related(token, template.relations[i]);
    }
  }

  private int bounded(int token) {
    return token >= 0 && token <= size ? token : -1;
  }

  /** Down the stack for distances of 0 and less, back through the tokens passed over otherwise. */
  private int deeper(int distance) {
    if (distance <= 0) {
      return -distance < stackSize ? stack[stackSize - 1 + distance] : -1;
    }
    return distance <= passedSize ? passed[passedSize - distance] : -1;
  }
}
