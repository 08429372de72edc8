// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.PageReading;
import org.parley.model.Story;

/** What became of one input. */
sealed interface Outcome {
  /**
   * It was read and is to be kept.
   *
   * @param machineCut its stories as the machine cut them, when a person moved their borders
   */
  record Read(PageReading reading, List<Story> machineCut) implements Outcome {}

  /** The record has it already. */
  record Held() implements Outcome {}

  /** It is no page, and nobody misses it. */
  record PassedOver(org.parley.reading.document.PassedOver.Kind kind) implements Outcome {}

  /**
   * Something a person should know of it.
   *
   * @param once whether it need not be said again of others
   */
  record Noted(String where, String text, boolean once) implements Outcome {}

  /**
   * It could not be read.
   *
   * @param reason a clause for people
   * @param fault what went wrong in Parley, or null when the input is at fault
   */
  record Unread(String where, String reason, @Nullable Throwable fault) implements Outcome {}
}
