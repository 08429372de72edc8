// SPDX-License-Identifier: Apache-2.0
package org.parley.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.parley.language.pack.LanguagePack;
import org.parley.reading.PageReader;
import org.parley.reading.Resources;
import org.parley.reading.document.Document;
import org.parley.reading.document.DocumentReader;
import org.parley.reading.document.Documents;
import org.parley.reading.document.Found;
import org.parley.reading.document.Unreadable;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.UnreadablePageException;
import org.parley.record.RecordUpdate;
import org.parley.record.likeness.StoryGrouping;
import org.parley.store.MemoryStore;
import org.parley.store.Store;

/** What {@code parley read} does, one page after another, in a store in memory. */
public final class OneByOne {
  private static final DocumentReader DOCUMENTS = new DocumentReader(Resources.bundled());

  /** The reader of pages of this process. */
  public static final PageReader READER =
      new PageReader(
          LanguagePack.open(LanguagePack.defaultHome(System.getenv()), (step, fraction) -> {}),
          Resources.bundled());

  private final MemoryStore store = new MemoryStore();
  private final List<String> unreadable = new ArrayList<>();

  /** Reads files in their order. */
  public static OneByOne read(List<Path> files) throws IOException, UnreadablePageException {
    OneByOne all = new OneByOne();
    for (Path file : files) {
      try (Documents documents =
          DOCUMENTS.open(Files.newInputStream(file), file.toAbsolutePath().toString())) {
        while (documents.hasNext()) {
          all.take(documents.next());
        }
      }
    }
    return all;
  }

  private void take(Found found) {
    if (found instanceof Unreadable lost) {
      unreadable.add(lost.where() + ": " + lost.reason());
    } else if (found instanceof Document document) {
      try {
        DecodedPage page = READER.decode(document.bytes(), document.uri(), document.declared());
        if (!store.holds(page.id(), page.uri(), READER.fingerprint())) {
          store.put(READER.read(page), READER.fingerprint());
        }
      } catch (UnreadablePageException e) {
        unreadable.add(document.where() + ": " + e.getMessage());
      }
    }
  }

  /** The record, before anything was merged. */
  public Store store() {
    return store;
  }

  /** The record, grouped and merged. */
  public Store merged() {
    new StoryGrouping().run(store, () -> {});
    RecordUpdate.run(store, () -> {});
    return store;
  }

  /** What could not be read, with reasons, in order. */
  public List<String> unreadable() {
    return unreadable;
  }
}
