// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.parley.cli.serve.Browser;
import org.parley.cli.serve.ServedIntake;
import org.parley.cli.terminal.Terminal;
import org.parley.reading.document.DocumentReader;
import org.parley.server.Limits;
import org.parley.server.ParleyServer;
import org.parley.server.ServedRecord;
import org.parley.server.ServerSettings;
import org.parley.store.Store;
import org.parley.store.StoreAddress;
import org.parley.store.query.Queries;
import org.parley.store.query.TableQueries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code parley serve}: the record over HTTP. */
@Command(
    name = "serve",
    description = {
      "Serves the record over HTTP, for a browser and for programs, until it is interrupted.",
      "Only this machine can reach it, unless --listen names another address: then only those can"
          + " ask who show the token that is printed. See docs/serve.md."
    })
final class ServeCommand implements Callable<Integer> {
  private static final int CONNECTIONS = 8;
  private static final int LAST_PORT = 65_535;

  private final Terminal terminal;
  @ParentCommand private @Nullable Parley parley;
  @Spec private @Nullable CommandSpec spec;
  @Mixin private StoreOption store = new StoreOption();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "The port to listen on (default: ${DEFAULT-VALUE}); 0 for any that is free.")
  private int port = 8080;

  @Option(
      names = "--listen",
      paramLabel = "ADDRESS",
      description = "An address of this machine to listen on; who asks must show a token.")
  private @Nullable String listen;

  @Option(names = "--open", description = "Opens a browser.")
  private boolean open;

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Wiring wiring = Wiring.of(terminal, parley, spec);
    ServerSettings settings = settings(wiring);
    StoreAddress address = store.address();
    try (Store record = address.open();
        Queries queries = TableQueries.open(address, CONNECTIONS);
        Stopping stopping = new Stopping();
        ParleyServer server = start(wiring, record, queries, address, settings)) {
      terminal.out().println("Parley serves " + address + " at " + server.address());
      if (server.token() != null) {
        terminal.out().println("The link works once. Token for programs: " + server.token());
      }
      terminal.out().println("Stop it with Ctrl-C.");
      terminal.out().flush();
      if (open) {
        Browser.open(server.address());
      }
      untilInterrupted(stopping);
      return ExitCode.DONE;
    } catch (IOException e) {
      throw new FailureException("cannot serve: " + e.getMessage(), e);
    }
  }

  private ServerSettings settings(Wiring wiring) {
    if (port < 0 || port > LAST_PORT) {
      throw new ParameterException(
          wiring.commandLine(), "--port wants a number from 0 to " + LAST_PORT);
    }
    Path spool = store.beside("-uploads", wiring.settings().home()).toAbsolutePath();
    String host = listen == null ? "127.0.0.1" : host(listen, wiring);
    try {
      return new ServerSettings(
          host, port, listen != null, spool, Limits.USUAL, Parley.Version.number());
    } catch (IOException e) {
      throw new FailureException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String host(String named, Wiring wiring) {
    try {
      return InetAddress.getByName(named).getHostAddress();
    } catch (UnknownHostException e) {
      throw new ParameterException(
          wiring.commandLine(), "--listen: '" + named + "' is no address of this machine", e);
    }
  }

  private static ParleyServer start(
      Wiring wiring, Store record, Queries queries, StoreAddress address, ServerSettings settings)
      throws IOException {
    ServedIntake intake =
        new ServedIntake(
            record,
            wiring::pageReader,
            new DocumentReader(
                wiring.resources(), Map.of(), org.parley.reading.document.Limits.USUAL),
            () -> wiring.mergeIfPending(record));
    return ParleyServer.start(new ServedRecord(record, queries, address::open, intake), settings);
  }

  private static void untilInterrupted(Stopping stopping) {
    CountDownLatch asked = new CountDownLatch(1);
    stopping.by(asked::countDown);
    try {
      asked.await();
    } catch (InterruptedException e) {
      // That is to end too.
    }
  }
}
