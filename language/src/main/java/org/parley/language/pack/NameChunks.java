// SPDX-License-Identifier: Apache-2.0
package org.parley.language.pack;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Name;

/**
 * Turns the name tagger's labels ({@code B-ORG, I-ORG, L-ORG, U-GPE, O}) into names, mending labels
 * that do not follow each other.
 */
final class NameChunks {
  private static final char OUTSIDE = 'O';
  private static final char INSIDE = 'I';
  private static final char BEGIN = 'B';
  private static final char LAST = 'L';
  private static final char UNIT = 'U';

  private NameChunks() {}

  /** The names of a sentence. */
  static List<Name> names(List<String> labels) {
    String[] mended = labels.toArray(new String[0]);
    for (int i = 1; i < mended.length; i++) {
      mend(mended, i);
    }
    List<Name> names = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i < mended.length; i++) {
      switch (mended[i].charAt(0)) {
        case UNIT -> {
          names.add(new Name(i, i + 1, type(mended[i])));
          begin = -1;
        }
        case BEGIN -> begin = i;
        case LAST -> {
          if (begin >= 0) {
            names.add(new Name(begin, i + 1, type(mended[i])));
          }
          begin = -1;
        }
        case OUTSIDE -> begin = -1;
        default -> {}
      }
    }
    return names;
  }

  private static void mend(String[] labels, int i) {
    char current = labels[i].charAt(0);
    char before = labels[i - 1].charAt(0);
    if (before == INSIDE && current == UNIT) {
      labels[i] = INSIDE + labels[i].substring(1);
    } else if ((before == LAST || before == UNIT) && current == INSIDE) {
      labels[i - 1] = INSIDE + labels[i - 1].substring(1);
    } else if (before == OUTSIDE && current == INSIDE) {
      labels[i - 1] = labels[i];
    } else if (before == UNIT && current == LAST) {
      labels[i - 1] = BEGIN + labels[i - 1].substring(1);
    }
  }

  private static String type(String label) {
    return label.substring(2);
  }
}
