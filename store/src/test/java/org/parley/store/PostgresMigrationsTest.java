// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PostgresMigrationsTest {
  private final String address = PostgresServer.newAddress();

  private Store open() {
    return StoreAddress.of(address).open();
  }

  private PostgresStore open(Migrations migrations) {
    return PostgresStore.open((PostgresAddress) StoreAddress.of(address), migrations);
  }

  private void filled() {
    try (Store store = open()) {
      store.put(Samples.reading("00000000000000aa", "a.txt"), "reader 1");
    }
  }

  @Test
  void aStoreOfANewerParleyIsRefused() throws Exception {
    filled();
    int known =
        Integer.parseInt(PostgresServer.ask(address, "SELECT max(version) FROM migrations"));
    PostgresServer.change(
        address, "INSERT INTO migrations VALUES (" + (known + 1) + ", 'V999__later.sql', 'x')");
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreException.class)
        .hasMessage(
            address
                + ": this store was made by a newer Parley (schema "
                + (known + 1)
                + ", this Parley knows "
                + known
                + "); update Parley");
  }

  @Test
  void anOlderStoreIsBroughtUpToDateOnce() throws Exception {
    filled();
    Migrations newer =
        Migrations.ofPostgres()
            .with(
                "V999__notes.sql", "CREATE TABLE notes (id text); INSERT INTO notes VALUES ('n');");
    for (int time = 0; time < 2; time++) {
      try (Store store = open(newer)) {
        assertThat(store.all(Kind.EVENTS)).hasSize(1);
      }
    }
    assertThat(PostgresServer.ask(address, "SELECT count(*) FROM notes")).isEqualTo("1");
  }

  @Test
  void aMigrationThatFailsHalfWayLeavesTheStoreAsItWas() {
    filled();
    Migrations broken =
        Migrations.ofPostgres().with("V999__broken.sql", "CREATE TABLE notes (id text); NONSENSE;");
    assertThatThrownBy(() -> open(broken))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("NONSENSE");
    assertThatThrownBy(() -> PostgresServer.ask(address, "SELECT count(*) FROM notes"))
        .hasMessageContaining("does not exist");
    try (Store store = open()) {
      assertThat(store.all(Kind.EVENTS)).hasSize(1);
    }
  }

  @Test
  void tablesOfAnotherProgramAreRefusedAndLeftAlone() throws Exception {
    String schema = address.substring(address.indexOf('=') + 1);
    PostgresServer.change(
        address, "CREATE SCHEMA " + schema + " CREATE TABLE bookmarks (url text)");
    assertThatThrownBy(this::open)
        .isInstanceOf(StoreException.class)
        .hasMessage(
            address
                + ": the schema "
                + schema
                + " holds tables of another program; name another schema, as ?schema=NAME at the"
                + " end of the address");
    assertThat(
            PostgresServer.ask(
                address, "SELECT count(*) FROM pg_tables WHERE schemaname = '" + schema + "'"))
        .isEqualTo("1");
  }

  @Test
  void severalMayMakeAStoreAtOnce() throws Exception {
    List<Callable<Integer>> openers = new ArrayList<>();
    for (int opener = 0; opener < 4; opener++) {
      openers.add(
          () -> {
            try (Store store = open()) {
              return store.all(Kind.PAGES).size();
            }
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<Integer> opened : threads.invokeAll(openers)) {
        assertThat(opened.get()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
