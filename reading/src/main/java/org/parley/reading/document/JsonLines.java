// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** JSON lines: each line by itself, so that a broken one costs no other. */
final class JsonLines implements Parts {
  private final Source source;
  private final JsonFactory factory;
  private final ByteLines lines;
  private final Deque<ByteLines.Line> begun;
  private final ItemMaker maker;
  private boolean over;

  JsonLines(
      Source source,
      FieldNames names,
      JsonFactory factory,
      ByteLines lines,
      ByteLines.Line first,
      ByteLines.Line second) {
    this.source = source;
    this.factory = factory;
    this.lines = lines;
    this.begun = new ArrayDeque<>(List.of(first, second));
    this.maker = new ItemMaker(source, names);
  }

  @Override
  public @Nullable Part next() throws IOException {
    while (true) {
      Part ready = maker.next();
      if (ready != null) {
        // A file whose first line has no field of text is data of another kind.
        over |= ready instanceof Part.Final last && last.found() instanceof PassedOver;
        return ready;
      }
      ByteLines.Line line = over ? null : begun.isEmpty() ? lines.next() : begun.poll();
      if (line == null) {
        return maker.end();
      }
      if (!line.isBlank()) {
        String place = "line " + line.number();
        String fault = read(line, place);
        if (fault != null) {
          return Part.unreadable(source.where() + ", " + place, fault);
        }
      }
    }
  }

  /** What is wrong with the line, or null. */
  private @Nullable String read(ByteLines.Line line, String place) {
    if (!line.whole()) {
      return Limits.tooLarge(2L * source.limits().pageBytes());
    }
    try (JsonParser parser = factory.createParser(line.bytes())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return "no JSON object";
      }
      JsonReading reading = new JsonReading();
      reading.read(parser, "");
      maker.add(place, reading.item());
      return null;
    } catch (JacksonException e) {
      return JsonItems.told(e, false);
    }
  }
}
