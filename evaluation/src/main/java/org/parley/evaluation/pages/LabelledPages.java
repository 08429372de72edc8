// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTML pages with segments that must and must not be in their text, from {@code segments.json}. */
final class LabelledPages {
  private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f\\u00ad\\u200b]+");

  private LabelledPages() {}

  /**
   * A page.
   *
   * @param date the labelled day, or empty
   * @param half 0 when rules were made while looking at it, 1 when only its figure was looked at
   */
  record Labelled(
      String file, byte[] bytes, List<String> with, List<String> without, String date, int half) {}

  static List<Labelled> read(Path folder) throws IOException {
    JsonNode root =
        JsonMapper.builder().build().readTree(Files.readAllBytes(folder.resolve("segments.json")));
    List<Labelled> pages = new ArrayList<>();
    for (String address : root.propertyNames()) {
      JsonNode page = root.path(address);
      String file = page.path("file").asString("");
      pages.add(
          new Labelled(
              file,
              Files.readAllBytes(folder.resolve("html").resolve(file)),
              strings(page.path("with")),
              strings(page.path("without")),
              page.path("date").asString(""),
              pages.size() % 2));
    }
    return pages;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(one -> strings.add(plain(one.asString(""))));
    return strings;
  }

  /** One form of white space and of composed letters, so that the same words are the same text. */
  static String plain(String text) {
    return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
  }
}
