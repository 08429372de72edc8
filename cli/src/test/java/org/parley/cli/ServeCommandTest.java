// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.SqliteStore;

/** {@code parley serve} in a process of its own. */
class ServeCommandTest {
  private static final long INTERRUPT = 1L << 1;

  @TempDir Path folder;

  @Test
  void anInterruptEndsItCleanly() throws Exception {
    assumeTrue(interruptsAreHeard(), "who starts the tests keeps interrupts from them");
    Path file = folder.resolve("parley.db");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Parley.class.getName(),
                "serve",
                "--port",
                "0",
                "--store",
                file.toString())
            .start();
    try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8);
        BufferedReader errors = child.errorReader(StandardCharsets.UTF_8)) {
      String first = out.readLine();
      assertThat(first).startsWith("Parley serves " + file + " at http://127.0.0.1:");
      assertThat(out.readLine()).isEqualTo("Stop it with Ctrl-C.");
      URI health = URI.create(first.replaceFirst(".* at ", "") + "api/v1/health");
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.body()).contains("\"status\":\"up\"");
      new ProcessBuilder("kill", "-INT", String.valueOf(child.pid())).start().waitFor();
      assertThat(out.readLine()).isNull();
      assertThat(errors.lines().toList()).isEmpty();
      assertThat(child.waitFor()).isEqualTo(128 + 2);
    } finally {
      child.destroyForcibly().waitFor();
    }
    try (SqliteStore store = SqliteStore.openExisting(file)) {
      assertThat(store.mergePending()).isFalse();
    }
  }

  /** A shell that starts the tests in the background has them and their children ignore it. */
  private static boolean interruptsAreHeard() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return !System.getProperty("os.name", "").startsWith("Windows");
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .noneMatch(line -> (Long.parseLong(line.substring(7).strip(), 16) & INTERRUPT) != 0);
  }
}
