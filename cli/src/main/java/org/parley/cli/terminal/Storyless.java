// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.terminal;

import org.parley.model.Page;

/** Says to people why a page holds no story. */
public final class Storyless {
  private Storyless() {}

  /** A few words, without an article: "a listing". */
  public static String words(Page.Storyless reason) {
    return switch (reason) {
      case LISTING -> "a listing";
      case ERROR -> "an error page";
      case PAYWALL -> "a stub before a paywall";
      case TOO_SHORT -> "too short";
      case NO_STORY_TEXT -> "no story in its text";
    };
  }
}
