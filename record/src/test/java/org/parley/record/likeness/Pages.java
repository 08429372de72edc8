// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.MergedRecord.Group;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.store.MemoryStore;
import org.parley.store.Store;

/** Pages of one story each, and archives of them made at random. */
final class Pages {
  private Pages() {}

  /** A page with one story, each line of it a paragraph of the body. */
  static PageReading page(String id, String text) {
    return page(id, text, null);
  }

  static PageReading page(String id, String text, @Nullable LocalDate published) {
    return page(id, null, text, published);
  }

  static PageReading page(
      String id, @Nullable String title, String text, @Nullable LocalDate published) {
    DateRange date =
        published == null
            ? DateRange.UNKNOWN
            : new DateRange(
                published, published, DateRange.Precision.DAY, DateRange.Basis.METADATA, null);
    StorySpan body = new StorySpan(0, text.codePointCount(0, text.length()), StorySpan.Role.BODY);
    String story = id + "-1";
    return new PageReading(
        new Page(id, id + ".txt", "text/plain", "UTF-8", id, text, List.of()),
        List.of(
            new Story(
                story,
                id,
                1,
                title,
                "en",
                null,
                null,
                null,
                List.of(body),
                date,
                story,
                true,
                null)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** What the stories of pages are like. */
  static Map<String, Group> groups(PageReading... pages) {
    try (Store store = new MemoryStore()) {
      for (PageReading page : pages) {
        store.put(page, "test");
      }
      new StoryGrouping().run(store, () -> {});
      return StoryGroups.of(store);
    }
  }

  /**
   * An archive: stories on a few happenings, some of them printed again whole, cut, changed, or
   * with a paragraph in a text of their own, some with a date.
   */
  static List<PageReading> archive(Random random, int size) {
    List<List<String>> printed = new ArrayList<>();
    List<PageReading> pages = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int happening = random.nextInt(1 + size / 5);
      List<String> paragraphs = new ArrayList<>();
      if (printed.isEmpty() || random.nextInt(3) == 0) {
        for (int p = 1 + random.nextInt(5); p >= 0; p--) {
          paragraphs.add(paragraph(random, happening));
        }
      } else {
        paragraphs.addAll(printed.get(random.nextInt(printed.size())));
        switch (random.nextInt(4)) {
          case 0 -> {
            if (paragraphs.size() > 1) {
              paragraphs.remove(random.nextInt(paragraphs.size()));
            }
          }
          case 1 -> paragraphs.set(0, paragraph(random, happening));
          case 2 -> {
            String taken = paragraphs.get(random.nextInt(paragraphs.size()));
            paragraphs.clear();
            for (int p = 0; p < 5; p++) {
              paragraphs.add(paragraph(random, happening));
            }
            paragraphs.add(random.nextInt(6), taken);
          }
          case 3 -> {
            // as it was
          }
          default -> throw new AssertionError();
        }
      }
      printed.add(paragraphs);
      LocalDate date =
          random.nextBoolean() ? null : LocalDate.of(2021, 3, 1).plusDays(random.nextInt(20));
      pages.add(page("%016x".formatted(random.nextLong()), String.join("\n", paragraphs), date));
    }
    return pages;
  }

  private static String paragraph(Random random, int happening) {
    StringBuilder text = new StringBuilder();
    for (int word = 20 + random.nextInt(30); word > 0; word--) {
      // Words that the table of rarity does not know: some of the happening, some of anything.
      String name =
          random.nextInt(4) == 0 ? "Q" + happening + letter(random, 12) : "x" + letter(random, 200);
      text.append(text.isEmpty() ? "" : " ").append(name);
    }
    return text.append('.').toString();
  }

  private static String letter(Random random, int of) {
    int number = random.nextInt(of);
    return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26) + "o";
  }
}
