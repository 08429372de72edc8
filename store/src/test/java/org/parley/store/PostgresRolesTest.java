// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What the roles that docs/postgresql.md tells of may do. */
class PostgresRolesTest {
  private static final String PAGE = "00000000000000aa";

  private final String owner = PostgresServer.newAddress();
  private final String schema = owner.substring(owner.indexOf('=') + 1);

  private String role(String name, String grants) throws Exception {
    String role = name + "_of_" + schema;
    PostgresServer.change(
        owner,
        "CREATE ROLE "
            + role
            + " LOGIN; GRANT USAGE ON SCHEMA "
            + schema
            + " TO "
            + role
            + "; GRANT "
            + grants
            + " ON ALL TABLES IN SCHEMA "
            + schema
            + " TO "
            + role);
    return PostgresServer.address(role, schema);
  }

  private void make() {
    try (Store store = StoreAddress.of(owner).open()) {
      store.put(Samples.reading(PAGE, "a.txt"), "reader 1");
      Merges.put(Samples.merged(), store);
    }
  }

  @Test
  void aReaderReadsAndWritesNothing() throws Exception {
    make();
    String reader = role("reader", "SELECT");
    try (Store store = StoreAddress.of(reader).open()) {
      assertThat(store.mayWrite()).isFalse();
      assertThat(store.all(Kind.EVENTS)).hasSize(1);
      assertThat(store.search("truce", 5)).hasSize(1);
      assertThat(store.note("shelf", "a")).isEmpty();
      assertThatThrownBy(() -> store.correct(Samples.correction("c1")))
          .isInstanceOf(StoreException.class)
          .hasMessageStartingWith(reader + ": this user may not do that")
          .hasMessageEndingWith("docs/postgresql.md tells which roles may do what");
      assertThat(store.all(Kind.CORRECTIONS)).isEmpty();
    }
  }

  @Test
  void aWriterWritesButChangesNoTable() throws Exception {
    make();
    String writer = role("writer", "SELECT, INSERT, UPDATE, DELETE");
    try (Store store = StoreAddress.of(writer).open()) {
      assertThat(store.mayWrite()).isTrue();
      store.put(Samples.reading("00000000000000bb", "b.txt"), "reader 1");
      store.put(Samples.reading(PAGE, "a.txt"), "reader 2");
      store.correct(Samples.correction("c1"));
      Merges.put(Samples.merged(), store);
      assertThat(store.all(Kind.EVENTS)).hasSize(2);
    }
    Migrations newer = Migrations.ofPostgres().with("V999__x.sql", "CREATE TABLE more (id text);");
    assertThatThrownBy(() -> PostgresStore.open((PostgresAddress) StoreAddress.of(writer), newer))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("this user may not do that");
  }
}
