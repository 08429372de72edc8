// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.read;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.parley.language.pack.LanguagePack;
import org.parley.reading.PageReader;
import org.parley.reading.Resources;
import org.parley.reading.document.DocumentReader;
import org.parley.reading.document.Limits;

/**
 * What all tasks of one Java machine share: one reader of pages, whose language pack is mapped from
 * a file, so that all executors of a host share its memory too. Opened when the first task needs
 * it. Thread-safe.
 */
final class Host {
  private static @Nullable Host opened;

  private final ReadOptions options;
  private final PageReader pages;
  private final DocumentReader documents;

  private Host(ReadOptions options) {
    Path home =
        options.home() == null
            ? LanguagePack.defaultHome(System.getenv())
            : Path.of(options.home());
    Resources resources = Resources.of(options.resourceFolder());
    this.options = options;
    this.pages = new PageReader(LanguagePack.open(home, (step, fraction) -> {}), resources);
    this.documents = new DocumentReader(resources, options.fields(), Limits.USUAL);
  }

  /** The readers of this Java machine. */
  static synchronized Host of(ReadOptions options) {
    if (opened == null || !opened.options.equals(options)) {
      opened = new Host(options);
    }
    return opened;
  }

  PageReader pages() {
    return pages;
  }

  DocumentReader documents() {
    return documents;
  }
}
