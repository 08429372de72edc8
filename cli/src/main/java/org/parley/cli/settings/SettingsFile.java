// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the file of settings: UTF-8, a {@code key = value} a line; blank lines and lines that begin
 * with {@code #} say nothing. Paths are relative to the file's folder; {@code ~/} is the user's.
 */
final class SettingsFile {
  private final Path file;
  private final @Nullable String userFolder;
  private final List<String> problems;
  private final Map<Setting, Integer> lines = new EnumMap<>(Setting.class);
  private final Map<Setting, String> values = new EnumMap<>(Setting.class);

  /**
   * @param problems takes what is wrong, a line each
   */
  SettingsFile(Path file, @Nullable String userFolder, List<String> problems) {
    this.file = file;
    this.userFolder = userFolder;
    this.problems = problems;
  }

  /** What the file sets, without what is wrong. */
  Map<Setting, String> read() {
    int number = 0;
    for (String line : text().split("\r?\n", -1)) {
      number++;
      String content = line.strip();
      if (!content.isEmpty() && content.charAt(0) != '#') {
        line(number, content);
      }
    }
    return values;
  }

  private String text() {
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      problems.add(file + ": is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      problems.add(file + ": cannot be read (" + e.getClass().getSimpleName() + ")");
    }
    return "";
  }

  private void line(int number, String content) {
    int sign = content.indexOf('=');
    String key = (sign < 0 ? content : content.substring(0, sign)).strip();
    String value = sign < 0 ? "" : content.substring(sign + 1).strip();
    Setting setting = Setting.named(key).orElse(null);
    String wrong;
    if (setting == null) {
      wrong = "there is no such setting; did you mean " + NearestWord.of(key) + "?";
    } else if (sign < 0) {
      wrong = "wants a value: " + key + " = …";
    } else if (value.isEmpty()) {
      wrong = "has no value; give one or take the line out";
    } else if (lines.containsKey(setting)) {
      wrong = "is set in line " + lines.get(setting) + " already; keep one of them";
    } else {
      wrong = setting.value().wrong(value);
    }
    if (wrong != null) {
      problems.add(
          file
              + ":"
              + number
              + ": "
              + (sign < 0 ? key : key + " = " + shown(setting, value))
              + ": "
              + wrong);
    } else if (setting != null) {
      lines.put(setting, number);
      values.put(setting, setting.value().isFile(value) ? resolve(value) : value);
    }
  }

  private static String shown(@Nullable Setting setting, String value) {
    return setting == null ? value : setting.value().shown(value);
  }

  private String resolve(String value) {
    if (userFolder != null && value.startsWith("~/")) {
      return Path.of(userFolder, value.substring(2)).toString();
    }
    return file.toAbsolutePath().resolveSibling(value).toString();
  }
}
