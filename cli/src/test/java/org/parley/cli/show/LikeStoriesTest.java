// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.cli.terminal.Marks;
import org.parley.model.DateRange;
import org.parley.model.MergedRecord;
import org.parley.model.MergedRecord.Group;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Reprint;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.store.MemoryStore;
import org.parley.store.Merges;
import org.parley.store.Store;

class LikeStoriesTest {
  private static final String FIRST = "00000000000000aa-1";
  private static final String AGAIN = "00000000000000bb-1";
  private static final String PART = "00000000000000cc-1";
  private static final String CLUSTER = "pier-opens-00000000";

  private final Store store = new MemoryStore();

  @BeforeEach
  void keepThreeStories() {
    keep(FIRST, "Harbour Post", 3, "The pier opened on Monday.\nIt had been shut for a year.\n");
    keep(AGAIN, "Valley News", 4, "The pier opened on Monday.\nFishermen cheered.\n");
    keep(PART, null, 5, "A new road was begun.\nIt had been shut for a year.\n");
    Map<String, Group> groups =
        Map.of(
            FIRST, new Group(FIRST, true, CLUSTER, null),
            AGAIN, new Group(FIRST, false, CLUSTER, new Reprint(FIRST, Reprint.Kind.NEAR)),
            PART, new Group(PART, true, CLUSTER, new Reprint(FIRST, Reprint.Kind.PARTIAL)));
    Merges.put(
        new MergedRecord(List.of(), List.of(), List.of(), List.of(), Map.of(), groups), store);
  }

  @Test
  void showsAGroupWithWhatEachPrintingChanged() {
    assertThat(shown("group", FIRST))
        .isEqualTo(
            """
            group 00000000000000aa-1  2 stories, 1 text, outlets: Harbour Post, Valley News

            00000000000000aa-1  2021-05-03  Harbour Post  (no title)  first

            00000000000000bb-1  2021-05-04  Valley News  (no title)  near
              - It had been shut for a year.
              + Fishermen cheered.
              1 line is the same
            """);
  }

  @Test
  void showsAClusterByDate() {
    assertThat(shown("cluster", CLUSTER))
        .isEqualTo(
            """
            cluster pier-opens-00000000  3 stories, 2 texts, outlets: Harbour Post, Valley News
              00000000000000aa-1  2021-05-03  Harbour Post  (no title)
              00000000000000bb-1  2021-05-04  Valley News  (no title)  near
              00000000000000cc-1  2021-05-05  (no title)  partial
            """);
  }

  @Test
  void showsThePassageThatAStoryTookOver() {
    assertThat(shown("story", PART))
        .endsWith(
            """
            Has a passage of 00000000000000aa-1  2021-05-03  Harbour Post  (no title)
              »= It had been shut for a year.«
            """);
  }

  @Test
  void tellsWhenThereIsNoSuchGroup() {
    assertThat(new Show(store, new Marks(false), System.out).show("group", "nothing"))
        .isEqualTo("the record has no group 'nothing'");
  }

  private void keep(String id, @Nullable String outlet, int day, String text) {
    String page = id.substring(0, 16);
    LocalDate date = LocalDate.of(2021, 5, day);
    Story story =
        new Story(
            id,
            page,
            1,
            null,
            "en",
            outlet,
            null,
            null,
            List.of(new StorySpan(0, text.length() - 1, StorySpan.Role.BODY)),
            new DateRange(date, date, DateRange.Precision.DAY, DateRange.Basis.METADATA, null),
            id,
            true,
            null);
    store.put(
        new PageReading(
            new Page(page, page + ".txt", "text/plain", "UTF-8", page, text, List.of()),
            List.of(story),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()),
        "test");
  }

  private String shown(String kind, String id) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(new Show(store, new Marks(false), out).show(kind, id)).isNull();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
