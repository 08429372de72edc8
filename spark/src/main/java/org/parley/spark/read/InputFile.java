// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.read;

import java.io.Serializable;

/**
 * A file to be read.
 *
 * @param path as Hadoop's file systems name it, with scheme
 * @param length in bytes
 * @param modified in milliseconds since 1970
 */
public record InputFile(String path, long length, long modified) implements Serializable {
  /**
   * What names the file in the record: files of the machine have their plain path, as {@code parley
   * read} names them.
   */
  String name() {
    return path.startsWith("file:") ? path.replaceFirst("^file:/+", "/") : path;
  }
}
