// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.reading.page.Charsets;
import org.parley.reading.page.Declared;

/**
 * One item of JSON or a table: its fields' bytes under their names, those of a list one by one. A
 * table's bytes are as they stand in the file, in whatever charset.
 */
record FieldItem(Map<String, List<byte[]>> fields) {
  /** A shorter text without a title is a caption or a remark. */
  private static final int LEAST_PAGE = 200;

  private static final byte[] PARAGRAPH = {'\n', '\n'};

  /**
   * The page in it.
   *
   * @param file the whole file, which names the page together with an id that is no address
   * @param place of the item in the file, such as {@code line 12}; empty when it is all of it
   * @return the page, or why there is none
   */
  Found page(String file, String place, FieldChoice choice) {
    String where = place.isEmpty() ? file : file + ", " + place;
    byte[] text = text(choice.name(FieldRole.TEXT));
    if (text.length == 0) {
      text = text(choice.name(FieldRole.SUMMARY));
    }
    if (text.length == 0) {
      return new Unreadable(where, "its text is empty");
    }
    String address = value(choice, FieldRole.URI);
    String uri = uri(file, address == null ? place.replace(' ', '-') : address);
    Declared declared =
        new Declared(
            null,
            Markup.mediaType(new String(text, StandardCharsets.ISO_8859_1)),
            value(choice, FieldRole.TITLE),
            value(choice, FieldRole.OUTLET),
            value(choice, FieldRole.BYLINE),
            CarrierDates.published(value(choice, FieldRole.PUBLISHED)));
    return new Document(uri, where, text, declared);
  }

  /** Whether the text is missing and only a summary is there. */
  boolean isSummary(FieldChoice choice) {
    return text(choice.name(FieldRole.TEXT)).length == 0
        && text(choice.name(FieldRole.SUMMARY)).length > 0;
  }

  private byte[] text(@Nullable String name) {
    List<byte[]> values = name == null ? List.of() : fields.getOrDefault(name, List.of());
    byte[] text = values.isEmpty() ? new byte[0] : values.get(0);
    if (values.size() > 1) {
      java.io.ByteArrayOutputStream joined = new java.io.ByteArrayOutputStream();
      for (byte[] value : values) {
        joined.writeBytes(joined.size() == 0 ? new byte[0] : PARAGRAPH);
        joined.writeBytes(value);
      }
      text = joined.toByteArray();
    }
    return isBlank(text) ? new byte[0] : text;
  }

  private static boolean isBlank(byte[] text) {
    for (byte b : text) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }

  private @Nullable String value(FieldChoice choice, FieldRole role) {
    String name = choice.name(role);
    List<byte[]> values = name == null ? List.of() : fields.getOrDefault(name, List.of());
    String value = String.join(", ", values.stream().map(Charsets::text).toList()).strip();
    return value.isEmpty() || value.equalsIgnoreCase("null") ? null : Markup.plain(value);
  }

  private static String uri(String file, String name) {
    return isAddress(name) ? name : name.isEmpty() ? file : file + "#" + name;
  }

  /** Whether there is enough in it to be a page: others than items have fields named text too. */
  boolean isPage(FieldChoice choice) {
    return choice.hasTextOrSummary()
        && (value(choice, FieldRole.TITLE) != null
            || text(choice.name(FieldRole.TEXT)).length >= LEAST_PAGE);
  }

  private static boolean isAddress(String text) {
    return text.matches("(?s)[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s].*");
  }
}
