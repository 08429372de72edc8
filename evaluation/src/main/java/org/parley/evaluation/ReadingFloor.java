// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parley.model.EventType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The trivial floor beside the readings of pages: {@code ReadingFloor OUT PAGE...} writes an export
 * as a program without a parser would. A page is one story, its long lines the body and the rest
 * left out; a sentence with a word of an event is that event, its first capitalised words the
 * actor; a sentence with a quotation mark or "said" is a statement. No proposals, no dates.
 */
public final class ReadingFloor {
  private static final int LONG_LINE = 80;
  private static final Pattern LINE = Pattern.compile("[^\\n\\r]*\\S[^\\n\\r]*");
  private static final Pattern SENTENCE = Pattern.compile("\\S.*?(?:[.!?][”\"]?(?=\\s)|$)");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}-]+(?: \\p{Lu}[\\p{L}-]+)*");

  private static final Map<String, EventType> WORDS =
      Map.of(
          "attack", EventType.ASSAULT,
          "kill", EventType.ASSAULT,
          "captur", EventType.ASSAULT,
          "reject", EventType.REJECT,
          "refuse", EventType.REJECT,
          "sign", EventType.AGREE,
          "agree", EventType.AGREE,
          "met ", EventType.CONSULT,
          "talks", EventType.CONSULT,
          "accuse", EventType.ACCUSE);

  private final JsonMapper json = new JsonMapper();
  private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

  private ReadingFloor() {
    for (String kind :
        List.of(
            "pages",
            "stories",
            "actors",
            "events",
            "statements",
            "proposals",
            "positions",
            "incidents")) {
      rows.put(kind, new ArrayList<>());
    }
  }

  /** Runs the command; exit code 2 on misuse. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: ReadingFloor OUT PAGE...");
      System.exit(2);
    }
    ReadingFloor floor = new ReadingFloor();
    for (int i = 1; i < arguments.length; i++) {
      floor.read("p" + i, Path.of(arguments[i]));
    }
    floor.write(Path.of(arguments[0]));
  }

  private void read(String id, Path page) throws IOException {
    String text = new String(Files.readAllBytes(page), StandardCharsets.UTF_8);
    List<Object> body = new ArrayList<>();
    List<Object> leftOut = new ArrayList<>();
    Matcher lines = LINE.matcher(text);
    while (lines.find()) {
      int start = points(text, lines.start());
      int end = points(text, lines.end());
      if (lines.end() - lines.start() < LONG_LINE) {
        leftOut.add(Map.of("start", start, "end", end, "reason", "other"));
      } else {
        body.add(Map.of("start", start, "end", end, "role", "body"));
        sentences(id, text, lines.start(), lines.end());
      }
    }
    add("pages", Map.of("id", id, "uri", page.toString(), "text", text, "left_out", leftOut));
    add("stories", Map.of("id", id + "-1", "page", id, "spans", body));
  }

  private void sentences(String id, String text, int from, int to) {
    Matcher sentences = SENTENCE.matcher(text).region(from, to);
    while (sentences.find()) {
      Map<String, Object> span =
          Map.of("start", points(text, sentences.start()), "end", points(text, sentences.end()));
      String lower = sentences.group().toLowerCase(Locale.ROOT);
      Matcher name = NAME.matcher(sentences.group());
      List<Object> actor = name.find() ? List.of(Map.of("text", name.group())) : List.of();
      for (Map.Entry<String, EventType> word : WORDS.entrySet()) {
        if (lower.contains(word.getKey())) {
          add(
              "events",
              Map.of(
                  "id",
                  id + "-e" + rows.getOrDefault("events", List.of()).size(),
                  "story",
                  id + "-1",
                  "sentence",
                  span,
                  "type",
                  word.getValue().name(),
                  "aux",
                  List.of(),
                  "actor",
                  actor));
        }
      }
      if (lower.contains("said") || lower.contains("“") || lower.contains("\"")) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("id", id + "-s" + rows.getOrDefault("statements", List.of()).size());
        statement.put("story", id + "-1");
        statement.put("speaker", actor.isEmpty() ? null : actor.get(0));
        statement.put("content", List.of(span));
        statement.put("form", lower.contains("said") ? "indirect" : "direct");
        add("statements", statement);
      }
    }
  }

  private static int points(String text, int at) {
    return text.codePointCount(0, at);
  }

  private void add(String kind, Map<String, Object> row) {
    rows.computeIfAbsent(kind, k -> new ArrayList<>()).add(row);
  }

  private void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, List<Map<String, Object>>> kind : rows.entrySet()) {
      List<String> lines = new ArrayList<>();
      for (Map<String, Object> row : kind.getValue()) {
        lines.add(json.writeValueAsString(row));
      }
      Files.write(folder.resolve(kind.getKey() + ".jsonl"), lines);
    }
  }
}
