// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.serve;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Opens the person's browser. */
public final class Browser {
  private Browser() {}

  /** Opens an address; where there is no browser, nothing happens: the address was printed. */
  public static void open(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command;
    if (system.contains("mac")) {
      command = List.of("open", address);
    } else if (system.contains("win")) {
      command = List.of("rundll32", "url.dll,FileProtocolHandler", address);
    } else {
      command = List.of("xdg-open", address);
    }
    try {
      new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // Printed for people who open it themselves.
    }
  }
}
