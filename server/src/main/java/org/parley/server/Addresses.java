// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.util.Locale;

/** Where pages were found, without what it tells of the machine. */
final class Addresses {
  private Addresses() {}

  /** Addresses of the web as they are; of a file its name, and what is inside of an archive. */
  static String shown(String uri) {
    String lower = uri.toLowerCase(Locale.ROOT);
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
      return uri;
    }
    int folder = Math.max(uri.lastIndexOf('/'), uri.lastIndexOf('\\'));
    return uri.substring(folder + 1);
  }
}
