// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.nio.IntBuffer;
import java.util.List;

/**
 * Builds dependency trees by greedy transitions over a stack and a buffer (Choi and McCallum 2013,
 * "Transition-based Dependency Parsing with Selectional Branching", without the branching).
 * Immutable and thread-safe.
 */
final class Parser {
  /** Which labels may be chosen, by the state; in the order in which equal scores are decided. */
  enum Candidates {
    SHIFTING,
    NO_ARC,
    NO_ARC_KEEPING,
    NOT_REDUCING,
    LEFT_ARC,
    RIGHT_ARC,
    ANY;

    static final int COUNT = values().length;
  }

  /** Farthest a token without a head looks for one, in tokens. */
  private static final int REACH = 5;

  static final String ROOT_LABEL = "root";

  private final Model model;
  private final Transition[] transitions;
  private final int[][] candidates;
  private final int[] labelAtoms;
  private final int[][] valencyAtoms;

  Parser(Model model, StringTable strings, IntBuffer candidateLists) {
    this.model = model;
    List<String> labels = model.labels();
    this.transitions = labels.stream().map(Transition::of).toArray(Transition[]::new);
    this.labelAtoms = new int[labels.size()];
    for (int i = 0; i < labelAtoms.length; i++) {
      labelAtoms[i] = strings.atom(transitions[i].label());
    }
    this.candidates = new int[Candidates.COUNT][];
    for (int i = 0; i < candidates.length - 1; i++) {
      candidates[i] = new int[candidateLists.get()];
      candidateLists.get(candidates[i]);
    }
    candidates[Candidates.ANY.ordinal()] = new int[labels.size()];
    for (int i = 0; i < labels.size(); i++) {
      candidates[Candidates.ANY.ordinal()][i] = i;
    }
    this.valencyAtoms = new int[Tree.VALENCIES.length][];
    for (int i = 0; i < valencyAtoms.length; i++) {
      valencyAtoms[i] = new int[Tree.VALENCIES[i].length];
      for (int k = 0; k < valencyAtoms[i].length; k++) {
        valencyAtoms[i][k] = strings.atom(Tree.VALENCIES[i][k]);
      }
    }
  }

  /** The heads and labels of a sentence's tokens, from 1; the head 0 is the root. */
  record Parse(int[] heads, String[] labels) {}

  Parse parse(Tokens tokens) {
    Tree tree = new Tree(tokens.size, tokens.fields[Field.VALENCY.ordinal()], valencyAtoms);
    ParserState state = new ParserState(tokens.size, tree);
    Model.Scratch scratch = model.scratch();
    String[] labels = new String[tokens.size + 1];
    int[] labelFields = tokens.fields[Field.LABEL.ordinal()];
    while (state.input() <= tokens.size) {
      state.places(model.template(), scratch.places());
      model.score(tokens, scratch);
      int best = Model.best(scratch.scores(), candidates[candidates(state, tree).ordinal()]);
      Transition transition = transitions[best];
      int dependent = state.apply(transition);
      if (dependent >= 0) {
        labels[dependent] = transition.label();
        labelFields[dependent] = labelAtoms[best];
      }
    }
    for (int token = 1; token <= tokens.size; token++) {
      if (tree.head(token) < 0) {
        findHead(tokens, tree, state, token, scratch, labels);
      }
    }
    int[] heads = new int[tokens.size + 1];
    for (int token = 1; token <= tokens.size; token++) {
      heads[token] = tree.head(token);
    }
    return new Parse(heads, labels);
  }

  private static Candidates candidates(ParserState state, Tree tree) {
    int stack = state.stack();
    int input = state.input();
    if (stack == 0) {
      return Candidates.SHIFTING;
    }
    if (tree.isBelow(stack, input)) {
      return Candidates.NO_ARC;
    }
    boolean headed = tree.head(stack) >= 0;
    if (tree.isBelow(input, stack)) {
      return headed ? Candidates.NO_ARC : Candidates.NO_ARC_KEEPING;
    }
    return headed ? Candidates.ANY : Candidates.NOT_REDUCING;
  }

  /** Gives a token that was left over the best head near by, or the root. */
  private void findHead(
      Tokens tokens,
      Tree tree,
      ParserState state,
      int token,
      Model.Scratch scratch,
      String[] labels) {
    int bestHead = -1;
    int bestLabel = -1;
    float bestScore = 0f;
    for (int direction = -1; direction <= 1; direction += 2) {
      int[] allowed =
          candidates[(direction < 0 ? Candidates.RIGHT_ARC : Candidates.LEFT_ARC).ordinal()];
      for (int distance = 1; distance <= REACH; distance++) {
        int head = token + direction * distance;
        if (head < 0 || head > tokens.size) {
          break;
        }
        if (tree.isBelow(head, token)) {
          continue;
        }
        state.reset(Math.min(token, head), Math.max(token, head));
        state.places(model.template(), scratch.places());
        model.score(tokens, scratch);
        float[] scores = scratch.scores();
        int label = Model.best(scores, allowed);
        if (bestHead < 0 || bestScore < scores[label]) {
          bestHead = head;
          bestLabel = label;
          bestScore = scores[label];
        }
      }
    }
    tree.attach(token, Math.max(bestHead, 0));
    labels[token] = bestHead < 0 ? ROOT_LABEL : transitions[bestLabel].label();
    tokens.fields[Field.LABEL.ordinal()][token] = bestHead < 0 ? rootAtom() : labelAtoms[bestLabel];
  }

  private int rootAtom() {
    for (int i = 0; i < transitions.length; i++) {
      if (transitions[i].label().equals(ROOT_LABEL)) {
        return labelAtoms[i];
      }
    }
    return -1;
  }
}
