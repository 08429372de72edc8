// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parley.cli.actors.ActorProblem;
import org.parley.cli.actors.Actors;
import org.parley.cli.terminal.Marks;
import org.parley.cli.terminal.Terminal;
import org.parley.model.Actor;
import org.parley.record.correction.CorrectionException;
import org.parley.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley actors}: who the record speaks of, and a person's say on who is who. */
@Command(
    name = "actors",
    description = {
      "Lists the actors of the record, the most mentioned first.",
      "An actor is named by its id or by any name it has in the record. Decisions (merge, split,"
          + " rename) are corrections: they survive reading the pages again, win over every rule,"
          + " and are listed and undone by parley correct; the latest one counts."
    })
final class ActorsCommand implements Callable<Integer> {
  private final Terminal terminal;
  @ParentCommand private @Nullable Parley parley;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only this kind: ${COMPLETION-CANDIDATES}.")
  private Actor.@Nullable Kind kind;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "At most this many lines, 0 for all (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  ActorsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String wanted = kind == null ? null : kind.name().toLowerCase(Locale.ROOT);
    return run(store, spec, false, actors -> actors.list(wanted, limit));
  }

  private int run(
      StoreOption named, @Nullable CommandSpec command, boolean changes, Consumer<Actors> work) {
    Wiring wiring = Wiring.of(terminal, parley, command);
    try (Store record = named.openExisting()) {
      wiring.mergeIfPending(record);
      work.accept(new Actors(record, new Marks(terminal.colour()), terminal.out()));
      if (changes) {
        wiring.mergeIfPending(record);
      }
      return ExitCode.DONE;
    } catch (ActorProblem | CorrectionException e) {
      throw new FailureException(named.address() + ": " + e.getMessage());
    }
  }

  @Command(description = "Shows one actor: its names, roles and joins with the words behind them.")
  int show(@Mixin StoreOption named, @Parameters(paramLabel = "NAME|ID") String actor) {
    return run(named, spec, false, actors -> actors.show(actor));
  }

  @Command(description = "Decides that two actors are one.")
  int merge(
      @Mixin StoreOption named,
      @Parameters(paramLabel = "A") String one,
      @Parameters(paramLabel = "B") String other,
      @Mixin AnalystOptions options) {
    return run(named, spec, true, actors -> actors.merge(one, other, options.analyst()));
  }

  @Command(description = "Decides that names of an actor are those of another one.")
  int split(
      @Mixin StoreOption named,
      @Parameters(paramLabel = "A") String actor,
      @Parameters(paramLabel = "NAME", arity = "1..*") List<String> names,
      @Mixin AnalystOptions options) {
    return run(named, spec, true, actors -> actors.split(actor, names, options.analyst()));
  }

  @Command(description = "Decides what an actor is called.")
  int rename(
      @Mixin StoreOption named,
      @Parameters(paramLabel = "A") String actor,
      @Parameters(paramLabel = "NAME") String name,
      @Mixin AnalystOptions options) {
    return run(named, spec, true, actors -> actors.rename(actor, name, options.analyst()));
  }

  @Command(description = "Says why two actors are one or two.")
  int why(
      @Mixin StoreOption named,
      @Parameters(paramLabel = "A") String one,
      @Parameters(paramLabel = "B") String other) {
    return run(named, spec, false, actors -> actors.why(one, other));
  }
}
