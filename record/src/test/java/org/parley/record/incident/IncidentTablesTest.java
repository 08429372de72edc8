// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parley.record.likeness.Body;

class IncidentTablesTest {
  private final HappeningWords words = HappeningWords.read();

  @Test
  void readsEveryRowOfTheTablesInTheFormInWhichWordsAreCompared() {
    for (List<String> row : Tables.rows("happening-words.tsv", 3)) {
      assertThat(String.join(" ", Body.words(row.get(2)))).isEqualTo(row.get(2));
    }
    for (List<String> row : Tables.rows("denials.tsv", 2)) {
      assertThat(Body.words(row.get(0))).containsExactly(row.get(0));
    }
    assertThat(DenialWords.read().denies("has denied")).isTrue();
  }

  @Test
  void findsMeansTargetsAndActs() {
    List<String> said = Body.words("A suicide bomber struck a bus near the Old Mill school.");

    assertThat(words.means(said)).containsExactly("blast");
    assertThat(words.targets(said)).containsExactly("learning", "vehicles");
    assertThat(words.acts(said)).containsExactly(Family.ASSAULT);
  }

  @Test
  void tellsMeansApartThatOneAttackDoesNotHave() {
    assertThat(words.areApart(Set.of("air"), Set.of("blast"))).isTrue();
    assertThat(words.areApart(Set.of("air", "gas"), Set.of("gas"))).isFalse();
    assertThat(words.areApart(Set.of("blast", "gun"), Set.of("gun"))).isFalse();
    assertThat(words.areApart(Set.of(), Set.of("blast"))).isFalse();
  }

  @Test
  void takesWhatIsNoLongerSoForNoDenial() {
    assertThat(words.denies(Body.words("No soldier took the ridge."), 0)).isTrue();
    assertThat(words.denies(Body.words("The ridge is not under their control."), 3)).isTrue();
    assertThat(words.denies(Body.words("The ridge is no longer under their control."), 3))
        .isFalse();
    assertThat(words.denies(Body.words("They took not only the ridge."), 2)).isFalse();
    assertThat(words.denies(Body.words("Shells fell, but here, no"), 4)).isTrue();
  }

  @Test
  void knowsWhatIsSaidFromWhatIsDone() {
    DenialWords denials = DenialWords.read();

    assertThat(denials.speaksOfSaying("the reports of a massacre")).isTrue();
    assertThat(denials.speaksOfSaying("the ceasefire")).isFalse();
    assertThat(denials.isOwn("the accusation")).isTrue();
    assertThat(denials.isAuthorship("any role in it")).isTrue();
    assertThat(denials.pointsBack("this")).isTrue();
    assertThat(denials.pointsBack("this plan of theirs")).isFalse();
  }
}
