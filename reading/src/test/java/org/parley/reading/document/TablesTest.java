// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.reading.document.Packed.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.reading.Resources;
import org.parley.reading.page.Declared;

class TablesTest {
  private static final String TAKES = "; others: --fields text=NAME,title=NAME";

  @Test
  void eachJsonLineIsAPage() {
    String lines =
        """
        {"title": "Talks resume", "text": "Envoys met.", "url": "https://paper.example/1", \
        "published_at": "2024-05-03T23:30:00-05:00", "author": {"name": "A. Writer"}, \
        "source": {"name": "The Paper"}}
        {"text": "Second.", "id": 8}
        {"text": "Third."}
        """;

    List<Document> pages = Finds.documents(utf8(lines));

    assertThat(pages)
        .extracting(Document::uri)
        .containsExactly("https://paper.example/1", "in#8", "in#line-3");
    Declared declared = pages.get(0).declared();
    assertThat(declared.title()).isEqualTo("Talks resume");
    assertThat(declared.outlet()).isEqualTo("The Paper");
    assertThat(declared.byline()).isEqualTo("A. Writer");
    assertThat(declared.published().from()).isEqualTo(LocalDate.of(2024, 5, 3));
    assertThat(declared.mediaType()).isEqualTo("text/plain");
  }

  @Test
  void whichFieldsAreTakenIsSaidOnce() {
    assertThat(Finds.in(utf8("{\"body\": \"One.\"}\n{\"body\": \"Two.\"}\n")))
        .containsExactly(
            "in~ takes text from body, by the fields' names" + TAKES,
            "in, line 1 <in#line-1>: One.",
            "in, line 2 <in#line-2>: Two.");
  }

  @Test
  void aPersonMayNameTheFields() {
    DocumentReader reader =
        new DocumentReader(Resources.bundled(), Map.of(FieldRole.TEXT, "sentence"), Limits.USUAL);
    byte[] table = utf8("id\tsentence\ttext\n1\tIn here.\tNot here.\n");

    assertThat(Finds.in(reader, new ByteArrayInputStream(table)))
        .contains("in, line 2 <in#1>: In here.");
  }

  @Test
  void aBrokenLineCostsNoOther() {
    assertThat(Finds.in(utf8("{\"text\": \"One.\"}\n{\"text\": \n{\"text\": \"Three.\"}\n[]\n")))
        .contains(
            "in, line 1 <in#line-1>: One.",
            "in, line 2! no sound JSON",
            "in, line 3 <in#line-3>: Three.",
            "in, line 4! no JSON object");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"title\":\"A\",\"text\":\"One.\"}, {\"text\":\"Two.\"}]",
        "{\"status\":\"ok\",\"articles\":[{\"title\":\"A\",\"text\":\"One.\"},{\"text\":\"Two.\"}]}",
        "{\"response\":{\"n\":[1,2],\"docs\":[{\"title\":\"A\",\"text\":\"One.\"},{\"text\":\"Two.\"}]}}",
        "{\n \"items\": [\n  {\"title\": \"A\", \"text\": \"One.\"},\n  {\"text\": \"Two.\"}\n ]\n}\n"
      })
  void theItemsOfAnArrayArePagesWhereverItStands(String json) {
    assertThat(Finds.documents(utf8(json)))
        .extracting(page -> new String(page.bytes(), StandardCharsets.UTF_8))
        .containsExactly("One.", "Two.");
  }

  @Test
  void oneObjectIsOnePageEvenWithRemarksBelow() {
    String json =
        "{\"text\": \"The page.\", \"comments\": [{\"text\": \"A remark.\", \"title\": \"x\"}]}";

    assertThat(Finds.documents(utf8(json))).extracting(Document::uri).containsExactly("in");
  }

  @Test
  void markupInAFieldIsSaidToBeMarkup() {
    assertThat(Finds.documents(utf8("[{\"content\": {\"rendered\": \"<p>One.</p>\"}}]")))
        .extracting(page -> page.declared().mediaType())
        .containsExactly("text/html");
  }

  @Test
  void dataWithoutATextIsPassedOver() {
    assertThat(Finds.in(utf8("{\"name\": \"settings\", \"values\": [1, 2]}")))
        .containsExactly("in - DATA");
    assertThat(Finds.in(utf8("id;a;b\n1;2;3\n4;5;6\n7;8;9\n"))).containsExactly("in - DATA");
  }

  @Test
  void jsonNestedWithoutAnEndIsLeft() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);

    assertThat(Finds.in(utf8(deep)))
        .containsExactly("in! nested too deep or too large for JSON that holds pages");
    assertThat(Finds.in(utf8("[{\"text\": \"Before.\"}, {\"x\": " + deep + "}]")))
        .contains("in, item 1 <in#item-1>: Before.")
        .last()
        .asString()
        .startsWith("in! nested too deep");
    assertThat(
            Finds.in(utf8("{\"text\": \"One.\"}\n{\"x\": " + deep + "}\n{\"text\": \"Three.\"}\n")))
        .contains("in, line 1 <in#line-1>: One.", "in, line 3 <in#line-3>: Three.");
  }

  @ParameterizedTest
  @CsvSource({"','", "';'", "'|'", "'\t'"})
  void tablesAreReadWhateverStandsBetweenTheirCells(char delimiter) {
    String table =
        "title,text,date\n\"Talks, again\",\"She said \"\"no\"\".\nTwice.\",2024-05-03\nB,Two.,\n"
            .replace(',', delimiter);

    List<Document> pages = Finds.documents(utf8(table));

    assertThat(pages)
        .extracting(page -> new String(page.bytes(), StandardCharsets.UTF_8))
        .containsExactly("She said \"no\".\nTwice.", "Two.");
    assertThat(pages.get(0).declared().published().from()).isEqualTo(LocalDate.of(2024, 5, 3));
    assertThat(pages.get(1).uri()).isEqualTo("in#line-4");
  }

  @Test
  void aCellKeepsItsBytes() {
    byte[] latin = "text,title\ncaf\u00e9,Tr\u00eave\n".getBytes(Charset.forName("windows-1252"));

    Document page = Finds.documents(latin).get(0);

    assertThat(page.bytes()).isEqualTo("caf\u00e9".getBytes(Charset.forName("windows-1252")));
    assertThat(page.declared().title()).isEqualTo("Tr\u00eave");
  }

  @Test
  void aQuoteThatNeverEndsCostsOnlyItsLine() {
    assertThat(Finds.in(utf8("title,text\nA,\"One.\nB,Two.\nC,Three.\n")))
        .contains("in, line 3 <in#line-3>: Two.", "in, line 4 <in#line-4>: Three.")
        .contains(
            "in, line 2! a quote in it never ends, or it is larger than any page; passed over");
  }

  @Test
  void aRowWithTooManyCellsIsNamed() {
    assertThat(Finds.in(utf8("title,text\nA,One, two\nB,Three.\n")))
        .contains("in, line 2! 3 cells where the first line names 2 columns");
  }

  @Test
  void aCellOfAHundredMegabytesIsPassedOver() {
    byte[] huge = new byte[100 << 20];
    Arrays.fill(huge, (byte) 'a');
    byte[] table = Packed.join(utf8("title,text\nA,One.\nB,"), huge, utf8("\nC,Three.\n"));

    assertThat(Finds.in(table))
        .contains("in, line 2 <in#line-2>: One.", "in, line 4 <in#line-4>: Three.")
        .hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Text, war and peace\n\nHe came, saw, went.\n",
        "Story: the bridge\nIt was opened, they said, and closed.\n",
        "[Update] The bridge was opened.\n",
        "{Editor's note} The bridge was opened.\n"
      })
  void proseIsNoTable(String prose) {
    assertThat(Finds.in(utf8(prose))).containsExactly("in: " + prose);
  }

  @Test
  void rowsAreSplitAsTheUsualLibrarySplitsThem() throws IOException {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      StringBuilder table = new StringBuilder();
      try (CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180)) {
        for (int row = 0; row < 5; row++) {
          printer.printRecord(cell(random), cell(random), cell(random));
        }
      }
      List<List<String>> expected = new ArrayList<>();
      for (CSVRecord row : CSVFormat.RFC4180.parse(new StringReader(table.toString()))) {
        expected.add(row.toList());
      }
      CsvRows rows = new CsvRows(new ByteArrayInputStream(utf8(table.toString())), ',', 1 << 20);
      List<List<String>> read = new ArrayList<>();
      for (CsvRow row = rows.next(); row != null; row = rows.next()) {
        read.add(
            row.cells().stream().map(cell -> new String(cell, StandardCharsets.UTF_8)).toList());
      }
      assertThat(read).as(table.toString()).isEqualTo(expected);
    }
  }

  private static String cell(Random random) {
    StringBuilder cell = new StringBuilder("x");
    for (int i = random.nextInt(8); i > 0; i--) {
      cell.append("ab,\"\n; ".charAt(random.nextInt(7)));
    }
    return cell.append('y').toString();
  }
}
