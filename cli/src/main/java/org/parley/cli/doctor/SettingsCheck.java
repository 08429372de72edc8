// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.doctor;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.parley.cli.settings.NearestWord;
import org.parley.cli.settings.Setting;
import org.parley.cli.settings.Settings;

/** Looks at the file of settings and the variables. */
final class SettingsCheck {
  private static final String WHAT = "settings";

  private SettingsCheck() {}

  static List<Finding> of(Settings settings, Map<String, String> environment) {
    List<Finding> findings = new ArrayList<>();
    for (String problem : settings.problems()) {
      findings.add(Finding.wrong(WHAT, problem, null));
    }
    List<String> variables = new ArrayList<>(List.of(Settings.FILE_VARIABLE));
    Arrays.stream(Setting.values()).map(Setting::variable).forEach(variables::add);
    environment.keySet().stream()
        .filter(name -> name.startsWith("PARLEY_") && !variables.contains(name))
        .sorted()
        .map(
            name ->
                Finding.note(
                    WHAT,
                    name + ": Parley knows no such variable",
                    "if " + NearestWord.of(name, variables) + " was meant, rename it"))
        .forEach(findings::add);
    if (settings.problems().isEmpty()) {
      findings.add(
          Finding.ok(
              WHAT,
              Files.exists(settings.file())
                  ? settings.file() + " is sound"
                  : settings.file() + " is not there, nor need it be"));
    }
    return findings;
  }
}
