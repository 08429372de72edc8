// SPDX-License-Identifier: Apache-2.0
package org.parley.store.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;

/** A string that holds a JSON document stands as that document in the row's JSON form. */
final class EmbeddedJson {
  private static final JsonMapper PLAIN = JsonMapper.shared();

  private EmbeddedJson() {}

  /** Writes the document. */
  static final class Writer extends ValueSerializer<String> {
    @Override
    public void serialize(String value, JsonGenerator out, SerializationContext context) {
      out.writeTree(PLAIN.readTree(value));
    }
  }

  /** Reads the document; records of older versions hold it as a string. */
  static final class Reader extends ValueDeserializer<String> {
    @Override
    public String deserialize(JsonParser in, DeserializationContext context) {
      return in.currentToken() == JsonToken.VALUE_STRING
          ? in.getString()
          : in.readValueAsTree().toString();
    }
  }
}
