// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.language;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.parley.language.Language;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.language.mend.Mends;
import org.parley.language.pack.ConversionProgress;
import org.parley.language.pack.LanguagePack;

/**
 * Lists the paragraphs of a folder's text files that the mends of sentence borders or of trees
 * change, each before and after, for a person to judge.
 *
 * <p>Arguments: the folder, and the folder to write {@code borders.txt} and {@code trees.txt} to.
 * Run it like {@link LanguageComparison}.
 */
public final class MendReport {
  private static final int ALL = Integer.MAX_VALUE;

  private MendReport() {}

  /** Writes the two lists and prints how many sentences changed. */
  public static void main(String[] arguments) throws IOException {
    Path home = LanguagePack.defaultHome(System.getenv());
    Mends all = Mends.all();
    Language none = open(home, Mends.none());
    Language borders = open(home, new Mends(all.borders(), List.of()));
    Language both = open(home, all);
    Path target = Files.createDirectories(Path.of(arguments[1]));
    List<String> paragraphs = TextFiles.paragraphs(Path.of(arguments[0]), ALL);
    report(paragraphs, none, borders, target.resolve("borders.txt"), false);
    report(paragraphs, borders, both, target.resolve("trees.txt"), true);
  }

  private static Language open(Path home, Mends mends) {
    return LanguagePack.open(home, ConversionProgress.SILENT, mends);
  }

  private static void report(
      List<String> paragraphs, Language before, Language after, Path file, boolean trees)
      throws IOException {
    int sentences = 0;
    int changed = 0;
    try (PrintWriter out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
      for (String paragraph : paragraphs) {
        List<Sentence> old = before.analyze(paragraph, 0);
        List<Sentence> mended = after.analyze(paragraph, 0);
        sentences += mended.size();
        if (trees) {
          for (int i = 0; i < mended.size(); i++) {
            if (!mended.get(i).tokens().equals(old.get(i).tokens())) {
              changed++;
              out.println(shown(old.get(i)) + "\n  -> " + shown(mended.get(i)) + "\n");
            }
          }
        } else if (!words(old).equals(words(mended))) {
          changed++;
          out.println(words(old) + "\n  -> " + words(mended) + "\n");
        }
      }
    }
    System.out.println(
        file
            + ": "
            + changed
            + (trees ? " trees" : " paragraphs")
            + " changed; "
            + sentences
            + " sentences after");
  }

  private static String words(List<Sentence> sentences) {
    StringBuilder words = new StringBuilder();
    for (Sentence sentence : sentences) {
      words.append(words.length() == 0 ? "" : " | ");
      for (Token token : sentence.tokens()) {
        words.append(token.form()).append(' ');
      }
    }
    return words.toString();
  }

  private static String shown(Sentence sentence) {
    StringBuilder shown = new StringBuilder();
    for (Token token : sentence.tokens()) {
      String head = token.head() < 0 ? "" : sentence.token(token.head()).form();
      shown.append(token.form()).append('/').append(token.label()).append('/').append(head);
      shown.append(' ');
    }
    return shown.toString();
  }
}
