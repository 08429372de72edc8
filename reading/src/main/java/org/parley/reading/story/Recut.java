// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Story;
import org.parley.model.StorySpan;

/**
 * A page's stories with borders where a person wants them. Words go from one story to its
 * neighbour; none is left out and none taken in. A move that finds no border changes nothing. For
 * one use.
 */
final class Recut {
  private final String text;
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * A story in the making.
   *
   * @param machine the machine's story that it goes on from, or null when a person began it
   * @param neighbour the machine's story that its first words were in
   */
  record Piece(@Nullable Story machine, Story neighbour, List<StorySpan> spans, boolean isChanged) {
    private int start() {
      return spans.get(0).start();
    }

    private Piece with(List<StorySpan> others) {
      return new Piece(machine, neighbour, others, true);
    }
  }

  Recut(String text, List<Story> machine) {
    this.text = text;
    for (Story story : machine) {
      if (!story.spans().isEmpty()) {
        pieces.add(new Piece(story, story, story.spans(), false));
      }
    }
  }

  /** The stories with the moves made, in page order. */
  List<Piece> apply(List<BorderMove> moves) {
    List<BorderMove> inOrder = new ArrayList<>(moves);
    inOrder.sort(Comparator.comparingInt(BorderMove::at));
    for (BorderMove move : inOrder) {
      int at = firstWord(move.at());
      switch (move.kind()) {
        case BEGIN -> begin(at, move.title());
        case CONTINUE -> continueAt(at);
        case MOVE -> move(at, firstWord(move.to()));
      }
    }
    return List.copyOf(pieces);
  }

  private void begin(int at, boolean title) {
    int index = holding(at);
    if (index < 0 || pieces.get(index).start() == at) {
      return;
    }
    Piece story = pieces.get(index);
    List<StorySpan> rest = part(story.spans(), at, Integer.MAX_VALUE);
    pieces.set(index, story.with(part(story.spans(), 0, at)));
    pieces.add(index + 1, new Piece(null, story.neighbour(), title ? withTitle(rest) : rest, true));
  }

  private void continueAt(int at) {
    int index = beginning(at);
    if (index > 0) {
      Piece before = pieces.get(index - 1);
      pieces.set(index - 1, before.with(both(before.spans(), pieces.get(index).spans())));
      pieces.remove(index);
    }
  }

  private void move(int at, int to) {
    int index = beginning(at);
    if (index <= 0 || at == to) {
      return;
    }
    Piece before = pieces.get(index - 1);
    Piece story = pieces.get(index);
    List<StorySpan> all = both(before.spans(), story.spans());
    List<StorySpan> left = part(all, 0, to);
    List<StorySpan> right = part(all, to, Integer.MAX_VALUE);
    if (!left.isEmpty() && !right.isEmpty()) {
      pieces.set(index - 1, before.with(left));
      pieces.set(index, story.with(right));
    }
  }

  private int holding(int at) {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).spans().stream().anyMatch(s -> s.start() <= at && at < s.end())) {
        return i;
      }
    }
    return -1;
  }

  private int beginning(int at) {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).start() == at) {
        return i;
      }
    }
    return -1;
  }

  private static List<StorySpan> both(List<StorySpan> one, List<StorySpan> other) {
    List<StorySpan> all = new ArrayList<>(one);
    all.addAll(other);
    all.sort(Comparator.comparingInt(StorySpan::start));
    return all;
  }

  /** What of the spans lies between two offsets, without white space at its ends. */
  private List<StorySpan> part(List<StorySpan> spans, int from, int to) {
    List<StorySpan> parts = new ArrayList<>();
    for (StorySpan span : spans) {
      int start = firstWord(Math.max(span.start(), from));
      int end = Math.min(span.end(), to);
      end = start < end ? start + stripped(start, end) : end;
      if (start < end) {
        parts.add(new StorySpan(start, end, span.role()));
      }
    }
    return parts;
  }

  private int stripped(int start, int end) {
    String words = words(start, end).stripTrailing();
    return words.codePointCount(0, words.length());
  }

  private String words(int start, int end) {
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  /** The spans with the first line as a headline. */
  private List<StorySpan> withTitle(List<StorySpan> spans) {
    StorySpan first = spans.get(0);
    String line = words(first.start(), first.end()).lines().findFirst().orElse("").stripTrailing();
    int end = first.start() + line.codePointCount(0, line.length());
    List<StorySpan> titled = new ArrayList<>();
    titled.add(new StorySpan(first.start(), end, StorySpan.Role.TITLE));
    titled.addAll(part(spans, end, Integer.MAX_VALUE));
    return titled;
  }

  private int firstWord(int offset) {
    int length = text.codePointCount(0, text.length());
    int at = Math.min(offset, length);
    int unit = text.offsetByCodePoints(0, at);
    while (unit < text.length() && Character.isWhitespace(text.codePointAt(unit))) {
      unit += Character.charCount(text.codePointAt(unit));
      at++;
    }
    return at;
  }
}
