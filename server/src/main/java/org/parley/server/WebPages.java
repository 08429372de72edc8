// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The built pages, from the jar. Views have addresses of their own, all of which are the one page;
 * until it is built there is a small one that tells how to use the API.
 */
final class WebPages {
  private static final String START = "start/";
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("mjs", "text/javascript; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("webmanifest", "application/manifest+json"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("woff2", "font/woff2"));

  private final String root;

  WebPages() {
    this.root = WebPages.class.getResource("web/index.html") == null ? START : "web/";
  }

  void add(RoutesConfig routes) {
    routes.get("/", context -> send(context, "index.html"));
    routes.get("/<path>", this::page);
  }

  private void page(Context context) throws IOException {
    String path = context.pathParam("path");
    if (path.startsWith("api/") || path.contains("..")) {
      throw new ProblemException(
          404, "there is nothing at this address; /api/v1/openapi.yaml lists all there is");
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    // What has a known kind of file's ending is a file, else it is the address of a view.
    boolean file = TYPES.containsKey(ending(name));
    if (!send(context, file ? path : "index.html")) {
      throw new ProblemException(404, "there is no such file");
    }
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private boolean send(Context context, String file) throws IOException {
    byte[] bytes = bytes(file);
    if (bytes == null) {
      return false;
    }
    // The build puts a hash into the names of these.
    boolean hashed = file.startsWith("assets/");
    context.header("Cache-Control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    String type = TYPES.getOrDefault(ending(file), "application/octet-stream");
    context.contentType(type).result(bytes);
    return true;
  }

  private byte @Nullable [] bytes(String file) throws IOException {
    try (InputStream in = WebPages.class.getResourceAsStream(root + file)) {
      return in == null ? null : in.readAllBytes();
    }
  }
}
