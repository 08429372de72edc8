// SPDX-License-Identifier: Apache-2.0
package org.parley.record.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.Evidence;
import org.parley.model.Position;
import org.parley.model.Span;

/**
 * The tracks of sides on proposals, and what changes in them.
 *
 * <p>Positions are set in time by their own date; one that has none stands at the day its story was
 * published, unless it is told of as an earlier one ("had agreed"). Those without either are in no
 * track, for their place in it would be a guess. Each position is held against the one before it:
 *
 * <ul>
 *   <li>a yes and a no are a change of sides, or a contradiction when the no follows within {@value
 *       #WORDS_DAYS} days;
 *   <li>a breach within {@value #DEEDS_DAYS} days of a yes is a contradiction;
 *   <li>a new condition or a step away from the yes is a hardening, a step towards it a softening;
 *   <li>who owes an answer while others go on for {@value #SILENT_DAYS} days is silent.
 * </ul>
 *
 * <p>Pure and thread-safe.
 */
public final class Tracks {
  static final int WORDS_DAYS = 3;
  static final int DEEDS_DAYS = 30;
  static final int SILENT_DAYS = 14;

  /** The auxiliary of what came before the time a story tells of. */
  private static final String EARLIER = "had ";

  /** What sets a sentence against, or behind, those before it. */
  private static final Set<String> TURNS = Set.of("but", "however", "then", "later", "yet");

  /** How far before the words of a position its sentence is looked for. */
  private static final int BEFORE = 120;

  /** The first word of the last sentence that has begun. */
  private static final Pattern OPENING = Pattern.compile("[.!?\\n”]\\s*(\\p{L}+)[^.!?\\n]*$");

  private final Sides sides;
  private final Stories stories;

  /**
   * @param sides whose track a position is on
   * @param stories the stories of the positions
   */
  public Tracks(Sides sides, Stories stories) {
    this.sides = sides;
    this.stories = stories;
  }

  /** What stories say. */
  public interface Stories {
    /** The words of a story's page at a span. */
    String words(String story, Span span);

    /** When a story was published, as far as it is known. */
    DateRange published(String story);
  }

  /** The tracks that positions make, by proposal and side. */
  public List<Track> tracks(List<Position> positions) {
    return dated(positions).stream()
        .map(
            track -> {
              Dated first = track.get(0);
              return new Track(
                  sideOf(first),
                  first.position().proposal(),
                  track.stream().map(Dated::position).toList());
            })
        .toList();
  }

  /** What changes in all tracks, by proposal, side and time. */
  public List<Change> changes(List<Position> positions) {
    List<List<Dated>> tracks = dated(positions);
    List<Change> changes = new ArrayList<>();
    for (List<Dated> track : tracks) {
      changes.addAll(changesIn(track));
      Change silence = silence(track, tracks);
      if (silence != null) {
        changes.add(silence);
      }
    }
    return List.copyOf(changes);
  }

  private List<List<Dated>> dated(List<Position> positions) {
    Map<String, List<Dated>> tracks = new TreeMap<>();
    for (Position position : positions) {
      Dated dated = date(position);
      if (dated != null) {
        String key = position.proposal() + " " + sideOf(dated);
        tracks.computeIfAbsent(key, k -> new ArrayList<>()).add(dated);
      }
    }
    for (List<Dated> track : tracks.values()) {
      track.sort(
          Comparator.comparing(Dated::from)
              .thenComparing(dated -> dated.position().evidence().get(0))
              .thenComparing(dated -> dated.position().id()));
    }
    return List.copyOf(tracks.values());
  }

  private String sideOf(Dated dated) {
    return sides.of(dated.position().actor(), dated.from());
  }

  private @Nullable Dated date(Position position) {
    Evidence words = position.evidence().get(0);
    DateRange own = position.date();
    DateRange date = own.isKnown() ? own : stories.published(words.story());
    LocalDate from = date.from();
    LocalDate to = date.to();
    boolean earlier =
        !own.isKnown()
            && (own.evidence() != null
                || stories
                    .words(words.story(), new Span(words.start(), words.end()))
                    .toLowerCase(Locale.ROOT)
                    .startsWith(EARLIER));
    return from == null || to == null || earlier
        ? null
        : new Dated(position, from, to, own.isKnown(), () -> turns(words));
  }

  /** Whether the sentence of a position's words begins with what sets it against those before. */
  private boolean turns(Evidence words) {
    int from = Math.max(0, words.start() - BEFORE);
    if (words.start() == 0) {
      return false;
    }
    String before = stories.words(words.story(), new Span(from, words.start()));
    Matcher opening = OPENING.matcher(before);
    return opening.find() && TURNS.contains(opening.group(1).toLowerCase(Locale.ROOT));
  }

  private List<Change> changesIn(List<Dated> track) {
    List<Change> changes = new ArrayList<>();
    Dated word = null;
    boolean broken = false;
    for (Dated now : track) {
      if (now.position().stance() == Position.Stance.VIOLATES) {
        boolean against =
            word != null
                && leaning(word).isYes()
                && (word.isOrdered(now) || word.own() && !now.own()) // what is broken was made
                && !word.to().isAfter(now.from())
                && word.daysTo(now) <= DEEDS_DAYS;
        if (against && !broken) {
          changes.add(change(Change.Kind.CONTRADICTED, Objects.requireNonNull(word), now));
          broken = true;
        }
      } else if (Leaning.of(now.position()) != null) {
        Change.Kind kind = word == null || !word.isBefore(now) ? null : kind(word, now);
        if (kind != null) {
          changes.add(change(kind, Objects.requireNonNull(word), now));
        }
        word = now;
        broken = false;
      }
    }
    return changes;
  }

  private static Leaning leaning(Dated dated) {
    return Objects.requireNonNull(Leaning.of(dated.position()));
  }

  private Change.@Nullable Kind kind(Dated before, Dated now) {
    Leaning from = leaning(before);
    Leaning to = leaning(now);
    if (from.isOpposite(to)) {
      return to.isNo() && before.daysTo(now) <= WORDS_DAYS
          ? Change.Kind.CONTRADICTED
          : Change.Kind.CHANGED_SIDES;
    }
    // "Only if they leave" and "not unless they leave" are one stand.
    boolean sameTerms =
        !terms(now.position()).isEmpty() && !hasNewTerms(before.position(), now.position());
    if (to != from && from != Leaning.FOR && to != Leaning.FOR && sameTerms) {
      return null;
    }
    // Who refuses again need not say his terms again.
    if (from == Leaning.AGAINST_UNLESS && now.position().stance() == Position.Stance.REJECTS) {
      return to == Leaning.AGAINST || !hasNewTerms(before.position(), now.position())
          ? null
          : Change.Kind.HARDENED;
    }
    if (to != from) {
      return to.compareTo(from) < 0 ? Change.Kind.HARDENED : Change.Kind.SOFTENED;
    }
    return hasNewTerms(before.position(), now.position()) ? Change.Kind.HARDENED : null;
  }

  private boolean hasNewTerms(Position before, Position now) {
    List<String> known = terms(before);
    return terms(now).stream()
        .anyMatch(term -> known.stream().noneMatch(old -> LikeTerms.alike(old, term)));
  }

  private List<String> terms(Position position) {
    String story = position.evidence().get(0).story();
    return position.conditions().stream().map(span -> stories.words(story, span)).toList();
  }

  /** Who was asked or asked for time, and let others go on. */
  private @Nullable Change silence(List<Dated> track, List<List<Dated>> all) {
    Dated last = track.get(track.size() - 1);
    boolean owes =
        switch (last.position().stance()) {
          case ASKS_TIME, LEAVES_UNSIGNED, INVITED -> true;
          case PROPOSES,
              BACKS,
              ACCEPTS,
              ACCEPTS_IF,
              SIGNS,
              REJECTS,
              DEMANDS,
              COMMITS,
              IMPLEMENTS,
              VIOLATES,
              WITHDRAWS_FROM,
              ATTENDS ->
              false;
        };
    Dated latest = owes ? latestOfOthers(last, all) : null;
    return latest != null && last.daysTo(latest) >= SILENT_DAYS
        ? change(Change.Kind.SILENT, last, latest)
        : null;
  }

  private @Nullable Dated latestOfOthers(Dated own, List<List<Dated>> all) {
    String side = sideOf(own);
    Dated latest = null;
    for (List<Dated> track : all) {
      Dated end = track.get(track.size() - 1);
      boolean other =
          end.position().proposal().equals(own.position().proposal())
              && own.isOrdered(end)
              && !sideOf(end).equals(side);
      if (other && (latest == null || end.from().isAfter(latest.from()))) {
        latest = end;
      }
    }
    return latest;
  }

  private Change change(Change.Kind kind, Dated before, Dated after) {
    return new Change(
        kind,
        sideOf(before),
        before.position().proposal(),
        before.position(),
        after.position(),
        before.daysTo(after));
  }
}
