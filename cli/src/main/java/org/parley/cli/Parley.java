// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parley.cli.terminal.Terminal;
import org.parley.language.pack.LanguagePackException;
import org.parley.reading.Resources.ResourceException;
import org.parley.store.StoreException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line's entrance: wires the verbs and turns failures into words. */
@Command(
    name = "parley",
    description = "Turns raw news pages about a conflict into a sourced record of it.",
    mixinStandardHelpOptions = true,
    versionProvider = Parley.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:done; every input was read, or reported as unreadable",
      " 1:could not be done: an unreadable record, a full disk, no such thing",
      " 2:misuse: an unknown option, a missing value, a path that is not there",
      " 3:with --strict: done, but some inputs could not be read"
    })
public final class Parley implements Runnable {
  @Option(
      names = "--debug",
      description = "On a failure, print the stack trace too.",
      scope = CommandLine.ScopeType.INHERIT)
  private boolean debug;

  private final LanguageSource language;

  @Spec private @Nullable CommandSpec spec;

  private Parley(LanguageSource language) {
    this.language = language;
  }

  /** Runs a command with the process's streams and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Terminal.ofProcess(System.getenv()), args));
  }

  /**
   * Runs a command.
   *
   * @return one of {@link ExitCode}
   */
  public static int run(Terminal terminal, String... args) {
    return run(terminal, LanguageLoader::load, args);
  }

  static int run(Terminal terminal, LanguageSource language, String... args) {
    Parley parley = new Parley(language);
    PrintWriter err = new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8);
    PrintWriter out = new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8);
    CommandLine line =
        new CommandLine(parley)
            .addSubcommand(new ReadCommand(terminal))
            .addSubcommand(new BriefCommand(terminal))
            .addSubcommand(new ShowCommand(terminal))
            .addSubcommand(new ActorsCommand(terminal))
            .addSubcommand(new CorrectCommand(terminal))
            .addSubcommand(new ExportCommand(terminal))
            .addSubcommand(new ServeCommand(terminal))
            .addSubcommand(new AnnotateCommand(terminal))
            .addSubcommand(new ExplainCommand(terminal))
            .addSubcommand(new CommandLine.HelpCommand())
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
            .setUsageHelpWidth(Math.min(terminal.width(), 100))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler((e, command, parsed) -> parley.failed(e, terminal))
            .setParameterExceptionHandler((e, given) -> misused(e, terminal));
    line.getSubcommands().values().forEach(Parley::addHelp);
    try {
      return line.execute(args);
    } finally {
      out.flush();
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  /** "parley brief --help" is what a misuse is told to try. */
  private static void addHelp(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    if (!spec.helpCommand() && spec.findOption("--help") == null) {
      spec.addOption(
          OptionSpec.builder("-h", "--help")
              .usageHelp(true)
              .description("Show this help and exit.")
              .build());
    }
  }

  /** Without a verb: how to use it. */
  @Override
  public void run() {
    if (spec != null) {
      throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }
  }

  /** Whether stack traces are wanted. */
  boolean debug() {
    return debug;
  }

  /** Where the language comes from. */
  LanguageSource language() {
    return language;
  }

  private int failed(Exception failure, Terminal terminal) {
    if (failure instanceof FailureException
        || failure instanceof StoreException
        || failure instanceof LanguagePackException
        || failure instanceof ResourceException) {
      terminal.err().println("parley: " + failure.getMessage());
    } else {
      terminal
          .err()
          .println(
              "parley: a fault in Parley ("
                  + failure
                  + "); run again with --debug and report what it prints");
    }
    if (debug) {
      failure.printStackTrace(terminal.err());
    }
    return ExitCode.FAILED;
  }

  private static int misused(CommandLine.ParameterException misuse, Terminal terminal) {
    String command = misuse.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println(command + ": " + misuse.getMessage());
    terminal.err().println("Try: " + command + " --help");
    return ExitCode.MISUSE;
  }

  /** Reads the version that the build wrote down. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      return new String[] {"Parley " + number(), "Java " + Runtime.version()};
    }

    static String number() throws IOException {
      try (InputStream in = Parley.class.getResourceAsStream("version.txt")) {
        if (in == null) {
          throw new IOException("version.txt is missing from the build");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
      }
    }
  }
}
