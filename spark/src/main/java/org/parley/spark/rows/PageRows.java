// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.rows;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parley.model.Event;
import org.parley.model.Mention;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Statement;
import org.parley.model.Story;

/**
 * A kind of row that pages have.
 *
 * @param name of the folder
 * @param type class of the rows
 * @param rows the rows of a page, in its order
 * @param story id of the story that a row is of, or the empty string for the whole page
 */
record PageRows<T>(
    String name,
    Class<T> type,
    SerializableFunction<PageReading, List<T>> rows,
    SerializableFunction<T, String> story)
    implements Serializable {

  /** A function that goes to the tasks. */
  interface SerializableFunction<A, B> extends Function<A, B>, Serializable {}

  static final List<PageRows<?>> ALL =
      List.of(
          new PageRows<>("pages", Page.class, r -> List.of(r.page()), row -> ""),
          new PageRows<>("stories", Story.class, PageReading::stories, Story::id),
          new PageRows<>("mentions", Mention.class, PageReading::mentions, Mention::story),
          new PageRows<>("events", Event.class, PageReading::events, Event::story),
          new PageRows<>("statements", Statement.class, PageReading::statements, Statement::story));

  /** The month of what nobody dates. */
  static final String UNKNOWN = "unknown";

  /** The month in which a story was published, as a folder is named. */
  static String month(Story story) {
    return story.published().from() == null
        ? UNKNOWN
        : story.published().from().toString().substring(0, "2020-10".length());
  }

  /** The month of each row: that of its story; of what is the page's, the first that is known. */
  Function<T, String> months(PageReading reading) {
    Map<String, String> months = new HashMap<>();
    reading.stories().forEach(one -> months.put(one.id(), month(one)));
    String first =
        reading.stories().stream()
            .map(PageRows::month)
            .filter(month -> !month.equals(UNKNOWN))
            .findFirst()
            .orElse(UNKNOWN);
    return row -> months.getOrDefault(story.apply(row), first);
  }
}
