// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.reading.Resources;

/** The bundled terms of office: public facts, one row each. Immutable and thread-safe. */
public final class OfficeList {
  private static final String FILE = "actor/offices.tsv";
  private static final String AS_OF = "*";
  private static final String ELSE = "*";

  /** Days in which news may still mean who held the office before. */
  private static final int HANDOVER = 7;

  private final List<Term> terms = new ArrayList<>();
  private final Map<String, List<Term>> byPerson = new HashMap<>();
  private final Map<String, List<Term>> byOffice = new HashMap<>();
  private LocalDate asOf = LocalDate.MAX;

  /**
   * A term of office.
   *
   * @param person id in the list of actors
   * @param role as {@code titles.tsv} gives it
   * @param of id of a listed actor or of a state
   * @param from ISO day, month or year in which it began, or null when unknown
   * @param to the same of its end, or null when the holder is in office as far as known
   * @param about id of the state or actor that an envoy is sent to, "*" for another, or null
   */
  public record Term(
      String person,
      String role,
      String of,
      @Nullable String from,
      @Nullable String to,
      @Nullable String about) {
    /** Whether the office may have been held on a day. */
    boolean mayCover(LocalDate day) {
      return (from == null || !day.isBefore(first(from))) && (to == null || !day.isAfter(last(to)));
    }

    /** Whether the office was held on a day, whatever days its months and years stand for. */
    boolean covers(LocalDate day) {
      return from != null && !day.isBefore(last(from)) && (to == null || !day.isAfter(first(to)));
    }

    /** Whether it is another's term in the same office. */
    boolean isOfficeOf(Term other) {
      return role.equals(other.role) && of.equals(other.of) && Objects.equals(about, other.about);
    }
  }

  /**
   * @param known whether an id is that of a listed actor or a state
   * @throws Resources.ResourceException when a row cannot be used
   */
  public OfficeList(Resources resources, ActorList actors, Predicate<String> known) {
    // Who brings a list of actors and no offices has those of the actors he lists.
    boolean ofAnotherList = resources.isOwn(ActorList.FILE) && !resources.isOwn(FILE);
    for (Resources.Row row : resources.rows(FILE, 6)) {
      if (row.cell(0).equals(AS_OF)) {
        asOf = last(date(row, 4));
        continue;
      }
      Term term = term(row);
      if (ofAnotherList && !isListed(term, actors, known)) {
        continue;
      }
      if (actors.entry(term.person()).isEmpty()) {
        throw row.wrong("names a person that is not in actors.tsv: " + term.person());
      }
      for (String id : new String[] {term.of(), term.about()}) {
        if (id != null && !id.equals(ELSE) && actors.entry(id).isEmpty() && !known.test(id)) {
          throw row.wrong("names neither a listed actor nor a state: " + id);
        }
      }
      terms.add(term);
      byPerson.computeIfAbsent(term.person(), k -> new ArrayList<>()).add(term);
      byOffice.computeIfAbsent(term.role() + "\t" + term.of(), k -> new ArrayList<>()).add(term);
    }
  }

  private static boolean isListed(Term term, ActorList actors, Predicate<String> known) {
    String of = term.of();
    String about = term.about();
    return actors.entry(term.person()).isPresent()
        && (of.equals(ELSE) || actors.entry(of).isPresent() || known.test(of))
        && (about == null || actors.entry(about).isPresent() || known.test(about));
  }

  private static Term term(Resources.Row row) {
    String from = row.cell(3).isEmpty() ? null : row.cell(3);
    String to = row.cell(4).isEmpty() ? null : row.cell(4);
    String about = row.cell(5).isEmpty() ? null : row.cell(5);
    if (row.cell(1).isEmpty() || row.cell(2).isEmpty()) {
      throw row.wrong("needs a role and whose office it is");
    }
    if (from != null && to != null && first(date(row, 3)).isAfter(last(date(row, 4)))) {
      throw row.wrong("ends before it begins");
    }
    if (from != null) {
      date(row, 3);
    }
    if (to != null) {
      date(row, 4);
    }
    return new Term(row.cell(0), row.cell(1), row.cell(2), from, to, about);
  }

  private static String date(Resources.Row row, int column) {
    try {
      first(row.cell(column));
    } catch (DateTimeException e) {
      throw row.wrong("has no date of the form 2017-05-14, 2017-05 or 2017: " + row.cell(column));
    }
    return row.cell(column);
  }

  static LocalDate first(String date) {
    return switch (date.length()) {
      case 4 -> Year.parse(date).atDay(1);
      case 7 -> YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }

  static LocalDate last(String date) {
    return switch (date.length()) {
      case 4 -> Year.parse(date).atMonth(12).atEndOfMonth();
      case 7 -> YearMonth.parse(date).atEndOfMonth();
      default -> LocalDate.parse(date);
    };
  }

  /** All terms in order. */
  public List<Term> terms() {
    return List.copyOf(terms);
  }

  /** The terms of a person, in order. */
  public List<Term> of(String person) {
    return List.copyOf(byPerson.getOrDefault(person, List.of()));
  }

  /** The terms in an office, in order. */
  List<Term> in(String role, String of) {
    return List.copyOf(byOffice.getOrDefault(role + "\t" + of, List.of()));
  }

  /**
   * Who held an office on a day: the one person whose term covers it, when no other's may nor did
   * days before. A term without an end tells nothing of days after the list was made.
   *
   * @param about whom an envoy is sent to, or null; terms of other envoys are no answer
   */
  Optional<String> holder(String role, String of, @Nullable String about, LocalDate day) {
    String found = null;
    boolean sure = false;
    for (Term term : in(role, of)) {
      boolean near = term.mayCover(day) || term.mayCover(day.minusDays(HANDOVER));
      if (!near || !Objects.equals(about, term.about())) {
        continue;
      }
      if (found != null && !found.equals(term.person())) {
        return Optional.empty();
      }
      found = term.person();
      sure |= term.covers(day) && (term.to() != null || !day.isAfter(asOf));
    }
    return sure ? Optional.ofNullable(found) : Optional.empty();
  }
}
