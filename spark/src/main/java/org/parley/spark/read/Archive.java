// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.parley.model.Fingerprint;
import org.parley.model.Page;
import org.parley.record.likeness.Hash;
import org.parley.record.likeness.StoryLinks;
import org.parley.store.json.RecordJson;

/**
 * The folder that the job writes into, by one reader of pages. A batch of files counts once its
 * manifest is there, which is written last and whole: whatever lies there without one is of a run
 * that was cut off. One job at a time may write.
 */
public final class Archive {
  private static final String MANIFEST = ".json";
  private static final String UNDONE = ".part";

  private final FileSystem system;
  private final Path root;
  private final Path manifests;
  private final Path batches;

  /**
   * @param folder on any file system that Hadoop knows
   * @param reader fingerprint of the reader of pages
   */
  public Archive(String folder, String reader, Configuration configuration) throws IOException {
    this.root = new Path(folder);
    this.system = root.getFileSystem(configuration);
    Path readings = new Path(new Path(root, "readings"), reader);
    this.manifests = new Path(readings, "manifests");
    this.batches = new Path(readings, "batches");
  }

  /** A folder beside the readings, for tables made of them. */
  public String folder(String name) {
    return new Path(root, name).toString();
  }

  /** The manifests of the batches that are done, by name. */
  public List<Manifest> done() throws IOException {
    List<Manifest> done = new ArrayList<>();
    for (FileStatus file : list(manifests)) {
      if (file.getPath().getName().endsWith(MANIFEST)) {
        try (InputStream in = system.open(file.getPath())) {
          String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          done.add(RecordJson.read(json, Manifest.class));
        }
      }
    }
    done.sort(Comparator.comparing(Manifest::batch));
    return done;
  }

  /** The folders with the outcomes of the batches that are done. */
  public List<String> outcomes() throws IOException {
    return done().stream().map(manifest -> outcomes(manifest.batch())).toList();
  }

  /** A name for what was read by now, and for this program: another one when either changes. */
  public String state() throws IOException {
    long state =
        Hash.of(Fingerprint.of(List.of(Page.class, StoryLinks.class, Archive.class), null));
    for (Manifest manifest : done()) {
      state = Hash.then(state, Hash.of(manifests + manifest.batch()));
    }
    return String.format(Locale.ROOT, "%016x", state);
  }

  /** The folder of a batch's outcomes. */
  String outcomes(String batch) {
    return new Path(batches, batch).toString();
  }

  /** Says that a batch is done. */
  void commit(Manifest manifest) throws IOException {
    system.mkdirs(manifests);
    Path whole = new Path(manifests, manifest.batch() + MANIFEST);
    Path part = whole.suffix(UNDONE);
    try (OutputStream out = system.create(part, true)) {
      out.write(RecordJson.write(manifest).getBytes(StandardCharsets.UTF_8));
    }
    if (!system.rename(part, whole)) {
      throw new IOException(whole + " cannot be written");
    }
  }

  /** Removes what runs that were cut off have left. */
  void clean() throws IOException {
    Set<String> done = new HashSet<>();
    done().forEach(manifest -> done.add(manifest.batch()));
    for (FileStatus folder : list(batches)) {
      if (!done.contains(folder.getPath().getName())) {
        system.delete(folder.getPath(), true);
      }
    }
    for (FileStatus file : list(manifests)) {
      if (file.getPath().getName().endsWith(UNDONE)) {
        system.delete(file.getPath(), false);
      }
    }
  }

  private FileStatus[] list(Path folder) throws IOException {
    try {
      return system.listStatus(folder);
    } catch (FileNotFoundException e) {
      return new FileStatus[0]; // nothing was written yet
    }
  }
}
