// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.model.Page;
import org.parley.model.Story;

/** Verbatim words and where they stand: page, story, line. Built once for a record. */
final class Sources {
  private static final int SHORT_ENOUGH = 16;
  private static final int LEAST = 3;

  private final Map<String, Page> pages = new HashMap<>();
  private final Map<String, Story> stories = new HashMap<>();
  private final Map<String, String> labels;

  Sources(List<Page> pages, List<Story> stories) {
    for (Page page : pages) {
      this.pages.put(page.id(), page);
    }
    for (Story story : stories) {
      this.stories.put(story.id(), story);
    }
    this.labels = labels(pages);
  }

  /** The words of a story's page between two code points, white space folded. */
  String words(String story, int start, int end) {
    String text = text(story);
    int from = text.offsetByCodePoints(0, start);
    return fold(text.substring(from, text.offsetByCodePoints(from, end - start)));
  }

  /** Page, story and line of a place in a story's page. */
  String at(String story, int start) {
    Story found = stories.get(story);
    if (found == null) {
      return "?";
    }
    String text = text(story);
    int to = text.offsetByCodePoints(0, start);
    long line = 1 + text.substring(0, to).chars().filter(c -> c == '\n').count();
    return labels.get(found.page()) + "·" + found.order() + "·" + line;
  }

  private String text(String story) {
    Story found = stories.get(story);
    Page page = found == null ? null : pages.get(found.page());
    if (page == null) {
      throw new IllegalStateException("the record has no page for the story " + story);
    }
    return page.text();
  }

  static String fold(String words) {
    return words.replaceAll("\\s+", " ").strip();
  }

  /** A short name for each page: its file's name, cut while it stays its own. */
  private static Map<String, String> labels(List<Page> pages) {
    Map<String, String> names = new HashMap<>();
    for (Page page : pages) {
      names.put(page.id(), fileName(page.uri()));
    }
    Map<String, String> labels = new HashMap<>();
    for (Map.Entry<String, String> entry : names.entrySet()) {
      String name = entry.getValue();
      labels.put(
          entry.getKey(),
          name.length() <= SHORT_ENOUGH ? name : shortest(name, entry.getKey(), names));
    }
    Set<String> seen = new HashSet<>();
    for (String id : new ArrayList<>(labels.keySet()).stream().sorted().toList()) {
      if (!seen.add(labels.getOrDefault(id, id))) {
        labels.put(id, id.substring(0, 8));
      }
    }
    return labels;
  }

  private static String shortest(String name, String id, Map<String, String> names) {
    for (int length = LEAST; length < name.length(); length++) {
      String prefix = name.substring(0, length);
      boolean own =
          names.entrySet().stream()
              .noneMatch(
                  other -> !other.getKey().equals(id) && other.getValue().startsWith(prefix));
      if (own && Character.isLetterOrDigit(prefix.charAt(length - 1))) {
        return prefix;
      }
    }
    return name;
  }

  private static String fileName(String uri) {
    String last = uri.substring(uri.lastIndexOf('/') + 1);
    Path path = Path.of(last.isEmpty() ? "page" : last);
    String name = String.valueOf(path.getFileName());
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
