// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.cli.settings.Settings;
import org.parley.language.pack.LanguagePack;
import org.parley.store.StoreAddress;

/** Looks at a set-up, check by check. */
public final class Doctor {
  private Doctor() {}

  /**
   * Looks at all that commands depend on; changes nothing.
   *
   * @param store the record that commands would use
   * @param archive where the launcher keeps what makes starts faster, or null when it does not
   */
  public static List<Finding> look(Settings settings, StoreAddress store, @Nullable Path archive) {
    Path home = settings.home();
    List<Finding> findings = new ArrayList<>();
    findings.add(
        JavaCheck.version(
            Runtime.version().feature(),
            Runtime.version() + " in " + System.getProperty("java.home")));
    findings.add(
        JavaCheck.memory(Runtime.getRuntime().maxMemory(), Files.exists(LanguagePack.file(home))));
    findings.add(JavaCheck.encoding(System.getProperty("sun.jnu.encoding", "unknown")));
    findings.addAll(SettingsCheck.of(settings, settings.environment()));
    findings.addAll(HomeCheck.of(home));
    if (archive != null) {
      findings.add(ArchiveCheck.of(archive));
    }
    findings.addAll(KnowledgeCheck.of(settings.resources()));
    findings.addAll(StoreCheck.of(store));
    return findings;
  }
}
