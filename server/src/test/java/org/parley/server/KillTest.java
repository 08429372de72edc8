// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.SqliteStore;
import org.parley.store.query.SqliteQueries;

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
                  SqliteQueries.open(file, 1),
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
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      Client client = new Client(Integer.parseInt(out.readLine()));
      for (int i = 1; i <= 3; i++) {
        HttpRequest upload =
            client
                .request("/api/v1/uploads?name=" + i)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofString(String.valueOf(i)))
                .build();
        assertThat(client.send(upload).status()).isEqualTo(202);
      }
    } finally {
      child.destroyForcibly().waitFor();
    }
    try (Served served = Served.in(folder)) {
      String last = served.client.ok("/api/v1/uploads").at("/items/0/id").stringValue();
      served.client.events("/api/v1/uploads/" + last + "/progress");
      assertThat(served.client.ok("/api/v1/pages").path("items")).hasSize(3);
    }
  }
}
