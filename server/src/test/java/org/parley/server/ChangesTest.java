// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.Samples;
import tools.jackson.databind.JsonNode;

/** Uploads and corrections. */
class ChangesTest {
  @TempDir Path folder;
  private Served served;
  private Client client;

  @BeforeEach
  void start() {
    served = Served.in(folder);
    client = served.client;
  }

  @AfterEach
  void stop() {
    served.close();
  }

  private Client.Answer upload(String name, String body) {
    return client.send(uploading(name, body).build());
  }

  private HttpRequest.Builder uploading(String name, String body) {
    return client
        .request("/api/v1/uploads?name=" + name)
        .header("Content-Type", "application/octet-stream")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  @Test
  void anUploadIsReadAndItsProgressStreamed() throws Exception {
    Client.Answer answer = upload("pages.txt", "00000000000000aa\nnonsense\n77\n");
    assertThat(answer.status()).isEqualTo(202);
    String address = answer.header("Location");
    List<JsonNode> events = client.events(address + "/progress");
    JsonNode last = events.get(events.size() - 1);
    assertThat(last.path("state").stringValue()).isEqualTo("done");
    assertThat(last.path("pages").intValue()).isEqualTo(2);
    assertThat(last.path("unreadable").intValue()).isEqualTo(1);
    assertThat(last.at("/messages/0").stringValue())
        .isEqualTo("cannot read pages.txt: 'nonsense' is no page");
    assertThat(client.ok(address)).isEqualTo(last);
    assertThat(client.ok("/api/v1/uploads").path("items")).hasSize(1);
    assertThat(client.ok("/api/v1/pages").path("items")).hasSize(2);
    assertThat(client.ok("/api/v1/health").path("merge_pending").booleanValue()).isFalse();
    assertThat(Files.list(folder.resolve("uploads"))).isEmpty();
  }

  /** As a merge of very many pages does, which brings in a thousand at a time. */
  @Test
  void whileSomePagesAreInTheHealthTellsHowManyAreNotAndAnswersHaveOtherTags() {
    served.store.put(Samples.reading("00000000000000aa", "a.txt"), "test");
    served.store.put(Samples.reading("00000000000000bb", "b.txt"), "test");
    JsonNode before = client.ok("/api/v1/health");
    assertThat(before.path("merge_pending").booleanValue()).isTrue();
    assertThat(before.path("pages").longValue()).isEqualTo(2);
    assertThat(before.path("pages_to_merge").longValue()).isEqualTo(2);
    String tag = client.get("/api/v1/incidents").header("ETag");
    served.store.merging(notes -> notes.takenUp("00000000000000aa"));
    JsonNode half = client.ok("/api/v1/health");
    assertThat(half.path("merge_pending").booleanValue()).isTrue();
    assertThat(half.path("pages_to_merge").longValue()).isEqualTo(1);
    assertThat(client.get("/api/v1/incidents").header("ETag")).isNotEqualTo(tag);
    served.store.merging(
        notes -> {
          notes.takenUp("00000000000000bb");
          notes.merged();
        });
    assertThat(client.ok("/api/v1/health").path("pages_to_merge").longValue()).isZero();
  }

  @Test
  void aNameIsOnlyAName() throws Exception {
    Client.Answer answer = upload("..%2F..%2Fetc%2Fpasswd%00%1b%5B2J", "00000000000000aa");
    client.events(answer.header("Location") + "/progress");
    assertThat(answer.at("/name").stringValue()).isEqualTo("passwd??[2J");
    assertThat(client.ok("/api/v1/pages").at("/items/0/uri").stringValue())
        .isEqualTo("passwd??[2J");
  }

  @Test
  void anUploadNeedsBytesAndItsKindOfContent() {
    assertThat(upload("a", "").status()).isEqualTo(400);
    assertThat(client.post("/api/v1/uploads?name=a", "{}").status()).isEqualTo(415);
    assertThat(client.get("/api/v1/uploads/none/progress").status()).isEqualTo(404);
  }

  @Test
  void aRowIsCorrectedAndTheCorrectionTakenBack() throws Exception {
    client.events(upload("a.txt", "00000000000000aa").header("Location") + "/progress");
    String event = "00000000000000aa-1-e1";
    String tag = client.get("/api/v1/events").header("ETag");
    Client.Answer made =
        client.post(
            "/api/v1/corrections",
            """
            {"target": {"kind": "event", "id": "%s"}, "author": "ada", "note": "as printed",
             "change": {"op": "set", "field": "type", "value": "AID"}}"""
                .formatted(event));
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    assertThat(made.at("/outcome/state").stringValue()).isEqualTo("applied");
    JsonNode corrected = client.ok("/api/v1/events?type=AID").at("/items/0/row");
    assertThat(corrected.path("id").stringValue()).isEqualTo(event);
    assertThat(corrected.path("corrected").toString()).contains("\"type\"");
    assertThat(client.ok("/api/v1/timeline?split=type").at("/counts/0/key").stringValue())
        .isEqualTo("AID");
    assertThat(client.get("/api/v1/events").header("ETag")).isNotEqualTo(tag);

    String id = made.at("/correction/id").stringValue();
    Client.Answer undone =
        client.post("/api/v1/corrections/" + id + "/undo", "{\"author\": \"ada\"}");
    assertThat(undone.status()).isEqualTo(201);
    assertThat(client.ok("/api/v1/events?type=AID").path("items")).isEmpty();
    assertThat(client.ok("/api/v1/corrections").path("items")).hasSize(2);
    assertThat(client.ok("/api/v1/corrections?only=undone").at("/items/0/correction/id"))
        .isEqualTo(made.at("/correction/id"));
    assertThat(client.post("/api/v1/corrections/" + id + "/undo", "{\"author\": \"ada\"}").status())
        .isEqualTo(422);
  }

  @Test
  void selectedWordsOfThePageBecomeAField() throws Exception {
    client.events(upload("a.txt", "00000000000000aa").header("Location") + "/progress");
    String head =
        "{\"target\": {\"kind\": \"event\", \"id\": \"00000000000000aa-1-e1\"}, \"author\": \"a\","
            + " \"change\": {\"op\": \"set\", \"field\": \"object\", \"value\": ";
    Client.Answer made =
        client.post("/api/v1/corrections", head + "{\"start\": 46, \"end\": 57}}}");
    assertThat(made.status()).as(made.response().body()).isEqualTo(201);
    String text = client.ok("/api/v1/pages/00000000000000aa").path("text").stringValue();
    assertThat(client.ok("/api/v1/events").at("/items/0/row/object/text").stringValue())
        .isEqualTo(text.substring(46, 57));
    Client.Answer beyond =
        client.post("/api/v1/corrections", head + "{\"start\": 46, \"end\": 9999}}}");
    assertThat(beyond.at("/outcome/state").stringValue()).isEqualTo("refused");
    assertThat(beyond.at("/outcome/reason").stringValue())
        .isEqualTo("46-9999 is no stretch of the page");
  }

  @Test
  void aBorderIsNamedByAPlaceOfThePage() throws Exception {
    client.events(upload("a.txt", "00000000000000aa").header("Location") + "/progress");
    String head = "{\"target\": {\"kind\": \"border\", \"page\": \"00000000000000aa\", \"at\": ";
    String tail = "}, \"author\": \"a\", \"change\": {\"op\": \"begin\", \"title\": false}}";
    assertThat(client.post("/api/v1/corrections", head + "42" + tail).status()).isEqualTo(201);
    assertRefused(400, "\"at\" wants a code point of the page", head + "-1" + tail);
  }

  @Test
  void wordsOfThePageBecomeAnEventThatWasNotRead() throws Exception {
    client.events(upload("a.txt", "00000000000000aa").header("Location") + "/progress");
    String head =
        "{\"target\": {\"kind\": \"event\", \"page\": \"00000000000000aa\", \"start\": 30,"
            + " \"end\": 33}, \"author\": \"a\", \"change\": {\"op\": \"add\"";
    Client.Answer made = client.post("/api/v1/corrections", head + ", \"type\": \"AID\"}}");
    assertThat(made.at("/outcome/state").stringValue()).isEqualTo("applied");
    JsonNode added = client.ok("/api/v1/events?type=AID").at("/items/0/row");
    assertThat(added.at("/cue/start").intValue()).isEqualTo(30);
    assertThat(added.path("corrected").toString()).isEqualTo("[\"added\"]");
    assertRefused(400, "there is no type of event 'HELP'", head + ", \"type\": \"HELP\"}}");
    assertRefused(422, "an event needs a \"type\"", head + "}}");
  }

  @Test
  void aStruckRowIsInNoAnswer() throws Exception {
    client.events(upload("a.txt", "00000000000000aa").header("Location") + "/progress");
    client.post(
        "/api/v1/corrections",
        """
        {"target": {"kind": "event", "id": "00000000000000aa-1-e1"}, "author": "ada",
         "change": {"op": "strike"}}""");
    assertThat(client.ok("/api/v1/events").path("items")).isEmpty();
    assertThat(client.get("/api/v1/events/00000000000000aa-1-e1").status()).isEqualTo(404);
    assertThat(client.ok("/api/v1/pages/00000000000000aa/reading").path("events")).isEmpty();
    assertThat(client.ok("/api/v1/map").path("features")).isEmpty();
  }

  @Test
  void aCorrectionThatCannotBeIsRefusedInWords() throws Exception {
    client.events(upload("a.txt", "00000000000000aa").header("Location") + "/progress");
    String head =
        "{\"target\": {\"kind\": \"event\", \"id\": \"00000000000000aa-1-e1\"}, \"author\": \"a\", ";
    assertRefused(422, "\"size\" is no field to set", head + set("size"));
    assertRefused(400, "there is no change 'burn'", head + "\"change\": {\"op\": \"burn\"}}");
    assertRefused(400, "the body is no JSON", "{");
    assertRefused(400, "there is no \"by\" here", "{\"by\": 1}");
    assertRefused(
        404,
        "the record has no event 'x'",
        "{\"target\": {\"kind\": \"event\", \"id\": \"x\"}, \"author\": \"a\", " + set("type"));
  }

  private static String set(String field) {
    return "\"change\": {\"op\": \"set\", \"field\": \"" + field + "\", \"value\": \"AID\"}}";
  }

  private void assertRefused(int status, String why, String body) {
    Client.Answer answer = client.post("/api/v1/corrections", body);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
    assertThat(answer.at("/detail").stringValue()).startsWith(why);
  }
}
