// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Evidence;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.model.TextSpan;
import org.parley.store.SqliteStore;
import org.parley.store.Store;

class BriefCommandTest {
  private static final String A = "a".repeat(16);
  private static final String B = "b".repeat(16);

  @TempDir private Path folder;
  private String record = "";

  @BeforeEach
  void fill() {
    record = folder.resolve("record.db").toString();
    put(A, "The River Front rejected a truce in the valley.", "River Front");
  }

  @Test
  void tellsAReaderWhatIsNewAndThenNothing() {
    assertThat(news("ada"))
        .startsWith("Parley brief: what is new")
        .contains("told to ada for the first time")
        .contains("River Front  rejects  date not told  “rejected a truce in the valley”")
        .contains("River Front: “rejected”");
    assertThat(news("ada"))
        .contains("not told to ada until")
        .contains("PROPOSALS  (nothing new)", "WHAT HAPPENED  (nothing new)")
        .doesNotContain("River Front  rejects");
    assertThat(news("eva")).contains("River Front  rejects");
  }

  @Test
  void tellsAPageMoreAndThenACorrectionAndWhatItTookBack() {
    news("ada");
    put(B, "The Hill Guard rejected a truce in the valley, and so did others.", "Hill Guard");

    assertThat(news("ada")).contains("Hill Guard  rejects").doesNotContain("River Front");
    CommandRun corrected = run("correct", "set", "position", A + "-1-p1", "stance", "accepts");
    assertThat(corrected.code()).as(corrected.err()).isZero();
    assertThat(news("ada"))
        .contains("River Front  accepts")
        .contains("NO LONGER IN THE RECORD")
        .containsPattern(
            "position +told .*River Front rejects: .* “rejected a truce in the valley”")
        .doesNotContain("Hill Guard");
    assertThat(news("ada")).doesNotContain("River Front", "NO LONGER");
  }

  @Test
  void anActorThatIsAnotherNowIsNotNews() {
    news("ada");
    put(B, "The Hill Guard rejected a truce in the valley, and so did others.", "Hill Guard");
    news("ada");
    assertThat(run("actors", "merge", "hill-guard", "river-front").code()).isZero();

    assertThat(news("ada"))
        .contains("PROPOSALS  (nothing new)")
        .doesNotContain("NO LONGER IN THE RECORD");
  }

  @Test
  void aPlainBriefMarksNothingAndNeitherDoesOneThatIsNotOut() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    run("brief");
    CommandRun failed = run("brief", "--new", "--reader", "ada", "--out", file + "/brief.md");

    assertThat(failed.code()).isEqualTo(1);
    assertThat(failed.errors()).singleElement().asString().contains("nothing is marked as told");
    assertThat(news("ada")).contains("River Front  rejects");
  }

  @Test
  void whatAFilterKeepsAwayStaysNew() {
    assertThat(run("brief", "--new", "--reader", "ada", "--on", "harbour").out())
        .doesNotContain("River Front");
    assertThat(news("ada")).contains("River Front  rejects");
  }

  @Test
  void writesOneFileOfHtmlOrMarkdown() throws Exception {
    Path html = folder.resolve("out/brief.html");
    Path markdown = folder.resolve("out/brief.md");

    assertThat(run("brief", "--format", "html", "--out", html.toString()).out()).isEmpty();
    assertThat(run("brief", "--format", "Markdown", "--out", markdown.toString()).code()).isZero();
    assertThat(html).content().startsWith("<!doctype html><html lang=\"en\"><head>");
    assertThat(markdown).content().contains("| **River Front** | rejects |");
    try (Stream<Path> files = Files.list(html.getParent())) {
      assertThat(files).containsExactlyInAnyOrder(html, markdown);
    }
  }

  @Test
  void tellsOfOneProposalOrOneActor() {
    put(B, "The Hill Guard rejected a truce in the valley, and so did others.", "Hill Guard");

    assertThat(run("brief", "--actor", "hill guard").out())
        .startsWith("Parley brief · Hill Guard · ")
        .contains("WHAT HILL GUARD DID", "WHAT HILL GUARD SAID", "WHAT WAS DONE TO HILL GUARD")
        .contains("Hill Guard  rejects")
        .doesNotContain("River Front");
    assertThat(run("brief", "--proposal", "valley").err())
        .contains("'valley' may mean several proposals; name one by its id:")
        .contains("proposal-truce-in-the-valley-2  Truce in the valley");
    assertThat(run("brief", "--proposal", "proposal-truce-in-the-valley").out())
        .startsWith("Parley brief · Truce in the valley · ")
        .contains("River Front  rejects")
        .doesNotContain("Hill Guard");
    CommandRun none = run("brief", "--actor", "Nobody");
    assertThat(none.code()).isEqualTo(1);
    assertThat(none.err())
        .isEqualTo(
            "parley: "
                + record
                + ": the record has no actor 'Nobody'; parley actors lists the actors\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--format pdf", "--reader ada", "--since yesterday", "--new README"})
  void misuseIsToldBeforeAnythingIsRead(String options) {
    String[] words = ("brief " + options).split(" ");
    CommandRun misuse = CommandRun.of(words);

    assertThat(misuse.code()).isEqualTo(2);
    assertThat(misuse.errors()).hasSize(2);
  }

  @Test
  void helpSaysWhatMarks() {
    assertThat(CommandRun.of("help", "brief").out())
        .contains("--new", "--reader=NAME", "--proposal=NAME|ID", "--format=FORM", "--out=FILE")
        .contains("Nothing else marks anything");
  }

  private String news(String reader) {
    CommandRun run = run("brief", "--new", "--reader", reader);
    assertThat(run.code()).as(run.err()).isZero();
    return run.out();
  }

  private CommandRun run(String... args) {
    List<String> words = new ArrayList<>(List.of(args));
    words.addAll(List.of("--store", record));
    return CommandRun.of(words.toArray(String[]::new));
  }

  /** Puts a page on which an actor rejects "a truce in the valley". */
  private void put(String id, String text, String actor) {
    String story = id + "-1";
    String actorId = actor.toLowerCase(Locale.ROOT).replace(' ', '-');
    int at = text.indexOf("rejected");
    int end = text.indexOf("valley") + "valley".length();
    ActorRef ref = new ActorRef(actorId, 4, 4 + actor.length(), actor);
    PageReading reading =
        new PageReading(
            new Page(id, id + ".txt", "text/plain", "UTF-8", id.repeat(4), text, List.of()),
            List.of(
                new Story(
                    story,
                    id,
                    1,
                    null,
                    "en",
                    null,
                    null,
                    null,
                    List.of(new StorySpan(0, text.length(), StorySpan.Role.BODY)),
                    DateRange.UNKNOWN,
                    story,
                    true,
                    null)),
            List.of(),
            List.of(
                new Actor(
                    actorId,
                    actor,
                    Actor.Kind.ARMED_GROUP,
                    null,
                    null,
                    null,
                    List.of(new Actor.Alias(actor, List.of(story))),
                    List.of(),
                    1)),
            List.of(
                new Event(
                    story + "-e1",
                    story,
                    new Span(0, text.length()),
                    EventType.REJECT,
                    null,
                    List.of(),
                    new TextSpan(at, at + 8, "rejected"),
                    List.of(ref),
                    List.of(),
                    null,
                    Set.of(),
                    DateRange.UNKNOWN,
                    null,
                    null,
                    List.of(),
                    EventType.REJECT.quad(),
                    -4.0,
                    "120",
                    null)),
            List.of(),
            List.of(
                new Proposal(
                    story + "-t",
                    "Truce in the valley",
                    Proposal.Kind.CEASEFIRE,
                    List.of(),
                    List.of(),
                    null,
                    DateRange.UNKNOWN,
                    List.of(new Evidence(story, at + 9, end)))),
            List.of(
                new Position(
                    story + "-p1",
                    story + "-t",
                    actorId,
                    Position.Stance.REJECTS,
                    List.of(),
                    List.of(),
                    DateRange.UNKNOWN,
                    List.of(),
                    List.of(new Evidence(story, at, end)))));
    try (Store store = SqliteStore.open(Path.of(record))) {
      store.put(reading, "reader 1");
    }
  }
}
