// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.watch.Names;

class AddressGuardTest {
  private final AddressGuard guard = new AddressGuard(Set.of());

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1,this machine",
    "127.255.0.9,this machine",
    "0.0.0.0,this network",
    "10.1.2.3,a private network",
    "172.16.0.1,a private network",
    "172.31.255.255,a private network",
    "192.168.1.1,a private network",
    "100.64.0.1,a provider's own network",
    "169.254.169.254,'the local link, where clouds tell machines their secrets'",
    "224.0.0.1,many receivers",
    "255.255.255.255,no use so far",
    "::,'this machine, or retired forms'",
    "::1,'this machine, or retired forms'",
    "::7f00:1,'this machine, or retired forms'",
    "::ffff:10.0.0.1,a private network",
    "::ffff:a9fe:a9fe,'the local link, where clouds tell machines their secrets'",
    "64:ff9b::127.0.0.1,this machine",
    "64:ff9b::a9fe:a9fe,'the local link, where clouds tell machines their secrets'",
    "fe80::1,the local link",
    "fd00:ec2::254,a private network",
    "fc00::1,a private network",
    "fec0::1,a private network",
    "2002:7f00:1::,retired tunnels",
    "2001:0:7f00:1::,protocols and retired tunnels",
    "ff02::1,many receivers"
  })
  void anAddressThatIsNotForEverybodyIsTold(String address, String use) throws Exception {
    assertThat(guard.use(InetAddress.getByName(address))).contains(use);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "172.15.255.255",
        "172.32.0.1",
        "100.128.0.1",
        "169.253.0.1",
        "2606:4700::1111",
        "::ffff:1.1.1.1",
        "64:ff9b::1.1.1.1"
      })
  void aPublicAddressIsForEverybody(String address) throws Exception {
    assertThat(guard.use(InetAddress.getByName(address))).isEmpty();
  }

  @Test
  void ofSeveralAddressesOnlyPublicOnesAreGivenOut() throws Exception {
    AddressGuard guard = guard(Set.of(), "10.0.0.1", "1.1.1.1", "::1");

    assertThat(guard.resolve("mixed.example")).containsExactly(InetAddress.getByName("1.1.1.1"));
  }

  @Test
  void aNameWithPrivateAddressesAloneIsRefusedUnlessItIsAllowed() throws Exception {
    assertThatThrownBy(() -> guard(Set.of("other.example"), "10.0.0.1").resolve("mixed.example"))
        .isInstanceOf(PrivateAddressException.class)
        .hasMessage("10.0.0.1 is for a private network");
    assertThat(guard(Set.of("Mixed.Example."), "10.0.0.1").resolve("mixed.example")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "127.1", "2130706433", "[::1]", "::ffff:127.0.0.1"})
  void anAddressInPlaceOfANameIsCheckedToo(String host) {
    assertThatThrownBy(() -> guard.resolve(host)).isInstanceOf(PrivateAddressException.class);
  }

  private static AddressGuard guard(Set<String> allowed, String... addresses) {
    return new AddressGuard(allowed, new Names(Map.of("mixed.example", addresses)));
  }
}
