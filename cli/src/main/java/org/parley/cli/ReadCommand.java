// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.parley.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "read", description = "Reads pages into the record.")
final class ReadCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(arity = "1..*", paramLabel = "PATH")
  private List<String> paths = List.of();

  ReadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().println(paths);
    return ExitCode.DONE;
  }
}
