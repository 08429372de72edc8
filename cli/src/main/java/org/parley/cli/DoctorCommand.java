// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.parley.cli.doctor.Doctor;
import org.parley.cli.doctor.Finding;
import org.parley.cli.doctor.Finding.State;
import org.parley.cli.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley doctor}: what is wrong with a set-up and how to mend it. */
@Command(
    name = "doctor",
    description = {
      "Looks at Java, settings, the language pack, your own resource files, the record and the disk,"
          + " and says line by line what is well, what is worth knowing and what is wrong, with what"
          + " to do below. Changes nothing.",
      "Exits with 1 when something is wrong, else with 0."
    })
final class DoctorCommand implements Callable<Integer> {
  private static final String LINE = "%-5s  %-13s  %s";

  private final Terminal terminal;
  @ParentCommand private @Nullable Parley parley;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private StoreOption store = new StoreOption();

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Wiring wiring = Wiring.of(terminal, parley, spec);
    String archive = System.getProperty("parley.start.archive");
    List<Finding> findings =
        Doctor.look(wiring.settings(), store.address(), archive == null ? null : Path.of(archive));
    for (Finding finding : findings) {
      tell(finding.state().name().toLowerCase(Locale.ROOT), finding.what(), finding.told());
      if (finding.remedy() != null) {
        tell("", "  do:", finding.remedy());
      }
    }
    long wrong = findings.stream().filter(finding -> finding.state() == State.WRONG).count();
    terminal.out().println();
    terminal
        .out()
        .println(
            wrong == 0
                ? "All is well."
                : wrong == 1 ? "One thing is wrong." : wrong + " things are wrong.");
    return wrong == 0 ? ExitCode.DONE : ExitCode.FAILED;
  }

  private void tell(String state, String what, String words) {
    terminal.out().println(String.format(Locale.ROOT, LINE, state, what, words));
  }
}
