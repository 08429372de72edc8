// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parley.spark.LocalSpark;

class ComponentsTest {
  private static final StructType LINKS =
      new StructType()
          .add(Components.ONE, DataTypes.StringType, false)
          .add(Components.OTHER, DataTypes.StringType, false);

  private final SparkSession spark = LocalSpark.session();
  @TempDir Path folder;

  @Test
  void whatHangsTogetherHasTheSmallestOfItsIds() {
    List<Row> links = new ArrayList<>(List.of(link("x", "y"), link("y", "x"), link("z", "z")));
    Map<String, String> expected = new TreeMap<>(Map.of("x", "x", "y", "x"));
    for (int i = 10; i < 50; i++) { // a way that takes many steps, and ends at its smallest
      links.add(i % 2 == 0 ? link("" + i, "" + (i + 1)) : link("" + (i + 1), "" + i));
      expected.put("" + i, "10");
    }
    expected.put("50", "10");
    Map<String, String> found = new TreeMap<>();

    new Components(new Stages(spark, folder.toString()))
        .of(spark.createDataFrame(links, LINKS), "ways")
        .collectAsList()
        .forEach(row -> found.put(row.getAs(Components.ID), row.getAs(Components.COMPONENT)));

    assertThat(found).isEqualTo(expected);
  }

  private static Row link(String one, String other) {
    return RowFactory.create(one, other);
  }
}
