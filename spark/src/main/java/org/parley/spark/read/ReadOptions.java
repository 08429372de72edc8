// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.read;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.reading.document.FieldRole;

/**
 * How pages are read, the same on every host.
 *
 * @param home folder of the language pack on each host, or null for the usual one
 * @param resources folder of the user's own resource files on each host, or null for none
 * @param fields names of fields in tables and JSON that win over the usual ones
 * @param mostTime processor time that a page may take
 */
public record ReadOptions(
    @Nullable String home,
    @Nullable String resources,
    Map<FieldRole, String> fields,
    Duration mostTime)
    implements Serializable {
  /** A page of news takes tenths of a second; the largest page that is read takes two minutes. */
  public static final Duration USUAL_TIME = Duration.ofMinutes(5);

  /** The usual options. */
  public static final ReadOptions USUAL = new ReadOptions(null, null, Map.of(), USUAL_TIME);

  public ReadOptions {
    EnumMap<FieldRole, String> copy = new EnumMap<>(FieldRole.class);
    copy.putAll(fields);
    fields = copy;
  }

  @Nullable Path resourceFolder() {
    return resources == null ? null : Path.of(resources);
  }
}
