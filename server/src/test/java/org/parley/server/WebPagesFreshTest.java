// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built pages come with the sources; this says when they are not of these sources. */
class WebPagesFreshTest {
  private static final byte[] END = {0};

  @Test
  void builtPagesAreOfTheSourcesBesideThem() throws Exception {
    Path web = web();
    assumeTrue(web != null, "the sources of the pages are not here");
    assertThat(built())
        .as(
            "the pages in server/src/main/resources/org/parley/server/web are stale: npm ci and"
                + " npm run build in the folder web, then commit both")
        .isEqualTo(digest(web));
  }

  @Test
  void aChangedOrRenamedSourceIsSeen(@TempDir Path web) throws Exception {
    for (String name :
        List.of("index.html", "package-lock.json", "package.json", "vite.config.ts")) {
      Files.writeString(web.resolve(name), name);
    }
    Files.createDirectories(web.resolve("src/lib"));
    Files.createDirectories(web.resolve("public"));
    Files.writeString(web.resolve("src/lib/a.ts"), "1");
    String before = digest(web);
    Files.writeString(web.resolve("src/lib/a.ts"), "2");
    String changed = digest(web);
    Files.move(web.resolve("src/lib/a.ts"), web.resolve("src/lib/b.ts"));
    assertThat(List.of(before, changed, digest(web))).doesNotHaveDuplicates();
  }

  private static @Nullable Path web() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.exists(folder.resolve("web/vite.config.ts"))) {
      folder = folder.getParent();
    }
    return folder == null ? null : folder.resolve("web");
  }

  private static String built() throws IOException {
    try (InputStream in = WebPagesFreshTest.class.getResourceAsStream("web/sources.sha256")) {
      return in == null
          ? "not built"
          : new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
    }
  }

  /** As {@code web/tools/stamp.mjs} takes it. */
  private static String digest(Path web) throws IOException, NoSuchAlgorithmException {
    List<String> names =
        new ArrayList<>(
            List.of("index.html", "package-lock.json", "package.json", "vite.config.ts"));
    for (String folder : List.of("public", "src")) {
      try (Stream<Path> files = Files.walk(web.resolve(folder))) {
        files
            .filter(Files::isRegularFile)
            .forEach(file -> names.add(web.relativize(file).toString().replace('\\', '/')));
      }
    }
    names.sort(null);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (String name : names) {
      digest.update(name.getBytes(StandardCharsets.US_ASCII));
      digest.update(END);
      digest.update(Files.readAllBytes(web.resolve(name)));
      digest.update(END);
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
