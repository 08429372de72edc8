// SPDX-License-Identifier: Apache-2.0
package org.parley.language.mend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads {@code Syrias army} as "Syria's army", for some crawls and feeds drop the mark: names that
 * {@code possessed.tsv} lists, and words such as {@code citys}, which are no plurals. Not after a
 * word that tells a plural ("the two Koreas") and not at the end of a clause. The parser sees the
 * mark; offsets are those of the text.
 */
final class LostApostrophes implements BorderMend {
  private static final String RESOURCE = "possessed.tsv";
  private static final Pattern NO_PLURAL = Pattern.compile("\\p{Ll}+[bcdfghjklmnpqrstvwxz]ys");

  private final Set<String> names = new HashSet<>();
  private final Set<String> plural = new HashSet<>();

  LostApostrophes() {
    MendTable.rows(RESOURCE, 2).forEach(row -> addRow(row.get(0), row.get(1)));
  }

  private void addRow(String kind, String words) {
    Set<String> into =
        switch (kind) {
          case "name" -> names;
          case "plural" -> plural;
          default -> throw new IllegalStateException(RESOURCE + ": unknown kind: " + kind);
        };
    into.addAll(List.of(words.split(";")));
  }

  @Override
  public List<List<Piece>> mend(String text, int base, List<List<Piece>> sentences) {
    List<List<Piece>> mended = new ArrayList<>();
    for (List<Piece> sentence : sentences) {
      List<Piece> pieces = new ArrayList<>(sentence.size());
      for (int i = 0; i < sentence.size(); i++) {
        Piece piece = sentence.get(i);
        if (isPossessive(sentence, i)) {
          int cut = piece.end() - 1;
          String name = piece.form().substring(0, piece.form().length() - 1);
          pieces.add(new Piece(name, piece.start(), cut));
          pieces.add(new Piece("'s", cut, piece.end()));
        } else {
          pieces.add(piece);
        }
      }
      mended.add(pieces);
    }
    return mended;
  }

  private boolean isPossessive(List<Piece> sentence, int i) {
    String form = sentence.get(i).form();
    if (!form.endsWith("s") || form.length() < 4 || i + 1 == sentence.size()) {
      return false;
    }
    if (!Character.isLetterOrDigit(sentence.get(i + 1).form().codePointAt(0))) {
      return false;
    }
    boolean name = names.contains(form.substring(0, form.length() - 1));
    boolean several = i > 0 && plural.contains(sentence.get(i - 1).form().toLowerCase(Locale.ROOT));
    return name && !several || NO_PLURAL.matcher(form).matches();
  }
}
