// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.reading.document.Packed.gzip;
import static org.parley.reading.document.Packed.join;
import static org.parley.reading.document.Packed.record;
import static org.parley.reading.document.Packed.response;
import static org.parley.reading.document.Packed.utf8;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.reading.Resources;

class WebArchivesTest {
  private static final String HTML = "Content-Type: text/html; charset=windows-1252\r\n";
  private static final byte[] FIRST =
      response("https://paper.example/1", HTML, utf8("<p>first</p>"));
  private static final byte[] SECOND =
      response("https://paper.example/2", HTML, utf8("<p>second</p>"));

  @Test
  void aResponseIsAPageUnderItsAddress() {
    Document page = Finds.documents(FIRST).get(0);

    assertThat(page.uri()).isEqualTo("https://paper.example/1");
    assertThat(page.where()).isEqualTo("in, record 1 at byte 0");
    assertThat(page.declared().charset()).isEqualTo("windows-1252");
    assertThat(page.declared().mediaType()).isEqualTo("text/html");
    assertThat(page.bytes()).isEqualTo(utf8("<p>first</p>"));
  }

  @Test
  void recordsPackedOneByOneAreNamedByTheirPlaceInTheFile() {
    byte[] first = gzip(FIRST);

    assertThat(Finds.in(join(first, gzip(SECOND))))
        .containsExactly(
            "in, record 1 at byte 0 <https://paper.example/1>: <p>first</p>",
            "in, record 2 at byte " + first.length + " <https://paper.example/2>: <p>second</p>");
  }

  @Test
  void resourcesAndConversionsArePagesToo() {
    byte[] archive =
        join(
            record("warcinfo", "", "application/warc-fields", utf8("software: x\r\n")),
            record("resource", "https://paper.example/r", "text/plain", utf8("saved")),
            record("conversion", "https://paper.example/c", "text/plain", utf8("converted")),
            record("request", "https://paper.example/r", "application/http", utf8("GET /\r\n\r\n")),
            record("metadata", "https://paper.example/r", "application/json", utf8("{}")));

    assertThat(Finds.in(archive))
        .containsExactly(
            "in, record 1 at byte 0 - CRAWL_RECORD",
            "in, record 2 at byte 128 <https://paper.example/r>: saved",
            "in, record 3 at byte 257 <https://paper.example/c>: converted",
            "in, record 4 at byte 392 - CRAWL_RECORD",
            "in, record 5 at byte 530 - CRAWL_RECORD");
  }

  @Test
  void aRevisitPointsAtWhatItRefersTo() {
    byte[] revisit =
        utf8(
            "WARC/1.0\r\nWARC-Type: revisit\r\nWARC-Target-URI: https://paper.example/1\r\n"
                + "WARC-Refers-To-Target-URI: https://paper.example/1\r\n"
                + "WARC-Refers-To-Date: 2024-05-03T10:00:00Z\r\nContent-Length: 0\r\n\r\n\r\n\r\n");

    assertThat(Finds.in(revisit))
        .containsExactly(
            "in, record 1 at byte 0~ a later visit that found the page unchanged; its text is with"
                + " https://paper.example/1 of 2024-05-03T10:00:00Z");
  }

  @Test
  void whatTheServerPackedIsUnpacked() {
    byte[] gzip = response("https://a.example/", "Content-Encoding: gzip\r\n", gzip(utf8("text")));
    byte[] chunked =
        response(
            "https://b.example/",
            "Transfer-Encoding: chunked\r\n",
            utf8("3\r\ntex\r\n1\r\nt\r\n0\r\n\r\n"));
    byte[] brotli =
        response(
            "https://c.example/",
            "Content-Encoding: br\r\n",
            new byte[] {(byte) 0x8b, 0x01, (byte) 0x80, 't', 'e', 'x', 't', 0x03});
    byte[] alreadyDone = response("https://d.example/", "Content-Encoding: gzip\r\n", utf8("text"));
    byte[] unknown = response("https://e.example/", "Content-Encoding: zstd\r\n", utf8("text"));

    assertThat(Finds.documents(join(gzip, chunked, brotli, alreadyDone)))
        .extracting(page -> new String(page.bytes(), StandardCharsets.UTF_8))
        .containsOnly("text")
        .hasSize(4);
    assertThat(Finds.in(unknown))
        .containsExactly(
            "in, record 1 at byte 0! its body is packed as 'zstd', which is not known");
  }

  @Test
  void answersWithoutAPageAndPicturesArePassedOver() {
    byte[] moved =
        record(
            "response",
            "https://a.example/",
            "application/http",
            utf8("HTTP/1.1 301 Moved\r\nLocation: /b\r\n\r\n"));
    byte[] style = response("https://a.example/s", "Content-Type: text/css\r\n", utf8("p {}"));

    assertThat(Finds.in(join(moved, style)))
        .containsExactly(
            "in, record 1 at byte 0 - NO_PAGE_ANSWER", "in, record 2 at byte 162 - MEDIA");
  }

  @ParameterizedTest
  @CsvSource({
    "Content-Length: 78, Content-Length: 250, 'it claims 250 bytes, but the next record begins"
        + " after 82'",
    "Content-Length: 78, Content-Length: 40, 'it claims 40 bytes, but has 82'",
    "Content-Length: 78, Content-Length: lots, it does not tell its length; passed over",
    "Content-Length: 78, Content-Size: 92, it does not tell its length; passed over"
  })
  void aRecordThatLiesAboutItsLengthCostsNoOther(String told, String lie, String reason) {
    byte[] liar =
        utf8(new String(FIRST, StandardCharsets.UTF_8).replaceFirst("Content-Length: \\d+", lie));

    List<String> found = Finds.in(join(liar, SECOND));

    assertThat(found).hasSize(2);
    assertThat(found.get(0)).isEqualTo("in, record 1 at byte 0! " + reason);
    assertThat(found.get(1)).endsWith("<https://paper.example/2>: <p>second</p>");
  }

  @Test
  void aRecordThatLiesButHoldsItsWholePageIsRead() {
    byte[] whole = response("https://paper.example/1", "Content-Length: 4\r\n", utf8("page"));
    byte[] liar =
        utf8(
            new String(whole, StandardCharsets.UTF_8)
                .replaceFirst("Content-Length: \\d+", "Content-Length: 9999"));

    List<String> found = Finds.in(join(liar, SECOND));

    assertThat(found).hasSize(3);
    assertThat(found.get(0)).endsWith("; its page is whole and was read");
    assertThat(found.get(1)).startsWith("in, record 1 at byte 0 <https://paper.example/1>: page");
    assertThat(found.get(2)).endsWith("<https://paper.example/2>: <p>second</p>");
  }

  @Test
  void aDamagedMemberCostsNoOther() {
    byte[] damaged = gzip(FIRST);
    damaged[30] ^= 0x55;
    byte[] third = response("https://paper.example/3", HTML, utf8("<p>third</p>"));

    List<String> found = Finds.in(join(gzip(SECOND), damaged, gzip(third)));

    assertThat(found.get(0)).endsWith("<https://paper.example/2>: <p>second</p>");
    assertThat(found.get(found.size() - 1)).endsWith("<https://paper.example/3>: <p>third</p>");
    assertThat(found).hasSize(3);
  }

  @Test
  void aRecordThatUnpacksTooFarCostsNoOther() {
    Limits strict = new Limits(1 << 10, 1 << 10, 5, 20, 1000, 3, 64 << 10, 500, 100);
    DocumentReader reader = new DocumentReader(Resources.bundled(), Map.of(), strict);
    byte[] bomb = response("https://paper.example/b", HTML, new byte[8 << 20]);

    List<String> found =
        Finds.in(reader, new ByteArrayInputStream(join(gzip(FIRST), gzip(bomb), gzip(SECOND))));

    assertThat(found).hasSize(3);
    assertThat(found.get(1))
        .isEqualTo("in! unpacks to more than 20 times its size, as no page does; left out");
    assertThat(found.get(2)).endsWith("<https://paper.example/2>: <p>second</p>");
  }

  @Test
  void theOlderKindOfArchiveIsReadToo() {
    byte[] page = utf8("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<p>old</p>");
    byte[] arc =
        join(
            utf8("filedesc://x.arc 0.0.0.0 20040101000000 text/plain 13\n" + "1 0 Archive\n\n\n"),
            utf8("http://paper.example/a b 1.2.3.4 20040102030405 text/html " + page.length + "\n"),
            page,
            utf8("\n"));

    assertThat(Finds.in(arc).get(1))
        .isEqualTo("in, record 2 at byte 68 <http://paper.example/a b>: <p>old</p>");
  }

  @Test
  void cutAnywhereItGivesWhatComesBefore() {
    byte[] plain = join(FIRST, SECOND);
    byte[] packed = join(gzip(FIRST), gzip(SECOND));
    for (byte[] whole : List.of(plain, packed)) {
      int border = whole == plain ? FIRST.length : gzip(FIRST).length;
      for (int length = border; length < whole.length; length++) {
        List<String> found = Finds.in(Arrays.copyOf(whole, length));
        assertThat(found.get(0)).as("cut at %d", length).endsWith("<p>first</p>");
        assertThat(found).hasSizeLessThan(4);
      }
    }
  }

  @Test
  void withAnyBytesChangedItNeverThrows() {
    byte[] whole = join(FIRST, SECOND, FIRST);
    Random random = new Random(3);
    for (int i = 0; i < 3000; i++) {
      byte[] changed = whole.clone();
      for (int j = 0; j < 4; j++) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      assertThat(Finds.in(changed)).as("case %d", i).isNotEmpty();
    }
  }
}
