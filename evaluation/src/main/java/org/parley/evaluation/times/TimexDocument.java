// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.times;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document with inline TIMEX2 marks.
 *
 * @param written day on which it says that it was written
 * @param text words between its text marks, without any marks
 * @param labels what is marked in them, nested marks included, in order
 */
record TimexDocument(String name, LocalDate written, String text, List<Timed> labels) {
  private static final Pattern WRITTEN = Pattern.compile("<DATETIME>.*?(\\d{4}-\\d{2}-\\d{2})");
  private static final Pattern TEXT = Pattern.compile("(?s)<TEXT>(.*)</TEXT>");
  private static final Pattern MARK = Pattern.compile("(?s)<(/?)(\\w+)([^>]*)>|&(\\w+);");
  private static final Pattern VALUE = Pattern.compile("\\bval=\"([^\"]*)\"");

  private record Open(int start, String value) {}

  static TimexDocument read(Path file) throws IOException {
    String marked = Files.readString(file);
    Matcher written = WRITTEN.matcher(marked);
    Matcher body = TEXT.matcher(marked);
    if (!written.find() || !body.find()) {
      throw new IOException(file + ": has no DATETIME or no TEXT; is it a file of TIMEX2 marks?");
    }
    String source = body.group(1);
    StringBuilder text = new StringBuilder();
    List<Timed> labels = new ArrayList<>();
    Deque<Open> open = new ArrayDeque<>();
    Matcher mark = MARK.matcher(source);
    int from = 0;
    while (mark.find()) {
      text.append(source, from, mark.start());
      from = mark.end();
      if (mark.group(4) != null) {
        text.append(character(mark.group(4)));
      } else if (mark.group(2).equals("TIMEX2") && mark.group(1).isEmpty()) {
        Matcher value = VALUE.matcher(mark.group(3));
        open.push(new Open(text.length(), value.find() ? value.group(1) : ""));
      } else if (mark.group(2).equals("TIMEX2")) {
        Open begun = open.pop();
        labels.add(new Timed(begun.start(), text.length(), TimexValue.plain(begun.value())));
      }
    }
    text.append(source.substring(from));
    labels.sort(Comparator.comparingInt(Timed::start).thenComparingInt(label -> -label.end()));
    return new TimexDocument(
        file.getFileName().toString(),
        LocalDate.parse(written.group(1)),
        text.toString(),
        List.copyOf(labels));
  }

  private static String character(String entity) {
    return switch (entity) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> " ";
    };
  }
}
