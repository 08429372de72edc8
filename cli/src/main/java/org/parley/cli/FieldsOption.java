// SPDX-License-Identifier: Apache-2.0
package org.parley.cli;

import java.util.EnumMap;
import java.util.Map;
import org.parley.reading.document.FieldRole;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The option that says which fields of tables and JSON hold what. */
final class FieldsOption {
  @Option(
      names = "--fields",
      split = ",",
      paramLabel = "ROLE=NAME",
      description =
          "Which fields of CSV, TSV and JSON files hold what, where Parley guesses wrong:"
              + " text=body,title=headline. Roles: text, summary, title, uri, published, byline,"
              + " outlet.")
  private Map<String, String> fields = Map.of();

  /**
   * The names by role.
   *
   * @throws CommandLine.ParameterException when there is no such role
   */
  Map<FieldRole, String> names(CommandLine command) {
    Map<FieldRole, String> names = new EnumMap<>(FieldRole.class);
    fields.forEach(
        (word, name) -> {
          FieldRole role = FieldRole.named(word);
          if (role == null || name.isBlank()) {
            throw new CommandLine.ParameterException(
                command, "--fields " + word + "=" + name + ": no such role, or no name");
          }
          names.put(role, name.strip());
        });
    return names;
  }
}
