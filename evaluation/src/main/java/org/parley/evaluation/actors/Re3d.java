// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.actors;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The documents of re3d with their labelled entities and synonyms. Labels that the crowd did not
 * believe (confidence 0) are left out.
 */
final class Re3d {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Re3d() {}

  /** Types that are looked for. */
  enum Type {
    PERSON,
    ORGANISATION,
    LOCATION;

    static Optional<Type> of(String name) {
      return Stream.of(values()).filter(type -> type.name().equalsIgnoreCase(name)).findFirst();
    }
  }

  /** Words of a document that name something; code points, end exclusive. */
  record Label(Type type, int start, int end, String text) {
    boolean overlaps(int from, int to) {
      return start < to && from < end;
    }
  }

  /** Two stretches of one document that name the same thing, the first before the second. */
  record Synonym(int start, int end, int otherStart, int otherEnd, String text) {}

  /** A document. */
  record Document(String id, String text, List<Label> labels, Set<Synonym> synonyms) {
    /** Whether it belongs to the half that is not looked at while rules are written. */
    boolean heldOut() {
      return Math.floorMod(id.hashCode(), 2) == 1;
    }
  }

  /** All documents, by folder and order. */
  static List<Document> read(Path folder) throws IOException {
    List<Document> all = new ArrayList<>();
    try (Stream<Path> folders = Files.list(folder)) {
      for (Path part : (Iterable<Path>) folders.filter(Files::isDirectory).sorted()::iterator) {
        all.addAll(part(part));
      }
    }
    return all;
  }

  private static List<Document> part(Path folder) throws IOException {
    Map<String, Document> byId = new LinkedHashMap<>();
    for (JsonNode row : rows(folder.resolve("documents.json"))) {
      String id = text(row, "_id");
      byId.put(id, new Document(id, text(row, "text"), new ArrayList<>(), new HashSet<>()));
    }
    for (JsonNode row : rows(folder.resolve("entities.json"))) {
      Document document = byId.get(text(row, "documentId"));
      Optional<Type> type = Type.of(text(row, "type"));
      if (document != null && type.isPresent() && row.path("confidence").asDouble(0) >= 0.5) {
        int start = points(document, row.path("begin").asInt());
        int end = points(document, row.path("end").asInt());
        document.labels().add(new Label(type.get(), start, end, text(row, "value")));
      }
    }
    for (JsonNode row : rows(folder.resolve("relations.json"))) {
      Document document = byId.get(text(row, "documentId"));
      if (document != null
          && text(row, "type").equals("IsSynonymOf")
          && row.path("confidence").asDouble(0) >= 0.5) {
        document.synonyms().add(synonym(document, row));
      }
    }
    return List.copyOf(byId.values());
  }

  private static Synonym synonym(Document document, JsonNode row) {
    int start = points(document, row.path("sourceBegin").asInt());
    int end = points(document, row.path("sourceEnd").asInt());
    int otherStart = points(document, row.path("targetBegin").asInt());
    int otherEnd = points(document, row.path("targetEnd").asInt());
    String source = text(row, "source");
    String target = text(row, "target");
    return start <= otherStart
        ? new Synonym(start, end, otherStart, otherEnd, source + " = " + target)
        : new Synonym(otherStart, otherEnd, start, end, target + " = " + source);
  }

  private static int points(Document document, int unit) {
    return document.text().codePointCount(0, Math.min(unit, document.text().length()));
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String json = line.startsWith("\uFEFF") ? line.substring(1) : line;
      if (!json.isBlank()) {
        rows.add(JSON.readTree(json));
      }
    }
    return rows;
  }

  private static String text(JsonNode row, String field) {
    return row.path(field).asString("");
  }
}
