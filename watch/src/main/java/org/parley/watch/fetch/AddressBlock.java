// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The addresses that begin with the same bits.
 *
 * @param first of them: 4 or 16 bytes, not to be changed
 * @param bits how many count
 * @param use what they are for
 */
record AddressBlock(byte[] first, int bits, String use) {
  private static final int V6_BYTES = 16;
  private static final byte[] MAPPED_PREFIX = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};

  /**
   * @param block as {@code 10.0.0.0/8}; no name, for names would be looked up
   */
  static AddressBlock parse(String block, String use) {
    String[] parts = block.split("/", 2);
    if (!parts[0].matches("[0-9a-f.:]+")) {
      throw new IllegalArgumentException(block + " is no block of addresses");
    }
    try {
      byte[] first = InetAddress.getByName(parts[0]).getAddress();
      if (parts[0].contains(":") && first.length < V6_BYTES) {
        first = mapped(first);
      }
      return new AddressBlock(first, Integer.parseInt(parts[1]), use);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(block + " is no block of addresses", e);
    }
  }

  /** Java makes an IPv4 address of ::ffff:1.2.3.4; a block of such is one of IPv6. */
  private static byte[] mapped(byte[] address) {
    byte[] whole = new byte[V6_BYTES];
    System.arraycopy(MAPPED_PREFIX, 0, whole, 0, MAPPED_PREFIX.length);
    System.arraycopy(address, 0, whole, MAPPED_PREFIX.length, address.length);
    return whole;
  }

  boolean holds(byte[] address) {
    if (address.length != first.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
