// SPDX-License-Identifier: Apache-2.0
package org.parley;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.reading.PageReader;

/** Holds the arrows of ARCHITECTURE.md. */
class ArchitectureTest {
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.parley");

  /** What each module may use besides itself. */
  private static final Map<String, List<String>> MODULES =
      Map.of(
          "model", List.of(),
          "language", List.of("model"),
          "reading", List.of("model", "language"),
          "record", List.of("model", "store"),
          "store", List.of("model"),
          "export", List.of("model", "store"),
          "server", List.of("model", "record", "store", "export"),
          "watch", List.of(),
          "cli",
              List.of(
                  "model", "language", "reading", "record", "store", "export", "server", "watch"));

  /** What each package of {@code reading} may use besides itself and the root's resources. */
  private static final Map<String, List<String>> READING =
      Map.ofEntries(
          Map.entry("page", List.of()),
          Map.entry("html", List.of("page")),
          Map.entry("document", List.of("page")),
          Map.entry("story", List.of("page", "html")),
          Map.entry("mention", List.of("story", "actor", "place", "time")),
          Map.entry("actor", List.of("mention", "place", "time")),
          Map.entry("place", List.of("mention")),
          Map.entry("time", List.of("mention", "story")),
          Map.entry("statement", List.of("mention", "actor", "place", "time")),
          Map.entry("event", List.of("mention", "actor", "place", "time", "statement")),
          Map.entry(
              "position", List.of("mention", "actor", "place", "time", "statement", "event")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model",
        "language",
        "reading",
        "record",
        "store",
        "export",
        "server",
        "watch",
        "cli"
      })
  void aModuleUsesOnlyThoseItMay(String module) {
    noClasses()
        .that()
        .resideInAPackage("org.parley." + module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others("org.parley.", module, MODULES))
        .check(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page",
        "html",
        "document",
        "story",
        "mention",
        "actor",
        "place",
        "time",
        "statement",
        "event",
        "position"
      })
  void aPackageOfReadingUsesOnlyThoseBeforeIt(String part) {
    noClasses()
        .that()
        .resideInAPackage("org.parley.reading." + part + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others("org.parley.reading.", part, READING))
        .check(CODE);
  }

  /** The root of {@code reading} holds what all its packages use, and what uses them all. */
  @Test
  void nothingInReadingUsesThePageReader() {
    noClasses()
        .that()
        .resideInAPackage("org.parley.reading..")
        .and()
        .doNotBelongToAnyOf(PageReader.class)
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(PageReader.class)
        .check(CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.parley.(*)..",
        "org.parley.reading.(*)..",
        "org.parley.language.(*)..",
        "org.parley.record.(*)..",
        "org.parley.store.(*)..",
        "org.parley.export.(*)..",
        "org.parley.watch.(*)..",
        "org.parley.cli.(*).."
      })
  void packagesHaveNoCycles(String packages) {
    slices().matching(packages).should().beFreeOfCycles().allowEmptyShould(true).check(CODE);
  }

  @Test
  void theModelNeedsNothingButJavaAndNullness() {
    classes()
        .that()
        .resideInAPackage("org.parley.model..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("org.parley.model..", "java..", "org.jspecify.annotations..")
        .check(CODE);
  }

  @Test
  void theModelIsImmutable() {
    classes()
        .that()
        .resideInAPackage("org.parley.model..")
        .should()
        .haveOnlyFinalFields()
        .check(CODE);
  }

  @Test
  void nothingOutsideLanguageNamesTheParser() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.parley.language..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("edu.emory..")
        .check(CODE);
  }

  @Test
  void onlyTheCommandLineEndsTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.parley.cli")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CODE);
  }

  @Test
  void everyModuleIsHere() {
    assertThat(MODULES.keySet())
        .allSatisfy(
            module ->
                assertThat(CODE)
                    .as(module)
                    .anyMatch(type -> type.getPackageName().startsWith("org.parley." + module)));
  }

  private static String[] others(String root, String one, Map<String, List<String>> mayUse) {
    List<String> forbidden = new ArrayList<>();
    for (String other : mayUse.keySet()) {
      if (!other.equals(one) && !mayUse.getOrDefault(one, List.of()).contains(other)) {
        forbidden.add(root + other + "..");
      }
    }
    return forbidden.toArray(String[]::new);
  }
}
