// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.annotate.Annotation;
import org.parley.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley annotate}: JSON lines in, JSON lines out, no record. */
@Command(
    name = "annotate",
    description = {
      "Reads JSON lines {\"id\", \"text\", \"published\"?, \"media_type\"?} from standard input and"
          + " answers each with a JSON line {\"id\", \"stories\", \"mentions\", \"events\","
          + " \"statements\", \"proposals\", \"positions\", \"actors\"}, in order.",
      "Offsets are code points into \"text\". A line that cannot be read is answered with"
          + " {\"id\", \"line\", \"error\"}; blank lines are passed over."
    })
final class AnnotateCommand implements Callable<Integer> {
  private final Terminal terminal;
  @ParentCommand private @Nullable Parley parley;
  @Spec private @Nullable CommandSpec spec;

  AnnotateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Wiring wiring = Wiring.of(terminal, parley, spec);
    Annotation.run(wiring.pageReader(), terminal.in(), terminal.out());
    return ExitCode.DONE;
  }
}
