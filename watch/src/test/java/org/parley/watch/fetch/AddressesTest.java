// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  private static final URI BASE = URI.create("https://news.example/feeds/all.xml");

  @ParameterizedTest
  @CsvSource({
    "https://News.Example:443/a#top,https://news.example/a",
    "HTTP://news.example,http://news.example/",
    "' https://news.example/a?id=7&utm_source=rss&utm_medium=feed ',https://news.example/a?id=7",
    "https://news.example/a?utm_campaign=x,https://news.example/a",
    "https://news.example/a b/ç,https://news.example/a%20b/%C3%A7",
    "https://zürich.example/,https://xn--zrich-kva.example/",
    "/story/1,https://news.example/story/1",
    "story 1.html,https://news.example/feeds/story%201.html",
    "//other.example/x,https://other.example/x"
  })
  void whatNamesOnePageHasOneForm(String written, String address) {
    assertThat(Addresses.of(written, BASE)).hasValue(URI.create(address));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://news.example/a",
        "javascript:alert(1)",
        "data:text/html,x",
        "mailto:ada@example.org",
        "https://user:secret@news.example/",
        "http:///nowhere",
        "http://127.1/",
        "gopher://news.example:6379/x"
      })
  void whatCannotBeAskedIsNoAddress(String written) {
    assertThat(Addresses.of(written, BASE)).isEmpty();
  }
}
