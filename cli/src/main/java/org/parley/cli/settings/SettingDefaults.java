// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.settings;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives options that are not on the command line what the settings say. */
public final class SettingDefaults implements IDefaultValueProvider {
  private final Settings settings;

  public SettingDefaults(Settings settings) {
    this.settings = settings;
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    return Setting.of(option.command().name(), option.longestName())
        .flatMap(settings::value)
        .orElse(null);
  }
}
