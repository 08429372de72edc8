// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

/** Several at one record, in each other's way, and connections that are lost. */
class PostgresAtOnceTest {
  private static final String READER = "reader 1";

  private final String address = PostgresServer.newAddress();

  private Store open() {
    return StoreAddress.of(address).open();
  }

  private static String id(int page) {
    return "%016x".formatted(page);
  }

  private static void put(int page, Store store) {
    store.put(Samples.reading(id(page), page + ".txt"), READER);
  }

  /** Ends all connections of stores. */
  private void cutOff() throws Exception {
    PostgresServer.change(
        address,
        "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
            + " WHERE application_name = 'parley'");
  }

  @Test
  void severalStoresMayWriteAtOnceAndOthersRead() throws Exception {
    List<Callable<Void>> users = new ArrayList<>();
    for (int writer = 0; writer < 4; writer++) {
      int first = writer * 5;
      users.add(
          () -> {
            try (Store store = open()) {
              for (int page = first; page < first + 8; page++) {
                put(page, store);
              }
            }
            return null;
          });
    }
    for (int reader = 0; reader < 2; reader++) {
      users.add(
          () -> {
            try (Store store = open()) {
              int pages = 0;
              while (pages < 23) {
                int[] counts = new int[2];
                store.snapshot(
                    () -> {
                      counts[0] = store.all(Kind.PAGES).size();
                      counts[1] = store.all(Kind.EVENTS).size();
                    });
                assertThat(counts[1]).as("events of whole pages").isEqualTo(counts[0]);
                assertThat(counts[0]).isGreaterThanOrEqualTo(pages);
                pages = counts[0];
              }
            }
            return null;
          });
    }
    ExecutorService threads = Executors.newFixedThreadPool(users.size());
    try {
      for (Future<Void> user : threads.invokeAll(users)) {
        user.get();
      }
    } finally {
      threads.shutdownNow();
    }
    try (Store store = open()) {
      assertThat(store.all(Kind.PAGES)).hasSize(23);
      assertThat(store.revision()).isEqualTo(23);
    }
  }

  @Test
  void aPageIsPutAgainThatAnotherProgramsChangeMadeFail() throws Exception {
    try (Store store = open();
        Connection other = PostgresServer.administrator(address);
        Statement statement = other.createStatement()) {
      put(1, store);
      // As a tool that does not take turns: what it changes, the writer saw as it was.
      other.setAutoCommit(false);
      statement.execute("UPDATE pages SET reader = 'other' WHERE id = '" + id(1) + "'");
      FutureTask<Void> putting =
          started(() -> store.put(Samples.reading(id(1), "0.txt"), "reader 2"));
      awaitLockOf("pages");
      other.commit();
      putting.get();
      assertThat(store.holds(id(1), "0.txt", "reader 2")).isTrue();
      assertThat(store.revision()).isEqualTo(2);
    }
  }

  @Test
  void aPageIsPutAgainAfterADeadlock() throws Exception {
    try (Store store = open();
        Connection other = PostgresServer.administrator(address);
        Statement statement = other.createStatement()) {
      put(1, store);
      other.setAutoCommit(false);
      // So that it is not the other one who is given up.
      statement.execute("SET LOCAL deadlock_timeout = '1h'");
      statement.execute("UPDATE pages SET reader = 'other' WHERE id = '" + id(1) + "'");
      FutureTask<Void> putting =
          started(() -> store.put(Samples.reading(id(1), "0.txt"), "reader 2"));
      awaitLockOf("pages");
      statement.execute("LOCK TABLE state IN EXCLUSIVE MODE");
      other.commit();
      putting.get();
      assertThat(store.holds(id(1), "1.txt", "reader 2")).isTrue();
    }
  }

  private static FutureTask<Void> started(Runnable work) {
    FutureTask<Void> task = new FutureTask<>(work, null);
    new Thread(task, "writer").start();
    return task;
  }

  /** Until somebody waits for a row of a table of this store. */
  private void awaitLockOf(String table) throws Exception {
    String waiting =
        "SELECT count(*) FROM pg_stat_activity AS a JOIN pg_locks AS l ON l.pid = a.pid"
            + " WHERE a.wait_event_type = 'Lock' AND l.relation = '"
            + table
            + "'::regclass";
    while (PostgresServer.ask(address, waiting).equals("0")) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aConnectionLostBetweenCallsIsMadeAnew() throws Exception {
    try (Store store = open()) {
      put(1, store);
      cutOff();
      put(2, store);
      cutOff();
      assertThat(store.revision()).isEqualTo(2);
      cutOff();
      assertThat(store.all(Kind.PAGES)).hasSize(2);
      cutOff();
      assertThat(store.search("truce", 5)).hasSize(2);
    }
  }

  @Test
  void aChangeWhoseConnectionIsLostHalfWayIsMadeAgainOnce() throws Exception {
    try (Store store = open()) {
      put(1, store);
      List<String> runs = new ArrayList<>();
      store.merging(
          notes -> {
            notes.keep("shelf", "run " + runs.size(), new byte[] {1}, List.of("key"));
            runs.add("run");
            if (runs.size() == 1) {
              cut();
            }
            notes.merged();
          });
      assertThat(runs).hasSize(2);
      assertThat(store.note("shelf", "run 0")).isEmpty();
      assertThat(store.note("shelf", "run 1")).isPresent();
      assertThat(store.mergePending()).isFalse();
    }
  }

  private void cut() {
    try {
      cutOff();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void rowsThatWereHandedOverAreNotHandedOverAgain() throws Exception {
    try (Store store = open()) {
      for (int page = 0; page < 7; page++) {
        store.put(Generated.reading(page, 100, page + ".txt"), READER);
      }
      List<String> seen = new ArrayList<>();
      assertThatThrownBy(
              () ->
                  store.forEach(
                      Kind.EVENTS,
                      event -> {
                        seen.add(event.id());
                        if (seen.size() == 1) {
                          cut();
                        }
                      }))
          .isInstanceOf(StoreException.class)
          .hasMessageContaining("the connection to the server was lost")
          .hasMessageContaining("run again");
      assertThat(seen).doesNotHaveDuplicates().hasSizeLessThan(700);
      assertThat(store.all(Kind.EVENTS)).hasSize(700);
    }
  }
}
