// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Actors in memory, by the words of their names: about 70 bytes an actor. They are numbered in the
 * order in which they are shown, the most mentioned first. Not thread-safe.
 */
final class NameRows {
  /** The order in which actors are shown. */
  private static final Comparator<Actor> SHOWN =
      Comparator.comparingInt(Actor::mentions)
          .reversed()
          .thenComparing(
              actor -> actor.id().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private final Ids ids = new Ids();
  private final Codes kinds = new Codes();
  private final Codes countries = new Codes();
  private int[] mentions = new int[1 << 10];
  private int[] kind = new int[1 << 10];
  private int[] country = new int[1 << 10];

  // Each word by its place in their order: whose it is, and the words of each actor.
  private String[] words = {};
  private int[] firstOfWord = {0};
  private int[] actorsOfWord = {};
  private int[] firstOfActor = {0};
  private int[] wordsOfActor = {};

  private final BitSet stale = new BitSet();
  private final Map<String, Actor> late = new TreeMap<>();

  /** An actor and the words of all its names. */
  record Actor(
      String id,
      int mentions,
      @Nullable String kind,
      @Nullable String country,
      Set<String> words) {}

  /** Which actors are asked for; empty sets are no condition. */
  record Asked(List<String> words, Set<String> kinds, Set<String> countries) {
    boolean isMetBy(Actor actor) {
      return (kinds.isEmpty() || (actor.kind() != null && kinds.contains(actor.kind())))
          && (countries.isEmpty()
              || (actor.country() != null && countries.contains(actor.country())))
          && words.stream()
              .allMatch(word -> actor.words().stream().anyMatch(its -> its.startsWith(word)));
    }
  }

  /** Where an actor stands among those that are shown. */
  record Place(int mentions, String id) {
    boolean isBefore(Actor actor) {
      return SHOWN.compare(new Actor(id, mentions, null, null, Set.of()), actor) < 0;
    }
  }

  /** Adds an actor after all that are shown before it. */
  void add(String id, int its, @Nullable String itsKind, @Nullable String itsCountry) {
    int number = ids.add(id);
    if (number == mentions.length) {
      mentions = Arrays.copyOf(mentions, 2 * number);
      kind = Arrays.copyOf(kind, 2 * number);
      country = Arrays.copyOf(country, 2 * number);
    }
    mentions[number] = its;
    kind[number] = kinds.of(itsKind);
    country[number] = countries.of(itsCountry);
  }

  /** Collects the words of all actors. */
  final class Words {
    private final Map<String, Integer> codes = new HashMap<>();
    private long[] pairs = new long[1 << 12];
    private int count;

    /** Notes a name of an actor; of one that is not there nothing. */
    void add(String name, String id) {
      int number = ids.find(id);
      if (number != Ids.NONE) {
        for (String word : Names.words(name)) {
          if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, 2 * count);
          }
          int code = codes.computeIfAbsent(word, w -> codes.size());
          pairs[count++] = (long) number << 32 | code;
        }
      }
    }

    /** To be called once, when all are there. */
    void end() {
      words = codes.keySet().toArray(String[]::new);
      Arrays.sort(words);
      int[] places = new int[words.length];
      for (int place = 0; place < words.length; place++) {
        places[codes.getOrDefault(words[place], 0)] = place;
      }
      for (int i = 0; i < count; i++) {
        pairs[i] = pairs[i] & ~0xFFFFFFFFL | places[(int) pairs[i]];
      }
      Arrays.sort(pairs, 0, count);
      fill();
    }

    private void fill() {
      int kept = 0;
      for (int i = 0; i < count; i++) {
        if (i == 0 || pairs[i] != pairs[i - 1]) {
          pairs[kept++] = pairs[i];
        }
      }
      firstOfActor = new int[ids.size() + 1];
      wordsOfActor = new int[kept];
      firstOfWord = new int[words.length + 1];
      actorsOfWord = new int[kept];
      for (int i = 0; i < kept; i++) {
        wordsOfActor[i] = (int) pairs[i];
        firstOfActor[(int) (pairs[i] >>> 32) + 1]++;
        firstOfWord[(int) pairs[i] + 1]++;
      }
      Arrays.parallelPrefix(firstOfActor, Integer::sum);
      Arrays.parallelPrefix(firstOfWord, Integer::sum);
      int[] next = firstOfWord.clone();
      for (int i = 0; i < kept; i++) {
        actorsOfWord[next[(int) pairs[i]]++] = (int) (pairs[i] >>> 32);
      }
    }
  }

  /** Puts an actor in place of what it was. */
  void put(Actor actor) {
    remove(actor.id());
    late.put(actor.id(), actor);
  }

  /** Takes an actor away. */
  void remove(String id) {
    int number = ids.find(id);
    if (number != Ids.NONE) {
      stale.set(number);
    }
    late.remove(id);
  }

  /** How many actors were put since all were added. */
  int lateSize() {
    return late.size();
  }

  /** The ids of those who are asked for, in the order in which they are shown. */
  List<String> find(Asked asked, @Nullable Place after, int limit) {
    List<Actor> written =
        late.values().stream()
            .filter(asked::isMetBy)
            .filter(actor -> after == null || after.isBefore(actor))
            .sorted(SHOWN)
            .limit(limit)
            .toList();
    List<String> found = new ArrayList<>();
    int[] next = {0};
    forEach(
        asked,
        number -> {
          if (after != null && mentions[number] > after.mentions()) {
            return true;
          }
          Actor actor = new Actor(ids.text(number), mentions[number], null, null, Set.of());
          if (after == null || after.isBefore(actor)) {
            while (next[0] < written.size() && SHOWN.compare(written.get(next[0]), actor) < 0) {
              found.add(written.get(next[0]++).id());
            }
            found.add(actor.id());
          }
          return found.size() < limit;
        });
    written.stream().skip(next[0]).map(Actor::id).forEach(found::add);
    return found.subList(0, Math.min(limit, found.size()));
  }

  /** How many are asked for, counted as far as this. */
  int count(Asked asked, int most) {
    int[] count = {(int) late.values().stream().filter(asked::isMetBy).limit(most).count()};
    forEach(asked, number -> ++count[0] < most);
    return Math.min(most, count[0]);
  }

  /** Takes the number of an actor; false when no more are wanted. */
  private interface Each {
    boolean accept(int number);
  }

  private void forEach(Asked asked, Each action) {
    boolean @Nullable [] ofKind = kinds.among(asked.kinds());
    boolean @Nullable [] ofCountry = countries.among(asked.countries());
    List<int[]> ranges = asked.words().stream().map(this::range).toList();
    BitSet candidates = candidates(ranges);
    boolean more = true;
    for (int number = candidates.nextSetBit(0);
        more && number >= 0;
        number = candidates.nextSetBit(number + 1)) {
      if (has(ofKind, kind[number])
          && has(ofCountry, country[number])
          && !stale.get(number)
          && hasWords(number, ranges)) {
        more = action.accept(number);
      }
    }
  }

  private static boolean has(boolean @Nullable [] wanted, int code) {
    return wanted == null || (code != Codes.NONE && wanted[code]);
  }

  /** Those who have the word that the fewest have; all when there is no word. */
  private BitSet candidates(List<int[]> ranges) {
    BitSet candidates = new BitSet(ids.size());
    int[] best =
        ranges.stream()
            .min(Comparator.comparingInt(range -> firstOfWord[range[1]] - firstOfWord[range[0]]))
            .orElse(null);
    if (best == null) {
      candidates.set(0, ids.size());
    } else {
      for (int at = firstOfWord[best[0]]; at < firstOfWord[best[1]]; at++) {
        candidates.set(actorsOfWord[at]);
      }
    }
    return candidates;
  }

  private boolean hasWords(int number, List<int[]> ranges) {
    return ranges.stream().allMatch(range -> hasWord(number, range));
  }

  private boolean hasWord(int number, int[] range) {
    for (int at = firstOfActor[number]; at < firstOfActor[number + 1]; at++) {
      if (wordsOfActor[at] >= range[0] && wordsOfActor[at] < range[1]) {
        return true;
      }
    }
    return false;
  }

  /** The places of the words that begin so: the first one, and the one after the last. */
  private int[] range(String begin) {
    int found = Arrays.binarySearch(words, begin);
    int first = found < 0 ? -found - 1 : found;
    int end = first;
    int beyond = words.length;
    // Words that begin alike stand together: the first other one is looked for by halves.
    while (end < beyond) {
      int middle = (end + beyond) >>> 1;
      if (words[middle].startsWith(begin)) {
        end = middle + 1;
      } else {
        beyond = middle;
      }
    }
    return new int[] {first, end};
  }
}
