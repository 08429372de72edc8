// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.parley.cli.input.Inputs;
import picocli.CommandLine;

/** Checks the paths on a command line before anything is done. */
final class PathsArgument {
  private PathsArgument() {}

  /**
   * Throws when a path is not there: a typing mistake should not look like an empty folder.
   *
   * @throws CommandLine.ParameterException which names the path
   */
  static void check(List<String> paths, CommandLine command) {
    for (String path : paths) {
      if (!path.equals(Inputs.STANDARD_INPUT) && !isThere(path)) {
        throw new CommandLine.ParameterException(command, path + ": no such file or folder");
      }
    }
    if (paths.stream().filter(Inputs.STANDARD_INPUT::equals).count() > 1) {
      throw new CommandLine.ParameterException(command, "standard input can be read only once");
    }
  }

  private static boolean isThere(String path) {
    try {
      return Files.exists(Path.of(path), LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
