// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.Evidence;
import org.parley.store.MemoryStore;
import org.parley.store.Store;

final class ActorBundlesTest {
  private static final String SHELF = "actors";
  private static final String ID = "ana-sol";

  @Test
  void aPageThatChangesTouchesItsBundleAndTheOpenOne() {
    merging(
        bundles -> {
          List<ActorPiece> pieces = new ArrayList<>();
          for (int page = 0; page < 3 * ActorBundles.FULL + 1; page++) {
            pieces.add(piece(page, "Ana Sol", null));
          }
          ActorBundles.Said all = bundles.said(ID, Map.of(), pieces);
          assertThat(all.bundles()).containsOnlyKeys(0, 1, 2, 3);
          bundles.keep(ID, all);

          String page = pieces.get(ActorBundles.FULL).page();
          Map<String, Integer> before = Map.of(page, 1);
          ActorBundles.Said said =
              bundles.said(ID, before, List.of(piece(ActorBundles.FULL, "Ana Maria Sol", null)));
          assertThat(said.bundles()).containsOnlyKeys(1, 3);
          assertThat(said.in()).containsOnly(Map.entry(page, 1));
          assertThat(said.nodes().get(0).actor().name()).isEqualTo("Ana Maria Sol");
        });
  }

  @Test
  void nothingIsLeftOfWhomNoPageNamesAnyMore() {
    try (Store store = new MemoryStore()) {
      store.merging(
          notes -> {
            ActorBundles bundles = new ActorBundles(notes, SHELF);
            List<ActorPiece> pieces = new ArrayList<>();
            for (int page = 0; page < 2 * ActorBundles.FULL; page++) {
              pieces.add(piece(page, "Ana Sol", null));
            }
            ActorBundles.Said all = bundles.said(ID, Map.of(), pieces);
            bundles.keep(ID, all);
            bundles.keep(ID, bundles.said(ID, all.in(), List.of()));
            List<String> left = new ArrayList<>();
            notes.forEach(SHELF, (id, note) -> left.add(id));
            assertThat(left).isEmpty();
          });
    }
  }

  @Test
  void addUpToWhatAllPagesSay() {
    merging(
        bundles -> {
          Random random = new Random(29);
          Map<Integer, ActorPiece> pieces = new TreeMap<>();
          Map<String, Integer> in = new HashMap<>();
          for (int round = 0; round < 60; round++) {
            Map<String, Integer> before = new HashMap<>();
            List<ActorPiece> now = new ArrayList<>();
            for (int page : random.ints(random.nextInt(80), 0, 900).distinct().toArray()) {
              String name = random.nextBoolean() ? "Ana Sol" : "Ana Maria Sol";
              ActorPiece piece = piece(page, name, random.nextInt(9) > 0 ? null : country(random));
              Integer held = in.remove(piece.page());
              if (held != null) {
                before.put(piece.page(), held);
              }
              if (random.nextInt(5) == 0) {
                pieces.remove(page);
              } else {
                pieces.put(page, piece);
                now.add(piece);
              }
            }
            ActorBundles.Said said = bundles.said(ID, before, now);
            in.putAll(said.in());
            bundles.keep(ID, said);

            Map<String, ActorTally> byCountry = new TreeMap<>();
            pieces.values().forEach(piece -> ActorNodes.add(piece.sum(), byCountry));
            List<ActorNode> expected = ActorNodes.of(ID, byCountry);
            assertThat(said.nodes()).as("round " + round).isEqualTo(expected);
            assertThat(bundles.nodes(ID)).as("round " + round).isEqualTo(expected);
          }
          assertThat(in.values()).contains(0, 1, 2);
        });
  }

  private static void merging(Consumer<ActorBundles> action) {
    try (Store store = new MemoryStore()) {
      store.merging(notes -> action.accept(new ActorBundles(notes, SHELF)));
    }
  }

  private static String country(Random random) {
    return random.nextBoolean() ? "USA" : "GBR";
  }

  private static ActorPiece piece(int page, String name, @Nullable String country) {
    String story = page + "-1";
    Actor.Role role =
        new Actor.Role("spokesman", "front-" + page % 3, null, null, new Evidence(story, 0, 9));
    Actor actor =
        new Actor(
            ID,
            name,
            Actor.Kind.PERSON,
            country,
            null,
            null,
            List.of(new Actor.Alias(name, List.of(story))),
            List.of(role),
            1 + page % 2);
    return ActorPiece.of("" + page, actor);
  }
}
