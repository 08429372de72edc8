// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.terminal;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where a command reads and writes, and what the other side can show.
 *
 * @param in standard input
 * @param out for what was asked for; UTF-8
 * @param err for progress, warnings and errors; UTF-8
 * @param colour whether {@code out} may be coloured
 * @param progress whether {@code err} is a terminal on which a progress bar may be drawn
 * @param width columns that {@code out} shows, at least 40
 */
public record Terminal(
    InputStream in, PrintStream out, PrintStream err, boolean colour, boolean progress, int width) {
  /** Width of a line when nobody tells. */
  public static final int USUAL_WIDTH = 120;

  private static final int LEAST_WIDTH = 40;

  public Terminal {
    width = Math.max(LEAST_WIDTH, width);
  }

  /**
   * The process's own streams. The launcher says in system properties which of them are terminals;
   * without it none is.
   */
  public static Terminal ofProcess(Map<String, String> environment) {
    boolean onTerminal = Boolean.getBoolean("parley.terminal.out");
    String noColour = environment.getOrDefault("NO_COLOR", "");
    boolean dumb = "dumb".equals(environment.get("TERM"));
    return new Terminal(
        System.in,
        new PrintStream(System.out, false, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        onTerminal && noColour.isEmpty() && !dumb,
        Boolean.getBoolean("parley.terminal.err") && !dumb,
        Integer.getInteger("parley.terminal.width", USUAL_WIDTH));
  }

  /** Streams that are no terminal: plain text, no progress. */
  public static Terminal plain(InputStream in, PrintStream out, PrintStream err) {
    return new Terminal(in, out, err, false, false, USUAL_WIDTH);
  }
}
