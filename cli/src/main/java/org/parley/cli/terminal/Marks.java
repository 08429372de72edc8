// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.terminal;

/**
 * How words are set off: in colour on a terminal, by signs elsewhere.
 *
 * @param colour whether escape codes may be used
 */
public record Marks(boolean colour) {
  private static final String RESET = "\u001b[0m";

  /** Words of a source that matter. */
  public String evidence(String words) {
    return colour ? "\u001b[1;33m" + words + RESET : "»" + words + "«";
  }

  /** A heading; plain elsewhere. */
  public String heading(String words) {
    return colour ? "\u001b[1m" + words + RESET : words;
  }

  /** What matters less; plain elsewhere. */
  public String faint(String words) {
    return colour ? "\u001b[2m" + words + RESET : words;
  }
}
