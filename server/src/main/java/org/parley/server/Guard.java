// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each request before anything else does. Pages of other sites must not use the browser of
 * a person to read or change the record: not by a name that they point at this machine (the Host is
 * checked), not by forms and scripts (the Origin is checked), and nothing here runs in theirs.
 */
final class Guard {
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "X-Frame-Options", "DENY",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private static final Set<HandlerType> READING =
      Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

  private final List<String> hosts;
  private final @Nullable Access access;

  /**
   * @param hosts names under which the server may be asked, without port, in lower case
   * @param access who may ask, or null for all who can reach it
   */
  Guard(List<String> hosts, @Nullable Access access) {
    this.hosts = List.copyOf(hosts);
    this.access = access;
  }

  void add(RoutesConfig routes) {
    routes.before(this::look);
    routes.get("/open/{word}", this::open);
  }

  private void look(Context context) {
    HEADERS.forEach(context::header);
    boolean api = context.path().startsWith("/api/");
    if (api) {
      // Kept by the browser, but asked for anew each time: the ETag makes that cheap.
      context.header("Cache-Control", "private, no-cache");
    }
    host(context);
    origin(context, api);
    if (access != null && !context.path().startsWith("/open/")) {
      if (!access.allows(context.header("Authorization"), context.cookie(Access.COOKIE))) {
        context.header("WWW-Authenticate", "Bearer");
        throw new ProblemException(
            401, "show the token that the server printed, as Authorization: Bearer TOKEN");
      }
    }
  }

  private void host(Context context) {
    String host = String.valueOf(context.header("Host")).toLowerCase(Locale.ROOT);
    String port = ":" + context.req().getLocalPort();
    String name = host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
    if (!hosts.contains(name)) {
      throw new ProblemException(
          421, "this server does not answer under that name; use the address that it printed");
    }
  }

  private static void origin(Context context, boolean api) {
    String site = context.header("Sec-Fetch-Site");
    boolean foreign = site != null && !site.equals("same-origin") && !site.equals("none");
    boolean changes = !READING.contains(context.method());
    if (foreign && (api || changes)) {
      throw new ProblemException(403, "pages of other sites may not ask this server");
    }
    String origin = context.header("Origin");
    if (origin != null && (changes || api)) {
      String own = "http://" + String.valueOf(context.header("Host"));
      if (!origin.equalsIgnoreCase(own)) {
        throw new ProblemException(403, "pages of other sites may not ask this server");
      }
    }
  }

  /** Gives a browser the cookie; a page leads on, for a redirect would not send it along. */
  private void open(Context context) {
    String session = access == null ? null : access.open(context.pathParam("word"));
    if (session == null) {
      throw new ProblemException(
          403, "this link was used already; start the server again for a new one");
    }
    context.header(
        "Set-Cookie", Access.COOKIE + "=" + session + "; Path=/; HttpOnly; SameSite=Strict");
    context.header("Cache-Control", "no-store");
    context.html(
        "<!doctype html><html lang=en><meta charset=utf-8><meta http-equiv=refresh"
            + " content=\"0;url=/\"><title>Parley</title><p><a href=\"/\">Parley</a></p></html>");
  }
}
