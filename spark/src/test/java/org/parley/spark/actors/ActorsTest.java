// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.actors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Actor;
import org.parley.model.Evidence;
import org.parley.model.MergedRecord;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.record.RecordUpdate;
import org.parley.spark.LocalSpark;
import org.parley.spark.PlainPages;
import org.parley.spark.stage.Stages;
import org.parley.store.Kind;
import org.parley.store.MemoryStore;
import org.parley.store.json.RecordJson;

class ActorsTest {
  private static final List<String> GIVENS = List.of("Jotuk", "Hanna", "Omar", "Omarr", "Salma");

  /** Most are found under one key of sounds, so that a lone one of them is nobody's. */
  private static final List<String> FAMILIES =
      List.of("Levor", "Lavier", "Lifar", "Loveira", "Livaria", "Lufiro", "Noor", "Tamba", "Kesh");

  private static final List<String> BODIES =
      List.of("River Front", "Valley League of Arms", "Hill Union of Smiths", "Plain Council");

  private final SparkSession spark = LocalSpark.session();
  @TempDir Path folder;

  @Test
  void whoIsWhoIsAsAStoreFindsOut() {
    List<PageReading> pages = pages(400);
    MemoryStore store = new MemoryStore();
    pages.forEach(page -> store.put(page, ""));
    RecordUpdate.run(store, () -> {});
    List<Actor> expected = store.all(Kind.ACTORS);
    assertThat(expected)
        .flatExtracting(Actor::joins)
        .flatExtracting(Actor.Join::reasons)
        .extracting(reason -> reason.replaceAll(":.*|(?<=both) .*|(?<=both is) .*|\"[^\"]*\" ", ""))
        .contains("same name", "spellings of one name", "short for the other's name")
        .contains("are initials that the other goes by", "stories on both");

    Collections.shuffle(pages, new Random(3));
    Actors actors = actors(pages);
    assertThat(rows(actors)).isEqualTo(rows(expected));
    assertThat(ids(actors)).isEqualTo(ids(pages, store.merged().actorIds()));
    assertThat(actors.mostTogether()).isBetween(3L, 60L);
  }

  @Test
  void thoseWhoBearNoLastNameComeToNoTaskTogether() {
    List<PageReading> pages = new ArrayList<>();
    for (int number = 1; number <= 90; number++) {
      String name = "Council " + number;
      pages.add(
          page(number, List.of(actor(slug(name), name, Actor.Kind.PARTY, null, number, null))));
    }
    try (LocalSpark.Options large = LocalSpark.asLargeTables(3)) {
      Dataset<Row> nodes = ActorNodes.of(table(pages));
      assertThat(LocalSpark.inEachTask(ActorsBeside.inStories(nodes)))
          .hasSize(3)
          .allMatch(rows -> rows > 20);
    }
  }

  private Actors actors(List<PageReading> pages) {
    return new Actors(new Stages(spark, folder.toString()), table(pages));
  }

  private Dataset<Row> table(List<PageReading> pages) {
    List<Row> rows =
        pages.stream()
            .map(page -> RowFactory.create(page.page().id(), RecordJson.write(page)))
            .toList();
    return spark.createDataFrame(rows, PlainPages.SCHEMA).repartition(3);
  }

  private static Map<String, String> rows(Actors actors) {
    Map<String, String> rows = new TreeMap<>();
    for (Row row : actors.rows().collectAsList()) {
      assertThat(rows.put(row.getAs("id"), row.getAs(Actors.ROW))).isNull();
    }
    return rows;
  }

  private static Map<String, String> rows(List<Actor> actors) {
    Map<String, String> rows = new TreeMap<>();
    actors.forEach(actor -> rows.put(actor.id(), RecordJson.write(actor)));
    return rows;
  }

  private static Map<String, Map<String, String>> ids(Actors actors) {
    Map<String, Map<String, String>> ids = new TreeMap<>();
    actors.ids().collectAsList().forEach(row -> ids.put(row.getAs("page"), Actors.ids(row)));
    return ids;
  }

  private static Map<String, Map<String, String>> ids(
      List<PageReading> pages, Map<String, String> all) {
    Map<String, Map<String, String>> ids = new TreeMap<>();
    for (PageReading page : pages) {
      Map<String, String> ofPage = new TreeMap<>();
      for (Actor actor : page.actors()) {
        String story = page.page().id() + "-1";
        for (String key : List.of(actor.id(), MergedRecord.actorKey(story, actor.id()))) {
          if (all.containsKey(key)) {
            ofPage.put(key, all.get(key));
          }
        }
      }
      if (!ofPage.isEmpty()) {
        ids.put(page.page().id(), ofPage);
      }
    }
    assertThat(ids.values()).anyMatch(one -> one.keySet().stream().anyMatch(k -> k.contains(" ")));
    return ids;
  }

  /** Pages that each name a state, bodies by name or initials, and people in several spellings. */
  private static List<PageReading> pages(int count) {
    Random random = new Random(5);
    List<PageReading> pages = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      // Few pages are about one thing, so that some are named together and others never.
      int world = random.nextInt(60);
      Map<String, Actor> named = new TreeMap<>();
      add(actor("aland", "Aland", Actor.Kind.GOVERNMENT, "ALA", number, null), named);
      for (int bodies = 1 + random.nextInt(2); bodies > 0; bodies--) {
        String body = BODIES.get(random.nextInt(BODIES.size()));
        String full = body + " " + (char) ('A' + world % 26);
        String name = random.nextInt(3) == 0 ? initials(full) : full;
        Actor.Kind kind = random.nextInt(9) == 0 ? Actor.Kind.PARTY : Actor.Kind.ARMED_GROUP;
        add(actor(slug(name), name, kind, null, number, null), named);
      }
      for (int people = 1 + random.nextInt(3); people > 0; people--) {
        String family =
            FAMILIES.get(random.nextInt(FAMILIES.size()))
                + "bdgklmnprstv".charAt(world % 12)
                + "aeiou".charAt(world / 12);
        String given = GIVENS.get(random.nextInt(GIVENS.size()));
        boolean alone = random.nextInt(4) == 0;
        String name = alone ? family : given + " " + family;
        String id = alone ? slug(family) + "@" + number + "-1" : slug(name);
        String country = random.nextInt(4) > 0 ? null : random.nextBoolean() ? "ALA" : "BEL";
        String of = random.nextBoolean() ? null : named.keySet().iterator().next();
        add(actor(id, name, Actor.Kind.PERSON, country, number, of), named);
      }
      pages.add(page(number, List.copyOf(named.values())));
    }
    return pages;
  }

  private static void add(Actor actor, Map<String, Actor> named) {
    named.put(actor.id(), actor);
  }

  private static PageReading page(int number, List<Actor> actors) {
    String id = "" + number;
    Page page = new Page(id, id + ".txt", "text/plain", "UTF-8", "00", "text", List.of());
    return new PageReading(
        page, List.of(), List.of(), actors, List.of(), List.of(), List.of(), List.of());
  }

  private static Actor actor(
      String id,
      String name,
      Actor.Kind kind,
      @Nullable String country,
      int number,
      @Nullable String of) {
    String story = number + "-1";
    List<Actor.Role> roles =
        of == null
            ? List.of()
            : List.of(new Actor.Role("spokesman", of, null, null, new Evidence(story, 0, 9)));
    List<Actor.Alias> aliases = new ArrayList<>(List.of(new Actor.Alias(name, List.of(story))));
    if (kind == Actor.Kind.ARMED_GROUP && number % 5 == 0) {
      aliases.add(new Actor.Alias(initials(name), List.of(story)));
    }
    return new Actor(id, name, kind, country, null, null, aliases, roles, 1 + number % 3);
  }

  private static String initials(String name) {
    return name.replaceAll("[^A-Z]", "");
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-');
  }
}
