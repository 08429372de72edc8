// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parley.reading.Written.events;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.reading.Resources;

class HearsayTest {
  @ParameterizedTest
  @CsvSource({
    "The rebels reportedly killed two farmers in Abyei on Monday., ASSERTS reportedly",
    "The rebels are said to have killed two farmers in Abyei., ASSERTS said",
    "It is reported that the rebels killed two farmers in Abyei., ASSERTS reported",
    "Egypt's army reportedly launched an attack on the rebels in Abyei., ASSERTS reportedly",
    "Two farmers fled after an alleged attack by Egypt's army on the rebels., ASSERTS alleged"
  })
  void whatOthersSayIsNotThePagesOwn(String sentence, String claim) {
    assertThat(events(sentence))
        .filteredOn(line -> line.startsWith("ASSAULT"))
        .isNotEmpty()
        .allMatch(line -> line.endsWith(" | " + claim));
  }

  @Test
  void whatIsSharedByTwoVerbsIsHearsayOfBoth() {
    assertThat(events("The rebels reportedly killed two farmers and wounded three in Abyei."))
        .filteredOn(line -> line.startsWith("ASSAULT"))
        .hasSize(2)
        .allMatch(line -> line.endsWith(" | ASSERTS reportedly"));
  }

  @Test
  void whoPassesHearsayOnRelaysIt() {
    assertThat(events("Egypt said that the rebels had allegedly bombed a bridge in Abyei."))
        .anyMatch(
            line ->
                line.startsWith("ASSAULT") && line.endsWith(" | ASSERTS allegedly | RELAYS Egypt"));
  }

  @Test
  void aDenialStaysADenial() {
    assertThat(events("Egypt denied that its army had reportedly bombed a bridge in Abyei."))
        .anyMatch(line -> line.startsWith("ASSAULT") && line.endsWith(" | DENIES Egypt"));
  }

  @Test
  void whoIsToldAThingDoesNotSayIt() {
    assertThat(events("The envoy was told that the rebels had killed two farmers in Abyei."))
        .filteredOn(line -> line.startsWith("ASSAULT"))
        .noneMatch(line -> line.contains("ASSERTS told"));
  }

  @Test
  void saysWhichRowIsWrong(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("statement/hearsay.tsv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "reportedly\tpreposition\n");
    assertThatThrownBy(() -> new Hearsay(Resources.of(folder)))
        .isInstanceOf(Resources.ResourceException.class)
        .hasMessageContaining("hearsay.tsv")
        .hasMessageContaining("preposition");
  }
}
