// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.alike;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.model.MergedRecord.Group;
import org.parley.model.Reprint;
import org.parley.record.likeness.StoryGrouping;
import org.parley.record.likeness.StoryGroups;
import org.parley.spark.LocalSpark;
import org.parley.spark.MadePages;
import org.parley.spark.PlainPages;
import org.parley.spark.stage.Stages;
import org.parley.store.MemoryStore;

class AlikenessTest {
  private final SparkSession spark = LocalSpark.session();
  @TempDir Path folder;

  @Test
  void storiesAreAlikeAsInAnIndex() {
    List<MadePages.Made> pages = new ArrayList<>(new MadePages().next(60));
    MadePages.Made first = pages.get(0);
    pages.add(new MadePages.Made("https://again.example/", first.day(), first.html()));
    MemoryStore store = new MemoryStore();
    List<Row> rows = new ArrayList<>();
    for (MadePages.Made page : pages) {
      store.put(PlainPages.of(page), "");
      rows.add(PlainPages.row(page));
    }
    new StoryGrouping().run(store, () -> {});
    Map<String, Group> expected = StoryGroups.of(store);
    assertThat(expected.values())
        .extracting(group -> group.reprint() == null ? null : group.reprint().kind())
        .contains(Reprint.Kind.EXACT, Reprint.Kind.NEAR, Reprint.Kind.PARTIAL, null);

    Collections.shuffle(rows, new Random(2));
    assertThat(groups("groups", spark.createDataFrame(rows, PlainPages.SCHEMA).repartition(7)))
        .isEqualTo(expected);
  }

  @Test
  void whatIsUnderAKeyIsCutBeforeItIsBroughtTogether() {
    List<Row> rows = new MadePages().next(3).stream().map(PlainPages::row).toList();
    Dataset<Row> stories = StoryTable.of(spark.createDataFrame(rows, PlainPages.SCHEMA));

    String plan = StoryLinking.tops(stories).queryExecution().executedPlan().toString();

    // Read from below: the first of each key in each task, the exchange, the first of each key.
    int before = plan.lastIndexOf("WindowGroupLimit");
    assertThat(plan.substring(before)).contains("Partial").doesNotContain("Exchange hash");
    assertThat(plan.substring(0, before)).contains("Exchange hashpartitioning(key");
  }

  private Map<String, Group> groups(String name, Dataset<Row> pages) {
    Stages stages = new Stages(spark, folder.resolve(name).toString());
    Map<String, Group> groups = new TreeMap<>();
    for (Row row : new Alikeness(stages).groups(pages).collectAsList()) {
      assertThat(groups.put(row.getAs(Alikeness.STORY), Alikeness.group(row))).isNull();
    }
    return groups;
  }
}
