// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.util.EnumMap;
import java.util.Map;

/**
 * Adds up how far the reading of all files has come. Files may be read on several threads; only the
 * thread that {@linkplain #tell tells} calls the listener.
 */
final class ConversionMeter {
  private static final String STEP = "Preparing the language pack";

  private final ConversionProgress progress;
  private final Map<Nlp4jResource, Double> read = new EnumMap<>(Nlp4jResource.class);
  private double told;

  ConversionMeter(ConversionProgress progress) {
    this.progress = progress;
  }

  /** Notes which share of a file has been read. */
  synchronized void read(Nlp4jResource resource, double share) {
    read.put(resource, share);
  }

  /** Tells the listener how far all is. */
  void tell() {
    double done = done();
    if (done > told) {
      told = done;
      progress.update(STEP, done);
    }
  }

  private synchronized double done() {
    double done = 0;
    for (Map.Entry<Nlp4jResource, Double> entry : read.entrySet()) {
      done += entry.getKey().share() * entry.getValue();
    }
    return Math.min(1, done);
  }
}
