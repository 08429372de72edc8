// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;
import org.parley.store.json.RecordJson;
import tools.jackson.databind.JsonNode;

/** Writes rows of one kind, by way of their JSON form, so that both exports hold the same. */
final class ParquetRows extends WriteSupport<Object> {
  private final String name;
  private final Shape.Group shape;
  private @Nullable RecordConsumer consumer;

  ParquetRows(String name, Class<?> row) {
    this.name = name;
    this.shape = Shape.ofRow(row);
  }

  /** A builder of writers of such rows. */
  static final class Builder extends ParquetWriter.Builder<Object, Builder> {
    private final ParquetRows rows;

    Builder(OutputFile file, ParquetRows rows) {
      super(file);
      this.rows = rows;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    protected WriteSupport<Object> getWriteSupport(Configuration configuration) {
      return rows;
    }

    @Override
    protected WriteSupport<Object> getWriteSupport(ParquetConfiguration configuration) {
      return rows;
    }
  }

  @Override
  public WriteContext init(Configuration configuration) {
    return context();
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return context();
  }

  private WriteContext context() {
    return new WriteContext(ParquetSchema.of(name, shape), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    this.consumer = consumer;
  }

  @Override
  public void write(Object row) {
    RecordConsumer out = Objects.requireNonNull(consumer, "the writer prepares it");
    out.startMessage();
    fields(shape, RecordJson.tree(row), out);
    out.endMessage();
  }

  private static void fields(Shape.Group group, JsonNode node, RecordConsumer out) {
    int index = 0;
    for (Map.Entry<String, Shape> field : group.fields().entrySet()) {
      JsonNode value = node.path(field.getKey());
      if (!value.isNull() && !value.isMissingNode()) {
        out.startField(field.getKey(), index);
        value(field.getValue(), value, out);
        out.endField(field.getKey(), index);
      }
      index++;
    }
  }

  private static void value(Shape shape, JsonNode node, RecordConsumer out) {
    if (shape instanceof Shape.Many many) {
      out.startGroup();
      elements(many.of(), node, out);
      out.endGroup();
    } else if (shape instanceof Shape.Group group) {
      out.startGroup();
      fields(group, node, out);
      out.endGroup();
    } else {
      leaf((Shape.Leaf) shape, node, out);
    }
  }

  private static void elements(Shape shape, JsonNode list, RecordConsumer out) {
    if (list.isEmpty()) {
      return;
    }
    out.startField(ParquetSchema.LIST, 0);
    for (JsonNode element : list.values()) {
      out.startGroup();
      if (!element.isNull()) {
        out.startField(ParquetSchema.ELEMENT, 0);
        value(shape, element, out);
        out.endField(ParquetSchema.ELEMENT, 0);
      }
      out.endGroup();
    }
    out.endField(ParquetSchema.LIST, 0);
  }

  /** A correction's change is a document of its own. */
  private static String text(JsonNode node) {
    return node.isContainer() ? node.toString() : node.asString();
  }

  private static void leaf(Shape.Leaf leaf, JsonNode node, RecordConsumer out) {
    switch (leaf) {
      case TEXT -> out.addBinary(Binary.fromString(text(node)));
      case INTEGER -> out.addInteger(node.intValue());
      case LONG -> out.addLong(node.longValue());
      case DOUBLE -> out.addDouble(node.doubleValue());
      case BOOLEAN -> out.addBoolean(node.booleanValue());
      case DATE -> out.addInteger(Math.toIntExact(LocalDate.parse(node.asString()).toEpochDay()));
      case TIME ->
          out.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(node.asString())));
    }
  }
}
