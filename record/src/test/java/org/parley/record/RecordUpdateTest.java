// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.model.Actor;
import org.parley.model.PageReading;
import org.parley.record.likeness.StoryGrouping;
import org.parley.store.Generated;
import org.parley.store.Kind;
import org.parley.store.MemoryStore;
import org.parley.store.Store;

class RecordUpdateTest {
  private static final String RULES = "rules 1";

  private final Store store = new MemoryStore();

  @Test
  void notesOfOtherRulesAreForgotten() {
    for (int number = 0; number < 5; number++) {
      store.put(Generated.reading(number, 2, number + ".txt"), "reader");
    }
    assertThat(update(2, RULES)).isTrue();
    List<Actor> actors = store.all(Kind.ACTORS);
    assertThat(actors).hasSize(5);
    // As if these rules had found nobody.
    store.merging(
        notes -> actors.subList(1, 5).forEach(actor -> notes.remove(Kind.ACTORS, actor.id())));

    assertThat(update(2, RULES)).as("nothing has changed").isFalse();
    store.put(Generated.reading(5, 2, "5.txt"), "reader");
    update(2, RULES);
    assertThat(store.all(Kind.ACTORS)).hasSize(2);
    assertThat(update(2, "rules 2")).as("the rules have changed").isTrue();
    assertThat(store.all(Kind.ACTORS)).hasSize(6).containsAll(actors);
    assertThat(update(2, "rules 2")).isFalse();
  }

  @Test
  void whatNoRulesMadeIsBroughtTogetherAnew() {
    PageReading reading = Generated.reading(1, 2, "1.txt");
    store.put(reading, "reader");
    store.merging(
        notes -> {
          notes.actorId("nobody", "somebody");
          notes.takenUp(reading.page().id());
        });
    update(2, RULES);
    assertThat(new ArrayList<>(store.all(Kind.ACTORS))).hasSize(1);
    assertThat(store.merged().actorIds()).isEmpty();
  }

  @Test
  void anEmptyRecordIsUpToDate() {
    assertThat(RecordUpdate.isPending(store)).isFalse();
    assertThat(update(2, RULES)).isFalse();
  }

  private boolean update(int atOnce, String rules) {
    new StoryGrouping().run(store, () -> {});
    return RecordUpdate.run(store, () -> {}, atOnce, rules);
  }
}
