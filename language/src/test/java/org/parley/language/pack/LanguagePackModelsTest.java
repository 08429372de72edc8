// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguagePackModelsTest {
  private static final ModelSource NONE = path -> null;

  @TempDir private Path folder;

  @Test
  void withoutModelsItSaysHowToGetThemAndMakesNothing() {
    PackStore store = new PackStore(folder.resolve("home"), new Nlp4jConverter(NONE));

    assertThatThrownBy(() -> store.open(ConversionProgress.SILENT))
        .isInstanceOf(LanguagePackException.class)
        .hasMessage(
            "There is no language pack "
                + store.file()
                + " yet. Make it once, from the file of its models: parley prepare"
                + " nlp4j-english-1.1.3.jar (docs/install.md tells where to get that file, and the"
                + " way without a network).");
    assertThat(folder.resolve("home")).doesNotExist();
  }

  @Test
  void withoutModelsADamagedPackIsToldToBe() throws IOException {
    PackStore store = new PackStore(folder, new Nlp4jConverter(NONE));
    Files.writeString(store.file(), "half");

    assertThatThrownBy(() -> store.open(ConversionProgress.SILENT))
        .isInstanceOf(LanguagePackException.class)
        .hasMessageStartingWith(
            "The language pack " + store.file() + " cannot be used: its length is 4. Make it once");
    assertThat(store.file()).hasContent("half");
  }

  @Test
  void anotherFileThanTheModelsIsRefusedUnread() throws IOException {
    Path jar = Files.writeString(folder.resolve("nlp4j-english-1.1.3.jar"), "not all of it");

    assertThatThrownBy(
            () -> LanguagePack.make(folder.resolve("home"), jar, ConversionProgress.SILENT))
        .isInstanceOf(LanguagePackException.class)
        .hasMessageStartingWith(jar + ": this is not nlp4j-english-1.1.3.jar, or not all of it")
        .hasMessageContaining("docs/install.md");
    assertThat(folder.resolve("home")).doesNotExist();
  }
}
