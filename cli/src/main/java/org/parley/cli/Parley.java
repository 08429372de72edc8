// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.parley.cli.settings.SettingDefaults;
import org.parley.cli.settings.Settings;
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
import picocli.CommandLine.ParseResult;
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
      " 2:misuse: an unknown option, a missing value, a path that is not there, a wrong setting",
      " 3:with --strict: done, but some inputs could not be read"
    })
public final class Parley implements Runnable {
  @Option(
      names = "--debug",
      description = "On a failure, print the stack trace too.",
      scope = CommandLine.ScopeType.INHERIT)
  private boolean debug;

  private final LanguageSource language;
  private final Settings settings;

  @Spec private @Nullable CommandSpec spec;

  private Parley(LanguageSource language, Settings settings) {
    this.language = language;
    this.settings = settings;
  }

  /** Runs a command with the process's streams and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Terminal.ofProcess(System.getenv()), args));
  }

  /**
   * Runs a command in the environment of this process.
   *
   * @return one of {@link ExitCode}
   */
  public static int run(Terminal terminal, String... args) {
    return run(terminal, LanguageLoader::load, Settings.load(System.getenv()), args);
  }

  static int run(Terminal terminal, LanguageSource language, Settings settings, String... args) {
    CommandLine line = line(terminal, language, settings, args);
    try {
      return line.execute(args);
    } finally {
      line.getOut().flush();
      terminal.out().flush();
      terminal.err().flush();
    }
  }

  /** All commands and options as they are without settings: for what describes them. */
  public static CommandLine describe() {
    Terminal nowhere =
        Terminal.plain(
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    return line(nowhere, LanguageLoader::load, Settings.none(), "help");
  }

  private static CommandLine line(
      Terminal terminal, LanguageSource language, Settings settings, String... args) {
    Parley parley = new Parley(language, settings);
    CommandLine line = new CommandLine(parley);
    Verbs.of(terminal, args).forEach(line::addSubcommand);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(Math.min(terminal.width(), 100))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setDefaultValueProvider(new SettingDefaults(settings))
        .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
        .setExecutionStrategy(parsed -> parley.execute(parsed, terminal))
        .setExecutionExceptionHandler((e, command, parsed) -> parley.failed(e, terminal))
        .setParameterExceptionHandler((e, given) -> misused(e, terminal));
    line.getSubcommands().values().forEach(Parley::addHelp);
    return line;
  }

  /** Runs what was asked for, unless a setting is wrong; help and the doctor mind no settings. */
  private int execute(ParseResult parsed, Terminal terminal) {
    boolean minds =
        parsed.asCommandLineList().stream()
            .noneMatch(
                command ->
                    command.isUsageHelpRequested()
                        || command.isVersionHelpRequested()
                        || command.getCommandSpec().helpCommand()
                        || command.getCommand() instanceof DoctorCommand);
    if (minds && !settings.problems().isEmpty()) {
      settings.problems().forEach(problem -> terminal.err().println("parley: " + problem));
      return ExitCode.MISUSE;
    }
    return new CommandLine.RunLast().execute(parsed);
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

  /** What is set in the file and the environment. */
  Settings settings() {
    return settings;
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
