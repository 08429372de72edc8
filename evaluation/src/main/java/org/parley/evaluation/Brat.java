// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.model.Span;

/** Reads attributions from brat's stand-off format: spans that an event row ties together. */
final class Brat {
  private Brat() {}

  /**
   * One labelled attribution.
   *
   * @param source who is said to have said it, empty when nobody is named
   * @param cue the words that attribute, empty when a colon or nothing does
   * @param content what is attributed
   */
  record Attribution(List<Span> source, List<Span> cue, List<Span> content) {
    Attribution {
      source = List.copyOf(source);
      cue = List.copyOf(cue);
      content = List.copyOf(content);
    }
  }

  /** The attributions of a file's lines in order. */
  static List<Attribution> read(List<String> lines) {
    Map<String, List<Span>> spans = new HashMap<>();
    for (String line : lines) {
      String[] cells = line.split("\t");
      if (line.startsWith("T") && cells.length > 1) {
        spans.put(cells[0], spans(cells[1]));
      }
    }
    List<Attribution> found = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split("\t");
      if (line.startsWith("E") && cells.length > 1) {
        found.add(attribution(cells[1], spans));
      }
    }
    return found;
  }

  /** "Content 10 55;60 70": the type, then pairs of offsets. */
  private static List<Span> spans(String cell) {
    List<Span> spans = new ArrayList<>();
    for (String pair : cell.substring(cell.indexOf(' ') + 1).split(";")) {
      String[] ends = pair.trim().split(" ");
      int start = Integer.parseInt(ends[0]);
      int end = Integer.parseInt(ends[1]);
      if (end > start) {
        spans.add(new Span(start, end));
      }
    }
    return spans;
  }

  private static Attribution attribution(String cell, Map<String, List<Span>> spans) {
    List<Span> source = new ArrayList<>();
    List<Span> cue = new ArrayList<>();
    List<Span> content = new ArrayList<>();
    for (String part : cell.split(" ")) {
      String role = part.substring(0, part.indexOf(':'));
      List<Span> named = spans.getOrDefault(part.substring(part.indexOf(':') + 1), List.of());
      if (role.startsWith("Source")) {
        source.addAll(named);
      } else if (role.startsWith("Cue")) {
        cue.addAll(named);
      } else if (role.startsWith("Content")) {
        content.addAll(named);
      }
    }
    return new Attribution(source, cue, content);
  }
}
