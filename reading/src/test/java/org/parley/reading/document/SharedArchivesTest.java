// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.parley.reading.SharedFolder;

/** Real archives, whole and broken, and real pages packed in every way. */
class SharedArchivesTest {
  private static final Set<String> BROKEN =
      Set.of(
          "bad.arc",
          "example-bad.warc.gz.bad",
          "example-bad-non-chunked.warc.gz",
          "example-space-in-url.arc",
          "example-trunc.warc",
          "example-wrong-chunks.warc.gz");

  @Test
  void everyRecordOfTheWholeArchivesIsReadAsAnotherReaderReadsThem() throws IOException {
    for (Path file : archives()) {
      if (!BROKEN.contains(file.getFileName().toString())) {
        byte[] bytes = Files.readAllBytes(file);
        List<Found> found = Finds.all(Finds.READER, new ByteArrayInputStream(bytes));
        assertThat(found).as("%s", file).noneMatch(Unreadable.class::isInstance);
        assertThat(found).as("%s", file).hasSizeGreaterThanOrEqualTo(records(bytes));
      }
    }
  }

  @Test
  void everyBrokenArchiveIsSurvivedAndItsSoundPagesAreRead() throws IOException {
    Map<String, String> read = new LinkedHashMap<>();
    for (Path file : archives()) {
      String name = file.getFileName().toString();
      if (BROKEN.contains(name)) {
        List<Found> found =
            Finds.all(Finds.READER, new ByteArrayInputStream(Files.readAllBytes(file)));
        long pages = found.stream().filter(Document.class::isInstance).count();
        long lines =
            found.stream().filter(one -> one instanceof Unreadable || one instanceof Note).count();
        read.put(name, pages + " pages, " + lines + " lines");
      }
    }
    assertThat(read)
        .containsEntry("bad.arc", "1 pages, 3 lines")
        .containsEntry("example-bad.warc.gz.bad", "1 pages, 1 lines")
        .containsEntry("example-bad-non-chunked.warc.gz", "1 pages, 1 lines")
        .containsEntry("example-space-in-url.arc", "1 pages, 1 lines")
        .containsEntry("example-trunc.warc", "1 pages, 1 lines")
        .containsEntry("example-wrong-chunks.warc.gz", "1 pages, 0 lines");
  }

  @Test
  void pagesComeOutOfEveryPackingAsTheyWentIn() throws IOException {
    Map<String, byte[]> pages = pages();
    List<byte[]> records = new ArrayList<>();
    List<byte[]> packedRecords = new ArrayList<>();
    pages.forEach(
        (name, bytes) -> {
          byte[] record = Packed.response("https://x.example/" + name, "", bytes);
          records.add(record);
          packedRecords.add(Packed.gzip(record));
        });
    List<byte[]> expected = List.copyOf(pages.values());

    for (byte[] packed :
        List.of(
            Packed.zip(pages),
            Packed.tar(pages),
            Packed.gzip(Packed.tar(pages)),
            Packed.join(records.toArray(byte[][]::new)),
            Packed.gzip(Packed.join(records.toArray(byte[][]::new))),
            Packed.join(packedRecords.toArray(byte[][]::new)))) {
      assertThat(Finds.documents(packed))
          .extracting(Document::bytes)
          .usingElementComparator(java.util.Arrays::compare)
          .isEqualTo(expected);
    }
  }

  private static int records(byte[] bytes) throws IOException {
    int count = 0;
    try (InputStream in = new ByteArrayInputStream(bytes);
        WarcReader reader = new WarcReader(in)) {
      reader.setLenient(true);
      for (Optional<WarcRecord> record = reader.next();
          record.isPresent();
          record = reader.next()) {
        count++;
      }
    } catch (ParsingException e) {
      // The other reader gives up at the first fault of one file; what it had read before counts.
      return count;
    }
    return count;
  }

  private static List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.walk(SharedFolder.require("data/warc"))) {
      return files
          .filter(
              file ->
                  file.getFileName().toString().matches(".*\\.(w?arc|wet|wat)(\\.gz)?(\\.bad)?"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    }
  }

  private static Map<String, byte[]> pages() throws IOException {
    try (Stream<Path> files = Files.list(SharedFolder.require("data/extraction/html"))) {
      return files
          .sorted()
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString(),
                  SharedArchivesTest::bytes,
                  (one, other) -> one,
                  LinkedHashMap::new));
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
