// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.util.Iterator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.show.Show;
import org.parley.cli.terminal.Marks;
import org.parley.cli.terminal.Terminal;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley show}: one thing with its evidence. */
@Command(name = "show", description = "Shows one thing of the record with the words behind it.")
final class ShowCommand implements Callable<Integer> {
  private final Terminal terminal;
  @ParentCommand private @Nullable Parley parley;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private StoreOption store = new StoreOption();

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      completionCandidates = Kinds.class,
      description = "One of: ${COMPLETION-CANDIDATES}.")
  private String kind = "";

  @Parameters(
      index = "1",
      paramLabel = "ID",
      description = "Its id; a page also by its file's name or the beginning of either.")
  private String id = "";

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Wiring wiring = Wiring.of(terminal, parley, spec);
    if (!Show.isKind(kind)) {
      throw new ParameterException(
          wiring.commandLine(),
          "there is no kind '" + kind + "'; the kinds are: " + String.join(", ", Show.kindNames()));
    }
    try (Store record = store.openExisting()) {
      wiring.mergeIfPending(record);
      String wrong = new Show(record, new Marks(terminal.colour()), terminal.out()).show(kind, id);
      if (wrong != null) {
        throw new FailureException(store.address() + ": " + wrong);
      }
      return ExitCode.DONE;
    }
  }

  /** The kinds, for the help. */
  static final class Kinds implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Show.kindNames().iterator();
    }
  }
}
