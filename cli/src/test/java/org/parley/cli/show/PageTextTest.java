// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTextTest {
  @Test
  void countsLinesWhateverEndsThem() {
    assertThat(lines("one\ntwo\r\nthree\rfour\n\nsix"))
        .containsExactly("one", "two", "three", "four", "", "six");
  }

  @Test
  void hasOneLineWhenThereIsNoText() {
    assertThat(lines("")).containsExactly("");
  }

  @Test
  void findsTheLineOfACodePoint() {
    PageText text = new PageText("𝔸𝔹\nC");

    assertThat(text.lineOf(0)).isZero();
    assertThat(text.lineOf(1)).isZero();
    assertThat(text.lineOf(3)).isEqualTo(1);
    assertThat(text.words(1, 4)).isEqualTo("𝔹\nC");
  }

  private static List<String> lines(String page) {
    PageText text = new PageText(page);
    List<String> found = new ArrayList<>();
    for (int line = 0; line < text.count(); line++) {
      found.add(text.words(text.start(line), text.end(line)));
    }
    return found;
  }
}
