// SPDX-License-Identifier: Apache-2.0
package org.parley.store.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import org.parley.model.Correction;
import org.parley.model.EventType;
import org.parley.model.Mention;
import org.parley.model.PlaceMention;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategy;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one JSON form of every type of the record: snake_case keys in the order of declaration, enums
 * in lower case but for the PLOVER types, ISO dates, nulls written. The same row gives the same
 * characters on every machine and Java version. Immutable and thread-safe.
 */
public final class RecordJson {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enumNamingStrategy(new RecordEnums())
          .changeDefaultVisibility(
              // Record components are the row; helper methods that look like getters are not.
              checker ->
                  checker
                      .withGetterVisibility(Visibility.NONE)
                      .withIsGetterVisibility(Visibility.NONE)
                      .withFieldVisibility(Visibility.ANY))
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          // Double.toString differs between Java 17 and 19; this writer does not.
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .addMixIn(PlaceMention.class, MixIns.OfPlaceMention.class)
          .addMixIn(Correction.class, MixIns.OfCorrection.class)
          .addMixIn(Mention.class, MixIns.OfMention.class)
          .addMixIn(Mention.OfPlace.class, MixIns.OfMentionOfPlace.class)
          .build();

  private RecordJson() {}

  /** The row as one line of JSON, without a line break. */
  public static String write(Object row) {
    return MAPPER.writeValueAsString(row);
  }

  /** Writes the row as one line of JSON, without a line break; the writer stays open. */
  public static void write(Object row, Writer out) throws IOException {
    out.write(write(row));
  }

  /** The row as a tree, for those who pick its leaves. */
  public static ObjectNode tree(Object row) {
    return MAPPER.valueToTree(row);
  }

  /**
   * Reads a row.
   *
   * @throws IllegalArgumentException when the text is not the JSON form of such a row
   */
  public static <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "not the JSON form of a " + type.getSimpleName() + ": " + e.getOriginalMessage(), e);
    }
  }

  /** PLOVER's types keep the manual's capitals; all other enums are the record's lower case. */
  private static final class RecordEnums implements EnumNamingStrategy {
    @Override
    public String convertEnumToExternalName(
        MapperConfig<?> config, AnnotatedClass type, String name) {
      return type.getRawType() == EventType.class ? name : name.toLowerCase(Locale.ROOT);
    }
  }
}
