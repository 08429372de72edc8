// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.terminal.Terminal;
import org.parley.language.pack.LanguagePack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley prepare}: the language pack, once. */
@Command(
    name = "prepare",
    description = {
      "Makes the language pack, which reading needs, once; when it is there, says where.",
      "It is made from the file "
          + LanguagePack.MODELS
          + ", which an installed Parley does not bring along: docs/install.md tells where to get it"
          + " and how to do without a network. Nothing is fetched from anywhere. Where Parley was"
          + " built from its sources, Maven has fetched it, and FILE is not needed."
    })
final class PrepareCommand implements Callable<Integer> {
  private final Terminal terminal;
  @ParentCommand private @Nullable Parley parley;
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The file " + LanguagePack.MODELS + ".")
  private @Nullable Path models;

  PrepareCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Wiring wiring = Wiring.of(terminal, parley, spec);
    Path home = wiring.settings().home();
    if (models == null) {
      wiring.language().load(terminal, home);
    } else {
      if (!Files.isRegularFile(models)) {
        throw new ParameterException(wiring.commandLine(), models + ": no such file");
      }
      LanguageLoader.make(terminal, home, models);
    }
    terminal.out().println("The language pack is ready: " + LanguagePack.file(home));
    return ExitCode.DONE;
  }
}
