// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The bundled dossiers: {@code dossiers.tsv} lists them by halves. Pure functions. */
final class Dossiers {
  private static final String INDEX = "dossiers.tsv";

  private Dossiers() {}

  /** The half that rules are written on, and the one that is only looked at for its figure. */
  enum Half {
    DEVELOPED,
    HELD_OUT
  }

  /** All dossiers of a half, in the order of the index. */
  static List<Dossier> of(Half half) throws IOException {
    List<Dossier> dossiers = new ArrayList<>();
    for (String row : lines(INDEX)) {
      if (!row.isBlank() && !row.startsWith("#")) {
        String[] cells = row.split("\t");
        if (cells.length == 2 && cells[1].equals(half.name().toLowerCase(java.util.Locale.ROOT))) {
          String file = "dossiers/" + cells[0] + ".txt";
          dossiers.add(DossierFile.parse(cells[0] + ".txt", lines(file)));
        }
      }
    }
    return dossiers;
  }

  static List<String> lines(String file) throws IOException {
    InputStream in = Dossiers.class.getResourceAsStream(file);
    if (in == null) {
      throw new IOException(INDEX + ": names a file that is not there: " + file);
    }
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }
}
