// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.MemoryStore;
import org.parley.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The formats of the field over a record of awkward values, read back by other programs. */
class FieldFormatsTest {
  private static final String ARMY_IN_A_CELL = AwkwardRecord.ARMY.replaceAll("[\t\n]", " ");

  @TempDir Path folder;

  private ExportSummary export(String format) throws Exception {
    try (Store store = AwkwardRecord.fill(new MemoryStore())) {
      return Exports.named(format).write(store, folder);
    }
  }

  private static Map<String, String> row(List<String> columns, List<String> values) {
    assertThat(values).hasSameSizeAs(columns);
    Map<String, String> row = new java.util.HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      row.put(columns.get(i), values.get(i));
    }
    return row;
  }

  private static List<String> names(List<? extends Column<?>> columns) {
    return columns.stream().map(Column::name).toList();
  }

  @Test
  void gdeltHasARowForEachHappeningAndNoneForWhatDidNotHappen() throws Exception {
    ExportSummary summary = export("gdelt");

    List<List<String>> rows = DuckDb.tabs(folder.resolve("events.tsv"));
    // The incident, and the agreement of each page.
    assertThat(rows).hasSize(4);
    assertThat(summary.rows()).containsEntry("events.tsv", 4L).containsEntry("mentions.tsv", 6L);
    assertThat(summary.leftOut())
        .containsEntry(NotCarried.NEGATED, 3L)
        .containsEntry(NotCarried.HYPOTHETICAL, 3L)
        .containsEntry(NotCarried.FUTURE, 3L)
        .containsEntry(NotCarried.DENIED, 3L);
  }

  @Test
  void gdeltSaysWhatIsKnownAndLeavesTheRestEmpty() throws Exception {
    export("gdelt");
    List<String> columns = names(new GdeltEvents(new Countries()).columns());
    List<List<String>> rows = DuckDb.tabs(folder.resolve("events.tsv"));

    Map<String, String> seizure = row(columns, rows.get(0));
    assertThat(seizure)
        .containsEntry("SQLDATE", "20201231")
        .containsEntry("MonthYear", "202012")
        .containsEntry("Year", "2020")
        .containsEntry("FractionDate", "2020.9999")
        .containsEntry("Actor1Code", "ROMMIL")
        .containsEntry("Actor1CountryCode", "ROM")
        .containsEntry("Actor1Type1Code", "MIL")
        .containsEntry("Actor1Name", ARMY_IN_A_CELL.toUpperCase(java.util.Locale.ROOT))
        .containsEntry("Actor2Code", null)
        .containsEntry("Actor2Name", "BIR")
        .containsEntry("IsRootEvent", "1")
        .containsEntry("EventCode", "0192")
        .containsEntry("EventBaseCode", "019")
        .containsEntry("EventRootCode", "01")
        .containsEntry("NumMentions", "2")
        .containsEntry("NumSources", "2")
        .containsEntry("NumArticles", "2")
        .containsEntry("AvgTone", null)
        .containsEntry("Actor1Geo_Type", "0")
        .containsEntry("ActionGeo_Type", "4")
        .containsEntry("ActionGeo_CountryCode", "GZ")
        .containsEntry("ActionGeo_ADM1Code", null)
        .containsEntry("ActionGeo_Lat", "31.5")
        .containsEntry("ActionGeo_Long", "-0.25")
        .containsEntry("DATEADDED", "20201231000000")
        .containsEntry("SOURCEURL", "https://news.example/a?x=\"1\"");

    Map<String, String> agreement = row(columns, rows.get(1));
    assertThat(agreement)
        .containsEntry("SQLDATE", null)
        .containsEntry("MonthYear", "202102")
        .containsEntry("Year", "2021")
        .containsEntry("FractionDate", null)
        .containsEntry("Actor1Code", null)
        .containsEntry("Actor1Name", "THE")
        .containsEntry("EventCode", "030")
        .containsEntry("QuadClass", "1")
        .containsEntry("GoldsteinScale", "4.0")
        .containsEntry("ActionGeo_Type", "1")
        .containsEntry("ActionGeo_FullName", "Libya")
        .containsEntry("ActionGeo_ADM1Code", "LY")
        .containsEntry("ActionGeo_FeatureID", "LY");
  }

  @Test
  void aMentionLeadsBackToTheWords() throws Exception {
    export("gdelt");
    List<String> columns = names(GdeltMentions.columns());
    List<List<String>> rows = DuckDb.tabs(folder.resolve("mentions.tsv"));
    Map<String, String> mention = row(columns, rows.get(0));

    assertThat(mention)
        .containsEntry("MentionIdentifier", "https://news.example/a?x=\"1\"")
        .containsEntry("MentionType", "1")
        .containsEntry("MentionSourceName", "Outlet \"One\"")
        .containsEntry("Actor1CharOffset", "2")
        .containsEntry(
            "Extras",
            "event=00000000000000a1-1-e1;page=00000000000000a1;start=0;end="
                + AwkwardRecord.SENTENCE_END);
    int cue = Integer.parseInt(String.valueOf(mention.get("ActionCharOffset")));
    int at = AwkwardRecord.TEXT.offsetByCodePoints(0, cue);
    assertThat(AwkwardRecord.TEXT.substring(at)).startsWith("took ");
    assertThat(rows.stream().map(row -> row.get(0)).limit(3).distinct()).hasSize(1);
    assertThat(row(columns, rows.get(1)))
        .containsEntry("MentionType", "2")
        .containsEntry("MentionSourceName", null);
    assertThat(row(columns, rows.get(2))).containsEntry("MentionSourceName", "news.example");
  }

  @Test
  void idsOfGdeltAreUniqueAndTheSameNextTime() throws Exception {
    export("gdelt");
    String first = Files.readString(folder.resolve("events.tsv"));
    export("gdelt");
    assertThat(Files.readString(folder.resolve("events.tsv"))).isEqualTo(first);
    List<String> ids = first.lines().map(line -> line.split("\t", -1)[0]).toList();
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> Long.parseLong(id) >= 0);
  }

  @Test
  void polecatHasARowForEachEventThatHappened() throws Exception {
    export("polecat");
    List<List<String>> rows = DuckDb.tabs(folder.resolve("polecat.tsv"));
    assertThat(rows).hasSize(1 + 6);
    Map<String, String> seizure = row(rows.get(0), rows.get(1));
    assertThat(seizure)
        .containsEntry("Event ID", "00000000000000a1-1-e1")
        .containsEntry("Event Date", "2020-12-31")
        .containsEntry("Event Type", "COERCE")
        .containsEntry("Event Mode", "seize")
        .containsEntry("Quad Code", "MATERIAL CONFLICT")
        .containsEntry("Contexts", "military; territory")
        .containsEntry("Actor Name", ARMY_IN_A_CELL)
        .containsEntry("Actor Country", "ROU")
        .containsEntry("Actor COW", "360")
        .containsEntry("Primary Actor Sector", "MIL")
        .containsEntry("Recipient Name", "Bir")
        .containsEntry("Recipient Country", null)
        .containsEntry("City", AwkwardRecord.TOWN.replace('\t', ' '))
        .containsEntry("Raw Placename", "Bir")
        .containsEntry("GeoNames ID", "9")
        .containsEntry("Publication Date", "2020-12-31");
    assertThat(row(rows.get(0), rows.get(2))).containsEntry("Event Date", null);
  }

  @Test
  void acledHasOnlyItsOwnTypesAndNoInventedNumber() throws Exception {
    ExportSummary summary = export("acled");
    List<List<String>> rows = DuckDb.csv(folder.resolve("acled.csv"));
    assertThat(rows).hasSize(2);
    assertThat(summary.leftOut()).containsEntry(NotCarried.NO_CODE, 3L);
    assertThat(row(rows.get(0), rows.get(1)))
        .containsEntry("event_date", "2020-12-31")
        .containsEntry("year", "2020")
        .containsEntry("time_precision", "1")
        .containsEntry("event_type", "Battles")
        .containsEntry("sub_event_type", "Government regains territory")
        .containsEntry("disorder_type", "Political violence")
        .containsEntry("actor1", AwkwardRecord.ARMY)
        .containsEntry("inter1", "8")
        .containsEntry("actor2", "Bir")
        .containsEntry("inter2", null)
        .containsEntry("interaction", null)
        .containsEntry("iso", "275")
        .containsEntry("country", "Palestine")
        .containsEntry("location", AwkwardRecord.TOWN)
        .containsEntry("longitude", "-0.25")
        .containsEntry("fatalities", "7")
        .containsEntry(
            "notes",
            AwkwardRecord.TEXT.substring(0, AwkwardRecord.TEXT.indexOf("\nEnd."))
                + " [asserted by The]")
        .containsEntry("timestamp", null);
    assertThat(row(rows.get(0), rows.get(1)).get("tags"))
        .startsWith("contested;event=00000000000000a1-1-e1;page=00000000000000a1;start=0;");
  }

  @Test
  void ploverCarriesWhatDidNotHappenAsSuch() throws Exception {
    ExportSummary summary = export("plover");
    assertThat(summary.leftOut()).isEmpty();
    JsonMapper json = JsonMapper.builder().build();
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("plover.jsonl"))) {
      rows.add(json.readTree(line));
    }
    assertThat(rows).hasSize(18);
    assertThat(rows.stream().limit(6).map(row -> row.get("mode").toString()))
        .containsExactly(
            "[\"seize\"]",
            "[\"seize\",\"negation\"]",
            "[\"seize\",\"hypothetical\"]",
            "[\"seize\",\"future\"]",
            "[\"seize\",\"negation\"]",
            "[\"future\"]");
    JsonNode seizure = rows.get(0);
    assertThat(seizure.get("actor").get(0).get("identifier_text").asString())
        .isEqualTo(AwkwardRecord.ARMY);
    assertThat(seizure.get("parley").get("cameo").asString()).isEqualTo("0192");
    assertThat(seizure.get("text").asString()).startsWith("\uD83D\uDE80 The \"Ninth\"\tArmy");
    assertThat(rows.get(4).get("comment").asString()).startsWith("denied by");
    assertThat(rows.get(4).get("parley").get("claimed_by").get(0).get("relation").asString())
        .isEqualTo("denies");
    assertThat(rows.get(5).get("date").asString()).isEqualTo("2021-02-01");
    assertThat(rows.get(5).get("enddate").asString()).isEqualTo("2021-02-28");
    assertThat(rows.get(5).get("context")).hasSize(AwkwardRecord.MANY);
  }

  @Test
  void columnsAreThoseOfTheReferencesInTheirOrder() throws Exception {
    Countries countries = new Countries();
    assertThat(names(new GdeltEvents(countries).columns()))
        .hasSize(61)
        .isEqualTo(Reference.columns("gdelt2_columns.md", "Events"));
    assertThat(names(GdeltMentions.columns()))
        .hasSize(16)
        .isEqualTo(Reference.columns("gdelt2_columns.md", "Mentions"));
    export("polecat");
    assertThat(DuckDb.tabs(folder.resolve("polecat.tsv")).get(0))
        .hasSize(40)
        .isEqualTo(Reference.columns("polecat_columns.md", "POLECAT"));
    assertThat(names(new AcledColumns(countries, new AcledActors()).all()))
        .hasSize(31)
        .isEqualTo(Reference.columns("acled_columns.md", "Columns in order"));
  }

  @Test
  void theDocumentationTellsEveryColumn() throws Exception {
    Countries countries = new Countries();
    String docs = Files.readString(Path.of("../docs/exports.md"));
    List<String> all = new ArrayList<>(names(GdeltMentions.columns()));
    all.addAll(names(new AcledColumns(countries, new AcledActors()).all()));
    names(new GdeltEvents(countries).columns()).stream()
        .map(name -> name.replaceFirst("^Actor[12]", "ActorN").replaceFirst("^ActorNGeo", "…Geo"))
        .map(name -> name.replaceFirst("^ActionGeo", "…Geo"))
        .forEach(all::add);
    export("polecat");
    DuckDb.tabs(folder.resolve("polecat.tsv")).get(0).stream()
        .map(name -> name.replace("Recipient", "Actor"))
        .forEach(all::add);
    assertThat(docs).contains(all.stream().map(name -> "`" + name + "`").toList());
  }
}
