// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Span;

/**
 * Finds the outermost quotations of running text by their marks: curly, straight, angle, single and
 * doubled marks, marks within marks, marks opened again at the start of a paragraph and never
 * closed before it.
 *
 * <p>One pass over the characters with a depth counter. A mark that can open or close (straight
 * ones) is told apart by its neighbours; an apostrophe is one that has letters on both sides or
 * ends a word while no single quotation is open. Not thread-safe: one instance reads one text.
 */
final class Quotations {
  private final Words words;
  private final List<Quotation> found = new ArrayList<>();
  private List<Span> inner = new ArrayList<>();
  private int opened = -1;
  private int depth;
  private int innerFrom;
  private char family;

  private Quotations(Words words) {
    this.words = words;
  }

  /** The outermost quotations of consecutive paragraphs, in order. */
  static List<Quotation> in(Words words, List<Span> paragraphs) {
    Quotations reader = new Quotations(words);
    for (int i = 0; i < paragraphs.size(); i++) {
      reader.paragraph(paragraphs.get(i));
      boolean goesOn = i + 1 < paragraphs.size() && reader.reopens(paragraphs.get(i + 1).start());
      reader.endParagraph(paragraphs.get(i).end(), goesOn);
    }
    return List.copyOf(reader.found);
  }

  private void paragraph(Span paragraph) {
    int at = paragraph.start();
    if (opened >= 0) {
      at = skipMarks(at);
      innerFrom = at;
      depth = 1;
    }
    while (at < paragraph.end()) {
      int width = markWidth(at);
      if (width > 0) {
        mark(at, width, paragraph);
      }
      at += Math.max(1, width);
    }
  }

  private void mark(int at, int width, Span paragraph) {
    int point = words.at(at);
    char kind = width == 2 ? 'q' : familyOf(point);
    if (opened < 0) {
      if (opens(at, width, paragraph)) {
        opened = at;
        family = kind;
        depth = 1;
        innerFrom = at + width;
      }
    } else if (kind == family || (family == 'd' && kind == 'q' && !closesLater(at, paragraph))) {
      if (isOpener(point) && !endsWord(at)) {
        depth++;
      } else if (closes(at, width, paragraph) && --depth == 0) {
        close(at, at + width);
      }
    }
  }

  private boolean closesLater(int at, Span paragraph) {
    for (int i = at; i < paragraph.end(); i++) {
      if (words.at(i) == '\u201D') {
        return true;
      }
    }
    return false;
  }

  /** Some writers close with an opening mark. */
  private boolean endsWord(int at) {
    return !Character.isWhitespace(words.at(at - 1)) && Character.isWhitespace(words.at(at + 1));
  }

  private void close(int innerEnd, int end) {
    addInner(innerEnd);
    if (!inner.isEmpty()) {
      found.add(new Quotation(opened, end, inner, family == 's'));
    }
    inner = new ArrayList<>();
    opened = -1;
  }

  private void endParagraph(int end, boolean goesOn) {
    if (opened < 0) {
      return;
    }
    if (family == 's') {
      // A single mark that nothing closes was an apostrophe.
      opened = -1;
      inner = new ArrayList<>();
    } else if (goesOn) {
      addInner(end);
    } else {
      close(end, end);
    }
  }

  private void addInner(int end) {
    Span trimmed = words.trimBlanks(innerFrom, end);
    Span single = trimmed == null ? null : withoutDoubling(trimmed);
    if (single != null) {
      inner.add(single);
    }
  }

  /** Marks set twice are one pair. */
  private @Nullable Span withoutDoubling(Span span) {
    int marks = 0;
    for (int i = span.start(); i < span.end(); i++) {
      marks += familyOf(words.at(i)) == family ? 1 : 0;
    }
    boolean doubled =
        marks == 2
            && family == familyOf(words.at(span.start()))
            && family == familyOf(words.at(span.end() - 1));
    return doubled ? words.trimBlanks(span.start() + 1, span.end() - 1) : span;
  }

  private boolean reopens(int start) {
    return opened >= 0
        && family == familyOf(words.at(start))
        && !isCloser(words.at(start))
        && !Character.isWhitespace(words.at(start + 1));
  }

  private int skipMarks(int at) {
    int next = at;
    while (markWidth(next) > 0 && familyOf(words.at(next)) == family) {
      next += markWidth(next);
    }
    return next;
  }

  /** How many characters make one mark here: two single straight marks or backticks are one. */
  private int markWidth(int at) {
    int point = words.at(at);
    boolean doubled = (point == '\'' || point == '`') && words.at(at + 1) == point;
    if (doubled) {
      return 2;
    }
    return familyOf(point) == 0 || (point == '`' && opened < 0) ? 0 : 1;
  }

  private boolean opens(int at, int width, Span paragraph) {
    int point = words.at(at);
    if (isOpener(point)) {
      return true;
    }
    boolean straight = point == '"' || point == '\'' || point == '`';
    if (!straight || Character.isWhitespace(words.at(at + width))) {
      return false;
    }
    boolean after = at == paragraph.start() || !Character.isLetterOrDigit(words.at(at - 1));
    if (!after || width == 2 || point == '"') {
      return after;
    }
    return Character.isLetter(words.at(at + 1)) && closingSingle(at + 1, paragraph.end()) > 0;
  }

  private boolean closes(int at, int width, Span paragraph) {
    int point = words.at(at);
    if (family != 's' || width == 2) {
      return !isOpener(point) || endsWord(at);
    }
    return at == closingSingle(innerFrom, paragraph.end()) || singleEnd(at) && !endsPlural(at);
  }

  /** The mark that closes a single quotation: not an apostrophe; a plural's only when no other. */
  private int closingSingle(int from, int end) {
    int plural = -1;
    for (int i = from; i < end; i++) {
      if (words.at(i) == '\u2018') {
        break;
      }
      if (singleEnd(i)) {
        if (!endsPlural(i)) {
          return i;
        }
        plural = plural < 0 ? i : plural;
      }
    }
    return plural;
  }

  private boolean singleEnd(int at) {
    int point = words.at(at);
    return (point == '\'' || point == '\u2019')
        && !Character.isLetterOrDigit(words.at(at + 1))
        && !Character.isWhitespace(words.at(at - 1));
  }

  private boolean endsPlural(int at) {
    return words.at(at - 1) == 's' && Character.isWhitespace(words.at(at + 1));
  }

  /** Double, straight double, angle or single; 0 for what is no mark. */
  private static char familyOf(int point) {
    return switch (point) {
      case '"' -> 'q';
      case '\u201C', '\u201D', '\u201E', '\u201F' -> 'd';
      case '\u00AB', '\u00BB' -> 'a';
      case '\'', '\u2018', '\u2019', '\u201A', '`' -> 's';
      default -> 0;
    };
  }

  private static boolean isOpener(int point) {
    return point == '\u201C' || point == '\u201E' || point == '\u00AB' || point == '\u2018';
  }

  private static boolean isCloser(int point) {
    return point == '\u201D' || point == '\u00BB' || point == '\u2019';
  }
}
