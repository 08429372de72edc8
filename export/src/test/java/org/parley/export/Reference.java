// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lists of columns that some checkouts have in a folder beside the project. */
final class Reference {
  private static final Pattern COLUMN = Pattern.compile("\\d+\\. ([^(]+?)( \\(.*)?");

  private Reference() {}

  /**
   * The numbered names below a heading, in order; the test is skipped when the file is not there.
   */
  static List<String> columns(String file, String heading) throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("shared/reference").resolve(file))) {
      folder = folder.getParent();
    }
    assumeTrue(folder != null, "no folder shared/reference here");
    List<String> columns = new ArrayList<>();
    boolean below = false;
    for (String line : Files.readAllLines(folder.resolve("shared/reference").resolve(file))) {
      if (line.startsWith("#")) {
        below = line.contains(heading);
      }
      Matcher matcher = COLUMN.matcher(line);
      if (below && matcher.matches()) {
        columns.add(matcher.group(1));
      }
    }
    return columns;
  }
}
