// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.DateRange.Basis;
import org.parley.model.DateRange.Precision;
import org.parley.model.Span;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.Facts;
import org.parley.reading.page.Markup;

/**
 * Gathers all that tells when a story was published and orders it: what the carrier says, what the
 * head of the page states, a {@code time} element in the story, the day in the address, then its
 * words. The first wins; others that say another day are kept beside it. A time of change is no
 * time of publication.
 */
final class DateTeller {
  private static final Pattern ISO =
      Pattern.compile("^([0-9]{4})[-/]?([0-9]{1,2})[-/]?([0-9]{1,2})(?:$|[T ,+Z-].*)");
  private static final Pattern IN_ADDRESS =
      Pattern.compile(
          "[/_-]((?:19|20)[0-9]{2})([/_.-]?)(0[1-9]|1[0-2])\\2(0[1-9]|[12][0-9]|3[01])(?![0-9])");

  /** How many lines around a story's title and text may show its date. */
  private static final int NEAR = 6;

  private final PublishedDates published;
  private final DateWords words;

  DateTeller(PublishedDates published, DateWords words) {
    this.published = published;
    this.words = words;
  }

  /** What tells of a story's publication, the most trusted first. */
  record Told(DateRange published, List<DateRange> others) {}

  /**
   * @param pieces the story's lines
   * @param isOnly whether it is the page's only story, of which the page's own statements are
   */
  Told tell(DecodedPage page, List<StoryParagraphs.Piece> pieces, String language, boolean isOnly) {
    List<DateRange> found = new ArrayList<>();
    Markup markup = page.markup();
    if (isOnly || markup == null) {
      found.add(page.declared().published());
    }
    if (markup != null) {
      stated(markup, pieces, isOnly, found);
    }
    if (isOnly) {
      found.add(inAddress(page.uri()));
    }
    found.add(published.tell(pieces, language));
    found.addAll(published.printed(pieces));
    return choose(found);
  }

  private static Told choose(List<DateRange> found) {
    DateRange chosen = DateRange.UNKNOWN;
    List<DateRange> others = new ArrayList<>();
    for (DateRange date : found) {
      if (date.isKnown() && !chosen.isKnown()) {
        chosen = date;
      } else if (date.isKnown() && date.basis() != Basis.INFERRED && !isWithin(date, chosen)) {
        boolean told = others.stream().anyMatch(other -> isWithin(date, other));
        if (!told) {
          others.add(date);
        }
      }
    }
    return new Told(chosen, others);
  }

  private static boolean isWithin(DateRange one, DateRange other) {
    return Objects.equals(one.from(), other.from()) && Objects.equals(one.to(), other.to());
  }

  private void stated(
      Markup markup, List<StoryParagraphs.Piece> pieces, boolean isOnly, List<DateRange> found) {
    int from = pieces.isEmpty() ? 0 : pieces.get(0).start();
    int to = pieces.isEmpty() ? 0 : pieces.get(pieces.size() - 1).end();
    List<DateRange> shown = new ArrayList<>();
    for (Facts.Stated fact : markup.facts().dates()) {
      LocalDate day = day(fact.value());
      if (day == null || fact.kind() == Facts.Kind.MODIFIED) {
        continue;
      }
      int line = fact.block();
      Markup.Block block = line < 0 ? null : markup.blocks().get(line);
      Span evidence = block == null ? null : new Span(block.start(), block.end());
      boolean inside = block != null && isNear(markup, line, from, to, isOnly);
      DateRange date = new DateRange(day, day, Precision.DAY, Basis.METADATA, evidence);
      if (fact.kind() == Facts.Kind.PUBLISHED && (block == null ? isOnly : inside)) {
        found.add(date);
      } else if (fact.kind() == Facts.Kind.SHOWN && inside && shown.isEmpty()) {
        shown.add(date);
      }
    }
    found.addAll(shown);
    String address = markup.facts().address();
    if (isOnly && address != null) {
      found.add(inAddress(address));
    }
  }

  /** In the story's own lines, or a few lines around them; of several, right above its title. */
  private static boolean isNear(Markup markup, int line, int from, int to, boolean isOnly) {
    int first = Math.max(0, line - (isOnly ? NEAR : 0));
    int last = Math.min(markup.blocks().size() - 1, line + (isOnly ? NEAR : 1));
    return markup.blocks().get(last).end() > from && markup.blocks().get(first).start() < to;
  }

  private @Nullable LocalDate day(String value) {
    Matcher iso = ISO.matcher(value);
    if (iso.matches()) {
      return Dates.day(iso.group(1), iso.group(2), iso.group(3));
    }
    List<Dates.Found> dates = words.isUpdate(value) ? List.of() : Dates.find(value);
    return dates.isEmpty() ? null : dates.get(0).day();
  }

  private static DateRange inAddress(String address) {
    Matcher date = IN_ADDRESS.matcher(address);
    LocalDate day = date.find() ? Dates.day(date.group(1), date.group(3), date.group(4)) : null;
    return day == null
        ? DateRange.UNKNOWN
        : new DateRange(day, day, Precision.DAY, Basis.METADATA, null);
  }
}
