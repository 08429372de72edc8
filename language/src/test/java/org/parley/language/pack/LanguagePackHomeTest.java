// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguagePackHomeTest {
  @Test
  void prefersParleysOwnVariable() {
    assertThat(
            LanguagePack.defaultHome(
                Map.of("PARLEY_HOME", "/data/packs", "XDG_CACHE_HOME", "/cache")))
        .isEqualTo(Path.of("/data/packs"));
  }

  @Test
  void honoursTheCacheFolder() {
    assertThat(LanguagePack.defaultHome(Map.of("PARLEY_HOME", " ", "XDG_CACHE_HOME", "/cache")))
        .isEqualTo(Path.of("/cache/parley"));
  }

  @Test
  void fallsBackToTheUsersFolder() {
    assertThat(LanguagePack.defaultHome(Map.of()))
        .isEqualTo(Path.of(System.getProperty("user.home"), ".cache", "parley"));
  }
}
