// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAddressTest {
  @ParameterizedTest
  @CsvSource({
    "postgresql://ada@db.example/news,                 postgresql://ada@db.example/news",
    "postgres://ada:secret@db.example:5433/news,       postgresql://ada@db.example:5433/news",
    "postgresql://ada%40home:s%3Ae@[::1]/n,            postgresql://ada@home@[::1]/n",
    "postgresql://ada@h/n?schema=one&sslmode=require,  postgresql://ada@h/n?schema=one",
    "postgresql:///news,                               postgresql://grace@localhost/news",
    "postgresql://db.example,                          postgresql://grace@db.example/grace",
  })
  void anAddressIsToldWithoutItsPassword(String text, String told) {
    assertThat(PostgresAddress.of(text, Map.of("PGUSER", "grace"))).hasToString(told);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgresql:news",
        "postgresql://ada:sec ret@h/n",
        "postgresql://ada:secret@h:port/n",
        "postgresql://ada:secret@h/n?schema=Big",
        "postgresql://ada:secret@h/n?schema=x;drop",
        "postgresql://ada:secret@h/n?socketFactory=java.lang.String",
        "postgresql://ada:secret@h,i/n"
      })
  void whatIsNoAddressIsToldSoWithoutItsPassword(String text) {
    assertThatThrownBy(() -> StoreAddress.of(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("this is no address of a database: ")
        .hasMessageEndingWith("; write postgresql://USER@HOST:5432/DATABASE")
        .hasMessageNotContaining("secret");
  }

  @Test
  void anythingElseIsAFile() {
    assertThat(StoreAddress.of("record.db"))
        .isEqualTo(new SqliteAddress(Path.of("record.db")))
        .hasToString("record.db");
  }

  @Test
  void aServerThatIsNotThereIsNamedWithoutThePassword() {
    assertThatThrownBy(() -> StoreAddress.of("postgresql://ada:secret@localhost:1/news").open())
        .isInstanceOf(StoreException.class)
        .hasMessageStartingWith("postgresql://ada@localhost:1/news: the server cannot be reached")
        .hasMessageNotContaining("secret");
  }

  @Test
  void aDatabaseThatIsNotThereIsNamed() {
    String address = PostgresServer.newAddress().replace("/postgres?", "/nowhere?");
    assertThatThrownBy(() -> StoreAddress.of(address).open())
        .isInstanceOf(StoreException.class)
        .hasMessage(address + ": there is no such database; make it first, with: createdb");
  }

  @Test
  void aDatabaseThatCannotHoldEveryCharacterIsRefused() throws Exception {
    String address = PostgresServer.newAddress();
    PostgresServer.change(
        address, "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");
    String latin = address.replace("/postgres?", "/latin?");
    assertThatThrownBy(() -> StoreAddress.of(latin).open())
        .isInstanceOf(StoreException.class)
        .hasMessage(
            latin
                + ": the database keeps texts as LATIN1; make one with: createdb --encoding=UTF8"
                + " --template=template0");
  }
}
