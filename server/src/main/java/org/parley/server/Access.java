// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask a server that listens to more than its own machine: who shows the token, or the
 * cookie that a browser got by a link that works once. Thread-safe.
 */
final class Access {
  static final String COOKIE = "parley";

  private final String token = secret();
  private final String session = secret();
  private final AtomicReference<@Nullable String> link = new AtomicReference<>(secret());

  private static String secret() {
    byte[] bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  String token() {
    return token;
  }

  /** The word of the link, or empty when it was used. */
  String link() {
    String word = link.get();
    return word == null ? "" : word;
  }

  /** The value of the cookie for who comes by the link; null when the word is wrong or used. */
  @Nullable String open(String word) {
    String known = link.get();
    return known != null && same(known, word) && link.compareAndSet(known, null) ? session : null;
  }

  /** Whether a request shows one or the other. */
  boolean allows(@Nullable String authorization, @Nullable String cookie) {
    boolean bearer =
        authorization != null
            && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
            && same(token, authorization.substring(7).strip());
    return bearer || (cookie != null && same(session, cookie));
  }

  /** Compares in the same time whatever is equal. */
  private static boolean same(String secret, String given) {
    return MessageDigest.isEqual(
        secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }
}
