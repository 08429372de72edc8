// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.cli.terminal.Marks;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.DateRange;
import org.parley.model.LeftOut;
import org.parley.model.MergedRecord;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.model.TextSpan;
import org.parley.store.MemoryStore;
import org.parley.store.Merges;
import org.parley.store.Store;

class ShowTest {
  private static final String TEXT =
      "Ferry talks resume\nShare\nThe mayor said the pier was open.\nNobody answered.\n";

  private final Store store = new MemoryStore();

  @BeforeEach
  void keepAPage() {
    Page page =
        new Page(
            "00aa11bb22cc33dd",
            "pages/ferry.txt",
            "text/plain",
            "UTF-8",
            "00aa11bb22cc33dd",
            TEXT,
            List.of(new LeftOut(19, 24, LeftOut.Reason.SHARE_WIDGET)));
    Story story =
        new Story(
            "00aa11bb22cc33dd-1",
            page.id(),
            1,
            "Ferry talks resume",
            "en",
            null,
            null,
            null,
            List.of(
                new StorySpan(0, 18, StorySpan.Role.TITLE),
                new StorySpan(25, 75, StorySpan.Role.BODY)),
            DateRange.UNKNOWN,
            "00aa11bb22cc33dd-1",
            true,
            null);
    Statement statement =
        new Statement(
            "s1",
            story.id(),
            new ActorRef("mayor", 25, 34, "The mayor"),
            List.of(),
            new TextSpan(35, 39, "said"),
            List.of(new Span(40, 57)),
            Statement.Form.INDIRECT,
            null,
            DateRange.UNKNOWN);
    Actor mayor =
        new Actor(
            "mayor", "The mayor", Actor.Kind.PERSON, null, null, null, List.of(), List.of(), 1);
    store.put(
        new PageReading(
            page,
            List.of(story),
            List.of(),
            List.of(mayor),
            List.of(),
            List.of(statement),
            List.of(),
            List.of()),
        "test");
    Merges.put(
        new MergedRecord(List.of(mayor), List.of(), List.of(), List.of(), Map.of(), Map.of()),
        store);
  }

  @Test
  void setsOffTheWordsOfTheSource() {
    assertThat(shown(false, "statement", "s1"))
        .isEqualTo(
            """
            statement s1
            id            s1
            story         00aa11bb22cc33dd-1
            speaker       The mayor (mayor), “The mayor”
            cue           “said”
            form          indirect
            date          precision unknown, basis unknown

            pages/ferry.txt, story 1, line 3
              »The mayor« »said« »the pier was open«.
            """);
  }

  @Test
  void setsThemOffByColourOnATerminal() {
    assertThat(shown(true, "statement", "s1"))
        .contains(
            "  \u001b[1;33mThe mayor\u001b[0m \u001b[1;33msaid\u001b[0m"
                + " \u001b[1;33mthe pier was open\u001b[0m.\n");
  }

  @Test
  void showsAPageByLineWithWhatWasLeftOut() {
    assertThat(shown(false, "page", "ferry.txt"))
        .isEqualTo(
            """
            page 00aa11bb22cc33dd  pages/ferry.txt
            text/plain, UTF-8, 1 story
            story 1  00aa11bb22cc33dd-1  Ferry talks resume  (date not told)

                1  1 title         Ferry talks resume
                2  - share widget  Share
                3  1 body          The mayor said the pier was open.
                4  1 body          Nobody answered.
            """);
  }

  @Test
  void findsAPageByItsIdItsAddressOrTheirBeginning() {
    String byId = shown(false, "page", "00aa11bb22cc33dd");

    assertThat(shown(false, "pages", "00aa")).isEqualTo(byId);
    assertThat(shown(false, "page", "pages/ferry.txt")).isEqualTo(byId);
    assertThat(shown(false, "page", "ferry")).isEqualTo(byId);
  }

  @Test
  void tellsWhenThereIsNoSuchThing() {
    assertThat(show(System.out, false, "page", "pigeon"))
        .isEqualTo("the record has no page 'pigeon'");
    assertThat(show(System.out, false, "event", "e9"))
        .isEqualTo("the record has no such thing in its events: 'e9'");
  }

  private String shown(boolean colour, String kind, String id) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(show(out, colour, kind, id)).isNull();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private String show(PrintStream out, boolean colour, String kind, String id) {
    return new Show(store, new Marks(colour), out).show(kind, id);
  }
}
