// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.Correction;
import org.parley.model.Mention;
import org.parley.model.Place;
import org.parley.model.PlaceMention;
import org.parley.store.Kind;
import org.parley.store.MemoryStore;
import org.parley.store.Samples;
import org.parley.store.Store;
import tools.jackson.databind.json.JsonMapper;

class CsvTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Rows whose place lies flat among their own values. */
  private static final Set<Class<?>> BESIDE_ITS_PLACE =
      Set.of(PlaceMention.class, Mention.OfPlace.class);

  @TempDir Path folder;

  private String table(String kind) throws Exception {
    try (Store store = ExportsTest.filled(new MemoryStore())) {
      Exports.named("csv").write(store, folder);
    }
    return Files.readString(folder.resolve(kind + ".csv"));
  }

  @Test
  void anEventIsOneFlatRow() throws Exception {
    assertThat(table("events"))
        .isEqualTo(
            """
            id,story,sentence_start,sentence_end,type,mode,contexts,cue_start,cue_end,cue_text,\
            actor_id,actor_start,actor_end,actor_text,\
            recipient_id,recipient_start,recipient_end,recipient_text,\
            object_start,object_end,object_text,aux,\
            date_from,date_to,date_precision,date_basis,date_evidence_start,date_evidence_end,\
            place_id,place_name,place_country,place_admin1,place_lat,place_lon,place_precision,\
            place_geonames,place_evidence_start,place_evidence_end,place_basis,\
            fatalities_low,fatalities_best,fatalities_high,\
            fatalities_evidence_start,fatalities_evidence_end,\
            claimed_by_id,claimed_by_relation,claimed_by_start,claimed_by_end,claimed_by_text,\
            quad,score,cameo,territory,corrected
            00000000000000aa-1-e1,00000000000000aa-1,42,108,REJECT,meet,military;diplomatic,\
            58,66,rejected,\
            front-of-rebels,42,57,The Rebel Front,\
            ,67,74,a truce,\
            67,74,a truce,historical;negation,\
            2021-05-03,2021-05-03,day,dateline,31,41,\
            geonames:42,Rivertown,AAA,North,-1.5,30.25,town,42,78,87,sentence,\
            1,,3,78,87,\
            spokesman-of-rebel-front;,asserts;relays,89;,102;,its spokesman;,\
            3,-4.0,0120,captures,
            """);
  }

  @Test
  void aListOfListsHasTwoSeparators() throws Exception {
    assertThat(table("incidents"))
        .contains(",00000000000000aa-1-e1,front-of-rebels,denies,differs,fatalities,");
    assertThat(cell("{\"a\":[{\"b\":[\"x\",\"y\"]},{\"b\":[]},{\"b\":[\"z\"]}]}", "a", "b"))
        .isEqualTo("x|y;;z");
  }

  @Test
  void separatorsInsideAListAreEscapedAndOutsideOfOneAreNot() {
    assertThat(cell("{\"a\":[\"x;y\",\"p|q\",\"b\\\\s\"]}", "a")).isEqualTo("x\\;y;p\\|q;b\\\\s");
    assertThat(cell("{\"a\":\"x;y|z\\\\\"}", "a")).isEqualTo("x;y|z\\");
  }

  @Test
  void anUnknownValueIsAnEmptyCellWhereverThePathEnds() {
    assertThat(cell("{\"a\":null}", "a")).isEmpty();
    assertThat(cell("{\"a\":null}", "a", "b", "c")).isEmpty();
    assertThat(cell("{}", "a")).isEmpty();
    assertThat(cell("{\"a\":[]}", "a", "b")).isEmpty();
    assertThat(cell("{\"a\":[{\"b\":1},{\"b\":null},{\"b\":3}]}", "a", "b")).isEqualTo("1;;3");
  }

  @Test
  void textThatASpreadsheetWouldRunIsWrittenWithAnApostrophe() {
    assertThat(cell("{\"a\":\"=HYPERLINK(0)\"}", "a")).isEqualTo("'=HYPERLINK(0)");
    assertThat(cell("{\"a\":\"+1\"}", "a")).isEqualTo("'+1");
    assertThat(cell("{\"a\":\"-1\"}", "a")).isEqualTo("'-1");
    assertThat(cell("{\"a\":\"@x\"}", "a")).isEqualTo("'@x");
    assertThat(cell("{\"a\":\"\\t=x\"}", "a")).isEqualTo("'\t=x");
    assertThat(cell("{\"a\":\"\\n=x\"}", "a")).isEqualTo("'\n=x");
    assertThat(cell("{\"a\":\"\uFF1Dx\"}", "a")).isEqualTo("'\uFF1Dx");
    assertThat(cell("{\"a\":[\"=x\",\"y\"]}", "a")).isEqualTo("'=x;y");
  }

  @Test
  void theApostropheCanBeTakenBack() {
    assertThat(cell("{\"a\":\"'=x\"}", "a")).isEqualTo("''=x");
    assertThat(cell("{\"a\":\"'We refuse'\"}", "a")).isEqualTo("'We refuse'");
  }

  @Test
  void numbersKeepTheirSign() {
    assertThat(cell("{\"a\":-4.0}", "a")).isEqualTo("-4.0");
    assertThat(cell("{\"a\":true}", "a")).isEqualTo("true");
  }

  @Test
  void quotesCommasAndLineBreaksAreQuoted() throws Exception {
    try (Store store = new MemoryStore()) {
      Correction plain = Samples.correction("c1");
      store.correct(
          new Correction(
              "c1", "a,b", plain.change(), "said \"no\"", plain.at(), "two\nlines \u0645\u0635"));
      Exports.named("csv").write(store, folder);
    }
    assertThat(Files.readString(folder.resolve("corrections.csv")))
        .isEqualTo(
            """
            id,target,change,author,at,note
            c1,"a,b","{""kind"":""party""}","said ""no""\",2024-02-03T04:05:06Z,"two
            lines \u0645\u0635"
            """);
  }

  @Test
  void thereIsAColumnForEveryValueOfEveryKind() {
    CsvColumns columns = CsvColumns.load();
    assertThat(columns.kinds())
        .containsExactlyInAnyOrderElementsOf(Kind.ALL.stream().map(Kind::name).toList());
    for (Kind<?> kind : Kind.ALL) {
      Set<String> wanted = new LinkedHashSet<>();
      leaves("", kind.type(), wanted);
      List<String> paths = new ArrayList<>();
      for (CsvColumns.Column column : columns.of(kind.name())) {
        assertThat(column.what()).as(column.name()).isNotBlank();
        assertThat(column.name()).isEqualTo(String.join("_", column.path()));
        paths.add(String.join(".", column.path()));
      }
      assertThat(paths).as(kind.name()).containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  /** The paths of all values that a row of the type may have, told from its class. */
  private static void leaves(String path, Type type, Set<String> leaves) {
    if (type instanceof ParameterizedType list) {
      leaves(path, list.getActualTypeArguments()[0], leaves);
    } else if (type == Mention.class) {
      leaves.add("kind");
      for (Class<?> mention : Mention.class.getPermittedSubclasses()) {
        leaves(path, mention, leaves);
      }
    } else if (type instanceof Class<?> row && row.isRecord()) {
      for (RecordComponent part : row.getRecordComponents()) {
        boolean flat = part.getType() == Place.class && BESIDE_ITS_PLACE.contains(row);
        String name = part.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        String below = path.isEmpty() ? name : path + "." + name;
        leaves(flat ? path : below, part.getGenericType(), leaves);
      }
    } else {
      leaves.add(path);
    }
  }

  @Test
  void aBrokenLineOfTheColumnsIsNamed() {
    assertThatThrownBy(() -> CsvColumns.parse("# columns\npages\tid\tid\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("csv-columns.tsv:2: wants 4 fields set apart by tabs, has 3");
  }

  private static String cell(String json, String... path) {
    return CsvCell.of(JSON.readTree(json), List.of(path));
  }
}
