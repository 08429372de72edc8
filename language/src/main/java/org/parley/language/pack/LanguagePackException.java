// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import org.jspecify.annotations.Nullable;

/** The language pack cannot be made or read. The message says where, why and what to do. */
public final class LanguagePackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LanguagePackException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
