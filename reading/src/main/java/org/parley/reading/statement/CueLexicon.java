// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Token;
import org.parley.model.Claim;
import org.parley.reading.Resources;
import org.parley.reading.Resources.ResourceException;
import org.parley.reading.Resources.Row;

/** The words that attribute, from {@code statement/cues.tsv}. Immutable and thread-safe. */
final class CueLexicon {
  static final String FILE = "statement/cues.tsv";

  private final Map<Cue.Part, Map<String, Cue>> byPart = new EnumMap<>(Cue.Part.class);
  private final List<List<String>> phrases = new ArrayList<>();

  private CueLexicon() {
    for (Cue.Part part : Cue.Part.values()) {
      byPart.put(part, new HashMap<>());
    }
  }

  /**
   * Loads the file.
   *
   * @throws ResourceException naming file and line when a row cannot be used
   */
  static CueLexicon load(Resources resources) {
    CueLexicon lexicon = new CueLexicon();
    for (Row row : resources.rows(FILE, 5)) {
      Cue cue = cue(row);
      if (lexicon.of(cue.part()).put(cue.words(), cue) != null) {
        throw row.wrong("stands twice; put all its frames into one row");
      }
      if (cue.part() == Cue.Part.PHRASE) {
        lexicon.phrases.add(List.of(cue.words().split(" ")));
      }
    }
    return lexicon;
  }

  private static Cue cue(Row row) {
    try {
      if (row.cell(0).isEmpty()) {
        throw row.wrong("has no cue");
      }
      return new Cue(
          row.cell(0),
          Cue.Part.of(row.cell(1)),
          Cue.Kind.of(row.cell(2)),
          Claim.Relation.valueOf(row.cell(3).toUpperCase(Locale.ROOT)),
          row.cell(4).isEmpty() ? Set.of() : new HashSet<>(List.of(row.cell(4).split(" +"))));
    } catch (IllegalArgumentException e) {
      throw row.wrong("names a part, kind or relation that does not exist: " + e.getMessage());
    }
  }

  private Map<String, Cue> of(Cue.Part part) {
    Map<String, Cue> found = byPart.get(part);
    if (found == null) {
      throw new IllegalStateException("no cues for " + part);
    }
    return found;
  }

  /** The verb cue of a base form, with its particle when it has one, or null. */
  @Nullable Cue verb(String lemma, @Nullable String particle) {
    return of(Cue.Part.VERB).get(particle == null ? lemma : lemma + " " + particle);
  }

  /** The noun cue of a base form, or null. */
  @Nullable Cue noun(String lemma) {
    return of(Cue.Part.NOUN).get(lemma);
  }

  /** Whether a verb lends itself to a noun cue: "make the claim that". */
  boolean isLight(Token verb) {
    return of(Cue.Part.LIGHT).containsKey(verb.lemma());
  }

  /** Whether a verb's infinitive is told as done: "went on to say". */
  boolean isCarrier(Token verb) {
    return of(Cue.Part.CARRIER).containsKey(verb.lemma());
  }

  /** Whether a noun names what carries words: "statement", "interview". */
  boolean isMedium(Token noun) {
    return of(Cue.Part.MEDIUM).containsKey(noun.lemma());
  }

  /** Whether a noun names what finds or shows something: "survey", "court", "researcher". */
  boolean isDocument(Token noun) {
    return of(Cue.Part.DOCUMENT).containsKey(noun.lemma());
  }

  /** The phrase cues, each as its words. */
  List<List<String>> phrases() {
    return List.copyOf(phrases);
  }

  /** The phrase cue of some words. */
  Cue phrase(List<String> words) {
    Cue cue = of(Cue.Part.PHRASE).get(String.join(" ", words));
    if (cue == null) {
      throw new IllegalArgumentException("no such phrase cue: " + words);
    }
    return cue;
  }

  /**
   * What somebody does who is given these words as cue: the relation of the first word that is an
   * inflected form of a cue and does more than assert, else asserts.
   */
  Claim.Relation relation(String words) {
    for (String word : words.toLowerCase(Locale.ROOT).split("[^\\p{L}-]+")) {
      for (String base : bases(word)) {
        Cue verb = verb(base, null);
        Cue cue = verb == null ? noun(base) : verb;
        if (cue != null) {
          return cue.relation();
        }
      }
    }
    return Claim.Relation.ASSERTS;
  }

  /** What a regular form may be inflected from: itself first. */
  private static List<String> bases(String word) {
    List<String> bases = new ArrayList<>(List.of(word));
    for (String ending : List.of("ied", "ies", "ing", "ed", "es", "s")) {
      if (word.endsWith(ending) && word.length() > ending.length() + 2) {
        String stem = word.substring(0, word.length() - ending.length());
        bases.add(ending.startsWith("ie") ? stem + "y" : stem + "e");
        bases.add(stem);
      }
    }
    return bases;
  }

  /** All rows of one part. */
  List<Cue> all(Cue.Part part) {
    return List.copyOf(of(part).values());
  }
}
