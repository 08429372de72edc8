// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.store.Kind;
import org.parley.store.MemoryStore;
import org.parley.store.Samples;
import org.parley.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What another reader finds in the Parquet files is what the JSON lines hold. */
class ParquetTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir Path folder;

  @Test
  void everyKindHoldsTheRowsOfItsJsonLines() throws Exception {
    try (Store store = AwkwardRecord.fill(new MemoryStore())) {
      store.put(Samples.reading("file:///a.txt"), "r");
      Exports.named("parquet").write(store, folder);
      Exports.named("jsonl").write(store, folder);
    }
    for (Kind<?> kind : Kind.ALL) {
      List<JsonNode> expected = new ArrayList<>();
      for (String line : Files.readAllLines(folder.resolve(kind.name() + ".jsonl"))) {
        expected.add(withoutUnknowns(JSON.readTree(line)));
      }
      assertThat(rows(kind)).as(kind.name()).isEqualTo(expected);
    }
  }

  private List<JsonNode> rows(Kind<?> kind) {
    String file = "'" + folder.resolve(kind.name() + ".parquet") + "'";
    // A time with a zone would be told in that of the machine.
    String utc = "strftime(make_timestamp(epoch_us(\"at\")), '%Y-%m-%dT%H:%M:%SZ')";
    String times = kind == Kind.CORRECTIONS ? " REPLACE (" + utc + " AS \"at\")" : "";
    List<JsonNode> rows = new ArrayList<>();
    String sql = "SELECT to_json(t) FROM (SELECT *" + times + " FROM read_parquet(" + file + ")) t";
    for (List<String> row : DuckDb.rows(sql)) {
      rows.add(withoutUnknowns(JSON.readTree(row.get(0))));
    }
    return rows;
  }

  /** A mention has no field for what it cannot have; a table has a column that is empty. */
  private static JsonNode withoutUnknowns(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.removeIf(JsonNode::isNull);
      // A table holds a change as its text.
      if (object.path("change").isObject()) {
        object.put("change", object.path("change").toString());
      }
    }
    node.forEach(ParquetTest::withoutUnknowns);
    return node;
  }

  @Test
  void valuesHaveTheirTypes() throws Exception {
    try (Store store = AwkwardRecord.fill(new MemoryStore())) {
      Exports.named("parquet").write(store, folder);
    }
    String events = "'" + folder.resolve("events.parquet") + "'";
    assertThat(
            DuckDb.rows(
                "SELECT typeof(date.\"from\"), typeof(contexts), typeof(cameo), typeof(quad),"
                    + " typeof(score), typeof(place.geonames) FROM read_parquet("
                    + events
                    + ") LIMIT 1"))
        .containsExactly(List.of("DATE", "VARCHAR[]", "VARCHAR", "INTEGER", "DOUBLE", "BIGINT"));
    assertThat(DuckDb.rows("SELECT max(len(contexts)) FROM read_parquet(" + events + ")"))
        .containsExactly(List.of("300"));
    assertThat(
            DuckDb.rows(
                "SELECT count(*) FROM read_parquet("
                    + events
                    + ") WHERE list_contains(aux, 'negation') AND cameo = '0192'"))
        .containsExactly(List.of("3"));
  }
}
