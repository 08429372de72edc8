// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import edu.emory.mathcs.nlp.decode.NLPDecoder;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Where the files of NLP4J's English models are. Safe for several threads. */
interface ModelSource {
  /** Opens a file by its path in {@code nlp4j-english}, or null when there is none. */
  @Nullable InputStream find(String path) throws IOException;

  /** The class path, which has the models where Parley was built from its sources. */
  static ModelSource ofClassPath() {
    return path -> NLPDecoder.class.getClassLoader().getResourceAsStream(path);
  }

  /** A jar that stays open as long as it is read. */
  static ModelSource ofJar(ZipFile jar) {
    return path -> {
      ZipEntry entry = jar.getEntry(path);
      return entry == null ? null : jar.getInputStream(entry);
    };
  }

  /**
   * Opens a file that must be there.
   *
   * @throws FileNotFoundException when it is not
   */
  default InputStream open(String path) throws IOException {
    InputStream file = find(path);
    if (file == null) {
      throw new FileNotFoundException("nlp4j-english is not there: it lacks " + path);
    }
    return file;
  }
}
