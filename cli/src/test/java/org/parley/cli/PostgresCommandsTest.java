// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.PostgresServer;

/** The commands on a record in PostgreSQL. */
class PostgresCommandsTest {
  private static final Path EXAMPLES = Path.of("..", "examples");

  @TempDir private Path folder;

  private final String server = PostgresServer.newAddress();

  @Test
  void theRecordOfTheExamplesIsByteForByteThatOfAFile() throws IOException {
    String file = folder.resolve("parley.db").toString();
    CommandRun read = CommandRun.withLanguage("read", EXAMPLES.toString(), "--store", server);
    assertThat(read.code()).as(read.err()).isZero();
    assertThat(read.out())
        .startsWith("Read 13 pages, 20 stories")
        .endsWith("Record: " + server + "\n");
    String again = CommandRun.withLanguage("read", EXAMPLES.toString(), "--store", server).out();
    assertThat(again).startsWith("Read 0 pages");
    CommandRun.withLanguage("read", EXAMPLES.toString(), "--store", file);
    Map<String, String> exported = exported(file, "file");
    assertThat(exported).hasSizeGreaterThan(8);
    assertThat(exported(server, "server")).isEqualTo(exported);
    for (List<String> question :
        List.of(
            List.of("brief"),
            List.of("brief", "--actor", "Antony Blinken"),
            List.of("actors"),
            List.of("show", "page", "sudan-jeddah-1"))) {
      assertThat(on(server, question).out())
          .as(question.toString())
          .isEqualTo(on(file, question).out());
    }

    String copy = folder.resolve("copy.db").toString();
    assertThat(CommandRun.of("copy", "--from", server, "--to", copy).out())
        .isEqualTo("Copied 13 pages into " + copy + "; the two hold the same.\n");
    assertThat(exported(copy, "copy")).isEqualTo(exported);
    assertThat(CommandRun.of("copy", "--from", copy, "--to", server).out())
        .startsWith("Copied 0 pages into " + server);
  }

  private static CommandRun on(String store, List<String> question) {
    CommandRun run =
        CommandRun.of(
            Stream.concat(question.stream(), Stream.of("--store", store)).toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  private Map<String, String> exported(String store, String name) throws IOException {
    Path out = folder.resolve(name);
    on(store, List.of("export", "--format", "jsonl", "--out", out.toString()));
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(out)) {
      for (Path one : all.toList()) {
        files.put(one.getFileName().toString(), Files.readString(one));
      }
    }
    return files;
  }

  @Test
  void aRecordThatIsNotThereIsNotMadeByAsking() throws Exception {
    CommandRun brief = CommandRun.of("brief", "--store", server);
    assertThat(brief.code()).isEqualTo(1);
    assertThat(brief.err())
        .isEqualTo(
            "parley: "
                + server
                + ": there is no such record; make one with: parley read PATH --store "
                + server
                + "\n");
    assertThat(
            PostgresServer.ask(
                server, "SELECT count(*) FROM pg_namespace WHERE nspname = current_schema"))
        .isEqualTo("0");
  }

  @Test
  void noMessageShowsAPassword() {
    String secret = "postgresql://ada:secret@localhost:1/news";
    CommandRun brief = CommandRun.of("brief", "--debug", "--store", secret);
    assertThat(brief.code()).isEqualTo(1);
    assertThat(brief.err())
        .startsWith("parley: postgresql://ada@localhost:1/news: the server cannot be reached")
        .doesNotContain("secret");
    CommandRun unsound = CommandRun.of("brief", "--store", secret + "?pool=9");
    assertThat(unsound.code()).isEqualTo(2);
    assertThat(unsound.err())
        .startsWith("parley brief: --store: this is no address of a database: after the question")
        .doesNotContain("secret");
    CommandRun set = CommandRun.in(Map.of("PARLEY_STORE", secret + " "), "doctor");
    assertThat(set.out() + set.err()).doesNotContain("secret");
  }

  @Test
  void whoMayOnlyReadGetsTheRecordAsTheLatestMergeLeftIt() throws Exception {
    String schema = server.substring(server.indexOf('=') + 1);
    Path page = Files.writeString(folder.resolve("page.txt"), "The Front rejected a truce.\n");
    CommandRun.of("read", page.toString(), "--store", server);
    PostgresServer.change(
        server,
        "CREATE ROLE only_reads LOGIN; GRANT USAGE ON SCHEMA "
            + schema
            + " TO only_reads; GRANT SELECT ON ALL TABLES IN SCHEMA "
            + schema
            + " TO only_reads");
    String reader = PostgresServer.address("only_reads", schema);
    assertThat(CommandRun.of("brief", "--store", reader).err()).isEmpty();
    PostgresServer.change(server, "UPDATE state SET revision = revision + 1");
    CommandRun brief = CommandRun.of("brief", "--store", reader);
    assertThat(brief.code()).isZero();
    assertThat(brief.err())
        .isEqualTo(
            "parley: what came last is not brought together yet, and this user may not do that\n");
    Path other = Files.writeString(folder.resolve("other.txt"), "The Army accepted a truce.\n");
    CommandRun read = CommandRun.of("read", other.toString(), "--store", reader);
    assertThat(read.code()).isEqualTo(1);
    assertThat(read.err()).contains("this user may not do that");
  }

  @Test
  void aCopyIntoARecordOfOtherPagesIsRefused() throws IOException {
    Path page = Files.writeString(folder.resolve("page.txt"), "The Front rejected a truce.\n");
    Path other = Files.writeString(folder.resolve("other.txt"), "The Army accepted a truce.\n");
    String file = folder.resolve("parley.db").toString();
    CommandRun.of("read", page.toString(), "--store", file);
    CommandRun.of("read", other.toString(), "--store", server);
    CommandRun copy = CommandRun.of("copy", "--from", file, "--to", server);
    assertThat(copy.code()).isEqualTo(1);
    assertThat(copy.err())
        .isEqualTo(
            "parley: "
                + server
                + ": holds 1 pages or corrections that "
                + file
                + " lacks; name an empty one\n");
    assertThat(CommandRun.of("copy", "--from", file, "--to", file).code()).isEqualTo(2);
  }
}
