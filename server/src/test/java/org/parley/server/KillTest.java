// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.SqliteAddress;
import org.parley.store.SqliteStore;
import org.parley.store.query.TableQueries;

/** A server that is killed has lost nothing that it confirmed. */
class KillTest {
  @TempDir Path folder;

  /** A server in a process of its own that confirms uploads and never comes to read them. */
  static final class Child {
    private Child() {}

    public static void main(String[] arguments) throws Exception {
      Path folder = Path.of(arguments[0]);
      Path file = folder.resolve("parley.db");
      SqliteStore store = SqliteStore.open(file);
      ParleyServer server =
          ParleyServer.start(
              new ServedRecord(
                  store,
                  TableQueries.open(new SqliteAddress(file), 1),
                  () -> SqliteStore.openExisting(file),
                  new Stuck()),
              new ServerSettings(
                  "127.0.0.1", 0, false, folder.resolve("uploads"), Limits.USUAL, "0.1"));
      System.out.println(server.port());
      new CountDownLatch(1).await();
    }
  }

  private static final class Stuck implements Intake {
    @Override
    public void read(InputStream in, String name, Told told) {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void merge() {
      // comes to nothing
    }
  }

  @Test
  void whatWasConfirmedIsReadByTheNextServer() throws Exception {
    Process child = child();
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      Client client = new Client(Integer.parseInt(out.readLine()));
      for (int i = 1; i <= 3; i++) {
        assertThat(upload(client, i).status()).isEqualTo(202);
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertThat(readByTheNext()).hasSize(3);
  }

  @Test
  void halfAnUploadIsNoneAndTakesNothingWithIt() throws Exception {
    Process child = child();
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
      int port = Integer.parseInt(out.readLine());
      try (Socket half = new Socket("127.0.0.1", port)) {
        String request =
            "POST /api/v1/uploads?name=half HTTP/1.1\r\nHost: 127.0.0.1:"
                + port
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 100\r\n\r\n7\n";
        half.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        half.getOutputStream().flush();
        Client client = new Client(port);
        assertThat(upload(client, 1).status()).isEqualTo(202);
        child.destroyForcibly().waitFor();
        assertThat(half.getInputStream().read()).isNegative();
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertThat(readByTheNext()).hasSize(1);
    assertThat(folder.resolve("uploads")).isEmptyDirectory();
  }

  private Process child() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static Client.Answer upload(Client client, int number) throws Exception {
    return client.send(
        client
            .request("/api/v1/uploads?name=" + number)
            .header("Content-Type", "application/octet-stream")
            .POST(HttpRequest.BodyPublishers.ofString(String.valueOf(number)))
            .build());
  }

  /** The pages that a server of the same folder has when it has read what was left. */
  private List<String> readByTheNext() throws Exception {
    try (Served served = Served.in(folder)) {
      List<String> pages = new ArrayList<>();
      String last = served.client.ok("/api/v1/uploads").at("/items/0/id").stringValue();
      served.client.events("/api/v1/uploads/" + last + "/progress");
      served
          .client
          .ok("/api/v1/pages")
          .path("items")
          .forEach(page -> pages.add(page.path("id").stringValue()));
      return pages;
    }
  }
}
