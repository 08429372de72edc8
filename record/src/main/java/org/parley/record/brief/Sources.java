// SPDX-License-Identifier: Apache-2.0
package org.parley.record.brief;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.parley.model.DateRange;
import org.parley.model.Page;
import org.parley.model.Span;
import org.parley.model.Story;
import org.parley.record.brief.Brief.Source;
import org.parley.record.brief.Brief.StorySource;

/** Verbatim words and where they stand: page, story, line. Built once for a record. */
final class Sources {
  private static final int SHORT_ENOUGH = 16;
  private static final int LEAST = 3;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

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
    String text = page(story(story)).text();
    int from = text.offsetByCodePoints(0, start);
    return fold(text.substring(from, text.offsetByCodePoints(from, end - start)));
  }

  /** Page, story and line of a place in a story's page. */
  Source at(String story, int start, int end) {
    Story found = story(story);
    String text = page(found).text();
    int to = text.offsetByCodePoints(0, start);
    long line = 1 + text.substring(0, to).chars().filter(c -> c == '\n').count();
    return new Source(found.page(), story, new Span(start, end), line, label(found) + "·" + line);
  }

  /** When a story was published, as far as it is known. */
  DateRange published(String story) {
    Story found = stories.get(story);
    return found == null ? DateRange.UNKNOWN : found.published();
  }

  /** The story as a source. */
  StorySource of(String story) {
    Story found = story(story);
    return new StorySource(
        story,
        found.page(),
        label(found),
        found.title(),
        found.outlet(),
        found.published(),
        page(found).uri());
  }

  private String label(Story story) {
    return labels.get(story.page()) + "·" + story.order();
  }

  private Story story(String id) {
    Story found = stories.get(id);
    if (found == null) {
      throw new IllegalStateException("the record has no story " + id);
    }
    return found;
  }

  private Page page(Story story) {
    Page page = pages.get(story.page());
    if (page == null) {
      throw new IllegalStateException("the record has no page for the story " + story.id());
    }
    return page;
  }

  static String fold(String words) {
    return BLANKS.matcher(words).replaceAll(" ").strip();
  }

  /** A short name for each page: its file's name, cut while it stays its own. */
  private static Map<String, String> labels(List<Page> pages) {
    List<Page> byName = new ArrayList<>(pages);
    Map<String, String> names = new HashMap<>();
    pages.forEach(page -> names.put(page.id(), fileName(page.uri())));
    Comparator<Page> order = Comparator.comparing(page -> names.getOrDefault(page.id(), ""));
    byName.sort(order.thenComparing(Page::id));
    Map<String, String> labels = new TreeMap<>();
    for (int i = 0; i < byName.size(); i++) {
      String name = names.getOrDefault(byName.get(i).id(), "");
      // Names in order share most with their neighbours.
      int shared = 0;
      for (int other : new int[] {i - 1, i + 1}) {
        if (other >= 0 && other < byName.size()) {
          shared = Math.max(shared, shared(name, names.getOrDefault(byName.get(other).id(), "")));
        }
      }
      labels.put(
          byName.get(i).id(), name.length() <= SHORT_ENOUGH ? name : shortest(name, shared + 1));
    }
    Set<String> seen = new HashSet<>();
    labels.replaceAll((id, label) -> seen.add(label) ? label : id.substring(0, 8));
    return labels;
  }

  private static int shared(String one, String other) {
    int most = Math.min(one.length(), other.length());
    for (int i = 0; i < most; i++) {
      if (one.charAt(i) != other.charAt(i)) {
        return i;
      }
    }
    return most;
  }

  /** The shortest beginning of at least that length that ends in a letter or digit. */
  private static String shortest(String name, int least) {
    for (int length = Math.max(LEAST, least); length < name.length(); length++) {
      if (Character.isLetterOrDigit(name.charAt(length - 1))) {
        return name.substring(0, length);
      }
    }
    return name;
  }

  private static String fileName(String uri) {
    String last = uri.substring(uri.lastIndexOf('/') + 1);
    String name = last.isEmpty() ? "page" : last;
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }
}
