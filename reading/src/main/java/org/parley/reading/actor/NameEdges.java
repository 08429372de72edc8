// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.NameSpan.Kind;

/** Mends where names begin and end, by acronyms in brackets and nicknames. Pure functions. */
final class NameEdges {
  private NameEdges() {}

  /** "State Board of Antiquities and Heritage (SBAH)", of which the parser saw the beginning. */
  static NameSpan upToAcronym(Sentence sentence, NameSpan name) {
    int size = sentence.tokens().size();
    for (int at = name.last() + 1; at + 2 < Math.min(size, name.last() + 6); at++) {
      boolean bracket =
          sentence.token(at).tag().equals("-LRB-") && sentence.token(at + 2).tag().equals("-RRB-");
      if (bracket && name.known() == null) {
        int end = sentence.token(at - 1).tag().equals("POS") ? at - 1 : at;
        NameSpan whole = Spans.of(sentence, name.sentence(), name.first(), end, Kind.BODY, null);
        String acronym = sentence.token(at + 1).form();
        boolean fits = acronym.length() > 2 && Bodies.fitsInitials(whole.text(), acronym);
        return fits ? whole : name;
      }
    }
    return name;
  }

  /** "LNA" of "the Libyan National Army (LNA)" and "the army's (LNA) men". */
  static void addBracketed(Sentence sentence, int number, List<NameSpan> names) {
    int size = sentence.tokens().size();
    for (NameSpan name : List.copyOf(names)) {
      int end = name.last();
      int open = end < size && sentence.token(end).tag().equals("POS") ? end + 1 : end;
      boolean bracket =
          open + 2 < size
              && sentence.token(open).tag().equals("-LRB-")
              && sentence.token(open + 2).tag().equals("-RRB-");
      if (bracket
          && name.kind() == Kind.BODY
          && Bodies.isAcronym(sentence.token(open + 1).form())) {
        NameSpan acronym = Spans.of(sentence, number, open + 1, open + 2, Kind.BODY, null);
        if (names.stream().noneMatch(other -> other.overlaps(acronym))) {
          names.add(acronym);
        }
      }
    }
    names.sort(Comparator.comparingInt(NameSpan::first));
  }

  /** "Musa “Lion” Harun" is one name. */
  static List<NameSpan> withNicknames(Sentence sentence, List<NameSpan> names) {
    List<NameSpan> joined = new ArrayList<>();
    for (NameSpan name : names) {
      NameSpan last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      boolean both = last != null && last.kind() == Kind.PERSON && name.kind() == Kind.PERSON;
      if (both && last != null && isNickname(sentence, last.last(), name.first())) {
        joined.remove(last);
        joined.add(
            Spans.of(sentence, name.sentence(), last.first(), name.last(), Kind.PERSON, null));
      } else if (last == null || last.last() <= name.first()) {
        joined.add(name);
      }
    }
    return joined;
  }

  private static boolean isNickname(Sentence sentence, int first, int last) {
    return last - first > 2
        && last - first < 6
        && isQuote(sentence.token(first))
        && isQuote(sentence.token(last - 1));
  }

  private static boolean isQuote(Token token) {
    return token.tag().equals("``") || token.tag().equals("''");
  }
}
