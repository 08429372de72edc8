// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.fetch;

import crawlercommons.filters.basic.BasicURLNormalizer;
import crawlercommons.filters.basic.BasicURLNormalizer.IdnNormalization;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes one form of all that name the same page. Thread-safe. */
public final class Addresses {
  private static final int LONGEST = 4096;
  private static final BasicURLNormalizer NORMALIZER =
      BasicURLNormalizer.newBuilder()
          .idnNormalization(IdnNormalization.PUNYCODE)
          .queryParamsToRemove(Lines.of("tracking-parameters.txt"))
          .build();

  private Addresses() {}

  /**
   * An address without fragment, tracking parameters and usual port, escaped where it must be.
   *
   * @param text as people and feeds write it
   * @param base what it is relative to, or null
   * @return empty when it is none of http or https, or names a user
   */
  public static Optional<URI> of(@Nullable String text, @Nullable URI base) {
    if (text == null || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String whole = text.strip();
      if (base != null && !whole.matches("(?i)[a-z][a-z0-9+.-]*:.*")) {
        whole = base.resolve(new URI(escaped(whole))).toString();
      }
      if (!whole.matches("(?is)https?://[^/?#@]+(?:[/?#].*)?")) {
        return Optional.empty();
      }
      String normal = NORMALIZER.filter(whole);
      if (normal == null) {
        return Optional.empty();
      }
      URI address = new URI(normal);
      return address.getHost() == null ? Optional.empty() : Optional.of(address);
    } catch (URISyntaxException | IllegalArgumentException e) {
      // No address then, whatever stands there.
      return Optional.empty();
    }
  }

  /** The host, in lower case: what is asked one request at a time. */
  public static String host(URI address) {
    return String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
  }

  /** Scheme, host and port: what a robots.txt speaks of. */
  public static URI origin(URI address) {
    int port = address.getPort();
    return URI.create(
        address.getScheme() + "://" + host(address) + (port < 0 ? "" : ":" + port) + "/");
  }

  private static String escaped(String relative) {
    StringBuilder text = new StringBuilder();
    relative
        .codePoints()
        .forEach(
            point -> {
              if (point <= ' ' || "\"<>\\^`{|}".indexOf(point) >= 0) {
                text.append("%%%02X".formatted(point));
              } else {
                text.appendCodePoint(point);
              }
            });
    return text.toString();
  }
}
