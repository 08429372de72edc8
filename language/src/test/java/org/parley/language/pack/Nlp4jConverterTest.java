// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class Nlp4jConverterTest {
  @Test
  void saysBeforehandThatTheHeapIsTooSmall() {
    assertThatThrownBy(() -> Nlp4jConverter.checkHeap(512L << 20))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("1400 MB")
        .hasMessageContaining("only 512 MB")
        .hasMessageContaining("-Xmx1500m");
    assertThatCode(() -> Nlp4jConverter.checkHeap(1500L << 20)).doesNotThrowAnyException();
  }
}
