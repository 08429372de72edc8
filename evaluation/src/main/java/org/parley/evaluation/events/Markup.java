// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.events;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.Span;

/**
 * A text whose marks are taken out: {@code <s>words</s>} or {@code (SRC: words)}. Brackets without
 * a label stay. Spans are code points into the plain text, without white space at their ends.
 */
final class Markup {
  private static final Pattern TAGS = Pattern.compile("<(s|t)>|</(s|t)>");
  private static final Pattern BRACKETS =
      Pattern.compile("\\(\\s*(SRC/TAR|SRC|TAR|EVT|LOC):\\s*|[()}]");

  private final StringBuilder plain = new StringBuilder();
  private final Map<String, List<Span>> spans = new HashMap<>();

  private Markup() {}

  private record Open(String label, int start) {}

  /** Reads tags: labels are s and t. */
  static Markup ofTags(String text) {
    return new Markup().read(text, TAGS);
  }

  /** Reads labelled brackets. */
  static Markup ofBrackets(String text) {
    return new Markup().read(text, BRACKETS);
  }

  /** The text without marks. */
  String text() {
    return plain.toString();
  }

  /** The spans under a label, in order of their ends. */
  List<Span> spans(String label) {
    return List.copyOf(spans.getOrDefault(label, List.of()));
  }

  private Markup read(String text, Pattern marks) {
    Deque<Open> open = new ArrayDeque<>();
    Matcher mark = marks.matcher(text);
    int at = 0;
    while (mark.find()) {
      plain.append(text, at, mark.start());
      at = mark.end();
      if (mark.group(1) != null) {
        open.push(new Open(mark.group(1), plain.length()));
      } else if (mark.group().equals("(")) {
        open.push(new Open("", plain.length()));
        plain.append('(');
      } else if (open.isEmpty() || open.peek().label().isEmpty()) {
        plain.append(mark.group());
        open.poll();
      } else {
        close(open.pop());
      }
    }
    plain.append(text, at, text.length());
    return this;
  }

  private void close(Open open) {
    String words = plain.substring(open.start());
    int lead = words.length() - words.stripLeading().length();
    int start = plain.codePointCount(0, open.start() + lead);
    String inner = words.strip();
    if (!inner.isEmpty()) {
      spans
          .computeIfAbsent(open.label(), k -> new ArrayList<>())
          .add(new Span(start, start + inner.codePointCount(0, inner.length())));
    }
  }
}
