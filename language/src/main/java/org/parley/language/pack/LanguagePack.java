// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.language.Language;
import org.parley.language.mend.Mends;

/**
 * The way to a {@link Language}: the language pack in a folder, made there the first time.
 *
 * <p>The pack is made once from the NLP4J models on the class path, in this process: it takes about
 * a minute on two processors, 600 MB of disk and 1,400 MB of heap, which is what Java takes by
 * itself where there are 6 GB of memory; with less it says so at once. Afterwards it is mapped into
 * memory in about a second and takes some 175 MB of heap.
 */
public final class LanguagePack {
  private LanguagePack() {}

  /**
   * Opens the pack in a folder, making it when there is none or when it is damaged. Several
   * processes and threads may call this at once: one makes the pack, the others wait for it. The
   * parser's known faults are mended.
   *
   * @param home folder of the pack, created if need be
   * @throws LanguagePackException when the pack can neither be read nor made; the message is for
   *     people
   */
  public static Language open(Path home, ConversionProgress progress) {
    return open(home, progress, Mends.all());
  }

  /** Like {@link #open(Path, ConversionProgress)}, with some or none of the mends. */
  public static Language open(Path home, ConversionProgress progress, Mends mends) {
    return new PackLanguage(new PackStore(home, new Nlp4jConverter()).open(progress), mends);
  }

  /**
   * Checks every byte of the pack in a folder, which opening it does only in part.
   *
   * @throws LanguagePackException when there is no pack or a byte is not as it was written
   */
  public static void verify(Path home) {
    new PackStore(home, new Nlp4jConverter()).verify();
  }

  /**
   * The folder for a user's pack: {@code PARLEY_HOME}, or {@code parley} in {@code XDG_CACHE_HOME},
   * or {@code .cache/parley} in the user's home folder.
   *
   * @param environment as by {@link System#getenv()}
   */
  public static Path defaultHome(Map<String, String> environment) {
    String parley = environment.get("PARLEY_HOME");
    if (isSet(parley)) {
      return Path.of(parley);
    }
    String cache = environment.get("XDG_CACHE_HOME");
    if (isSet(cache)) {
      return Path.of(cache, "parley");
    }
    return Path.of(System.getProperty("user.home", "."), ".cache", "parley");
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isBlank();
  }
}
