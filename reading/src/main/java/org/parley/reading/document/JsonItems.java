// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.parley.reading.document.Faults.DamagedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * The items of an array, of an object that holds an array of items among other things, or the
 * single item that an object is. One is in memory at a time.
 */
final class JsonItems implements Parts {
  /** The array of items lies no deeper in the object around it. */
  private static final int DEEPEST = 4;

  private final Source source;
  private final JsonParser parser;
  private final ItemMaker maker;
  private final Deque<String> path = new ArrayDeque<>();
  private JsonReading around = new JsonReading();
  private boolean inItems;
  private boolean over;
  private long item;

  JsonItems(Source source, FieldNames names, JsonFactory factory, InputStream in) {
    this.source = source;
    this.parser = factory.createParser(in);
    this.maker = new ItemMaker(source, names);
  }

  @Override
  public @Nullable Part next() throws IOException {
    try {
      while (true) {
        Part ready = maker.next();
        if (ready != null) {
          over |= ready instanceof Part.Final last && last.found() instanceof PassedOver;
          return ready;
        }
        if (over || !step()) {
          return maker.end();
        }
      }
    } catch (JacksonException e) {
      throw new DamagedException(
          told(e, true) + (item > 0 ? "; the items before it were read" : ""));
    }
  }

  /**
   * What a fault of the library means, in a clause for people.
   *
   * @param lines whether to name the line
   */
  static String told(JacksonException fault, boolean lines) {
    if (fault instanceof StreamConstraintsException) {
      return "nested too deep or too large for JSON that holds pages";
    }
    return "no sound JSON"
        + (fault.getLocation() == null || !lines
            ? ""
            : " at line " + fault.getLocation().getLineNr());
  }

  /** Goes on by a token or an item; false at the end. */
  private boolean step() {
    JsonToken token = parser.nextToken();
    if (token == null) {
      return false;
    }
    if (inItems) {
      items(token);
    } else if (path.isEmpty()) {
      root(token);
    } else {
      envelope(token);
    }
    return true;
  }

  private void root(JsonToken token) {
    if (token == JsonToken.START_ARRAY) {
      inItems = true;
    } else if (token == JsonToken.START_OBJECT) {
      around = new JsonReading();
      path.push("");
    }
  }

  private void items(JsonToken token) {
    if (token == JsonToken.END_ARRAY) {
      inItems = false;
    } else if (token == JsonToken.START_OBJECT) {
      JsonReading reading = new JsonReading();
      reading.read(parser, "");
      add(reading);
    } else if (token == JsonToken.START_ARRAY) {
      parser.skipChildren();
    }
  }

  private void add(JsonReading reading) {
    item++;
    maker.add("item " + item, reading.item());
  }

  /** Inside an object that may be an item or hold items. */
  private void envelope(JsonToken token) {
    if (token == JsonToken.END_OBJECT) {
      path.pop();
      if (path.isEmpty() && !maker.madeAny()) {
        maker.add("", around.item());
      }
      return;
    }
    String name = parser.currentName();
    String here = path.element().isEmpty() ? name : path.element() + "." + name;
    JsonToken value = parser.nextToken();
    if (value == JsonToken.START_OBJECT && path.size() < DEEPEST) {
      path.push(here);
    } else if (value == JsonToken.START_ARRAY) {
      array(here);
    } else {
      around.read(parser, here);
    }
  }

  /** An array whose first object has a text holds the items, unless the object around has one. */
  private void array(String here) {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_OBJECT && !maker.choose(around.item()).hasText()) {
      JsonReading reading = new JsonReading();
      reading.read(parser, "");
      if (reading.item().isPage(maker.choose(reading.item()))) {
        inItems = true;
        add(reading);
        return;
      }
    }
    while (parser.currentToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
      around.read(parser, here);
      parser.nextToken();
    }
  }
}
