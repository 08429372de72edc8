// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parley.cli.terminal.Terminal;
import picocli.CommandLine;

/** The commands by name, in the order of the help. */
final class Verbs {
  private static final Map<String, Function<Terminal, Object>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("read", ReadCommand::new);
    ALL.put("brief", BriefCommand::new);
    ALL.put("show", ShowCommand::new);
    ALL.put("actors", ActorsCommand::new);
    ALL.put("correct", CorrectCommand::new);
    ALL.put("export", ExportCommand::new);
    ALL.put("copy", CopyCommand::new);
    ALL.put("serve", ServeCommand::new);
    ALL.put("watch", WatchCommand::new);
    ALL.put("annotate", AnnotateCommand::new);
    ALL.put("explain", ExplainCommand::new);
    ALL.put("prepare", PrepareCommand::new);
    ALL.put("doctor", DoctorCommand::new);
    ALL.put("help", terminal -> new CommandLine.HelpCommand());
  }

  private Verbs() {}

  /**
   * The commands that a command line may run: each takes a while to set up, so that only the one
   * that is named first is, where that is one, and none for the version.
   */
  static List<Object> of(Terminal terminal, String... args) {
    String first = args.length == 0 ? "" : args[0];
    if (first.equals("--version")) {
      return List.of();
    }
    boolean alone = ALL.containsKey(first) && !first.equals("help");
    return ALL.entrySet().stream()
        .filter(verb -> !alone || verb.getKey().equals(first))
        .map(verb -> verb.getValue().apply(terminal))
        .toList();
  }
}
