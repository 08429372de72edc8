// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.NameSpan.Kind;
import org.parley.reading.mention.Phrases;
import org.parley.reading.mention.StoryText;
import org.parley.reading.place.PlaceNames;

/**
 * Mends names that the parser takes for people's or bodies': "near X" and "the town of X" tell a
 * place, "the X tribe" and "the Front, known as X" a body. Pure; immutable and thread-safe.
 */
final class NameKinds {
  private final Words words;
  private final Nouns nouns;
  private final SecondNames second;

  NameKinds(Words words, Nouns nouns) {
    this.words = words;
    this.nouns = nouns;
    this.second = new SecondNames(words);
  }

  /** What the places where an unlisted name stands say of it. */
  private static final class Signs {
    private boolean named;
    private boolean sited;
    private boolean elsewhere;
    private boolean within;
  }

  /** Changes the kinds of names in place. */
  void mend(StoryText story, List<List<NameSpan>> bySentence) {
    Map<String, Signs> signs = new HashMap<>();
    Set<String> surnames = new HashSet<>();
    Set<String> bodies = new HashSet<>();
    for (int i = 0; i < bySentence.size(); i++) {
      Sentence sentence = story.sentences().get(i).sentence();
      for (NameSpan name : bySentence.get(i)) {
        if (isOpen(name)) {
          note(sentence, name, signs.computeIfAbsent(key(name), k -> new Signs()));
        }
        if (name.kind() == Kind.PERSON && key(name).indexOf(' ') > 0) {
          surnames.add(key(name).substring(key(name).lastIndexOf(' ') + 1));
        }
      }
    }
    for (int i = 0; i < bySentence.size(); i++) {
      Sentence sentence = story.sentences().get(i).sentence();
      for (SecondNames.Pair pair : second.pairs(sentence, bySentence.get(i))) {
        if (!pair.isBracketed() && pair.first().kind() == Kind.BODY && isOpen(pair.second())) {
          bodies.add(key(pair.second())); // "the Front, also known as X"
        }
      }
    }
    for (int i = 0; i < bySentence.size(); i++) {
      Sentence sentence = story.sentences().get(i).sentence();
      bySentence.get(i).replaceAll(name -> mended(sentence, name, signs, surnames, bodies));
    }
  }

  private NameSpan mended(
      Sentence sentence,
      NameSpan name,
      Map<String, Signs> signs,
      Set<String> surnames,
      Set<String> bodies) {
    if (!isOpen(name)) {
      return name;
    }
    boolean body = name.kind() == Kind.BODY;
    if (!body && (bodies.contains(key(name)) || isBodied(sentence, name))) {
      return as(name, Kind.BODY);
    }
    Signs told = signs.getOrDefault(key(name), new Signs());
    boolean stands = told.sited || told.within && !told.elsewhere;
    // "at Tesla" and "near the Front" say of no body that it is a place; "the town of X" does.
    boolean place = name.kind() == Kind.BODY ? told.named : stands;
    return place && !surnames.contains(key(name)) ? as(name, Kind.PLACE) : name;
  }

  private static boolean isOpen(NameSpan name) {
    return (name.kind() == Kind.PERSON || name.kind() == Kind.BODY) && name.known() == null;
  }

  private static String key(NameSpan name) {
    return PlaceNames.key(name.text());
  }

  private void note(Sentence sentence, NameSpan name, Signs signs) {
    if (isSited(sentence, name)) {
      signs.named = true;
      signs.sited = true;
      return;
    }
    int at = name.first() - 1;
    while (at >= 0 && sentence.token(at).tag().equals("DT")) {
      at--;
    }
    if (at < 0) {
      signs.elsewhere = true;
      return;
    }
    String before = Scope.lower(sentence.token(at));
    boolean of = before.equals("of") && at > 0 && words.is("sited", sentence.token(at - 1));
    boolean possesses =
        name.last() < sentence.tokens().size() && sentence.token(name.last()).tag().equals("POS");
    signs.named |= of;
    if (of || words.is("sites", before) && !possesses) {
      signs.sited = true;
    } else if (words.is("within", before) && !possesses) {
      signs.within = true;
    } else {
      signs.elsewhere = true;
    }
  }

  /** "in Unity state": the noun is a common one, or it would belong to a name. */
  private boolean isSited(Sentence sentence, NameSpan name) {
    if (name.last() >= sentence.tokens().size()) {
      return false;
    }
    Token next = sentence.token(name.last());
    Token last = sentence.token(name.last() - 1);
    return words.is("siting", next.form()) && last.head() == next.index();
  }

  /** "the Al Bu Nimr tribe" */
  private boolean isBodied(Sentence sentence, NameSpan name) {
    Token head = Phrases.head(sentence, name.first(), name.last());
    Token governor = Phrases.governor(sentence, head);
    return governor != null
        && governor.index() == name.last()
        && head.label().equals("compound")
        && words.is("bodied", governor)
        && !nouns.meanings(Scope.lower(governor)).isEmpty();
  }

  private static NameSpan as(NameSpan name, Kind kind) {
    return new NameSpan(
        name.sentence(), name.first(), name.last(), name.text(), kind, name.known());
  }
}
