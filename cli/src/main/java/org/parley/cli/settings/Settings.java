// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.language.pack.LanguagePack;

/**
 * What is set in the file and the environment. A variable wins over the file; an option of a
 * command, which is not in here, wins over both. Immutable.
 *
 * @param file the file of settings, or where it would be
 * @param values what is set and sound; paths of the file are absolute
 * @param problems what is not sound, a line each that names its place and what to do
 * @param environment the environment it was read from
 */
public record Settings(
    Path file,
    Map<Setting, String> values,
    List<String> problems,
    Map<String, String> environment) {
  /** The variable that names the file of settings. */
  public static final String FILE_VARIABLE = "PARLEY_CONFIG";

  private static final String FILE_NAME = "parley.conf";

  public Settings {
    values = Map.copyOf(values);
    problems = List.copyOf(problems);
    environment = Map.copyOf(environment);
  }

  /**
   * Reads the file that {@code PARLEY_CONFIG} names, or {@code parley/parley.conf} in the folder
   * for settings, and then the variables.
   *
   * @param environment as by {@link System#getenv()}
   */
  public static Settings load(Map<String, String> environment) {
    List<String> problems = new ArrayList<>();
    String user = set(environment, "HOME");
    if (user == null) {
      user = System.getProperty("user.home");
    }
    String named = set(environment, FILE_VARIABLE);
    Path file = named == null ? usualFile(environment, user) : Path.of(named);
    Map<Setting, String> values = new EnumMap<>(Setting.class);
    if (Files.exists(file)) {
      values.putAll(new SettingsFile(file, user, problems).read());
    } else if (named != null) {
      problems.add(
          FILE_VARIABLE + " = " + named + ": there is no such file; make it or unset the variable");
    }
    for (Setting setting : Setting.values()) {
      String value = set(environment, setting.variable());
      if (value != null) {
        String wrong = setting.value().wrong(value);
        if (wrong == null) {
          values.put(setting, value);
        } else {
          problems.add(setting.variable() + " = " + setting.value().shown(value) + ": " + wrong);
        }
      }
    }
    return new Settings(file, values, problems, environment);
  }

  /** Nothing set. */
  public static Settings none() {
    return new Settings(Path.of(FILE_NAME), Map.of(), List.of(), Map.of());
  }

  private static Path usualFile(Map<String, String> environment, @Nullable String user) {
    String folder = set(environment, "XDG_CONFIG_HOME");
    Path settings =
        folder == null ? Path.of(user == null ? "." : user, ".config") : Path.of(folder);
    return settings.resolve("parley").resolve(FILE_NAME);
  }

  private static @Nullable String set(Map<String, String> environment, String name) {
    String value = environment.get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** What a setting is set to. */
  public Optional<String> value(Setting setting) {
    return Optional.ofNullable(values.get(setting));
  }

  /** The folder of the language pack. */
  public Path home() {
    Map<String, String> known = new HashMap<>(environment);
    value(Setting.HOME).ifPresent(home -> known.put(Setting.HOME.variable(), home));
    return LanguagePack.defaultHome(known);
  }

  /** The folder of the user's own resource files, or null when none is named. */
  public @Nullable Path resources() {
    return value(Setting.RESOURCES).map(Path::of).orElse(null);
  }
}
