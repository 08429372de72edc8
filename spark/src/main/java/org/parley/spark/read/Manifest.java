// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.read;

import java.util.List;
import java.util.Map;

/**
 * What a batch read.
 *
 * @param batch its name: the files tell it
 * @param files the files that were read, as they were
 * @param counts how many things had which fate
 * @param cpuMillis processor time that reading pages took, in milliseconds
 */
public record Manifest(
    String batch, List<InputFile> files, Map<String, Long> counts, long cpuMillis) {
  public Manifest {
    files = List.copyOf(files);
    counts = Map.copyOf(counts);
  }

  /** How many things had a fate. */
  public long count(Fate fate) {
    return counts.getOrDefault(fate.word(), 0L);
  }
}
