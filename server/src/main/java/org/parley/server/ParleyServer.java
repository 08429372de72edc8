// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import org.parley.store.query.BadCursorException;
import org.parley.store.query.Queries;
import org.parley.store.query.Revision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The record over HTTP. Made of one that is open; closing the server does not close the record. */
public final class ParleyServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ParleyServer.class);

  private final Javalin javalin;
  private final String version;

  private ParleyServer(Queries queries, String version) {
    this.version = version;
    Answers answers = new Answers(queries);
    this.javalin =
        Javalin.create(
            config -> {
              settings(config);
              failures(config.routes);
              general(config.routes, answers);
              new RecordRoutes(answers).add(config.routes);
            });
  }

  /**
   * Starts a server.
   *
   * @param port 0 for any that is free
   * @param version of this Parley, for the health
   */
  public static ParleyServer start(Queries queries, String host, int port, String version) {
    ParleyServer server = new ParleyServer(queries, version);
    server.javalin.start(host, port);
    return server;
  }

  /** The port that it listens on. */
  public int port() {
    return javalin.port();
  }

  private static void settings(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.generateEtags = false;
  }

  private static void failures(RoutesConfig routes) {
    routes.exception(ProblemException.class, (e, context) -> Answers.problem(context, e.problem()));
    routes.exception(
        BadCursorException.class,
        (e, context) -> Answers.problem(context, Problem.of(400, String.valueOf(e.getMessage()))));
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

  private static String told(int status) {
    return switch (status) {
      case 404 -> "there is nothing at this address; /api/v1/openapi.yaml lists all there is";
      case 405 -> "this address does not take this method; see /api/v1/openapi.yaml";
      case 413 -> "the body is too large";
      case 500 -> "Parley could not answer; its own output says more";
      default -> "the request cannot be understood";
    };
  }

  private record Health(
      String status, String version, long revision, boolean mergePending, int uploadsWaiting) {}

  private void general(RoutesConfig routes, Answers answers) {
    routes.get(
        "/api/v1/health",
        context -> {
          Revision now = answers.revision();
          Answers.json(context, new Health("up", version, now.rows(), now.isPending(), 0));
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

  /** Stops taking requests, lets those in hand end. */
  @Override
  public void close() {
    javalin.stop();
  }
}
