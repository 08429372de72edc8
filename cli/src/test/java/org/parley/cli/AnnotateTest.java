// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnnotateTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String PAGE =
      "Ferry talks resume\\n\\nEnvoys of both harbours met again on the island, a clerk said.\\n";

  @Test
  void answersEveryLineInOrder() {
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      input.append("{\"id\":").append(i).append(",\"text\":\"").append(PAGE).append("\"}\n");
    }

    List<JsonNode> answers = answers(input.toString());

    assertThat(answers).hasSize(40);
    for (int i = 0; i < 40; i++) {
      assertThat(answers.get(i).get("id").intValue()).isEqualTo(i);
      assertThat(answers.get(i).get("error")).isNull();
    }
  }

  @Test
  void answersWithTheKindsOfTheRecord() {
    JsonNode answer = answers("{\"id\":\"a\",\"text\":\"" + PAGE + "\"}").get(0);

    assertThat(answer.propertyNames())
        .containsExactly(
            "id",
            "stories",
            "mentions",
            "events",
            "statements",
            "proposals",
            "positions",
            "actors");
    assertThat(answer.get("stories").get(0).get("title").asString())
        .isEqualTo("Ferry talks resume");
  }

  @Test
  void takesTheDayOfPublicationFromTheLine() {
    JsonNode answer =
        answers("{\"id\":1,\"published\":\"2021-03-04\",\"text\":\"" + PAGE + "\"}").get(0);

    JsonNode published = answer.get("stories").get(0).get("published");
    assertThat(published.get("from").asString()).isEqualTo("2021-03-04");
    assertThat(published.get("basis").asString()).isEqualTo("metadata");
  }

  @Test
  void answersALineThatCannotBeReadWithAnError() {
    List<JsonNode> answers =
        answers(
            """
            {"id": "cut off
            ["no", "object"]

            {"id": 3}
            {"id": 4, "text": ""}
            {"id": 5, "text": "A page.", "published": "last week"}
            {"id": 6, "text": "A page.", "media_type": "image/png"}
            {"id": 7, "text": "A page of news.", "media_type": "text/plain; charset=utf-8"}
            """);

    assertThat(answers)
        .extracting(answer -> answer.get("id").asString())
        .containsExactly("", "", "3", "4", "5", "6", "7");
    assertThat(answers.subList(0, 6))
        .allSatisfy(answer -> assertThat(answer.get("error").asString()).isNotBlank());
    assertThat(answers.get(2).get("line").intValue()).isEqualTo(4);
    assertThat(answers.get(4).get("error").asString())
        .isEqualTo("\"published\" must be a date such as 2024-12-03");
    assertThat(answers.get(6).get("error")).isNull();
  }

  @Test
  void readsHtmlAndAnswersWithTheTextThatOffsetsPointInto() {
    JsonNode answer =
        answers(
                """
                {"id": 1, "media_type": "text/html", "text": "<nav><a href=x>Home</a></nav><article><h1>Envoys leave the town early</h1><p>The envoys left the town of Wela before noon &amp; told nobody why they had come.</p></article>"}
                """)
            .get(0);
    String text = answer.get("text").asString();
    assertThat(text)
        .isEqualTo(
            "Home\nEnvoys leave the town early\nThe envoys left the town of Wela before noon & told"
                + " nobody why they had come.");
    JsonNode story = answer.get("stories").get(0);
    assertThat(story.get("title").asString()).isEqualTo("Envoys leave the town early");
    assertThat(text.substring(story.get("spans").get(0).get("start").intValue()))
        .startsWith("Envoys leave");
  }

  private static List<JsonNode> answers(String input) {
    CommandRun run = CommandRun.withInput(input, "annotate");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    List<JsonNode> answers = new ArrayList<>();
    run.out().lines().forEach(line -> answers.add(MAPPER.readTree(line)));
    return answers;
  }
}
