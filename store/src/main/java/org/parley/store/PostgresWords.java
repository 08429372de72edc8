// SPDX-License-Identifier: Apache-2.0
package org.parley.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.model.Actor;
import org.parley.model.Page;
import org.parley.model.Proposal;
import org.parley.model.Story;

/**
 * The words of a story as a {@code tsvector} of PostgreSQL holds them: as {@link Words} compares
 * them and not as one of its dictionaries would, so that every kind of store finds the same.
 *
 * @param length how many words there are
 * @param words the different ones, in order
 * @param times how often each is there
 */
public record PostgresWords(int length, List<String> words, List<Integer> times) {
  /** A lexeme may have 2,046 bytes. */
  private static final int LONGEST_BYTES = 2_000;

  private static final int KEPT_CHARS = 400;

  /** A tsvector may have 1,048,575 bytes; what is beyond is not found. */
  private static final int MOST_BYTES = 1_000_000;

  /** What a word takes in a tsvector beside its own bytes. */
  private static final int MORE_BYTES = 5;

  /** The largest number that a tsvector holds. */
  private static final int MOST_TIMES = 16_383;

  /**
   * Ranks the stories that have all of some words as FTS5 of SQLite does, the best with the
   * smallest number: BM25 (Robertson and Walker) with k1 = 1.2 and b = 0.75. Takes {@link #list}
   * and {@link #query} of the words, gives keys and ranks in no order.
   */
  public static final String RANKS =
      """
      WITH asked AS (
        SELECT word, n AS place FROM unnest(string_to_array(?, ' ')) WITH ORDINALITY AS u (word, n)
      ), counted AS MATERIALIZED (
        SELECT word, place, (
          SELECT count(*) FROM story_search AS s WHERE s.words @@ ('''' || word || '''')::tsquery
        )::float8 AS n FROM asked
      ), sums AS MATERIALIZED (
        SELECT stories::float8 AS stories, words::float8 / stories AS length
        FROM story_search_sums WHERE stories > 0
      ), weighed AS MATERIALIZED (
        SELECT word, place, CASE WHEN idf > 0 THEN idf ELSE 1e-6::float8 END AS idf FROM (
          SELECT word, place, ln(greatest(sums.stories - n + 0.5::float8, 1e-9::float8) / (n + 0.5::float8))
            AS idf
          FROM counted, sums
        ) AS plain
      ), marked AS MATERIALIZED (
        SELECT array_agg(word) AS words FROM asked
      )
      SELECT s.key, (
        SELECT -sum(w.idf * ((times * 2.2::float8)
          / (times + 1.2::float8 * (0.25::float8 + 0.75::float8 * s.length / sums.length)))
          ORDER BY w.place)
        FROM unnest(ts_filter(setweight(s.words, 'A', marked.words), '{a}')) AS own,
          LATERAL (SELECT own.positions[1]::float8 AS times) AS t, weighed AS w
        WHERE w.word = own.lexeme
      ) AS rank
      FROM sums, marked, story_search AS s
      WHERE s.words @@ ?::tsquery""";

  public PostgresWords {
    words = List.copyOf(words);
    times = List.copyOf(times);
  }

  /** What can be searched of a story. */
  public static PostgresWords of(Page page, Story story) {
    return of(Words.searchable(page, story));
  }

  /** What an actor is called. */
  public static PostgresWords of(Actor actor) {
    return of(
        Stream.concat(Stream.of(actor.name()), actor.aliases().stream().map(Actor.Alias::text))
            .collect(Collectors.joining(" ")));
  }

  /** What a proposal is called. */
  public static PostgresWords of(Proposal proposal) {
    return of(proposal.name());
  }

  /** The words of a text. */
  static PostgresWords of(String text) {
    TreeMap<String, Integer> counts = new TreeMap<>(Readings.BY_CODE_POINTS);
    int[] sizes = {0, 0};
    Words.of(text)
        .forEach(
            word -> {
              sizes[0]++;
              String lexeme = lexeme(word.folded());
              int bytes = lexeme.getBytes(StandardCharsets.UTF_8).length + MORE_BYTES;
              if (counts.containsKey(lexeme)) {
                counts.merge(lexeme, 1, Integer::sum);
              } else if (sizes[1] + bytes <= MOST_BYTES) {
                sizes[1] += bytes;
                counts.put(lexeme, 1);
              }
            });
    return new PostgresWords(sizes[0], List.copyOf(counts.keySet()), List.copyOf(counts.values()));
  }

  /** A word as a lexeme; one that is too long keeps its beginning and what tells it from others. */
  private static String lexeme(String word) {
    if (word.length() * 3 <= LONGEST_BYTES
        || word.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BYTES) {
      return word;
    }
    int end = Character.isHighSurrogate(word.charAt(KEPT_CHARS - 1)) ? KEPT_CHARS - 1 : KEPT_CHARS;
    return word.substring(0, end) + Digests.sha256(List.of(word));
  }

  /**
   * The text of a tsvector that has, where others have the place of a word, how often it is there.
   * {@link #RANKS} finds that without taking the vector to pieces.
   */
  public String counted() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.size(); i++) {
      int number = Math.min(times.get(i), MOST_TIMES);
      text.append('\'').append(words.get(i)).append("':").append(number).append(' ');
    }
    return text.toString();
  }

  /** Words, none of which has a space, as one text. */
  public static String list(Collection<String> words) {
    return words.stream().map(PostgresWords::lexeme).collect(Collectors.joining(" "));
  }

  /** The question for stories that have all of these words. */
  public static String query(Collection<String> words) {
    // A word has letters, digits and marks alone: nothing in it needs to be escaped.
    return words.stream().map(word -> "'" + lexeme(word) + "'").collect(Collectors.joining(" & "));
  }
}
