// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.util.List;
import java.util.stream.Collectors;

/** The formats there are. To add one, write its {@link Export} and list it here. */
public final class Exports {
  private static final List<Export> ALL = all(new Countries());

  private Exports() {}

  private static List<Export> all(Countries countries) {
    return List.of(
        new JsonLines(),
        new Csv(),
        new Parquet(),
        new Plover(countries),
        new Gdelt(countries),
        new Polecat(countries),
        new Acled(countries));
  }

  /** Every format, in the order in which they are shown to people. */
  public static List<Export> all() {
    return ALL;
  }

  /**
   * The format of that name.
   *
   * @throws IllegalArgumentException when there is none; the message lists those there are
   */
  public static Export named(String name) {
    for (Export export : ALL) {
      if (export.name().equals(name)) {
        return export;
      }
    }
    String known = ALL.stream().map(Export::name).collect(Collectors.joining(", "));
    throw new IllegalArgumentException(
        "there is no format '" + name + "'; the formats are: " + known);
  }
}
