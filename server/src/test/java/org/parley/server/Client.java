// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server and holds every answer against the contract. Thread-safe. */
final class Client {
  private static final Contract CONTRACT = Contract.read();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String root;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Client(int port) {
    this.root = "http://127.0.0.1:" + port;
  }

  /** An answer. */
  record Answer(int status, HttpResponse<String> response) {
    JsonNode json() {
      return JSON.readTree(response.body());
    }

    /** The node at a JSON pointer. */
    JsonNode at(String pointer) {
      return json().at(pointer);
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(root + path));
  }

  /** The answer to a GET. */
  Answer get(String path) {
    return send(request(path).build());
  }

  /** The answer to a GET that must succeed. */
  JsonNode ok(String path) {
    Answer answer = get(path);
    assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    return answer.json();
  }

  /** The answer to a POST of JSON. */
  Answer post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  /** The bytes of an answer that must succeed. */
  byte[] bytes(String path) throws Exception {
    HttpResponse<byte[]> response =
        http.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  /** The answer to a GET of what is no part of the contract. */
  Answer plain(String path) {
    try {
      HttpResponse<String> response =
          http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What a stream of events tells until it ends. */
  List<JsonNode> events(String path) throws Exception {
    HttpRequest request = request(path).header("Accept", "text/event-stream").build();
    HttpResponse<Stream<String>> response = http.send(request, HttpResponse.BodyHandlers.ofLines());
    assertThat(response.statusCode()).isEqualTo(200);
    return response
        .body()
        .filter(line -> line.startsWith("data:"))
        .map(line -> JSON.readTree(line.substring(5)))
        .toList();
  }

  Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      String type = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
      assertThat(
              CONTRACT.faults(
                  request.method(),
                  request.uri().getRawPath(),
                  response.statusCode(),
                  type,
                  response.body()))
          .as(request.method() + " " + request.uri() + "\n" + response.body())
          .isEmpty();
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
