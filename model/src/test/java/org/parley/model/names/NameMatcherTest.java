// SPDX-License-Identifier: Apache-2.0
package org.parley.model.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.names.NameMatcher.Likeness;

final class NameMatcherTest {
  private static final NameMatcher NAMES = NameMatcher.bundled();

  @ParameterizedTest
  @CsvSource({
    "Khalifa Haftar,Khalifa Hifter",
    "Ahmed al-Mesmari,Ahmad al-Mismari",
    "Abdul-Malik al-Houthi,Abdulmalik al-Huthi",
    "Abd al-Fattah as-Sisi,Abdelfattah Elsisi",
    "Osama bin Laden,Usama ibn Ladin",
    "Vladimir Nabokov,Wladimir Nabokoff",
    "Xi Jinping,Hsi Chin-p'ing",
    "Recep Tayyip Erdoğan,Recep Tayyip Erdogan",
    "Kim Jong-un,Kim Jung Un",
    "Hailemariam Desalegn,Haile Mariam Dessalegn",
    "Roza Otunbayeva,Roza Otunbaeva"
  })
  void spellingsOfOneNameAreTheSame(String one, String other) {
    assertThat(NAMES.compare(one, other)).isEqualTo(Likeness.SAME);
  }

  @ParameterizedTest
  @CsvSource({
    "Ahmed al-Mesmari,Mismari",
    "Mohammad Javad Zarif,Javad Zarif",
    "Ali Hosseini Khamenei,Ali Khamenei",
    "Abiy Ahmed Ali,Abiy Ahmed"
  })
  void aNameMayLeaveOutParts(String longer, String shorter) {
    assertThat(NAMES.compare(longer, shorter)).isEqualTo(Likeness.SHORTER);
  }

  @Test
  void theFamilyNameMayStandFirst() {
    assertThat(NAMES.compare("Jinping Xi", "Xi Jinping")).isEqualTo(Likeness.SAME);
    assertThat(NAMES.compare("Toomas Ilves", "Ilves Toomas")).isEqualTo(Likeness.TURNED);
    assertThat(NAMES.compare("Ali Hassan", "Hassan Ali")).isEqualTo(Likeness.DIFFERENT);
  }

  @ParameterizedTest
  @CsvSource({
    "Hassan Diab,Hussein Diab",
    "Salem Ben Ali,Salim Ben Ali",
    "Mohammed Dahlan,Mohammed Deif",
    "Li Keqiang,Li Qiang",
    "Abiy,Abay",
    "Kim Jong-un,Kim Jong-il",
    "Mahmoud,Mohammad",
    "Hamad,Hamid",
    "Karim,Karam",
    "Omar,Amr",
    "Ivanov,Ivanova",
    "Zhang Wei,Chang Hui"
  })
  void namesOfTwoPeopleAreDifferent(String one, String other) {
    assertThat(NAMES.compare(one, other)).isEqualTo(Likeness.DIFFERENT);
  }

  @Test
  void nothingIsLikeNothing() {
    assertThat(NAMES.compare("", "")).isEqualTo(Likeness.DIFFERENT);
    assertThat(NAMES.compare("…", "Ali Saleh")).isEqualTo(Likeness.DIFFERENT);
    assertThat(NAMES.parts("Abdulaziz al-Sa'ud")).containsExactly("abd", "aziz", "saud");
  }

  @Test
  void spellingsShareAKey() {
    assertThat(NAMES.keys("haftar")).containsAnyElementsOf(NAMES.keys("hifter"));
    assertThat(NAMES.keys("gaddafi")).containsAnyElementsOf(NAMES.keys("qadhafi"));
    assertThat(NAMES.keys("muhammad")).containsAnyElementsOf(NAMES.keys("mahamat"));
    assertThat(NAMES.keys("haftar")).doesNotContainAnyElementsOf(NAMES.keys("sarraj"));
  }

  /** Whatever the letters: the order of two names makes no difference, and a name is itself. */
  @Test
  void comparingIsSymmetricAndReflexive() {
    Random random = new Random(4);
    for (int i = 0; i < 20_000; i++) {
      String one = name(random);
      String other = random.nextBoolean() ? name(random) : one.replace('a', 'e').replace("h", "");
      assertThat(NAMES.compare(one, other))
          .as(one + " / " + other)
          .isEqualTo(NAMES.compare(other, one));
      assertThat(NAMES.compare(one, one)).as(one).isEqualTo(Likeness.SAME);
    }
  }

  private static String name(Random random) {
    List<String> syllables =
        List.of("ha", "ssan", "li", "q", "ou", "al-", "abdel ", "kh", "yi", " ", "-", "er", "tsch");
    List<String> name = new ArrayList<>(List.of("ba"));
    for (int i = random.nextInt(7); i >= 0; i--) {
      name.add(syllables.get(random.nextInt(syllables.size())));
    }
    return String.join("", name);
  }
}
