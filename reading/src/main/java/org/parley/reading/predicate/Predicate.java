// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that make a predicate, as written in the resource files: {@code verb:reject}, {@code
 * verb:call_for}, {@code light:launch+offensive}, {@code noun:attack}, {@code adj:ready}.
 *
 * @param part part of speech of the head
 * @param lemma lemma of the head: "call" of "call_for"
 * @param particle particles or prepositions it needs, joined by underscores, or empty
 * @param noun object noun that a light verb needs, with a word before it after an underscore
 *     ("strike_hunger"), or empty
 * @param conditions what its arguments must be; all must hold
 */
public record Predicate(
    Part part, String lemma, String particle, String noun, List<Condition> conditions) {
  public Predicate {
    conditions = List.copyOf(conditions);
  }

  /** Part of speech of a predicate's head. */
  public enum Part {
    VERB,
    NOUN,
    ADJECTIVE
  }

  /**
   * A condition on an argument. On an empty slot it fails, and holds when negative.
   *
   * @param slot the argument, or null for the content, else the object, else the first
   *     prepositional object
   * @param name class of {@code predicate/classes.tsv}, without its sign
   * @param negative whether the argument must not belong to it
   */
  public record Condition(@Nullable Slot slot, String name, boolean negative) {}

  /**
   * Parses the predicate and the conditions of a row.
   *
   * @param conditions such as {@code @force}, {@code !@force}, {@code subj=@force} or {@code
   *     !subj=@force}, separated by blanks, or empty
   * @throws IllegalArgumentException saying what is wrong, to follow the quoted row
   */
  public static Predicate parse(String text, String conditions, WordClasses classes) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? "" : text.substring(0, colon);
    Part part =
        switch (kind) {
          case "verb", "light" -> Part.VERB;
          case "noun" -> Part.NOUN;
          case "adj" -> Part.ADJECTIVE;
          default ->
              throw new IllegalArgumentException(
                  "has no part of speech; begin with verb:, noun:, adj: or light:");
        };
    String rest = text.substring(colon + 1);
    String noun = "";
    if (kind.equals("light")) {
      int plus = rest.indexOf('+');
      if (plus < 1) {
        throw new IllegalArgumentException("has no noun; write light:VERB+NOUN");
      }
      noun = rest.substring(plus + 1);
      rest = rest.substring(0, plus);
    }
    int underscore = rest.indexOf('_');
    return new Predicate(
        part,
        underscore < 0 ? rest : rest.substring(0, underscore),
        underscore < 0 ? "" : rest.substring(underscore + 1),
        noun,
        conditions(conditions, classes));
  }

  private static List<Condition> conditions(String text, WordClasses classes) {
    List<Condition> conditions = new ArrayList<>();
    for (String part : text.isEmpty() ? new String[0] : text.split("\\s+")) {
      boolean negative = part.startsWith("!");
      String rest = negative ? part.substring(1) : part;
      int equals = rest.indexOf('=');
      Slot slot = equals < 0 ? null : Slot.parse(rest.substring(0, equals)).get(0);
      String name = rest.substring(equals + 1);
      if (!name.startsWith("@") || !classes.knows(name.substring(1))) {
        throw new IllegalArgumentException(
            "asks for the class \"" + name + "\", which predicate/classes.tsv does not have");
      }
      conditions.add(new Condition(slot, name.substring(1), negative));
    }
    return conditions;
  }

  /** As it is written in the resource files. */
  @Override
  public String toString() {
    String words = particle.isEmpty() ? lemma : lemma + "_" + particle;
    String kind =
        switch (part) {
          case VERB -> noun.isEmpty() ? "verb:" : "light:";
          case NOUN -> "noun:";
          case ADJECTIVE -> "adj:";
        };
    return kind + words + (noun.isEmpty() ? "" : "+" + noun);
  }

  /** How many words it asks for; longer predicates are tried before shorter ones. */
  int length() {
    int words = noun.isEmpty() ? 1 : noun.indexOf('_') < 0 ? 3 : 4;
    return particle.isEmpty() ? words : words + particle.split("_").length;
  }
}
