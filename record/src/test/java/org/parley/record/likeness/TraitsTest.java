// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.model.Page;
import org.parley.model.PageReading;

class TraitsTest {
  @Test
  void readsTheDayAndTheHeadlineAlone() {
    for (String title : List.of("", "T", "Ab", "Abc", "Siège of Süd — the “fourth” day")) {
      String line = traits(title, 19_000L).encode();
      assertThat(Traits.head(line)).isEqualTo(new Traits.Head(19_000, title));
    }
    assertThat(Traits.head(traits("Siege", null).encode()).day()).isNull();
  }

  @Test
  void saysThatTraitsAreCutShort() {
    String line = traits("A headline", 19_000L).encode();
    assertThatThrownBy(() -> Traits.head(line.substring(0, 40)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("traits are cut short");
    assertThatThrownBy(() -> Traits.head("AQ"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("traits are cut short");
  }

  private static Traits traits(String title, @Nullable Long day) {
    PageReading reading = Pages.page("a", "Rockets hit the pier of Riverton on a quiet morning.");
    Page page = reading.page();
    Body body = Body.of(page, reading.stories().get(0));
    return Traits.of(body, title, day, new Terms(Rarity.read()));
  }
}
