// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Actor;
import org.parley.model.DateRange;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.store.SqliteStore;
import org.parley.store.Store;

final class ActorsCommandTest {
  @TempDir Path folder;
  private String file = "";

  @BeforeEach
  void aRecordOfThreePages() {
    file = folder.resolve("r.db").toString();
    try (Store store = SqliteStore.open(Path.of(file))) {
      store.put(
          page("a", "Salim Qaddur of the River Front spoke.", "Salim Qaddur", "salim-qaddur"), "1");
      store.put(
          page("b", "Saleem Kaddour of the River Front spoke.", "Saleem Kaddour", "saleem-kaddour"),
          "1");
      store.put(page("c", "Omar Said of the River Front spoke.", "Omar Said", "omar-said"), "1");
    }
  }

  @Test
  void listsTheMostMentionedFirst() {
    assertThat(run("actors").out().lines())
        .containsExactly(
            "mentions  kind                                name",
            "       3  armed group                -   REB  River Front  river-front",
            "       2  person                     -   -    Saleem Kaddour  saleem-kaddour"
                + "  also Salim Qaddur",
            "       1  person                     -   -    Omar Said  omar-said");
    assertThat(run("actors", "--kind", "person", "--limit", "1").out())
        .contains("Saleem Kaddour")
        .doesNotContain("River Front")
        .contains("1 more; --limit 0 shows all, --kind some");
  }

  @Test
  void showsWhyNamesWereJoined() {
    assertThat(run("actors", "show", "Salim Qaddur").out())
        .contains("actor saleem-kaddour")
        .contains("joined Saleem Kaddour (saleem-kaddour) to salim-qaddur:")
        .contains("spellings of one name: Saleem Kaddour, Salim Qaddur");
    assertThat(run("actors", "why", "salim-qaddur", "omar-said").out())
        .contains("two actors")
        .contains("their names are two: Salim Qaddur, Omar Said");
  }

  @Test
  void aSplitUndoesAJoinAndAMergeTheSplit() {
    assertThat(run("actors", "split", "saleem-kaddour", "Salim Qaddur").code()).isZero();
    assertThat(run("actors").out()).contains("salim-qaddur").contains("omar-said");
    assertThat(run("actors", "why", "salim-qaddur", "saleem-kaddour").out())
        .contains("a person decided that they are two");
    assertThat(run("actors", "merge", "Salim Qaddur", "Saleem Kaddour").code()).isZero();
    assertThat(run("actors").out()).contains("also Salim Qaddur");
    assertThat(run("actors", "show", "saleem-kaddour").out()).contains("a person joined them");
  }

  @Test
  void decisionsOutliveANewReading() {
    run("actors", "merge", "omar-said", "saleem-kaddour", "--note", "one of his war names");
    run("actors", "rename", "omar-said", "Abu Nar");
    try (Store store = SqliteStore.open(Path.of(file))) {
      store.put(page("d", "Omar Said of the River Front left.", "Omar Said", "omar-said"), "2");
    }
    assertThat(run("actors", "--kind", "person").out().lines().skip(1))
        .containsExactly(
            "       4  person                     -   -    Abu Nar  saleem-kaddour"
                + "  also Omar Said, Saleem Kaddour, Salim Qaddur");
  }

  @Test
  void saysWhatCannotBeDone() throws Exception {
    assertThat(run("actors", "show", "nobody").errors())
        .containsExactly(
            "parley: " + file + ": the record has no actor 'nobody'; see: parley actors");
    assertThat(run("actors", "split", "omar-said", "Omar Said").errors().get(0))
        .contains("there is nothing to part");
    assertThat(run("actors", "merge", "salim-qaddur", "saleem-kaddour").errors().get(0))
        .contains("are one actor already: saleem-kaddour");
    Files.delete(Path.of(file));
    assertThat(run("actors").code()).isEqualTo(1);
  }

  private CommandRun run(String... arguments) {
    String[] all = new String[arguments.length + 2];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    all[arguments.length] = "--store";
    all[arguments.length + 1] = file;
    return CommandRun.of(all);
  }

  private static PageReading page(String letter, String text, String name, String id) {
    String page = letter.repeat(16);
    String story = page + "-1";
    Story told =
        new Story(
            story,
            page,
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
            null);
    return new PageReading(
        new Page(page, letter + ".txt", "text/plain", "UTF-8", letter.repeat(64), text, List.of()),
        List.of(told),
        List.of(),
        List.of(
            actor(id, name, Actor.Kind.PERSON, null, story),
            actor("river-front", "River Front", Actor.Kind.ARMED_GROUP, "REB", story)),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static Actor actor(
      String id, String name, Actor.Kind kind, @Nullable String sector, String story) {
    List<Actor.Alias> aliases = List.of(new Actor.Alias(name, List.of(story)));
    return new Actor(id, name, kind, null, sector, null, aliases, List.of(), 1);
  }
}
