// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.rows;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.parley.export.Shape;

/** Tells shapes of rows in Spark's terms, as the Parquet export has them. */
final class RowSchema {
  private RowSchema() {}

  /** The schema of rows of a class of the record. */
  static StructType of(Class<?> row) {
    return struct(Shape.ofRow(row));
  }

  private static StructType struct(Shape.Group group) {
    StructType[] fields = {new StructType()};
    group.fields().forEach((name, shape) -> fields[0] = fields[0].add(name, type(shape)));
    return fields[0];
  }

  private static DataType type(Shape shape) {
    if (shape instanceof Shape.Many many) {
      return DataTypes.createArrayType(type(many.of()));
    }
    return shape instanceof Shape.Group group ? struct(group) : leaf((Shape.Leaf) shape);
  }

  private static DataType leaf(Shape.Leaf leaf) {
    return switch (leaf) {
      case TEXT -> DataTypes.StringType;
      case INTEGER -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case DOUBLE -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case DATE -> DataTypes.DateType;
      case TIME -> DataTypes.TimestampType;
    };
  }
}
