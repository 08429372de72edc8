// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.model.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the sets of marked sentences. */
final class MarkedSets {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private MarkedSets() {}

  /** Reads a tab-separated file with a head line, {@code marked_sentence} and {@code gold_root}. */
  static List<MarkedSentence> pairs(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> head = List.of(lines.get(0).split("\t", -1));
    List<MarkedSentence> found = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Markup markup = Markup.ofTags(unquoted(cells[head.indexOf("marked_sentence")]));
      found.add(
          new MarkedSentence(
              found.size() + 1,
              markup.text(),
              cells[head.indexOf("gold_root")],
              markup.spans("s"),
              markup.spans("t"),
              List.of()));
    }
    return List.copyOf(found);
  }

  private static String unquoted(String cell) {
    boolean quoted = cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"");
    return quoted ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"") : cell;
  }

  /** Reads a JSON array of records with {@code event} and {@code textInfo.markup}. */
  static List<MarkedSentence> records(Path file) throws IOException {
    List<MarkedSentence> found = new ArrayList<>();
    for (JsonNode node : MAPPER.readTree(Files.readString(file))) {
      JsonNode markup = node.path("textInfo").path("markup");
      JsonNode whole = markup.isString() ? markup : node.path("textInfo");
      if (!whole.isString()) {
        continue; // the record that documents the file
      }
      Markup read = Markup.ofBrackets(whole.stringValue());
      List<Span> both = read.spans("SRC/TAR");
      found.add(
          new MarkedSentence(
              found.size() + 1,
              read.text(),
              node.path("event").stringValue(),
              joined(read.spans("SRC"), both),
              joined(read.spans("TAR"), both),
              read.spans("EVT")));
    }
    return List.copyOf(found);
  }

  private static List<Span> joined(List<Span> some, List<Span> others) {
    List<Span> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }
}
