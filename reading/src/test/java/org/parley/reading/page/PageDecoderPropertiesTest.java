// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.parley.reading.Resources;

class PageDecoderPropertiesTest {
  private final PageDecoder decoder = new PageDecoder(Resources.bundled());

  @Property(tries = 2000)
  void anyBytesAreReadOrRefused(@ForAll byte[] bytes, @ForAll("charsets") String declared) {
    DecodedPage page = decode(bytes, declared);
    if (page != null) {
      assertThat(page.text()).isNotBlank().doesNotContain("\0");
      assertThat(page.text()).isEqualTo(decode(bytes, declared).text());
    }
  }

  @Property(tries = 500)
  void anythingAfterTheMarkOfGzipIsReadOrRefused(@ForAll byte[] rest) {
    byte[] bytes = new byte[rest.length + 3];
    System.arraycopy(new byte[] {0x1f, (byte) 0x8b, 8}, 0, bytes, 0, 3);
    System.arraycopy(rest, 0, bytes, 3, rest.length);
    assertThat(decode(bytes, "UTF-8")).isNull();
  }

  @Property(tries = 1000)
  void utf8ComesBackAsItWas(@ForAll("sentences") String text) {
    DecodedPage page = decode(text.getBytes(StandardCharsets.UTF_8), "windows-1252");
    assertThat(page).isNotNull();
    assertThat(page.text()).isEqualTo(text);
  }

  @Property(tries = 1000)
  void aCutAnywhereLosesNothingBeforeIt(@ForAll("sentences") String text, @ForAll byte cut) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = 1 + Math.floorMod(cut, bytes.length);
    DecodedPage page = decode(Arrays.copyOf(bytes, length), "UTF-8");
    if (page != null && "UTF-8".equals(page.charset())) {
      String read = page.text();
      int whole = read.endsWith("\uFFFD") ? read.length() - 1 : read.length();
      assertThat(text).startsWith(read.substring(0, whole));
    }
  }

  private @Nullable DecodedPage decode(byte[] bytes, String declared) {
    try {
      return decoder.decode(bytes, "a", Declared.charset(declared));
    } catch (UnreadablePageException refusal) {
      assertThat(refusal.getMessage()).isNotBlank();
      return null;
    }
  }

  @Provide
  Arbitrary<String> charsets() {
    return Arbitraries.of("", "UTF-8", "utf-16", "latin1", "GB18030", "x y", "ISO-2022-JP", "hz");
  }

  @Provide
  Arbitrary<String> sentences() {
    return Arbitraries.of("Talks", "мир", "سلام", "和平", "𝒜", "\n", "\r\n", " ", "“a”", ". ", "é")
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(words -> "No " + String.join("", words));
  }
}
