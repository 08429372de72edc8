// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.parley.record.RecordUpdate;
import org.parley.record.correction.AddedRows;
import org.parley.record.likeness.StoryGrouping;
import org.parley.store.Generated;
import org.parley.store.Merges;
import org.parley.store.Samples;
import org.parley.store.SqliteAddress;
import org.parley.store.Store;
import org.parley.store.StoreAddress;
import org.parley.store.query.TableQueries;

/** A server of a record in a folder, with an intake that needs no language. */
final class Served implements AutoCloseable {
  static final String PAGE = "00000000000000aa";
  static final String STORY = PAGE + "-1";

  final Store store;
  final TableQueries queries;
  final ParleyServer server;
  final Client client;

  private Served(StoreAddress address, Path folder, boolean withToken, Limits limits) {
    store = address.open();
    queries = TableQueries.open(address, 4);
    try {
      server =
          ParleyServer.start(
              new ServedRecord(store, queries, address::open, new PlainIntake(store)),
              new ServerSettings(
                  "127.0.0.1", 0, withToken, folder.resolve("uploads"), limits, "0.1"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    client = new Client(server.port());
  }

  private Served(Path folder, boolean withToken, Limits limits) {
    this(new SqliteAddress(folder.resolve("parley.db")), folder, withToken, limits);
  }

  /** Of a record elsewhere. */
  static Served of(StoreAddress address, Path folder) {
    return new Served(address, folder, false, Limits.USUAL);
  }

  static Served in(Path folder) {
    return new Served(folder, false, Limits.USUAL);
  }

  static Served in(Path folder, Limits limits) {
    return new Served(folder, false, limits);
  }

  static Served withToken(Path folder) {
    return new Served(folder, true, Limits.USUAL);
  }

  /** With one page, merged by hand so that every field is in use. */
  Served sample() {
    store.put(Samples.reading(PAGE, "/home/ada/pages/truce.txt"), "test");
    Merges.put(Samples.merged(), store);
    return this;
  }

  /**
   * Takes each line of an upload for a page: an id for one with the sample's text, a number for
   * another.
   */
  record PlainIntake(Store store) implements Intake {
    @Override
    public void read(InputStream in, String name, Told told) throws IOException {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int pages = 0;
      int unread = 0;
      for (String line : text.split("\n")) {
        if (line.matches("[0-9a-f]{16}")) {
          store.put(Samples.reading(line, name), "test");
          pages++;
        } else if (line.matches("[0-9]{1,9}")) {
          store.put(Generated.reading(Integer.parseInt(line), 2, name), "test");
          pages++;
        } else {
          unread++;
          told.message("cannot read " + name + ": '" + line + "' is no page");
        }
        told.counts(pages, pages, 0, unread);
      }
    }

    @Override
    public void merge() {
      RecordUpdate.run(store, this::prepare, () -> {});
    }

    private void prepare() {
      AddedRows.update(store);
      new StoryGrouping().run(store, () -> {});
    }
  }

  @Override
  public void close() {
    server.close();
    queries.close();
    store.close();
  }
}
