// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds the addresses of a name and lets none pass that is not public, unless the name is allowed
 * to have such. The client connects to what it gets from here and looks nothing up itself, so a
 * name that changes between the check and the connection gains nothing. Thread-safe.
 */
public final class AddressGuard implements DnsResolver {
  private static final AddressBlock MAPPED = AddressBlock.parse("::ffff:0:0/96", "IPv4 in IPv6");
  private static final AddressBlock TRANSLATED = AddressBlock.parse("64:ff9b::/96", "IPv4 in IPv6");

  private final List<AddressBlock> special;
  private final Set<String> allowed;
  private final DnsResolver names;

  /**
   * @param allowed names of hosts, or addresses as they stand in links, that may be private
   */
  public AddressGuard(Set<String> allowed) {
    this(allowed, SystemDefaultDnsResolver.INSTANCE);
  }

  /**
   * The same with names found in another way than this machine's.
   *
   * @param names finds addresses of names; asked once for each connection
   */
  public AddressGuard(Set<String> allowed, DnsResolver names) {
    this.special =
        Lines.of("special-addresses.tsv").stream()
            .map(line -> line.split("\t", 2))
            .map(columns -> AddressBlock.parse(columns[0], columns[1]))
            .toList();
    this.allowed =
        allowed.stream().map(AddressGuard::plain).collect(Collectors.toUnmodifiableSet());
    this.names = names;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.resolve(host);
    if (found == null || found.length == 0) {
      throw new UnknownHostException(host);
    }
    if (allowed.contains(plain(host))) {
      return found;
    }
    List<InetAddress> open = new ArrayList<>();
    Optional<String> why = Optional.empty();
    for (InetAddress address : found) {
      Optional<String> use = use(address);
      if (use.isEmpty()) {
        open.add(address);
      } else {
        why = Optional.of(address.getHostAddress() + " is for " + use.get());
      }
    }
    if (open.isEmpty()) {
      throw new PrivateAddressException(why.orElse(host));
    }
    return open.toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }

  /** What an address is for, when it is not for everybody. */
  Optional<String> use(InetAddress address) {
    return use(address.getAddress());
  }

  private Optional<String> use(byte[] address) {
    if (MAPPED.holds(address) || TRANSLATED.holds(address)) {
      return use(Arrays.copyOfRange(address, 12, 16));
    }
    return special.stream()
        .filter(block -> block.holds(address))
        .map(AddressBlock::use)
        .findFirst();
  }

  private static String plain(String host) {
    return host.toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]|\\.$", "");
  }
}
