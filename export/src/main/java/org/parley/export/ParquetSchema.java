// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.Map;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** Tells shapes of rows in Parquet's terms. Every value may be absent: unknown is a value. */
final class ParquetSchema {
  /** Names that Parquet's specification gives to the two levels of a list. */
  static final String LIST = "list";

  static final String ELEMENT = "element";

  private ParquetSchema() {}

  /** The schema of a file of rows. */
  static MessageType of(String name, Shape.Group row) {
    Types.MessageTypeBuilder message = Types.buildMessage();
    for (Map.Entry<String, Shape> field : row.fields().entrySet()) {
      message.addField(type(field.getKey(), field.getValue()));
    }
    return message.named(name);
  }

  private static Type type(String name, Shape shape) {
    if (shape instanceof Shape.Many many) {
      return Types.optionalList().element(type(ELEMENT, many.of())).named(name);
    }
    if (shape instanceof Shape.Group group) {
      Types.GroupBuilder<org.apache.parquet.schema.GroupType> fields = Types.optionalGroup();
      for (Map.Entry<String, Shape> field : group.fields().entrySet()) {
        fields.addField(type(field.getKey(), field.getValue()));
      }
      return fields.named(name);
    }
    return leaf(name, (Shape.Leaf) shape);
  }

  private static Type leaf(String name, Shape.Leaf leaf) {
    return switch (leaf) {
      case TEXT ->
          Types.primitive(PrimitiveTypeName.BINARY, Repetition.OPTIONAL)
              .as(LogicalTypeAnnotation.stringType())
              .named(name);
      case INTEGER -> Types.primitive(PrimitiveTypeName.INT32, Repetition.OPTIONAL).named(name);
      case LONG -> Types.primitive(PrimitiveTypeName.INT64, Repetition.OPTIONAL).named(name);
      case DOUBLE -> Types.primitive(PrimitiveTypeName.DOUBLE, Repetition.OPTIONAL).named(name);
      case BOOLEAN -> Types.primitive(PrimitiveTypeName.BOOLEAN, Repetition.OPTIONAL).named(name);
      case DATE ->
          Types.primitive(PrimitiveTypeName.INT32, Repetition.OPTIONAL)
              .as(LogicalTypeAnnotation.dateType())
              .named(name);
      case TIME ->
          Types.primitive(PrimitiveTypeName.INT64, Repetition.OPTIONAL)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
              .named(name);
    };
  }
}
