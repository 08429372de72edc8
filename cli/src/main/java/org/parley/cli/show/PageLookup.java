// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parley.model.Page;
import org.parley.store.Kind;
import org.parley.store.Store;

/** Finds pages by what a person would call them. */
public final class PageLookup {
  private PageLookup() {}

  /**
   * The pages that a name may mean: the one with that id or address; else those whose file has that
   * name; else those whose id or file name begins so.
   */
  public static List<Page> find(Store store, String name) {
    Optional<Page> exact = store.find(Kind.PAGES, name);
    if (exact.isPresent()) {
      return List.of(exact.get());
    }
    List<Page> sameAddress = new ArrayList<>();
    List<Page> sameFile = new ArrayList<>();
    List<Page> sameBeginning = new ArrayList<>();
    store.forEach(
        Kind.PAGES,
        page -> {
          String file = page.uri().substring(page.uri().lastIndexOf('/') + 1);
          if (page.uri().equals(name)) {
            sameAddress.add(page);
          } else if (file.equals(name)) {
            sameFile.add(page);
          } else if (file.startsWith(name) || page.id().startsWith(name)) {
            sameBeginning.add(page);
          }
        });
    if (!sameAddress.isEmpty()) {
      return sameAddress;
    }
    return sameFile.isEmpty() ? sameBeginning : sameFile;
  }
}
