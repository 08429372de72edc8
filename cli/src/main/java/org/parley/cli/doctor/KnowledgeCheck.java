// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.reading.PageReader;
import org.parley.reading.Resources;
import org.parley.reading.Resources.ResourceException;
import org.parley.reading.document.DocumentReader;
import org.parley.reading.document.Limits;

/**
 * Looks at the user's own resource files. Reading stops at the first row that cannot be used; here
 * such a row is blanked in a copy of the folder, and the rest is tried again.
 */
final class KnowledgeCheck {
  private static final String WHAT = "resources";
  private static final int MOST = 20;

  /** Of Parley's own files; a folder that was named by mistake may hold a whole disk. */
  private static final int DEPTH = 2;

  private KnowledgeCheck() {}

  /**
   * @param folder the user's folder, or null for none
   */
  static List<Finding> of(@Nullable Path folder) {
    if (folder == null) {
      return List.of(Finding.ok(WHAT, "no folder of your own is named"));
    }
    if (!Files.isDirectory(folder)) {
      return List.of(
          Finding.wrong(
              WHAT,
              folder + " is no folder",
              "make it, or change resources (or PARLEY_RESOURCES)"));
    }
    List<Finding> findings = new ArrayList<>();
    try {
      List<Path> files = files(folder);
      files.stream()
          .filter(file -> !isKnown(folder, file))
          .limit(MOST)
          .map(
              file ->
                  Finding.note(
                      WHAT,
                      file + " is not named like any file of Parley and is not used",
                      "CONTRIBUTING.md tells the names"))
          .forEach(findings::add);
      findings.addAll(rows(folder, files.stream().filter(file -> isKnown(folder, file)).toList()));
    } catch (IOException e) {
      findings.add(Finding.wrong(WHAT, folder + " cannot be read: " + e, "check its permissions"));
    }
    if (findings.stream().noneMatch(finding -> finding.state() == Finding.State.WRONG)) {
      findings.add(Finding.ok(WHAT, folder + " is sound"));
    }
    return findings;
  }

  private static List<Finding> rows(Path folder, List<Path> files) throws IOException {
    List<Finding> findings = new ArrayList<>();
    Path copy = Files.createTempDirectory("parley-doctor");
    try {
      for (Path file : files) {
        Path to = copy.resolve(folder.relativize(file));
        Files.createDirectories(to.getParent());
        Files.copy(file, to);
      }
      ResourceException wrong = load(copy);
      while (wrong != null && findings.size() < MOST) {
        String told = String.valueOf(wrong.getMessage());
        findings.add(
            Finding.wrong(WHAT, told.replace(copy.toString(), folder.toString()), "mend the row"));
        wrong = blank(wrong.line()) ? load(copy) : null;
      }
    } finally {
      delete(copy);
    }
    return findings;
  }

  /** Tries the files as reading does; what it fails on, if anything. */
  private static @Nullable ResourceException load(Path folder) {
    Resources resources = Resources.of(folder);
    try {
      new PageReader((text, base) -> List.of(), resources);
      new DocumentReader(resources, Map.of(), Limits.USUAL);
      return null;
    } catch (ResourceException e) {
      return e;
    }
  }

  private static boolean blank(Resources.@Nullable Line line) throws IOException {
    if (line == null) {
      return false;
    }
    Path file = Path.of(line.file());
    if (!Files.exists(file)) {
      return false;
    }
    List<String> lines = new ArrayList<>(Files.readAllLines(file));
    lines.set(line.number() - 1, "");
    Files.write(file, lines);
    return true;
  }

  private static boolean isKnown(Path folder, Path file) {
    String name = folder.relativize(file).toString().replace('\\', '/');
    return Resources.class.getResource(name) != null;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder, DEPTH)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted((one, other) -> other.compareTo(one)).toList()) {
        Files.delete(path);
      }
    }
  }
}
