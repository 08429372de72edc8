// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.util.List;
import java.util.regex.Pattern;
import org.parley.reading.Resources;

/**
 * Tells names of files and folders that are no pages: hidden ones, read-me files, scripts and
 * styles that were saved beside a page. Immutable and thread-safe.
 */
public final class PassedOverNames {
  private static final String FILE = "document/passed-over.txt";

  private final List<Pattern> patterns;

  private PassedOverNames(List<Pattern> patterns) {
    this.patterns = List.copyOf(patterns);
  }

  static PassedOverNames load(Resources resources) {
    return new PassedOverNames(
        resources.lines(FILE).stream().map(line -> glob(line.text().strip())).toList());
  }

  private static Pattern glob(String pattern) {
    StringBuilder regex = new StringBuilder();
    for (String literal : pattern.split("\\*", -1)) {
      regex.append(regex.length() == 0 ? "" : ".*").append(Pattern.quote(literal));
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /** Whether a file or folder of that name, without the folders above it, is no page. */
  public boolean matches(String name) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
  }

  /** Whether that holds for any step of a path with slashes. */
  boolean matchesPath(String path) {
    for (String step : path.split("/")) {
      if (!step.isEmpty() && !step.equals(".") && !step.equals("..") && matches(step)) {
        return true;
      }
    }
    return false;
  }
}
