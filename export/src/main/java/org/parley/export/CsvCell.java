// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Turns a value of a row into the text of one cell; the rules are told in the columns' file. */
final class CsvCell {
  /** What spreadsheets run as a formula, full-width forms included. */
  private static final Pattern FORMULA =
      Pattern.compile("'*[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*", Pattern.DOTALL);

  private CsvCell() {}

  /** The cell of the value that the path leads to. */
  static String of(JsonNode row, List<String> path) {
    return of(row, path, ";");
  }

  private static String of(JsonNode node, List<String> path, String separator) {
    if (node.isArray()) {
      return safe(joined(node, path, separator));
    }
    if (path.isEmpty() || node.isNull() || node.isMissingNode()) {
      return node.isString() ? safe(node.stringValue()) : plain(node);
    }
    return of(node.path(path.get(0)), path.subList(1, path.size()), separator);
  }

  private static String joined(JsonNode list, List<String> path, String separator) {
    return list.values().stream()
        .map(element -> element(element, path))
        .collect(Collectors.joining(separator));
  }

  private static String element(JsonNode node, List<String> path) {
    if (node.isArray()) {
      return joined(node, path, "|");
    }
    if (path.isEmpty() || node.isNull() || node.isMissingNode()) {
      String text = node.isString() ? node.stringValue() : plain(node);
      return text.replace("\\", "\\\\").replace(";", "\\;").replace("|", "\\|");
    }
    return element(node.path(path.get(0)), path.subList(1, path.size()));
  }

  private static String plain(JsonNode node) {
    return node.isNull() || node.isMissingNode() ? "" : node.toString();
  }

  /** The text as spreadsheets do not run it. */
  static String safe(String text) {
    return FORMULA.matcher(text).matches() ? "'" + text : text;
  }
}
