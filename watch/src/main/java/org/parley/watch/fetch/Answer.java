// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.fetch;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What came of one request. */
public sealed interface Answer {
  /**
   * A body, unpacked. The bytes belong to whoever gets it.
   *
   * @param contentType as sent, or null
   * @param mark to ask with the next time
   */
  record Body(byte[] bytes, @Nullable String contentType, Ask.Mark mark) implements Answer {
    /** The media type without parameters and in lower case; empty when none is told. */
    public String mediaType() {
      return contentType == null
          ? ""
          : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The charset that is told, or null. */
    public @Nullable String charset() {
      for (String parameter : (contentType == null ? "" : contentType).split(";", -1)) {
        String[] pair = parameter.strip().split("=", 2);
        if (pair.length == 2 && pair[0].strip().equalsIgnoreCase("charset")) {
          String name = pair[1].replace("\"", "").replace("'", "").strip();
          return name.isEmpty() ? null : name;
        }
      }
      return null;
    }
  }

  /** It is as it was. */
  record NotModified() implements Answer {}

  /**
   * It is somewhere else.
   *
   * @param to as the server names it, absolute or not
   * @param lasting whether that is for good
   */
  record Moved(String to, boolean lasting) implements Answer {}

  /**
   * There is nothing to be had.
   *
   * @param words a clause for people
   * @param passing whether it may be otherwise some time later
   * @param retryAfter how long the server asks to wait, or null
   */
  record Problem(Reason reason, String words, boolean passing, @Nullable Duration retryAfter)
      implements Answer {
    /** One for which the server names no time. */
    public Problem(Reason reason, String words, boolean passing) {
      this(reason, words, passing, null);
    }
  }
}
