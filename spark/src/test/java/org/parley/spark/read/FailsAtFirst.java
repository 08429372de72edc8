// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.read;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/** The machine's files under another scheme, where the first file to be opened cannot be. */
public final class FailsAtFirst extends FilterFileSystem {
  static final AtomicInteger FAILURES = new AtomicInteger();

  private static final URI ROOT = URI.create("fails:///");

  public FailsAtFirst() {
    super(new LocalFileSystem());
  }

  @Override
  public void initialize(URI name, Configuration configuration) throws IOException {
    fs.initialize(URI.create("file:///"), configuration);
  }

  @Override
  public URI getUri() {
    return ROOT;
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    FileStatus status = fs.getFileStatus(local(path));
    status.setPath(path);
    return status;
  }

  @Override
  public FSDataInputStream open(Path path, int buffer) throws IOException {
    if (FAILURES.compareAndSet(0, 1)) {
      throw new IOException("the connection was reset");
    }
    return fs.open(local(path), buffer);
  }

  private static Path local(Path path) {
    return new Path("file://" + path.toUri().getPath());
  }
}
