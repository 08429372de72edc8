// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import org.jspecify.annotations.Nullable;
import org.parley.language.Token;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.NameSpan.Kind;
import org.parley.reading.mention.Phrases;

/** Finds the name that stands beside a description. Not thread-safe. */
final class Apposed {
  /** "of the country's largest rebel group": what is longer is another phrase. */
  private static final int LONGEST_OWNER = 6;

  private final Titles titles;
  private final Words words;
  private final Naming naming;

  Apposed(Titles titles, Words words, Naming naming) {
    this.titles = titles;
    this.words = words;
    this.naming = naming;
  }

  /** "X, a spokesman" and "the head of the group, X": the name beside a noun, or null. */
  @Nullable String beside(Scope scope, Token head, Kind kind) {
    Token above = Phrases.governor(scope.sentence, head);
    if (head.label().equals("appos") && above != null && isParted(scope, above, head)) {
      return named(scope, above, kind);
    }
    for (Token child : scope.sentence.children(head, "appos")) {
      String named = named(scope, child, kind);
      if (named != null) {
        return named;
      }
    }
    return null;
  }

  /**
   * The name right behind a title and whose title it is: "The spokesman of the group X", "Minister
   * for the Interior, X", "the envoy to Chad X", "the commander, General X"; or null.
   */
  @Nullable String after(Scope scope, Token title) {
    int size = scope.sentence.tokens().size();
    int at = title.index() + 1;
    int end = Math.min(size, at + LONGEST_OWNER);
    boolean owned = at < end && Scope.lower(scope.sentence.token(at)).matches("of|for|to");
    boolean named = false;
    while (owned && at < end && isOwnerPart(scope, at)) {
      named |= scope.nameAt(at) != null;
      at++;
    }
    boolean comma = at < size && scope.sentence.token(at).tag().equals(",");
    at = comma ? pastTitle(scope, pastInterim(scope, at + 1)) : at;
    NameSpan name = scope.nameAt(at);
    boolean person = name != null && name.kind() == Kind.PERSON && name.first() == at;
    NameSpan last = scope.nameAt(at - 1);
    boolean closed =
        named ? last != null && last.last() == at : scope.sentence.token(at - 1).isNoun();
    boolean beside = comma || owned && closed;
    return person && beside && at > title.index() + 1 && name != null
        ? naming.id(scope.sentence, name)
        : null;
  }

  /** "X, a group" and "the group X"; not "X Task Force". */
  private static boolean isParted(Scope scope, Token name, Token head) {
    return head.index() < name.index()
        || scope.sentence.tokens().subList(name.index(), head.index()).stream()
            .anyMatch(token -> token.form().matches("[,:–—-]"));
  }

  /** "the chargé d'affaires, a.i., X" */
  private int pastInterim(Scope scope, int from) {
    boolean interim =
        from + 1 < scope.sentence.tokens().size()
            && words.is("interim", scope.sentence.token(from))
            && scope.sentence.token(from + 1).tag().equals(",");
    return interim ? from + 2 : from;
  }

  private static boolean isOwnerPart(Scope scope, int at) {
    NameSpan name = scope.nameAt(at);
    return name == null ? isOwnerWord(scope.sentence.token(at)) : name.kind() != Kind.PERSON;
  }

  private @Nullable String named(Scope scope, Token token, Kind kind) {
    NameSpan name = scope.nameAt(token.index());
    return name != null && name.kind() == kind ? naming.id(scope.sentence, name) : null;
  }

  /** The token behind a rank: "General X", "Lt. Gen. X". */
  private int pastTitle(Scope scope, int from) {
    int size = scope.sentence.tokens().size();
    for (int last = Math.min(size, from + LONGEST_OWNER); last > from; last--) {
      Titles.Found rank = titles.endingAt(scope.sentence, last);
      if (rank != null && rank.first() == from) {
        return last;
      }
    }
    return from;
  }

  private static boolean isOwnerWord(Token token) {
    return token.isNoun()
        || token.tag().startsWith("JJ")
        || token.tag().equals("DT")
        || token.tag().equals("PRP$")
        || token.tag().equals("IN");
  }
}
