// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

/**
 * What a server bears.
 *
 * @param uploadBytes greatest size of one upload
 * @param waiting greatest number of uploads that wait to be read
 * @param waitingBytes greatest size of all that wait
 * @param changes how many uploads and corrections may come at once
 * @param changesPerSecond how many may come each second after those
 * @param bodyBytes greatest size of the body of any other request
 */
public record Limits(
    long uploadBytes,
    int waiting,
    long waitingBytes,
    int changes,
    double changesPerSecond,
    int bodyBytes) {
  /** For one machine and the people who use it. */
  public static final Limits USUAL = new Limits(512L << 20, 5_000, 4L << 30, 500, 50, 256 << 10);
}
