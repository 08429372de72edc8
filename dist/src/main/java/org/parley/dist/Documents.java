// SPDX-License-Identifier: Apache-2.0
package org.parley.dist;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.parley.cli.Parley;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.codegen.docgen.manpage.ManPageGenerator;

/** Writes what comes of the commands and options as they are: completion and the manual. */
public final class Documents {
  private Documents() {}

  /**
   * Writes {@code completion/parley.bash} and, as AsciiDoc, {@code manual/*.adoc}.
   *
   * @param args the folder to write into
   */
  public static void main(String[] args) throws IOException {
    CommandLine parley = Parley.describe();
    Path completion = Files.createDirectories(Path.of(args[0], "completion"));
    Files.writeString(completion.resolve("parley.bash"), AutoComplete.bash("parley", parley));
    File manual = Files.createDirectories(Path.of(args[0], "manual")).toFile();
    boolean[] verbose = {};
    ManPageGenerator.generateManPage(manual, null, verbose, true, parley.getCommandSpec());
  }
}
