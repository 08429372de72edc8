// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.parley.store.Kind;
import org.parley.store.Store;

/**
 * {@code parquet}: what {@code jsonl} has, typed: a file a kind, dates as dates, lists as lists.
 */
final class Parquet implements Export {
  /** Bytes that wait in memory until they are written. */
  private static final long ROW_GROUP = 16L * 1024 * 1024;

  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public ExportSummary write(Store store, Path folder) throws IOException {
    ExportSummary summary = new ExportSummary();
    FilesAside.write(
        store,
        folder,
        files -> {
          for (Kind<?> kind : Kind.ALL) {
            file(store, kind, files, summary);
          }
        });
    return summary;
  }

  private static <T> void file(Store store, Kind<T> kind, FilesAside files, ExportSummary summary)
      throws IOException {
    String name = kind.name() + ".parquet";
    summary.file(name);
    ParquetRows rows = new ParquetRows(kind.name(), kind.type());
    try (ParquetWriter<Object> writer =
        new ParquetRows.Builder(new LocalOutputFile(files.path(name)), rows)
            .withConf(new PlainParquetConfiguration())
            .withRowGroupSize(ROW_GROUP)
            .withCompressionCodec(CompressionCodecName.SNAPPY)
            .build()) {
      store.forEach(kind, row -> row(row, writer, name, summary));
    }
  }

  private static void row(
      Object row, ParquetWriter<Object> writer, String file, ExportSummary summary) {
    try {
      writer.write(row);
      summary.row(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
