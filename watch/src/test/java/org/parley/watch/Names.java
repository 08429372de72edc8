// SPDX-License-Identifier: Apache-2.0
package org.parley.watch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Names of hosts and the addresses they have here; all others are unknown.
 *
 * @param addresses by name
 */
public record Names(Map<String, String[]> addresses) implements DnsResolver {
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    String[] known = addresses.get(host);
    if (known == null) {
      throw new UnknownHostException(host);
    }
    InetAddress[] found = new InetAddress[known.length];
    for (int i = 0; i < known.length; i++) {
      found[i] = InetAddress.getByName(known[i]);
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
