// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.parley.record.RecordUpdate;
import org.parley.record.correction.CorrectionException;
import org.parley.store.Kind;
import org.parley.store.query.BadCursorException;
import org.parley.store.query.Queries;
import org.parley.store.query.Revision;
import org.parley.store.query.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record over HTTP. Closing the server does not close the record. An upload that is confirmed
 * and not read when the server ends, however it ends, is read when it starts again.
 */
public final class ParleyServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ParleyServer.class);
  private static final int THREADS = 32;
  private static final int IDLE_MILLIS = 60_000;

  private final ServerSettings settings;
  private final @Nullable Access access;
  private final Uploads uploads;
  private final UploadRoutes uploadRoutes;
  private final Javalin javalin;

  private ParleyServer(ServedRecord record, ServerSettings settings) throws IOException {
    this.settings = settings;
    this.access = settings.withToken() ? new Access() : null;
    Limits limits = settings.limits();
    this.uploads = new Uploads(new Spool(settings.spool()), record.intake(), limits);
    Rate rate = new Rate(limits.changes(), limits.changesPerSecond(), System::nanoTime);
    this.uploadRoutes = new UploadRoutes(uploads, rate);
    Answers answers = new Answers(record.queries());
    this.javalin =
        Javalin.create(
            config -> {
              settings(config, limits);
              failures(config.routes);
              new Guard(hosts(settings.address()), access).add(config.routes);
              general(config.routes, record.queries());
              new RecordRoutes(answers).add(config.routes);
              new CountRoutes(answers).add(config.routes);
              new OverviewRoute(answers).add(config.routes);
              new CorrectionRoutes(answers, record.queries(), record.store(), uploads, rate, limits)
                  .add(config.routes);
              new ExportRoutes(record.whole()).add(config.routes);
              uploadRoutes.add(config.routes);
              new WebPages().add(config.routes);
            });
  }

  /**
   * Starts a server; what was left to be read or brought together is taken up at once.
   *
   * @throws IOException when the folder of uploads cannot be read, or the port cannot be had; the
   *     message is for people
   */
  public static ParleyServer start(ServedRecord record, ServerSettings settings)
      throws IOException {
    ParleyServer server = new ParleyServer(record, settings);
    try {
      server.javalin.start(settings.address(), settings.port());
    } catch (JavalinBindException e) {
      server.close();
      throw new IOException(
          "port "
              + settings.port()
              + " of "
              + settings.address()
              + " cannot be had: another program may use it, or the address is not of this"
              + " machine; name another with --port",
          e);
    }
    if (RecordUpdate.isPending(record.store())) {
      server.uploads.mergeWhenIdle();
    }
    return server;
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  /** Where a browser begins; once used, a link with a word for who may ask works no more. */
  public String address() {
    String host =
        settings.address().contains(":") ? "[" + settings.address() + "]" : settings.address();
    String root = "http://" + host + ":" + port() + "/";
    return access == null ? root : root + "open/" + access.link();
  }

  /** The token that programs show, or null when none is needed. */
  public @Nullable String token() {
    return access == null ? null : access.token();
  }

  /** The names of the filters that events and all that is counted of them take. */
  public static List<String> eventFilters() {
    return List.of(Filters.OF_EVENTS);
  }

  /** Each method and path that the API answers, as {@code GET /api/v1/pages/{id}}. */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    javalin
        .unsafe
        .internalRouter
        .allHttpHandlers()
        .forEach(
            handler -> {
              HandlerType method = handler.endpoint.method;
              if (method.isHttpMethod() && handler.endpoint.path.startsWith("/api/")) {
                operations.add(method.name() + " " + handler.endpoint.path);
              }
            });
    return operations;
  }

  /** The names under which a server may be asked. */
  private static List<String> hosts(String address) {
    List<String> hosts = new ArrayList<>(List.of("127.0.0.1", "localhost", "[::1]"));
    String lower = address.toLowerCase(Locale.ROOT);
    hosts.add(lower.contains(":") ? "[" + lower + "]" : lower);
    return hosts;
  }

  private static void settings(JavalinConfig config, Limits limits) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.generateEtags = false;
    config.http.maxRequestSize = limits.bodyBytes();
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 4, IDLE_MILLIS);
    threads.setName("parley-http");
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.jetty.modifyHttpConfiguration(
        http -> {
          http.setSendServerVersion(false);
          http.setIdleTimeout(IDLE_MILLIS);
        });
    config.jetty.modifyServer(server -> server.setErrorHandler(new PlainErrors()));
  }

  private static void failures(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, context) -> Answers.problem(context, e.problem()));
    routes.exception(
        BadCursorException.class,
        (e, context) -> Answers.problem(context, Problem.of(400, String.valueOf(e.getMessage()))));
    routes.exception(
        CorrectionException.class,
        (e, context) -> Answers.problem(context, Problem.of(422, String.valueOf(e.getMessage()))));
    routes.exception(
        HttpResponseException.class,
        (e, context) -> Answers.problem(context, Problem.of(e.getStatus(), told(e.getStatus()))));
    routes.exception(
        Exception.class,
        (e, context) -> {
          LOG.error("a fault while answering {} {}", context.method(), context.path(), e);
          Answers.problem(context, Problem.of(500, told(500)));
        });
  }

  static String told(int status) {
    return switch (status) {
      case 404 -> "there is nothing at this address; /api/v1/openapi.yaml lists all there is";
      case 405 -> "this address does not take this method; see /api/v1/openapi.yaml";
      case 413 -> "the body is too large";
      case 500 -> "Parley could not answer; its own output says more";
      default -> "the request cannot be understood";
    };
  }

  private record Health(
      String status,
      String version,
      long revision,
      boolean mergePending,
      long pages,
      long pagesToMerge,
      int uploadsWaiting) {
    static Health of(View view, String version, int uploadsWaiting) {
      Revision now = view.revision();
      return new Health(
          "up",
          version,
          now.rows(),
          now.isPending(),
          view.totals().getOrDefault(Kind.PAGES.name(), 0L),
          now.unmerged(),
          uploadsWaiting);
    }
  }

  private void general(RoutesConfig routes, Queries queries) {
    routes.get(
        "/api/v1/health",
        context -> {
          Params.of(context);
          Answers.json(
              context,
              queries.<Health>ask(view -> Health.of(view, settings.version(), uploads.waiting())));
        });
    routes.get("/api/v1/openapi.yaml", ParleyServer::contract);
  }

  private static void contract(Context context) throws IOException {
    try (InputStream in = ParleyServer.class.getResourceAsStream("openapi.yaml")) {
      if (in == null) {
        throw new IOException("openapi.yaml is missing from the build");
      }
      context.contentType("application/yaml").result(in.readAllBytes());
    }
  }

  /** Stops taking requests, lets those in hand end, and leaves the rest for the next start. */
  @Override
  public void close() {
    uploadRoutes.close();
    javalin.stop();
    uploads.close();
  }
}
