// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.likeness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.parley.model.DateRange;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Story;
import org.parley.model.StorySpan;

/** A clean text as a page with one story, every line of it a paragraph of the body. */
public final class PlainStory {
  private PlainStory() {}

  /**
   * The reading of a text, without mentions and events.
   *
   * @param name tells the page from others; its hash is the page's id
   */
  public static PageReading of(String name, String text, DateRange published) {
    String sha256 = sha256(name);
    String page = sha256.substring(0, 16);
    List<StorySpan> spans = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      int end = at + line.codePointCount(0, line.length());
      if (!line.isBlank()) {
        spans.add(new StorySpan(at, end, StorySpan.Role.BODY));
      }
      at = end + 1;
    }
    String id = page + "-1";
    Story story =
        new Story(id, page, 1, null, "en", null, null, null, spans, published, id, true, null);
    return new PageReading(
        new Page(page, name, "text/plain", "UTF-8", sha256, text, List.of()),
        List.of(story),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String sha256(String name) {
    try {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
