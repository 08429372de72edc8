// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.read;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.parley.reading.document.PassedOverNames;

/**
 * The files under paths of any file system that Hadoop knows: folders with all that is in them,
 * patterns with all that they match. Inside folders, what has the name of no page is passed over.
 */
final class InputFiles {
  private final Configuration configuration;
  private final PassedOverNames passedOver;

  InputFiles(Configuration configuration, PassedOverNames passedOver) {
    this.configuration = configuration;
    this.passedOver = passedOver;
  }

  /**
   * The files, by path and each once, whatever the order of the paths.
   *
   * @throws FileNotFoundException when there is nothing at a path
   */
  List<InputFile> under(List<String> paths) throws IOException {
    List<InputFile> files = new ArrayList<>();
    for (String path : paths) {
      Path pattern = new Path(path);
      FileSystem system = pattern.getFileSystem(configuration);
      FileStatus[] matches = system.globStatus(pattern);
      if (matches == null || matches.length == 0) {
        throw new FileNotFoundException(path + ": there is nothing of that name");
      }
      Deque<FileStatus> left = new ArrayDeque<>(Arrays.asList(matches));
      while (!left.isEmpty()) {
        FileStatus next = left.removeFirst();
        if (!next.isDirectory()) {
          files.add(
              new InputFile(next.getPath().toString(), next.getLen(), next.getModificationTime()));
        } else {
          for (FileStatus inside : system.listStatus(next.getPath())) {
            if (!passedOver.matches(inside.getPath().getName())) {
              left.add(inside);
            }
          }
        }
      }
    }
    return files.stream().distinct().sorted(Comparator.comparing(InputFile::path)).toList();
  }
}
