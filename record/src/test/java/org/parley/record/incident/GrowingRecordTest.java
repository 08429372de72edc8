// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Actor;
import org.parley.model.Correction;
import org.parley.model.DateRange;
import org.parley.model.Evidence;
import org.parley.model.PageReading;
import org.parley.model.Place;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.model.TextSpan;
import org.parley.record.RecordUpdate;
import org.parley.record.likeness.StoryGrouping;
import org.parley.store.Kind;
import org.parley.store.MemoryStore;
import org.parley.store.PostgresServer;
import org.parley.store.SqliteStore;
import org.parley.store.Store;
import org.parley.store.StoreAddress;
import org.parley.store.json.RecordJson;

/** A record that grows page by page, or is corrected meanwhile, is the one of all pages at once. */
final class GrowingRecordTest {
  private static final String READER = "reader";

  @TempDir Path folder;

  @Test
  void comesOutTheSameHoweverItGrew() {
    Random random = new Random(29);
    for (int round = 0; round < 60; round++) {
      List<PageReading> pages = pages(random, 10);
      List<Correction> corrections = corrections(pages, random);
      try (Store whole = new MemoryStore();
          Store grown = new MemoryStore()) {
        corrections.forEach(whole::correct);
        pages.forEach(page -> whole.put(page, READER));
        update(whole);
        grow(grown, pages, corrections, random);
        assertSame(grown, whole, "round " + round);
        assertThat(whole.all(Kind.INCIDENTS)).isNotEmpty();
      }
    }
  }

  /** Who comes or goes among the first of a large block moves others out or in. */
  @Test
  void joinsWhatIsAmongTheFirstOfALargeBlockAsOthersComeAndGo() {
    List<PageReading> first = new ArrayList<>();
    List<PageReading> elsewhere = new ArrayList<>();
    List<PageReading> silent = new ArrayList<>();
    List<PageReading> last = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      String id = "%016x".formatted(number);
      if (number < 48) {
        first.add(strike(id, "front", Tale.RIVERTON, 5));
        elsewhere.add(strike(id, "front", Tale.LAKESIDE, 5));
        silent.add(silent(first.get(number)));
      } else {
        last.add(strike(id, "army", Tale.RIVERTON, 40));
      }
    }
    try (Store grown = new MemoryStore()) {
      assertThat(byArmyAfter(last, grown)).isEqualTo(1);
      assertThat(byArmyAfter(first, grown)).as("none is compared with another").isEqualTo(12);
      assertThat(byArmyAfter(elsewhere, grown)).isEqualTo(1);
      assertThat(byArmyAfter(first, grown)).isEqualTo(12);
      assertThat(byArmyAfter(silent, grown)).isEqualTo(1);
    }
  }

  @Test
  void takesAwayThePositionsOfAStoryThatTurnsOutToBePrintedAgain() {
    PageReading told = page("b".repeat(16), new Random(1));
    try (Store store = new MemoryStore()) {
      store.put(told, READER);
      update(store);
      assertThat(store.all(Kind.POSITIONS)).hasSize(2);
      store.put(printedAgain("a".repeat(16), told), READER);
      update(store);
      assertThat(store.all(Kind.POSITIONS)).isEmpty();
    }
  }

  private static long byArmyAfter(List<PageReading> pages, Store store) {
    pages.forEach(page -> store.put(page, READER));
    update(store);
    return store.all(Kind.INCIDENTS).stream()
        .filter(incident -> incident.actor().contains("army"))
        .count();
  }

  private static PageReading strike(String id, String actor, Place at, int dead) {
    PageReading told =
        Tale.of(id, "2024-03-01")
            .says("They struck it")
            .assault("struck")
            .by(actor)
            .at(at)
            .killing(dead)
            .and()
            .reading();
    List<Actor> actors =
        List.of(
            actor("front", "River Front", Actor.Kind.ARMED_GROUP, id, null),
            actor("army", "Army", Actor.Kind.ARMED_FORCES, id, null));
    return new PageReading(
        told.page(),
        told.stories(),
        List.of(),
        actors,
        told.events(),
        List.of(),
        List.of(),
        List.of());
  }

  private static PageReading silent(PageReading told) {
    return new PageReading(
        told.page(),
        told.stories(),
        List.of(),
        told.actors(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** Puts other readings of the pages first, in any order, and brings them together in between. */
  private static void grow(
      Store store, List<PageReading> pages, List<Correction> corrections, Random random) {
    List<Runnable> steps = new ArrayList<>();
    List<PageReading> mixed = new ArrayList<>(pages);
    Collections.shuffle(mixed, random);
    for (PageReading page : mixed) {
      steps.add(() -> store.put(less(page, random), READER));
    }
    corrections.forEach(correction -> steps.add(() -> store.correct(correction)));
    Collections.shuffle(steps, random);
    Collections.shuffle(mixed, random);
    mixed.forEach(page -> steps.add(() -> store.put(page, READER)));
    for (Runnable step : steps) {
      step.run();
      if (random.nextInt(3) == 0) {
        update(store);
      }
    }
    update(store);
  }

  @Test
  void isTheSameInAFileAndInMemory() {
    List<PageReading> pages = pages(new Random(3), 12);
    try (Store memory = new MemoryStore();
        Store file = SqliteStore.open(folder.resolve("record.db"))) {
      for (PageReading page : pages) {
        for (Store store : List.of(memory, file)) {
          store.put(page, READER);
          update(store);
        }
      }
      assertSame(file, memory, "the file");
    }
  }

  @Test
  void whatIsAskedForIsTheSameHoweverItGrew() throws SQLException {
    Random random = new Random(31);
    for (int round = 0; round < 4; round++) {
      List<PageReading> pages = pages(random, 10);
      List<Correction> corrections = corrections(pages, random);
      Path one = folder.resolve("whole" + round + ".db");
      Path other = folder.resolve("grown" + round + ".db");
      try (Store whole = SqliteStore.open(one);
          Store grown = SqliteStore.open(other)) {
        corrections.forEach(whole::correct);
        pages.forEach(page -> whole.put(page, READER));
        update(whole);
        grow(grown, pages, corrections, random);
        assertSame(grown, whole, "round " + round);
      }
      for (String table : ASKED) {
        assertThat(asked(other, table)).as(table).isEqualTo(asked(one, table)).isNotEmpty();
      }
    }
  }

  @Test
  void itIsTheSameInPostgresqlHoweverItGrew() throws SQLException {
    Random random = new Random(37);
    List<PageReading> pages = pages(random, 7);
    List<Correction> corrections = corrections(pages, random);
    Path one = folder.resolve("whole.db");
    String other = PostgresServer.newAddress();
    try (Store whole = SqliteStore.open(one);
        Store grown = StoreAddress.of(other).open()) {
      corrections.forEach(whole::correct);
      pages.forEach(page -> whole.put(page, READER));
      update(whole);
      grow(grown, pages, corrections, random);
      assertSame(grown, whole, "the server");
    }
    for (String table : ASKED) {
      assertThat(asked(inServer(table), PostgresServer.administrator(other)))
          .as(table)
          .isEqualTo(asked(one, table))
          .isNotEmpty();
    }
  }

  private static String inServer(String question) {
    return question.replace(
        "key IN (SELECT rowid FROM name_search WHERE name_search MATCH 'noor OR river')",
        "id IN (SELECT id FROM name_search WHERE kind = 'actors' AND words @@ 'noor | river')");
  }

  private static final List<String> ASKED =
      List.of(
          "SELECT * FROM facts",
          "SELECT * FROM parties",
          "SELECT * FROM tellers",
          "SELECT * FROM incident_events",
          "SELECT * FROM event_places WHERE events > 0",
          "SELECT * FROM event_days WHERE events > 0",
          "SELECT * FROM kind_counts WHERE rows > 0",
          "SELECT id, name, kind, country, sector, wikidata, mentions FROM actor_facts",
          "SELECT id, counts FROM actor_cards",
          "SELECT name, actor FROM actor_names",
          "SELECT id FROM actor_facts WHERE key IN"
              + " (SELECT rowid FROM name_search WHERE name_search MATCH 'noor OR river')");

  /** The rows of a question, sorted. */
  private static List<String> asked(Path file, String question) throws SQLException {
    return asked(question, DriverManager.getConnection("jdbc:sqlite:" + file));
  }

  private static List<String> asked(String question, Connection opened) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = opened;
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery(question)) {
      while (found.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          row.append(found.getObject(i)).append('|');
        }
        rows.add(row.toString());
      }
    }
    Collections.sort(rows);
    return rows;
  }

  @Test
  void anUpdateThatIsCutOffLosesNothing() {
    List<PageReading> pages = pages(new Random(4), 8);
    try (Store whole = new MemoryStore();
        Store cut = SqliteStore.open(folder.resolve("cut.db"))) {
      for (PageReading page : pages) {
        whole.put(page, READER);
        cut.put(page, READER);
        new StoryGrouping().run(cut, () -> {});
        assertThatThrownBy(
                () ->
                    RecordUpdate.run(
                        cut,
                        () -> {
                          throw new IllegalStateException("cut off");
                        }))
            .hasMessage("cut off");
        assertThat(cut.mergePending()).isTrue();
        if (page.page().id().hashCode() % 3 == 0) {
          update(cut);
        }
      }
      update(whole);
      update(cut);
      assertSame(cut, whole, "the one cut off");
    }
  }

  private static void update(Store store) {
    new StoryGrouping().run(store, () -> {});
    RecordUpdate.run(store, () -> {});
  }

  private static void assertSame(Store one, Store other, String which) {
    List<String> rows = rows(one);
    List<String> others = rows(other);
    List<String> only = new ArrayList<>(rows);
    only.removeAll(others);
    List<String> missing = new ArrayList<>(others);
    missing.removeAll(rows);
    assertThat(only).as(which + " alone has").isEmpty();
    assertThat(missing).as(which + " lacks").isEmpty();
    assertThat(rows).isEqualTo(others);
  }

  private static List<String> rows(Store store) {
    List<String> rows = new ArrayList<>();
    for (Kind<?> kind : Kind.ALL) {
      store.forEach(kind, row -> rows.add(kind + " " + RecordJson.write(row)));
    }
    store.merged().corrected().outcomes().forEach(outcome -> rows.add("outcome " + outcome));
    return rows;
  }

  /** A reading that found fewer actors and fewer events, all of them by actors found. */
  private static PageReading less(PageReading page, Random random) {
    List<Actor> actors = page.actors().subList(0, 4 + random.nextInt(page.actors().size() - 3));
    Set<String> found = new HashSet<>();
    actors.forEach(actor -> found.add(actor.id()));
    return new PageReading(
        page.page(),
        page.stories(),
        List.of(),
        actors,
        page.events().subList(0, random.nextInt(page.events().size() + 1)).stream()
            .filter(event -> event.actor().stream().allMatch(ref -> found.contains(ref.id())))
            .toList(),
        List.of(),
        random.nextInt(4) == 0 ? List.of() : page.proposals(),
        random.nextInt(4) == 0 ? List.of() : page.positions());
  }

  private static List<PageReading> pages(Random random, int count) {
    List<PageReading> pages = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String id = "%016x".formatted(random.nextLong());
      boolean again = number > 0 && random.nextInt(4) == 0;
      pages.add(again ? printedAgain(id, pages.get(number - 1)) : page(id, random));
    }
    return pages;
  }

  /** The same text, in which no truce was found. */
  private static PageReading printedAgain(String id, PageReading page) {
    String told = RecordJson.write(page).replace(page.page().id(), id);
    PageReading all = RecordJson.read(told, PageReading.class);
    return new PageReading(
        all.page(),
        all.stories(),
        List.of(),
        all.actors(),
        all.events(),
        all.statements(),
        List.of(),
        List.of());
  }

  private static PageReading page(String id, Random random) {
    Tale tale = Tale.of(id, random.nextInt(4) == 0 ? null : "2024-03-0" + (1 + random.nextInt(4)));
    String name = one(random, "Omar Nur", "Noor", "Sara Noor");
    String slug = name.toLowerCase(Locale.ROOT).replace(' ', '-');
    for (int sentence = 1 + random.nextInt(4); sentence > 0; sentence--) {
      String with = random.nextBoolean() ? "with rockets" : "with a car bomb";
      tale.says("Fighters struck the " + (random.nextBoolean() ? "market" : "school") + " " + with);
      Tale.Act act = tale.assault("struck").by(one(random, "front", "army", "omar-noor", slug));
      if (random.nextInt(4) > 0) {
        act.at(random.nextInt(3) == 0 ? Tale.LAKESIDE : Tale.RIVERTON);
      }
      if (random.nextBoolean()) {
        act.killing(5 + random.nextInt(3));
      }
      act.saidBy(one(random, "army", "omer-nour", "front")).and();
    }
    tale.says("Omar Noor said he knew of no fire.").statement("omar-noor", "he knew of no fire");
    PageReading told = tale.reading();
    List<Actor> actors = new ArrayList<>();
    actors.add(actor("front", "River Front", Actor.Kind.ARMED_GROUP, id, null));
    actors.add(actor("army", "Army", Actor.Kind.ARMED_FORCES, id, null));
    actors.add(actor("omar-noor", "Omar Noor", Actor.Kind.PERSON, id, null));
    actors.add(actor("omer-nour", "Omer Nour", Actor.Kind.PERSON, id, null));
    String body = random.nextBoolean() ? "front" : "army";
    actors.add(actor(slug, name, Actor.Kind.PERSON, id, random.nextBoolean() ? body : null));
    Evidence words = new Evidence(id + "-1", 1, 9);
    String truce = one(random, "A truce for Riverton", "The market truce", "The truce");
    DateRange seen = Tale.on("2024-03-1" + random.nextInt(9));
    return new PageReading(
        told.page(),
        List.of(whole(told)),
        List.of(),
        actors,
        told.events(),
        told.statements(),
        List.of(
            new Proposal(
                id + "-1-q1",
                truce,
                Proposal.Kind.CEASEFIRE,
                List.of(),
                List.of(),
                null,
                seen,
                List.of(words))),
        List.of(position(id, 1, "front", words), position(id, 2, slug, words)));
  }

  /** The story of a page, all of which is its body. */
  private static Story whole(PageReading told) {
    Story story = told.stories().get(0);
    String text = told.page().text();
    StorySpan body = new StorySpan(0, text.codePointCount(0, text.length()), StorySpan.Role.BODY);
    return new Story(
        story.id(),
        story.page(),
        1,
        null,
        "en",
        null,
        null,
        null,
        List.of(body),
        story.published(),
        story.group(),
        true,
        null);
  }

  private static Position position(String page, int number, String actor, Evidence words) {
    return new Position(
        page + "-1-p" + number,
        page + "-1-q1",
        actor,
        Position.Stance.ACCEPTS,
        List.of(),
        List.of(),
        DateRange.UNKNOWN,
        List.of(),
        List.of(words));
  }

  private static Actor actor(
      String id, String name, Actor.Kind kind, String page, @Nullable String of) {
    List<Actor.Role> roles =
        of == null
            ? List.of()
            : List.of(
                new Actor.Role("commander of", of, null, null, new Evidence(page + "-1", 1, 4)));
    List<Actor.Alias> aliases = List.of(new Actor.Alias(name, List.of(page + "-1")));
    return new Actor(id, name, kind, null, null, null, aliases, roles, 1);
  }

  private static String one(Random random, String... of) {
    return of[random.nextInt(of.length)];
  }

  private static List<Correction> corrections(List<PageReading> pages, Random random) {
    List<Correction> made = new ArrayList<>();
    for (int number = random.nextInt(6); number > 0; number--) {
      String one = target(pages, random);
      String other = target(pages, random);
      String id = "c" + number;
      String proposal = proposal(pages, random);
      String another = proposal(pages, random);
      String position = "position:" + proposal.substring("proposal:".length()) + ":front";
      switch (random.nextInt(11)) {
        case 0 -> add(made, id, "incident:" + one, op("join", "with", "incident:" + other));
        case 1 -> add(made, id, "incident:" + one, op("part", "from", "incident:" + other));
        case 2 -> add(made, id, "event:" + one, "{\"op\":\"strike\"}");
        case 3 ->
            add(made, id, "event:" + one, "{\"op\":\"set\",\"field\":\"fatalities\",\"value\":9}");
        case 4 -> add(made, id, "actor:omar-noor", op("part", "from", "actor:omer-nour"));
        case 5 -> add(made, id, proposal, op("join", "with", another));
        case 6 -> add(made, id, proposal, op("part", "from", another));
        case 7 ->
            add(made, id, proposal, "{\"op\":\"set\",\"field\":\"name\",\"value\":\"Truce\"}");
        case 8 -> add(made, id, random.nextBoolean() ? proposal : position, "{\"op\":\"strike\"}");
        case 9 ->
            add(
                made,
                id,
                position,
                "{\"op\":\"set\",\"field\":\"proposal\",\"value\":\"" + another + "\"}");
        default -> {
          add(made, id, "actor:sara-noor", op("join", "with", "actor:omar-noor"));
          add(made, id + "u", "correction:" + id, "{\"op\":\"undo\"}");
        }
      }
      if (random.nextInt(3) == 0) {
        String last = made.get(made.size() - 1).id();
        add(made, id + "v", "correction:" + last, "{\"op\":\"undo\"}");
      }
    }
    return made;
  }

  private static String target(List<PageReading> pages, Random random) {
    PageReading page = pages.get(random.nextInt(pages.size()));
    TextSpan cue = page.events().get(random.nextInt(page.events().size())).cue();
    return page.page().id() + ":" + cue.start() + "-" + cue.end();
  }

  private static String proposal(List<PageReading> pages, Random random) {
    return "proposal:" + pages.get(random.nextInt(pages.size())).page().id() + ":1-9";
  }

  private static String op(String op, String key, String target) {
    return "{\"op\":\"" + op + "\",\"" + key + "\":\"" + target + "\"}";
  }

  private static void add(List<Correction> made, String id, String target, String change) {
    made.add(new Correction(id, target, change, "ada", Instant.ofEpochSecond(made.size()), null));
  }
}
