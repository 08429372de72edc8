// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.parley.reading.Resources;

/** What is found in bytes, as lines: {@code where: text}, {@code where! reason} and the like. */
final class Finds {
  static final DocumentReader READER = new DocumentReader(Resources.bundled());

  private Finds() {}

  /** In bytes named {@code in}. */
  static List<String> in(byte[] bytes) {
    return in(READER, new ByteArrayInputStream(bytes));
  }

  static List<String> in(DocumentReader reader, InputStream bytes) {
    return all(reader, bytes).stream().map(Finds::line).toList();
  }

  static List<Document> documents(byte[] bytes) {
    return all(READER, new ByteArrayInputStream(bytes)).stream()
        .filter(Document.class::isInstance)
        .map(Document.class::cast)
        .toList();
  }

  static List<Found> all(DocumentReader reader, InputStream bytes) {
    List<Found> all = new ArrayList<>();
    try (Documents documents = reader.open(bytes, "in")) {
      documents.forEachRemaining(all::add);
    }
    return all;
  }

  static String line(Found found) {
    if (found instanceof Document document) {
      String text = new String(document.bytes(), StandardCharsets.UTF_8);
      String uri = document.uri().equals(document.where()) ? "" : " <" + document.uri() + ">";
      return document.where() + uri + ": " + text;
    }
    if (found instanceof Unreadable unreadable) {
      return unreadable.where() + "! " + unreadable.reason();
    }
    if (found instanceof Note note) {
      return note.where() + "~ " + note.text();
    }
    return found.where() + " - " + ((PassedOver) found).kind();
  }
}
