// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.parley.cli.settings.Settings;
import org.parley.cli.terminal.Terminal;

/**
 * What a command did: its exit code and what it wrote.
 *
 * @param code the exit code
 * @param out standard output
 * @param err standard error
 */
record CommandRun(int code, String out, String err) {
  /** Runs a command in a pipe, with a language that loads at once. */
  static CommandRun of(String... args) {
    return withInput("", args);
  }

  /** The same with the language that Parley ships. */
  static CommandRun withLanguage(String... args) {
    return run("", LanguageLoader::load, Settings.load(System.getenv()), args);
  }

  /** As {@link #of}, with something on standard input. */
  static CommandRun withInput(String input, String... args) {
    return run(input, (terminal, home) -> new PlainLanguage(), Settings.none(), args);
  }

  /** As {@link #of}, in an environment. */
  static CommandRun in(Map<String, String> environment, String... args) {
    return run("", (terminal, home) -> new PlainLanguage(), Settings.load(environment), args);
  }

  private static CommandRun run(
      String input, LanguageSource language, Settings settings, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        Terminal.plain(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int code = Parley.run(terminal, language, settings, args);
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The lines on standard error. */
  List<String> errors() {
    return err.lines().toList();
  }
}
