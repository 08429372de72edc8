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
    // In an archive: the archive's name and the place inside.
    int inside = uri.indexOf('!');
    String file = inside < 0 ? uri : uri.substring(0, inside);
    int folder = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    return uri.substring(folder + 1);
  }
}
