// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.reading.actor.Nouns.Meaning;
import org.parley.reading.mention.NameSpan.Kind;
import org.parley.reading.mention.Phrases;

/** Tells who holds an office or plays a part that words describe. Not thread-safe. */
final class OfficeHolders {
  private final Words words;
  private final StoryActors actors;
  private final Apposed apposed;
  private final UnnamedActors unnamed;
  private final Offices offices;
  private final History history;

  OfficeHolders(
      Words words,
      StoryActors actors,
      Apposed apposed,
      UnnamedActors unnamed,
      Offices offices,
      History history) {
    this.words = words;
    this.actors = actors;
    this.apposed = apposed;
    this.unnamed = unnamed;
    this.offices = offices;
    this.history = history;
  }

  /** Who holds an office or plays a part. */
  @Nullable String of(Scope scope, NounPhrase phrase, Titles.Title title, @Nullable String owner) {
    String named = apposed.beside(scope, phrase.head(), Kind.PERSON);
    if (named == null) {
      named = apposed.after(scope, phrase.head());
    }
    if (named != null) {
      // "the envoy to Chad Amina Sulti" may be parsed as the envoy of Amina Sulti.
      noteRole(scope, phrase, title, named.equals(owner) ? null : owner, named);
      return named;
    }
    boolean indefinite =
        scope.determiner(phrase.head()).matches("a|an|another|one|no|any|every|each");
    if (!indefinite) {
      List<StoryActor> holders =
          actors.all().stream()
              .filter(a -> a.isPerson() && a.hasRole(title.role(), owner))
              .toList();
      if (holders.size() == 1 && !isAnother(scope, phrase.head(), holders.get(0).id)) {
        return holders.get(0).id;
      }
      String same =
          actors.localSlug(UnnamedActors.name(scope, phrase, actors.get(owner).orElse(null)));
      if (holders.stream().anyMatch(a -> a.id.equals(same))) {
        return same; // the one so called before, of whom nobody says the name
      }
      if (!holders.isEmpty() || owner == null) {
        String last = lastHolder(scope, phrase, title, owner);
        boolean another = isAnother(scope, phrase.head(), last);
        if (last != null && !another) {
          return last;
        }
        if (last == null && !holders.isEmpty() || !isOffice(scope, phrase, title)) {
          return null;
        }
      }
    }
    String listed = indefinite ? null : offices.holder(scope, phrase, title, owner);
    if (listed != null && !isAnother(scope, phrase.head(), listed)) {
      // So that "the prime minister" further on can be this one.
      noteRole(scope, phrase, title, owner, listed);
      return listed;
    }
    if (owner == null && phrase.modifiers().isEmpty() && !isOffice(scope, phrase, title)) {
      return null;
    }
    StoryActor made =
        unnamed.of(scope, phrase, new Meaning(Actor.Kind.PERSON, title.sector()), owner);
    made.addRole(title.role(), owner, unnamed.evidence(scope, phrase));
    return made.id;
  }

  /** "The foreign minister met his colleague X": X, named beside the same verb, is another. */
  private static boolean isAnother(Scope scope, Token head, @Nullable String id) {
    Token verb = Phrases.governor(scope.sentence, head);
    for (Draft draft : scope.drafts()) {
      boolean ahead = draft.first() > head.index() && draft.id() != null && draft.id().equals(id);
      List<Token> above =
          ahead ? Phrases.governors(scope.sentence, scope.sentence.token(draft.head())) : List.of();
      Token first = above.stream().filter(Token::isVerb).findFirst().orElse(null);
      if (first != null && first.equals(verb) && !above.contains(head)) {
        return true;
      }
    }
    return false;
  }

  private void noteRole(
      Scope scope, NounPhrase phrase, Titles.Title title, @Nullable String owner, String named) {
    StoryActor person = actors.get(named).orElse(null);
    Token pronoun = phrase.owner();
    boolean guessed = pronoun != null && pronoun.tag().equals("PRP$");
    if (guessed && person != null && isOpposed(person, actors.get(owner).orElse(null))) {
      return; // "the army took the base of its leader X, a rebel": of whom "its" speaks is open
    }
    if (person != null && person.isPerson() && !person.hasRole(title.role(), owner)) {
      person.addRole(title.role(), owner, unnamed.evidence(scope, phrase));
      person.sector = person.sector == null ? title.sector() : person.sector;
    }
  }

  private boolean isOpposed(StoryActor person, @Nullable StoryActor body) {
    String one = person.sector;
    String other = body == null ? null : body.sector;
    return one != null
        && other != null
        && (words.is("rule", one) && words.is("oppose", other)
            || words.is("oppose", one) && words.is("rule", other));
  }

  /** "The minister" after a foreign minister was named. */
  private @Nullable String lastHolder(
      Scope scope, NounPhrase phrase, Titles.Title title, @Nullable String owner) {
    return owner == null && scope.isDefinite(phrase.head())
        ? history.lastEver(phrase.head(), a -> a.isPerson() && a.hasOffice(title.role()))
        : null;
  }

  /** "The prime minister said": one holder a time, though nobody in the story says who. */
  private boolean isOffice(Scope scope, NounPhrase phrase, Titles.Title title) {
    boolean alone = !phrase.isPlural() && !phrase.isCounted();
    boolean office = title.sector() != null && words.is("office", title.role());
    return alone && office && scope.determiner(phrase.head()).matches("the|");
  }
}
