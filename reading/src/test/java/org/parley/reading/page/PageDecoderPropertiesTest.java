// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parley.reading.Resources;

class PageDecoderPropertiesTest {
  private static final String[] CHARSETS = {
    "", "UTF-8", "utf-16", "latin1", "GB18030", "x y", "ISO-2022-JP", "hz"
  };
  private static final String[] WORDS = {
    "Talks", "мир", "سلام", "和平", "𝒜", "\n", "\r\n", " ", "“a”", ". ", "é"
  };
  private static final byte[] COMMON = {
    0, ' ', 'a', '\n', (byte) 0xc3, (byte) 0xa9, (byte) 0xff, (byte) 0xfe, 0x1b
  };

  private final Random random = new Random(20_261_122);
  private final PageDecoder decoder = new PageDecoder(Resources.bundled());

  @Test
  void anyBytesAreReadOrRefused() {
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = bytes();
      String declared = CHARSETS[random.nextInt(CHARSETS.length)];
      DecodedPage page = decode(bytes, declared);
      if (page != null) {
        assertThat(page.text()).isNotBlank().doesNotContain("\0");
        assertThat(page.text()).isEqualTo(decode(bytes, declared).text());
      }
    }
  }

  @Test
  void anythingAfterTheMarkOfGzipIsReadOrRefused() {
    for (int i = 0; i < 500; i++) {
      byte[] rest = bytes();
      byte[] bytes = new byte[rest.length + 3];
      System.arraycopy(new byte[] {0x1f, (byte) 0x8b, 8}, 0, bytes, 0, 3);
      System.arraycopy(rest, 0, bytes, 3, rest.length);
      assertThat(decode(bytes, "UTF-8")).isNull();
    }
  }

  @Test
  void utf8ComesBackAsItWas() {
    for (int i = 0; i < 1000; i++) {
      String text = sentence();
      DecodedPage page = decode(text.getBytes(StandardCharsets.UTF_8), "windows-1252");
      assertThat(page).isNotNull();
      assertThat(page.text()).isEqualTo(text);
    }
  }

  @Test
  void aCutAnywhereLosesNothingBeforeIt() {
    for (int i = 0; i < 1000; i++) {
      String text = sentence();
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      DecodedPage page = decode(Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length)), "UTF-8");
      if (page != null && "UTF-8".equals(page.charset())) {
        String read = page.text();
        int whole = read.endsWith("\uFFFD") ? read.length() - 1 : read.length();
        assertThat(text).startsWith(read.substring(0, whole));
      }
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

  /** Up to some hundred bytes; half of the time few different ones. */
  private byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(300)];
    random.nextBytes(bytes);
    if (random.nextBoolean()) {
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = COMMON[Math.floorMod(bytes[i], COMMON.length)];
      }
    }
    return bytes;
  }

  private String sentence() {
    StringBuilder text = new StringBuilder("No ");
    for (int words = 1 + random.nextInt(40); words > 0; words--) {
      text.append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }
}
