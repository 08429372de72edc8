// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.settings;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be set in the file and the environment; docs/configuration.md explains each. */
public enum Setting {
  STORE("store", "PARLEY_STORE", Value.STORE, null, "--store"),
  HOME("home", "PARLEY_HOME", Value.PATH, null, null),
  RESOURCES("resources", "PARLEY_RESOURCES", Value.PATH, null, null),
  AUTHOR("author", "PARLEY_AUTHOR", Value.WORDS, null, "--author"),
  FIELDS("fields", "PARLEY_FIELDS", Value.FIELDS, null, "--fields"),
  BRIEF_FORMAT("brief.format", "PARLEY_BRIEF_FORMAT", Value.BRIEF_FORM, "brief", "--format"),
  EXPORT_FORMAT("export.format", "PARLEY_EXPORT_FORMAT", Value.EXPORT_FORM, "export", "--format"),
  SERVE_PORT("serve.port", "PARLEY_SERVE_PORT", Value.PORT, "serve", "--port"),
  SERVE_LISTEN("serve.listen", "PARLEY_SERVE_LISTEN", Value.WORDS, "serve", "--listen"),
  WATCH_CONTACT("watch.contact", "PARLEY_WATCH_CONTACT", Value.WORDS, "watch", "--contact"),
  // The launcher reads these two before there is a Java.
  JAVA_OPTIONS("java.options", "PARLEY_JAVA_OPTS", Value.WORDS, null, null),
  START_ARCHIVE("start.archive", "PARLEY_START_ARCHIVE", Value.YES_OR_NO, null, null);

  private final String key;
  private final String variable;
  private final Value value;
  private final @Nullable String verb;
  private final @Nullable String option;

  Setting(
      String key, String variable, Value value, @Nullable String verb, @Nullable String option) {
    this.key = key;
    this.variable = variable;
    this.value = value;
    this.verb = verb;
    this.option = option;
  }

  /** Its name in the file. */
  public String key() {
    return key;
  }

  /** Its environment variable. */
  public String variable() {
    return variable;
  }

  /** What it may be set to. */
  Value value() {
    return value;
  }

  /** The setting that an option falls back on, if any. */
  static Optional<Setting> of(String verb, String option) {
    return Arrays.stream(values())
        .filter(setting -> option.equals(setting.option))
        .filter(setting -> setting.verb == null || setting.verb.equals(verb))
        .findFirst();
  }

  /** The setting of a key, if there is one. */
  static Optional<Setting> named(String key) {
    return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
  }
}
