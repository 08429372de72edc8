// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Uploads on the disk, from the moment they are confirmed until their pages are in the record: a
 * server that is killed in between reads them when it starts again.
 */
final class Spool {
  private static final String WHOLE = ".upload";
  private static final String PART = ".part";
  private static final int CHUNK = 1 << 16;
  // A file's name holds 255 bytes; a longer name is cut.
  private static final int NAME_BYTES = 120;

  private final Path folder;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param folder made when it is needed
   */
  Spool(Path folder) {
    this.folder = folder;
  }

  /** An upload on the disk. */
  record Kept(String id, String name, Path file, long bytes) {}

  /**
   * Keeps an upload; when this returns, its bytes are on the disk.
   *
   * @param most greatest number of bytes
   * @throws ProblemException when it is larger, or empty
   */
  Kept keep(InputStream in, String name, long most) throws IOException {
    Files.createDirectories(folder);
    // Ids sort by time, so that what is left is read in the order in which it came.
    String id =
        "%012x".formatted(System.currentTimeMillis())
            + HexFormat.of().formatHex(random.generateSeed(4));
    String shown = cut(name);
    String stem =
        id
            + "_"
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(shown.getBytes(StandardCharsets.UTF_8));
    Path part = folder.resolve(stem + PART);
    boolean whole = false;
    try {
      long bytes = write(in, part, most);
      Path file = folder.resolve(stem + WHOLE);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      whole = true;
      return new Kept(id, shown, file, bytes);
    } finally {
      if (!whole) {
        Files.deleteIfExists(part);
      }
    }
  }

  private static long write(InputStream in, Path file, long most) throws IOException {
    long bytes = 0;
    byte[] chunk = new byte[CHUNK];
    try (FileChannel out =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        bytes += read;
        if (bytes > most) {
          throw new ProblemException(413, Uploads.tooLarge(most));
        }
        ByteBuffer rest = ByteBuffer.wrap(chunk, 0, read);
        while (rest.hasRemaining()) {
          out.write(rest);
        }
      }
      out.force(true);
    }
    if (bytes == 0) {
      throw new ProblemException(400, "the body is empty; send the file itself");
    }
    return bytes;
  }

  /** The name without folders and characters that move a terminal's cursor. */
  private static String cut(String name) {
    String plain = Addresses.shown(name.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?"));
    String known = plain.isBlank() ? "upload" : plain;
    int points = known.codePointCount(0, known.length());
    while (known.getBytes(StandardCharsets.UTF_8).length > NAME_BYTES) {
      points--;
      known = known.substring(0, known.offsetByCodePoints(0, points));
    }
    return known;
  }

  /** What was confirmed and not read, in the order in which it came; halves are thrown away. */
  List<Kept> left() throws IOException {
    List<Kept> left = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return left;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.sorted().toList();
    }
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      int mark = name.indexOf('_');
      if (name.endsWith(PART)) {
        Files.deleteIfExists(file);
      } else if (name.toLowerCase(Locale.ROOT).endsWith(WHOLE) && mark > 0) {
        String coded = name.substring(mark + 1, name.length() - WHOLE.length());
        String shown = new String(Base64.getUrlDecoder().decode(coded), StandardCharsets.UTF_8);
        left.add(new Kept(name.substring(0, mark), shown, file, Files.size(file)));
      }
    }
    return left;
  }

  /** Forgets an upload whose pages are in the record. */
  void done(Kept kept) throws IOException {
    Files.deleteIfExists(kept.file());
  }
}
