// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

/**
 * An answer to a request that cannot be met, as RFC 9457 has it.
 *
 * @param detail what is wrong and what to do, for people; never a path of the machine
 */
record Problem(String type, String title, int status, String detail) {
  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(int status, String detail) {
    return new Problem("about:blank", title(status), status, detail);
  }

  private static String title(int status) {
    return switch (status) {
      case 400 -> "Bad request";
      case 401 -> "Not signed in";
      case 403 -> "Not allowed";
      case 404 -> "Not found";
      case 405 -> "Method not allowed";
      case 409 -> "Conflict";
      case 411 -> "Length needed";
      case 413 -> "Too large";
      case 415 -> "Unknown kind of content";
      case 421 -> "Not this server";
      case 422 -> "Cannot be carried out";
      case 429 -> "Too many requests";
      case 503 -> "Busy";
      default -> status < 500 ? "Bad request" : "A fault in Parley";
    };
  }
}
