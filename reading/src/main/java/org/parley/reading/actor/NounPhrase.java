// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.mention.NameSpan;

/**
 * A noun with what stands around it: its words without the article, and whose it is.
 *
 * @param first index of the first token, articles left out
 * @param last index after the last token
 * @param modifiers words before the noun that name nobody, in lower case
 * @param owner token at which the owner's mention is headed, or null
 * @param ownerName name of the owner where an adjective or compound names it, or null
 * @param leads whether the owner leads it ("loyal to", "led by"), as a possessor does
 * @param specified whether words behind it say which it is: "factions opposed to X"
 * @param isCounted whether it is some of many: "two soldiers"
 */
record NounPhrase(
    Token head,
    int first,
    int last,
    List<String> modifiers,
    @Nullable Token owner,
    @Nullable NameSpan ownerName,
    boolean leads,
    boolean specified,
    boolean isCounted) {
  NounPhrase {
    modifiers = List.copyOf(modifiers);
  }

  private static final int LONGEST = 9;

  /** Reads the phrase of a noun. */
  static NounPhrase of(Scope scope, Token head, Words words) {
    Sentence sentence = scope.sentence;
    int first = head.index();
    int last = head.index() + 1;
    Token owner = null;
    NameSpan ownerName = null;
    boolean leads = false;
    boolean specified = false;
    boolean counted = false;
    List<String> modifiers = new ArrayList<>();
    for (Token child : sentence.children(head)) {
      if (child.index() > head.index()
          || sentence.subtree(child).size() > LONGEST
          || isCutOff(sentence, child, head)) {
        continue; // what is longer is no modifier but a parser's slip
      }
      switch (child.label()) {
        case "poss":
          owner = child;
          leads = true;
          first = Math.min(first, sentence.subtree(child).get(0).index());
          break;
        case "compound", "nmod", "amod", "nummod", "npadvmod":
          NameSpan name = scope.nameAt(child.index());
          counted |= child.tag().equals("CD") || words.is("several", child);
          first = Math.min(first, sentence.subtree(child).get(0).index());
          if (name != null) {
            if (isOwner(name)) {
              ownerName = name;
            } else {
              modifiers.add(name.text().toLowerCase(Locale.ROOT));
            }
          } else {
            Token hyphenated = hyphenated(scope, child);
            if (hyphenated != null && words.is("led", child)) {
              owner = hyphenated;
              leads = true;
            }
            modifiers.add(phrase(sentence, child));
          }
          break;
        default:
          break;
      }
    }
    for (Token child : sentence.children(head)) {
      if (child.index() < head.index()) {
        continue;
      }
      Token right = owner == null ? rightOwner(scope, head, child, words) : null;
      if (right != null) {
        NameSpan name = scope.nameAt(right.index());
        owner = right;
        // "the authorities of X": where they are says who they are
        specified |= name != null && name.kind() == NameSpan.Kind.PLACE;
        leads = !child.label().equals("prep");
        last = name == null ? last : Math.max(last, name.last());
      } else if (owner == null && specifies(scope, head, child, words)) {
        specified = true;
        last = Math.max(last, endBeforeComma(sentence, child));
      }
    }
    while (first < head.index() && isArticle(sentence.token(first))) {
      first++;
    }
    return new NounPhrase(
        head, first, last, modifiers, owner, ownerName, leads, specified, counted);
  }

  /** "factions opposed to X", "fighters from X": a name says which they are. */
  private static boolean specifies(Scope scope, Token head, Token child, Words words) {
    boolean opposed = child.label().matches("acl|amod") && words.is("opposed", child);
    boolean said = opposed || isFrom(scope, head, child);
    int end = endBeforeComma(scope.sentence, child);
    return said
        && child.index() == head.index() + 1
        && end - child.index() <= LONGEST
        && IntStream.range(child.index(), end).anyMatch(i -> scope.nameAt(i) != null);
  }

  /** "fighters from X"; "opposition from X" is no body. */
  private static boolean isFrom(Scope scope, Token head, Token child) {
    boolean counted = isPlural(head) || !scope.determiner(head).isEmpty();
    return counted && child.label().equals("prep") && Scope.lower(child).equals("from");
  }

  private static int endBeforeComma(Sentence sentence, Token child) {
    int end = child.index() + 1;
    for (Token token : sentence.subtree(child)) {
      if (token.tag().equals(",") || token.tag().equals(":")) {
        break;
      }
      end = token.index() + 1;
    }
    return end;
  }

  /** "Tehran, Iran - Iranian officials": a dash or colon stands between. */
  private static boolean isCutOff(Sentence sentence, Token child, Token head) {
    for (int i = child.index() + 1; i < head.index(); i++) {
      if (sentence.token(i).tag().equals(":")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOwner(NameSpan name) {
    return switch (name.kind()) {
      case BODY, STATE, NATIONAL, PERSON -> true;
      case SEAT, PEOPLE, PLACE, OTHER -> false;
    };
  }

  /** "X" of "X-led", or null. */
  private static @Nullable Token hyphenated(Scope scope, Token participle) {
    for (Token child : scope.sentence.children(participle)) {
      if (child.index() < participle.index() && scope.nameAt(child.index()) != null) {
        return child;
      }
    }
    return null;
  }

  /** The head of the owner under "of", "loyal to", "led by"; or null. */
  private static @Nullable Token rightOwner(Scope scope, Token head, Token child, Words words) {
    Sentence sentence = scope.sentence;
    if (child.index() == head.index() + 1 && isFrom(scope, head, child)) {
      for (Token object : sentence.children(child, "pobj")) {
        NameSpan name = scope.nameAt(object.index());
        return name != null && isOwner(name) ? object : null;
      }
    }
    if (child.label().equals("prep") && Scope.lower(child).matches("of|for|to")) {
      List<Token> objects = sentence.children(child, "pobj");
      return objects.isEmpty() ? null : objects.get(0);
    }
    boolean led = words.is("led", child) && !sentence.children(child, "agent", "prep").isEmpty();
    if (led || words.is("loyal", child)) {
      for (Token preposition : sentence.children(child, "agent", "prep")) {
        if (Scope.lower(preposition).matches("by|to|with")) {
          List<Token> objects = sentence.children(preposition, "pobj");
          return objects.isEmpty() ? null : objects.get(0);
        }
      }
    }
    return null;
  }

  private static boolean isArticle(Token token) {
    return token.tag().equals("DT") || token.tag().equals("``") || token.tag().equals(",");
  }

  private static String phrase(Sentence sentence, Token token) {
    StringBuilder phrase = new StringBuilder();
    for (Token part : sentence.subtree(token)) {
      boolean joined =
          !phrase.isEmpty()
              && part.index() > 0
              && sentence.token(part.index() - 1).end() == part.start();
      phrase.append(phrase.isEmpty() || joined ? "" : " ").append(Scope.lower(part));
    }
    return phrase.toString();
  }

  /** Its words in lower case, without article, owner and names. */
  String words() {
    StringBuilder words = new StringBuilder();
    for (String modifier : modifiers) {
      words.append(modifier).append(' ');
    }
    return words.append(Scope.lower(head)).toString();
  }

  /** Its words as far as they tell which body it is: "foreign ministry", not "new ministry". */
  String properWords(Words words) {
    StringBuilder proper = new StringBuilder();
    for (String modifier : modifiers) {
      if (words.is("proper", modifier)) {
        proper.append(modifier).append(' ');
      }
    }
    return proper.append(Scope.lower(head)).toString();
  }

  /** The phrase up to the name that its owner's mention is headed in. */
  NounPhrase withoutOwner(Scope scope) {
    NameSpan name = owner == null ? null : scope.nameAt(owner.index());
    boolean ends = name != null && name.first() > head.index() && name.last() == last;
    return ends && name != null
        ? new NounPhrase(
            head, first, name.first(), modifiers, null, null, leads, specified, isCounted)
        : this;
  }

  /** Whether nothing beside it but an owner says which it is. */
  boolean isBare() {
    return modifiers.isEmpty() && !specified;
  }

  /** Whether it is of several states or bodies: "American and Sudanese officials". */
  boolean isOfSeveral(Scope scope) {
    NameSpan before = null;
    for (int i = first; i < head.index(); i++) {
      NameSpan name = scope.nameAt(i);
      if (name == null || name.first() != i || !isOwner(name)) {
        continue;
      }
      if (before != null && isPlural() && isJoined(scope.sentence, before, name)) {
        return true;
      }
      before = name;
    }
    return false;
  }

  private static boolean isJoined(Sentence sentence, NameSpan one, NameSpan other) {
    return IntStream.range(one.last(), other.first())
        .mapToObj(sentence::token)
        .allMatch(between -> between.tag().equals("CC") || between.tag().equals(","));
  }

  /** Whether the noun is in the plural. */
  boolean isPlural() {
    return isPlural(head);
  }

  private static boolean isPlural(Token head) {
    return head.tag().equals("NNS") || head.tag().equals("NNPS");
  }
}
