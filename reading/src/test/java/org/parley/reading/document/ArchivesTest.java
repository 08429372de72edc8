// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.reading.document.Packed.files;
import static org.parley.reading.document.Packed.gzip;
import static org.parley.reading.document.Packed.tar;
import static org.parley.reading.document.Packed.utf8;
import static org.parley.reading.document.Packed.zip;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.reading.Resources;

class ArchivesTest {
  private static final Map<String, byte[]> TWO = files("a.txt", "first", "deeper/b.txt", "second");

  @Test
  void aPageAloneIsItself() {
    assertThat(Finds.in(utf8("The bridge was opened.")))
        .containsExactly("in: The bridge was opened.");
    assertThat(Finds.in(new byte[0])).containsExactly("in: ");
  }

  @Test
  void gzipGivesItsPage() {
    assertThat(Finds.in(gzip(utf8("first")))).containsExactly("in: first");
    assertThat(Finds.in(Packed.join(gzip(utf8("first, ")), gzip(utf8("second")))))
        .containsExactly("in: first, second");
  }

  @Test
  void zipAndTarGiveTheirFiles() {
    assertThat(Finds.in(zip(TWO))).containsExactly("in!/a.txt: first", "in!/deeper/b.txt: second");
    assertThat(Finds.in(tar(TWO))).containsExactly("in!/a.txt: first", "in!/deeper/b.txt: second");
  }

  @Test
  void archivesInArchivesAreOpened() {
    Map<String, byte[]> outer = new LinkedHashMap<>();
    outer.put("inner.zip", zip(TWO));
    outer.put("inner.tar.gz", gzip(tar(TWO)));
    outer.put("last.txt", utf8("third"));

    assertThat(Finds.in(tar(outer)))
        .containsExactly(
            "in!/inner.zip!/a.txt: first",
            "in!/inner.zip!/deeper/b.txt: second",
            "in!/inner.tar.gz!/a.txt: first",
            "in!/inner.tar.gz!/deeper/b.txt: second",
            "in!/last.txt: third");
  }

  @Test
  void whatIsNoPageIsPassedOver() {
    Map<String, byte[]> saved = new LinkedHashMap<>();
    saved.put("page.txt", utf8("first"));
    saved.put("page_files/style.css", utf8("p { }"));
    saved.put("page_files/picture", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0, 1});
    saved.put("__MACOSX/._page.txt", utf8("x"));

    assertThat(Finds.in(zip(saved)))
        .containsExactly(
            "in!/page.txt: first",
            "in!/page_files/style.css - NAME",
            "in!/page_files/picture - MEDIA",
            "in!/__MACOSX/._page.txt - NAME");
  }

  @Test
  void anArchiveCutShortGivesWhatComesBefore() {
    byte[] zip = zip(files("a.txt", "first", "b.txt", "second ".repeat(1000)));

    assertThat(Finds.in(Arrays.copyOf(zip, 90)))
        .containsExactly("in!/a.txt: first", "in! cut short; what comes before the cut was read");
    assertThat(Finds.in(Arrays.copyOf(gzip(utf8("first")), 15)))
        .singleElement()
        .asString()
        .startsWith("in! gzip data is cut short after ");
  }

  @Test
  void aDamagedPageInAnArchiveCostsNoOther() {
    byte[] damaged = gzip(utf8("first"));
    damaged[damaged.length - 6] ^= 1;
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.gz", damaged);
    files.put("b.txt", utf8("second"));

    assertThat(Finds.in(zip(files)))
        .containsExactly(
            "in!/a.gz! gzip data is damaged: its checksum is wrong", "in!/b.txt: second");
  }

  @Test
  void anEmptyArchiveIsSaidToBeEmpty() {
    assertThat(Finds.in(zip(Map.of()))).containsExactly("in! an empty archive");
  }

  @Test
  void archivesInArchivesEndSomewhere() {
    byte[] deep = utf8("deep");
    for (int i = 0; i < 7; i++) {
      deep = gzip(deep);
    }
    byte[] zip = zip(Map.of("x.gz", deep));
    assertThat(Finds.in(zip))
        .containsExactly("in!/x.gz! packed more than 5 times; unpack it first");
  }

  @Test
  void aPageOverTheLimitIsLeftOutAndTheNextRead() {
    DocumentReader strict = new DocumentReader(Resources.bundled(), Map.of(), limits(10, 1 << 20));
    byte[] zip = zip(files("a.txt", "far too long for it", "b.txt", "short"));

    assertThat(Finds.in(strict, new ByteArrayInputStream(zip)))
        .containsExactly(
            "in!/a.txt! larger than 10 bytes, too large for one page; split it into its pages",
            "in!/b.txt: short");
  }

  @Test
  void aBombIsLeftOutAndTheNextRead() {
    DocumentReader strict =
        new DocumentReader(Resources.bundled(), Map.of(), limits(1 << 20, 1000));
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.txt", utf8("first"));
    files.put("bomb.zip", zip(Map.of("inside.txt", new byte[1 << 19])));
    files.put("b.txt", utf8("second"));

    assertThat(Finds.in(strict, new ByteArrayInputStream(tar(files))))
        .containsExactly(
            "in!/a.txt: first",
            "in!/bomb.zip!/inside.txt! unpacks to more than 20 times its size, as no page does;"
                + " left out",
            "in!/b.txt: second");
  }

  @Test
  void anInputFullOfBombsIsLeft() {
    DocumentReader strict =
        new DocumentReader(Resources.bundled(), Map.of(), limits(1 << 20, 1000));
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < 1000; i++) {
      files.put(i + ".txt", new byte[1 << 16]);
    }
    byte[] zip = zip(files);

    List<String> found = Finds.in(strict, new ByteArrayInputStream(zip));

    assertThat(found).hasSizeLessThan(10);
    assertThat(found.get(found.size() - 1)).endsWith("left out; nor was the rest of in read");
  }

  @Test
  void aMillionFaultsAreNoMillionLines() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < 150; i++) {
      files.put(i + ".gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0, 7});
    }
    List<String> found = Finds.in(tar(files));

    assertThat(found).hasSize(101);
    assertThat(found.get(100)).isEqualTo("in! and 50 more of its parts, not named one by one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "tar", "gzip", "tar.gz"})
  void cutAnywhereItGivesWhatComesBeforeAndNeverThrows(String kind) {
    byte[] whole =
        switch (kind) {
          case "zip" -> zip(TWO);
          case "tar" -> tar(TWO);
          case "gzip" -> gzip(utf8("first"));
          default -> gzip(tar(TWO));
        };
    for (int length = 0; length < whole.length; length++) {
      List<String> found = Finds.in(Arrays.copyOf(whole, length));
      assertThat(found).as("cut at %d", length).hasSizeLessThan(4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zip", "tar", "tar.gz"})
  void withAnyByteChangedItNeverThrows(String kind) {
    byte[] whole =
        switch (kind) {
          case "zip" -> zip(TWO);
          case "tar" -> tar(TWO);
          default -> gzip(tar(TWO));
        };
    Random random = new Random(11);
    for (int i = 0; i < 2000; i++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      assertThat(Finds.in(changed)).as("case %d", i).hasSizeLessThan(6);
    }
  }

  /** Of pages, and of what may be unpacked before the ratio of 20 counts. */
  private static Limits limits(int pageBytes, long freeBytes) {
    return new Limits(pageBytes, 64 << 20, 5, 20, freeBytes, 3, 64 << 10, 500, 100);
  }
}
