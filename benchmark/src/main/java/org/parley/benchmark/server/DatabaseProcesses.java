// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.parley.store.PostgresAddress;
import org.parley.store.StoreAddress;

/**
 * The processor time that PostgreSQL spends for Parley: of the processes behind its connections, as
 * Linux tells it of those on this machine. None for a record in a file, whose database is in the
 * threads that ask. Processes that help for the length of one question are not in it.
 */
final class DatabaseProcesses {
  private final List<Path> files;

  private DatabaseProcesses(List<Path> files) {
    this.files = files;
  }

  /** Those of the connections that are open now. */
  static DatabaseProcesses of(StoreAddress address) throws SQLException {
    List<Path> files = new ArrayList<>();
    if (address instanceof PostgresAddress database) {
      try (Connection connection = database.connect();
          Statement statement = connection.createStatement();
          ResultSet rows =
              statement.executeQuery(
                  "SELECT pid FROM pg_stat_activity WHERE application_name = 'parley'"
                      + " AND pid <> pg_backend_pid()")) {
        while (rows.next()) {
          files.add(Path.of("/proc", rows.getString(1), "schedstat"));
        }
      }
    }
    return new DatabaseProcesses(files);
  }

  /** Nanoseconds since these processes began; 0 where the system does not tell. */
  long processor() throws IOException {
    long sum = 0;
    for (Path file : files) {
      try {
        sum += Long.parseLong(Files.readString(file).split(" ", 2)[0]);
      } catch (NoSuchFileException e) {
        // It ended, or it is on another machine.
      }
    }
    return sum;
  }
}
