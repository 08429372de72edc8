// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.DateRange.Basis;
import org.parley.model.DateRange.Precision;
import org.parley.model.Span;
import org.parley.model.StorySpan.Role;

/**
 * Tells when a story was published, from its own words alone. In this order:
 *
 * <ol>
 *   <li>a date line ("Published on 3 March 2023"): that day;
 *   <li>a dateline with a full date ("GENEVA, March 3, 2023 (AP) –"): that day;
 *   <li>a full date that runs into the start of the text, as where the lines of a page were joined
 *       ("AFP Sunday 26 Jul 2015 Rockets hit …"): that day;
 *   <li>such a date in figures that could be read in two ways ("04-06-2016"), when the weekday that
 *       the story gives its news goes with one of them alone: that day, inferred;
 *   <li>a caption or an embedded post with a full date, beside the weekday that the story gives its
 *       news: the date of the caption itself when the news is of the day before it, else the first
 *       such weekday on or after it, or the day after that, inferred;
 *   <li>an anniversary of a year that is told ("the eighth anniversary of the 2011 revolt"): that
 *       year, inferred.
 * </ol>
 *
 * Archive pictures are no evidence, and where the text itself tells a later date, nothing is
 * inferred.
 */
final class PublishedDates {
  private static final Pattern ANNIVERSARY =
      Pattern.compile(
          "(?iu)\\b([\\p{L}-]{2,20}|[0-9]{1,3}(?:st|nd|rd|th))[ -]+anniversary of [^.!?]{0,60}?"
              + "\\b((?:18|19|20)[0-9]{2})\\b");
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\p{N}$€£.,])20[0-9]{2}(?![\\p{N}%]|[.,][0-9])");

  /** What is longer is no paragraph. */
  private static final int LONGEST = 20_000;

  private static final int LEAD_PARAGRAPHS = 3;

  /** Captions are of the news they stand over, or a little older. */
  private static final int MOST_DAYS_AFTER_PICTURE = 6;

  private static final int MOST_DAYS_AFTER_POST = 1;

  /** The news that a story opens with is of its day or the day before. */
  private static final int MOST_DAYS_OLD = 1;

  private final DateWords words;

  PublishedDates(DateWords words) {
    this.words = words;
  }

  /** A date with the paragraph that tells it. */
  private record Told(LocalDate day, Span span, StoryParagraphs.Piece piece, int at, int end) {}

  /**
   * @param all the story's lines with their roles, in page order
   * @param language ISO 639-1 code of the story
   */
  DateRange tell(List<StoryParagraphs.Piece> all, String language) {
    List<StoryParagraphs.Piece> pieces = new ArrayList<>();
    for (StoryParagraphs.Piece piece : all) {
      if (piece.text().length() <= LONGEST) {
        pieces.add(piece);
      }
    }
    List<Told> dates = new ArrayList<>();
    for (StoryParagraphs.Piece piece : pieces) {
      for (Dates.Found found : Dates.find(piece.text())) {
        dates.add(
            new Told(
                found.day(),
                span(piece, found.start(), found.end()),
                piece,
                found.start(),
                found.end()));
      }
    }
    DateRange printed = printed(dates);
    if (printed.isKnown()) {
      return printed;
    }
    StoryParagraphs.Piece first = first(pieces);
    String title = title(pieces);
    for (Told told : dates) {
      boolean opens = told.piece.equals(first);
      if (opens && words.isStamp(title, told.piece.text(), told.at, told.end)) {
        return day(told, told.day, Basis.TEXT);
      }
    }
    DateRange figures =
        first == null ? DateRange.UNKNOWN : inFigures(first, title, pieces, language);
    if (figures.isKnown()) {
      return figures;
    }
    DateRange inferred = inferred(pieces, dates, language);
    return inferred.isKnown() ? inferred : anniversary(pieces);
  }

  /** Every day that a line about the story prints, changes left off, in page order. */
  List<DateRange> printed(Iterable<StoryParagraphs.Piece> pieces) {
    List<DateRange> printed = new ArrayList<>();
    for (StoryParagraphs.Piece piece : pieces) {
      boolean line = piece.role() == Role.DATELINE || piece.role() == Role.BYLINE;
      if (line && piece.text().length() <= LONGEST && !words.isUpdate(piece.text())) {
        for (Dates.Found found : Dates.find(piece.text())) {
          Span span = span(piece, found.start(), found.end());
          printed.add(day(new Told(found.day(), span, piece, 0, 0), found.day(), Basis.TEXT));
        }
      }
    }
    return printed;
  }

  private DateRange printed(List<Told> dates) {
    Told updated = null;
    for (Told told : dates) {
      if (told.piece.role() == Role.DATELINE || told.piece.role() == Role.BYLINE) {
        if (!words.isUpdate(told.piece.text())) {
          boolean dateline = told.piece.text().matches(".*[–—-]$");
          return day(told, told.day, dateline ? Basis.DATELINE : Basis.TEXT);
        }
        updated = updated == null ? told : updated;
      }
    }
    return updated == null ? DateRange.UNKNOWN : day(updated, updated.day, Basis.TEXT);
  }

  private DateRange inferred(
      List<StoryParagraphs.Piece> pieces, List<Told> dates, String language) {
    Told anchor = null;
    for (Told told : dates) {
      if (isAnchor(told) && (anchor == null || told.day.isAfter(anchor.day))) {
        anchor = told;
      }
    }
    DayOfWeek news = newsDay(pieces, language);
    if (anchor == null
        || news == null
        || isContradicted(anchor, dates)
        || tellsLaterYear(pieces, anchor.day.getYear())) {
      return DateRange.UNKNOWN;
    }
    boolean picture = anchor.piece.role() == Role.CAPTION;
    if (picture && news == anchor.day.getDayOfWeek().minus(1)) {
      return new DateRange(anchor.day, anchor.day, Precision.DAY, Basis.INFERRED, anchor.span);
    }
    LocalDate day = anchor.day.with(TemporalAdjusters.nextOrSame(news));
    long after = ChronoUnit.DAYS.between(anchor.day, day);
    if (after > (picture ? MOST_DAYS_AFTER_PICTURE : MOST_DAYS_AFTER_POST)) {
      return DateRange.UNKNOWN;
    }
    return new DateRange(day, day.plusDays(1), Precision.DAY, Basis.INFERRED, anchor.span);
  }

  private boolean isAnchor(Told told) {
    return switch (told.piece.role()) {
      case CAPTION -> !words.isArchive(told.piece.text());
      case BODY -> isPostAuthor(told.piece.text());
      case TITLE, SUBTITLE, BYLINE, DATELINE -> false;
    };
  }

  /** "— Jane Doe (@janedoe) March 3, 2023" under an embedded post. */
  private static boolean isPostAuthor(String line) {
    return line.length() < 150 && line.matches("[—–]\\s?.*\\(@\\w+\\).*");
  }

  /** A day told without words of the future that lies later than the picture. */
  private boolean isContradicted(Told anchor, List<Told> dates) {
    for (Told told : dates) {
      boolean later = told.day.isAfter(anchor.day.plusDays(MOST_DAYS_AFTER_PICTURE));
      if (later && !words.hasFuture(clauseAround(told.piece.text(), told.at))) {
        return true;
      }
    }
    return false;
  }

  /** The weekday on which the story's news happened: the first in its first paragraphs. */
  private @Nullable DayOfWeek newsDay(List<StoryParagraphs.Piece> pieces, String language) {
    Pattern weekdays = weekdays(language);
    int paragraphs = 0;
    for (StoryParagraphs.Piece piece : pieces) {
      if (piece.role() != Role.BODY || paragraphs == LEAD_PARAGRAPHS && isLong(pieces)) {
        continue;
      }
      paragraphs++;
      Matcher match = weekdays.matcher(piece.text());
      while (match.find()) {
        String before = clauseBefore(piece.text(), match.start());
        if (!words.hasFuture(before) && !words.hasPast(lastWords(before))) {
          return weekday(match.group(), language);
        }
      }
    }
    return null;
  }

  /** The lead of a long story tells its day; a short or roundabout one may tell it anywhere. */
  private static boolean isLong(List<StoryParagraphs.Piece> pieces) {
    return pieces.size() > 40;
  }

  /** Whether the text speaks of a year after that, and not as one to come. */
  private boolean tellsLaterYear(List<StoryParagraphs.Piece> pieces, int year) {
    for (StoryParagraphs.Piece piece : pieces) {
      Matcher match = YEAR.matcher(piece.text());
      while (match.find()) {
        boolean later = Integer.parseInt(match.group()) > year;
        if (later && !words.hasFuture(clauseAround(piece.text(), match.start()))) {
          return true;
        }
      }
    }
    return false;
  }

  /** "04-06-2016 …": one of two days, if the weekday of the news goes with that one alone. */
  private DateRange inFigures(
      StoryParagraphs.Piece first,
      String title,
      List<StoryParagraphs.Piece> pieces,
      String language) {
    DayOfWeek news = newsDay(pieces, language);
    for (Dates.Ambiguous date : Dates.ambiguous(first.text())) {
      Dates.Found found = date.dayFirst();
      if (news == null || !words.isStamp(title, first.text(), found.start(), found.end())) {
        continue;
      }
      long day = daysSince(news, found.day());
      long month = daysSince(news, date.monthFirst().day());
      if (Math.min(day, month) <= MOST_DAYS_OLD && Math.max(day, month) > MOST_DAYS_OLD) {
        LocalDate chosen = day < month ? found.day() : date.monthFirst().day();
        Span span = span(first, found.start(), found.end());
        return new DateRange(chosen, chosen, Precision.DAY, Basis.INFERRED, span);
      }
    }
    return DateRange.UNKNOWN;
  }

  /** How many days before a day a weekday was last, 0 to 6. */
  private static long daysSince(DayOfWeek weekday, LocalDate day) {
    return ChronoUnit.DAYS.between(day.with(TemporalAdjusters.previousOrSame(weekday)), day);
  }

  private static String title(List<StoryParagraphs.Piece> pieces) {
    return pieces.stream()
        .filter(piece -> piece.role() == Role.TITLE)
        .map(StoryParagraphs.Piece::text)
        .findFirst()
        .orElse("");
  }

  private DateRange anniversary(List<StoryParagraphs.Piece> pieces) {
    for (StoryParagraphs.Piece piece : pieces) {
      Matcher match = ANNIVERSARY.matcher(piece.text());
      while (match.find()) {
        int ordinal = words.ordinal(match.group(1));
        int year = Integer.parseInt(match.group(2)) + ordinal;
        if (ordinal > 0 && !tellsLaterYear(pieces, year)) {
          return new DateRange(
              LocalDate.of(year, 1, 1),
              LocalDate.of(year, 12, 31),
              Precision.YEAR,
              Basis.INFERRED,
              span(piece, match.start(), match.end()));
        }
      }
    }
    return DateRange.UNKNOWN;
  }

  /** The first paragraph of the body, or null. */
  private static StoryParagraphs.@Nullable Piece first(List<StoryParagraphs.Piece> pieces) {
    return pieces.stream().filter(piece -> piece.role() == Role.BODY).findFirst().orElse(null);
  }

  private static DateRange day(Told told, LocalDate day, Basis basis) {
    return new DateRange(day, day, Precision.DAY, basis, told.span);
  }

  private static Span span(StoryParagraphs.Piece piece, int from, int to) {
    int start = piece.start() + piece.text().codePointCount(0, from);
    return new Span(start, start + piece.text().codePointCount(from, to));
  }

  private static String clauseBefore(String text, int at) {
    int from = Math.max(text.lastIndexOf(". ", at), text.lastIndexOf("? ", at));
    return text.substring(Math.max(Math.max(from, 0), at - 60), at);
  }

  private static String clauseAround(String text, int at) {
    return clauseBefore(text, at) + text.substring(at, Math.min(text.length(), at + 40));
  }

  private static String lastWords(String text) {
    return text.substring(Math.max(0, text.length() - 14));
  }

  private static Pattern weekdays(String language) {
    List<String> names = new ArrayList<>();
    for (String name : names(language)) {
      if (name.length() > 2) {
        names.add(Pattern.quote(name));
      }
    }
    return Pattern.compile(
        "(?<!\\p{L})(" + String.join("|", names) + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE);
  }

  private static @Nullable DayOfWeek weekday(String name, String language) {
    String[] names = names(language);
    for (int day = Calendar.SUNDAY; day <= Calendar.SATURDAY; day++) {
      if (names[day].toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
        return DayOfWeek.of(day == Calendar.SUNDAY ? 7 : day - 1);
      }
    }
    return null;
  }

  private static String[] names(String language) {
    ULocale locale = new ULocale(language.equals(Languages.UNKNOWN) ? "en" : language);
    return new DateFormatSymbols(locale).getWeekdays();
  }
}
