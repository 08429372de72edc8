// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.language.Name;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.DateRange;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.reading.Resources;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;

/** Stories made of the analysed paragraphs of mention-sentences.tsv. */
public final class Stories {
  private static final Map<String, List<Sentence>> PARAGRAPHS = load();

  private Stories() {}

  /** A story of paragraphs of the file, each given by its first words. */
  public static StoryText of(String published, String... beginnings) {
    StringBuilder text = new StringBuilder();
    List<StorySentence> sentences = new ArrayList<>();
    for (int i = 0; i < beginnings.length; i++) {
      String paragraph = paragraph(beginnings[i]);
      int base = text.codePointCount(0, text.length());
      for (Sentence sentence : PARAGRAPHS.get(paragraph)) {
        boolean title = !paragraph.endsWith(".");
        StorySpan.Role role = title ? StorySpan.Role.TITLE : StorySpan.Role.BODY;
        sentences.add(new StorySentence(moved(sentence, base), role, i));
      }
      text.append(paragraph).append('\n');
    }
    return new StoryText(story(published), text.toString(), sentences);
  }

  private static Story story(String published) {
    DateRange date = DateRange.UNKNOWN;
    if (!published.isEmpty()) {
      LocalDate day = LocalDate.parse(published);
      date = new DateRange(day, day, DateRange.Precision.DAY, DateRange.Basis.METADATA, null);
    }
    return new Story("s1", "p", 1, null, "en", null, null, null, List.of(), date, "s1", true, null);
  }

  private static String paragraph(String beginning) {
    List<String> found = PARAGRAPHS.keySet().stream().filter(p -> p.startsWith(beginning)).toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(found.size() + " paragraphs begin with " + beginning);
    }
    return found.get(0);
  }

  private static Sentence moved(Sentence sentence, int base) {
    List<Token> tokens = new ArrayList<>();
    for (Token t : sentence.tokens()) {
      tokens.add(
          new Token(
              t.index(),
              t.start() + base,
              t.end() + base,
              t.form(),
              t.lemma(),
              t.tag(),
              t.head(),
              t.label()));
    }
    return new Sentence(tokens, sentence.names());
  }

  private static Map<String, List<Sentence>> load() {
    Map<String, List<Sentence>> paragraphs = new HashMap<>();
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    for (Resources.Line line : Resources.bundled().lines("mention-sentences.tsv")) {
      String[] c = line.text().split("\t", -1);
      if (c[0].equals("P") || c[0].equals("S")) {
        if (!tokens.isEmpty()) {
          sentences.add(new Sentence(tokens, names));
        }
        tokens = new ArrayList<>();
        names = new ArrayList<>();
      }
      switch (c[0]) {
        case "P" -> {
          sentences = new ArrayList<>();
          paragraphs.put(c[1], sentences);
        }
        case "T" ->
            tokens.add(
                new Token(
                    tokens.size(),
                    Integer.parseInt(c[1]),
                    Integer.parseInt(c[2]),
                    c[3],
                    c[4],
                    c[5],
                    Integer.parseInt(c[6]),
                    c[7]));
        case "N" -> names.add(new Name(Integer.parseInt(c[1]), Integer.parseInt(c[2]), c[3]));
        default -> {}
      }
    }
    sentences.add(new Sentence(tokens, names));
    return paragraphs;
  }
}
