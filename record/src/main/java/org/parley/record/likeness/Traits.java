// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one story is compared by, from its own page alone. Immutable and thread-safe. */
final class Traits {
  /** Hash functions of the signature. */
  static final int FUNCTIONS = 96;

  /** A story with fewer letters says too little to be called a reprint. */
  private static final int FEWEST_LETTERS = 80;

  /** A shorter body may be a notice that stands for many stories; its headline tells which. */
  static final int SHORT = 40;

  /** A shorter passage is taken over too often without meaning anything. */
  private static final int SHORTEST_PASSAGE = 20;

  private static final int MOST_PASSAGES = 32;

  /** A store that holds others must be grouped anew: say so in a migration. */
  private static final byte VERSION = 2;

  /** Bytes before the headline: version, hash, letters, words, day and length of the headline. */
  private static final int HEAD = 1 + 8 + 4 * 4;

  private static final int UNKNOWN_DAY = Integer.MIN_VALUE;

  private final long text;
  private final int letters;
  private final int words;
  private final int day;
  private final String title;
  private final int[] signature;
  private final List<Passage> passages;
  private final Terms.Split terms;

  /**
   * A passage long enough to know again.
   *
   * @param key the smallest hash of its shingles: the same for the same passage, and mostly for one
   *     that was slightly changed
   * @param sketch eight bits of each of eight more smallest hashes
   */
  record Passage(long key, long sketch, int words) {
    private static final int FUNCTIONS = 8;
    private static final int ALIKE = 6;

    static Passage of(List<String> words) {
      long[] smallest = Shingles.smallest(Shingles.of(words), Traits.FUNCTIONS, FUNCTIONS + 1);
      long sketch = 0;
      for (int i = 1; i <= FUNCTIONS; i++) {
        sketch = sketch << 8 | (smallest[i] & 0xff);
      }
      return new Passage(smallest[0], sketch, words.size());
    }

    /** Whether it is the other passage, but for small changes. */
    boolean isLike(Passage other) {
      int same = 0;
      for (int i = 0; i < FUNCTIONS; i++) {
        if (((sketch ^ other.sketch) >>> (8 * i) & 0xff) == 0) {
          same++;
        }
      }
      return same >= ALIKE;
    }
  }

  private Traits(
      long text,
      int letters,
      int words,
      int day,
      String title,
      int[] signature,
      List<Passage> passages,
      Terms.Split terms) {
    this.text = text;
    this.letters = letters;
    this.words = words;
    this.day = day;
    this.title = title;
    this.signature = signature;
    List<Passage> sorted = new ArrayList<>(passages);
    sorted.sort(Comparator.comparingLong(Passage::key));
    this.passages = List.copyOf(sorted);
    this.terms = terms;
  }

  /**
   * The traits of a story.
   *
   * @param day when it was published, in days since 1970, or null when that is not known to the day
   */
  static Traits of(Body body, String title, @Nullable Long day, Terms terms) {
    List<String> all = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    Set<Long> keys = new HashSet<>();
    for (String printed : body.passages()) {
      List<String> words = Body.words(printed);
      all.addAll(words);
      if (words.size() >= SHORTEST_PASSAGE) {
        Passage passage = Passage.of(words);
        if (keys.add(passage.key())) {
          passages.add(passage);
        }
      }
    }
    passages.sort(Comparator.comparingInt(Passage::words).reversed());
    long text = 0;
    int letters = 0;
    for (String word : all) {
      text = Hash.then(text, Hash.of(word));
      letters += word.length();
    }
    if (all.size() < SHORT) {
      text = Hash.then(text, Hash.of(String.join(" ", Body.words(title))));
    }
    long[] smallest = Shingles.smallest(Shingles.of(all), 0, FUNCTIONS);
    int[] signature = new int[FUNCTIONS];
    Arrays.setAll(signature, i -> (int) (smallest[i] >>> 16));
    return new Traits(
        text,
        letters,
        all.size(),
        day == null ? UNKNOWN_DAY : Math.toIntExact(day),
        title,
        signature,
        passages.subList(0, Math.min(MOST_PASSAGES, passages.size())),
        terms.of(body));
  }

  /** Hash of the words of the body in order; of a short one, with those of the headline. */
  long text() {
    return text;
  }

  /** Number of words of the body. */
  int words() {
    return words;
  }

  /** Whether there is enough text to be compared. */
  boolean areEnough() {
    return letters >= FEWEST_LETTERS && words >= Shingles.LENGTH;
  }

  /** Days since 1970 on which it was published, or null when that is not known to the day. */
  @Nullable Integer day() {
    return day == UNKNOWN_DAY ? null : day;
  }

  /** The headline, or the empty string. */
  String title() {
    return title;
  }

  /** A place of the MinHash signature, from 0. */
  int signature(int function) {
    return signature[function];
  }

  /** The passages that can be known again, by key; no two have the same. */
  List<Passage> passages() {
    return passages;
  }

  /** The names and the other words that tell what it is about. */
  Terms.Split terms() {
    return terms;
  }

  /** The traits in one line, to be kept. */
  String encode() {
    byte[] name = title.getBytes(StandardCharsets.UTF_8);
    int size = 1 + 8 + 4 * 3 + 4 + name.length + 4 * FUNCTIONS + 1 + 18 * passages.size();
    int ofTerms = terms.names().size() + terms.words().size();
    ByteBuffer bytes = ByteBuffer.allocate(size + ofTerms);
    bytes.put(VERSION).putLong(text).putInt(letters).putInt(words).putInt(day);
    bytes.putInt(name.length).put(name);
    for (int value : signature) {
      bytes.putInt(value);
    }
    bytes.put((byte) passages.size());
    for (Passage passage : passages) {
      bytes.putLong(passage.key()).putLong(passage.sketch());
      bytes.putShort((short) Math.min(passage.words(), Short.MAX_VALUE));
    }
    terms.names().write(bytes);
    terms.words().write(bytes);
    return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * What stands at the front of the traits of a story.
   *
   * @param day days since 1970 on which it was published, or null when that is not known to the day
   */
  record Head(@Nullable Integer day, String title) {}

  /**
   * The day and the headline alone, which are little to read.
   *
   * @throws IllegalArgumentException when {@link #encode} did not write it
   */
  static Head head(String line) {
    int known = HEAD + ByteBuffer.wrap(front(line, HEAD)).getInt(HEAD - Integer.BYTES);
    ByteBuffer bytes = ByteBuffer.wrap(front(line, known));
    if (bytes.get(0) != VERSION) {
      throw new IllegalArgumentException("traits of version " + bytes.get(0));
    }
    int day = bytes.getInt(HEAD - 2 * Integer.BYTES);
    String title = new String(bytes.array(), HEAD, known - HEAD, StandardCharsets.UTF_8);
    return new Head(day == UNKNOWN_DAY ? null : day, title);
  }

  /** The first bytes of a line: three are four letters. */
  private static byte[] front(String line, int bytes) {
    int letters = Math.min(line.length(), (bytes + 2) / 3 * 4);
    byte[] front = Base64.getDecoder().decode(line.substring(0, letters));
    if (front.length < bytes) {
      throw new IllegalArgumentException("traits are cut short");
    }
    return front;
  }

  /**
   * Traits as {@link #encode} wrote them.
   *
   * @throws IllegalArgumentException when it was not so
   */
  static Traits decode(String line) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(line));
    try {
      byte version = bytes.get();
      if (version != VERSION) {
        throw new IllegalArgumentException("traits of version " + version);
      }
      long text = bytes.getLong();
      int letters = bytes.getInt();
      int words = bytes.getInt();
      int day = bytes.getInt();
      byte[] name = new byte[bytes.getInt()];
      bytes.get(name);
      int[] signature = new int[FUNCTIONS];
      Arrays.setAll(signature, i -> bytes.getInt());
      List<Passage> passages = new ArrayList<>();
      for (int left = bytes.get(); left > 0; left--) {
        passages.add(new Passage(bytes.getLong(), bytes.getLong(), bytes.getShort()));
      }
      Terms.Split terms = new Terms.Split(TermVector.read(bytes), TermVector.read(bytes));
      String title = new String(name, StandardCharsets.UTF_8);
      return new Traits(text, letters, words, day, title, signature, passages, terms);
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("traits are cut short", e);
    }
  }
}
