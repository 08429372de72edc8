// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.parley.model.Mention;
import org.parley.model.Place;
import org.parley.model.PlaceMention;

/** What the JSON form of a row is made of, told from the class of the row. */
public sealed interface Shape {
  /** A single value. */
  enum Leaf implements Shape {
    TEXT,
    INTEGER,
    LONG,
    DOUBLE,
    BOOLEAN,
    DATE,
    TIME
  }

  /** Any number of values of one shape. */
  record Many(Shape of) implements Shape {}

  /** Named values, in order. */
  record Group(Map<String, Shape> fields) implements Shape {}

  /**
   * The shape of rows of a class.
   *
   * @throws IllegalArgumentException for a class that the record does not use yet
   */
  static Group ofRow(Class<?> row) {
    Map<String, Shape> fields = new LinkedHashMap<>();
    if (row == Mention.class) {
      fields.put("kind", Leaf.TEXT);
      for (Class<?> mention : Mention.class.getPermittedSubclasses()) {
        ofRow(mention).fields().forEach(fields::putIfAbsent);
      }
    } else {
      for (RecordComponent part : row.getRecordComponents()) {
        if (isFlat(row, part)) {
          fields.putAll(ofRow(Place.class).fields());
        } else {
          fields.put(snakeCase(part.getName()), of(part.getGenericType()));
        }
      }
    }
    return new Group(fields);
  }

  private static Shape of(Type type) {
    if (type instanceof ParameterizedType many && isCollection(many)) {
      return new Many(of(many.getActualTypeArguments()[0]));
    }
    if (!(type instanceof Class<?> plain)) {
      throw new IllegalArgumentException("no shape is known for " + type);
    }
    return plain.isRecord() ? ofRow(plain) : leaf(plain);
  }

  private static Leaf leaf(Class<?> type) {
    if (type == String.class || type.isEnum()) {
      return Leaf.TEXT;
    } else if (type == int.class || type == Integer.class) {
      return Leaf.INTEGER;
    } else if (type == long.class || type == Long.class) {
      return Leaf.LONG;
    } else if (type == double.class || type == Double.class) {
      return Leaf.DOUBLE;
    } else if (type == boolean.class || type == Boolean.class) {
      return Leaf.BOOLEAN;
    } else if (type == LocalDate.class) {
      return Leaf.DATE;
    } else if (type == Instant.class) {
      return Leaf.TIME;
    }
    throw new IllegalArgumentException("no shape is known for " + type);
  }

  private static boolean isCollection(ParameterizedType type) {
    return type.getRawType() instanceof Class<?> raw && Collection.class.isAssignableFrom(raw);
  }

  /** The JSON form has the values of these places beside the row's own. */
  private static boolean isFlat(Class<?> row, RecordComponent part) {
    return part.getType() == Place.class
        && (row == PlaceMention.class || row == Mention.OfPlace.class);
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
