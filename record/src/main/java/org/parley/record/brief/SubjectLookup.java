// SPDX-License-Identifier: Apache-2.0
package org.parley.record.brief;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.Actor;
import org.parley.model.Proposal;
import org.parley.record.brief.Brief.Named;
import org.parley.store.Kind;
import org.parley.store.Store;

/**
 * Finds the proposal or actor that a person means: by its id, else by its name, else by another
 * name it has in the record, else by words of them. Case and accents do not matter. Stateless.
 */
public final class SubjectLookup {
  private static final int MOST_SHOWN = 12;

  private SubjectLookup() {}

  /** Something that can be found. */
  private record Candidate(
      Named named, Collection<String> ids, List<String> others, String about, int weight) {
    boolean isNamed(String plain) {
      return Plain.of(named.name()).equals(plain);
    }

    boolean isAlsoNamed(String plain) {
      return others.stream().anyMatch(other -> Plain.of(other).equals(plain));
    }

    /** Whether one of the names has all of the words. */
    boolean hasWords(List<String> words) {
      return Stream.concat(Stream.of(named.name()), others.stream())
          .anyMatch(name -> words(name).containsAll(words));
    }
  }

  private static List<String> words(String text) {
    return Arrays.stream(Plain.of(text).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /**
   * The id of a proposal.
   *
   * @param words an id, a name, or words of it
   * @throws SubjectException when there is none, or several
   */
  public static String proposal(Store store, String words) {
    List<Candidate> candidates = new ArrayList<>();
    store.forEach(
        Kind.PROPOSALS,
        (Proposal row) ->
            candidates.add(
                new Candidate(
                    new Named(row.id(), row.name()),
                    List.of(row.id()),
                    List.of(),
                    about(row),
                    row.evidence().size())));
    return one("proposal", words, candidates, "parley brief --all lists the proposals");
  }

  /**
   * The id of an actor.
   *
   * @param words an id, also one that was joined to another, a name, or words of it
   * @throws SubjectException when there is none, or several
   */
  public static String actor(Store store, String words) {
    List<Candidate> candidates = new ArrayList<>();
    store.forEach(
        Kind.ACTORS,
        (Actor row) -> {
          List<String> ids = new ArrayList<>(List.of(row.id()));
          row.joins().forEach(join -> ids.addAll(List.of(join.id(), join.to())));
          candidates.add(
              new Candidate(
                  new Named(row.id(), row.name()),
                  ids,
                  row.aliases().stream().map(Actor.Alias::text).toList(),
                  about(row),
                  row.mentions()));
        });
    return one("actor", words, candidates, "parley actors lists the actors");
  }

  /** What tells proposals of one name apart. */
  private static String about(Proposal row) {
    String by =
        row.proposedBy().isEmpty() ? "" : "proposed by " + String.join(", ", row.proposedBy());
    LocalDate first = row.firstSeen().from();
    String since = first == null ? "" : "first told " + first;
    return Stream.of(by, since).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
  }

  /** What tells actors of one name apart. */
  private static String about(Actor row) {
    String kind = row.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return row.country() == null ? kind : kind + ", " + row.country();
  }

  private static String one(String kind, String given, List<Candidate> candidates, String list) {
    String plain = Plain.of(given);
    List<String> words = words(given);
    List<Predicate<Candidate>> ways =
        List.of(
            candidate -> candidate.named().id().equals(given),
            candidate -> candidate.ids().contains(given),
            candidate -> candidate.isNamed(plain),
            candidate -> candidate.isAlsoNamed(plain),
            candidate -> !words.isEmpty() && candidate.hasWords(words));
    for (Predicate<Candidate> way : ways) {
      List<Candidate> found = candidates.stream().filter(way).toList();
      if (found.size() == 1) {
        return found.get(0).named().id();
      }
      if (found.size() > 1) {
        throw new SubjectException(
            "'" + given + "' may mean several " + kind + "s; name one by its id:" + told(found));
      }
    }
    List<Candidate> near =
        candidates.stream()
            .filter(candidate -> words.stream().anyMatch(word -> candidate.hasWords(List.of(word))))
            .toList();
    throw new SubjectException(
        "the record has no "
            + kind
            + " '"
            + given
            + "'; "
            + list
            + (near.isEmpty() ? "" : ". Some of the words are in:" + told(near)));
  }

  private static String told(List<Candidate> found) {
    StringBuilder told = new StringBuilder();
    found.stream()
        .sorted(
            Comparator.comparing(Candidate::weight)
                .reversed()
                .thenComparing(candidate -> candidate.named().id()))
        .limit(MOST_SHOWN)
        .forEach(
            candidate ->
                told.append("\n  ")
                    .append(candidate.named().id())
                    .append("  ")
                    .append(candidate.named().name())
                    .append(candidate.about().isEmpty() ? "" : " (" + candidate.about() + ")"));
    return found.size() <= MOST_SHOWN
        ? told.toString()
        : told.append("\n  … and ").append(found.size() - MOST_SHOWN).append(" more").toString();
  }
}
