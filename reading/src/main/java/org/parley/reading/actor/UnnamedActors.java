// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import org.jspecify.annotations.Nullable;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.model.Evidence;
import org.parley.reading.actor.Nouns.Meaning;
import org.parley.reading.mention.Phrases;

/** Actors of whom the story gives no name: "two security sources". Not thread-safe. */
final class UnnamedActors {
  private final StoryActors actors;

  UnnamedActors(StoryActors actors) {
    this.actors = actors;
  }

  /** The actor that a phrase without a name stands for in this story, a part of its owner. */
  StoryActor of(Scope scope, NounPhrase phrase, Meaning meaning, @Nullable String owner) {
    return made(scope, phrase, meaning, owner, true);
  }

  /** The same where the owner only says where it is: "Syrian opposition forces". */
  StoryActor within(Scope scope, NounPhrase phrase, Meaning meaning, @Nullable String owner) {
    return made(scope, phrase, meaning, owner, false);
  }

  private StoryActor made(
      Scope scope, NounPhrase phrase, Meaning meaning, @Nullable String owner, boolean isPart) {
    StoryActor above = actors.get(owner).orElse(null);
    String name = name(scope, phrase, above);
    String id = actors.localSlug(name);
    boolean plural = phrase.isPlural();
    StoryActor made =
        actors.own(
            id,
            () ->
                new StoryActor(
                    id,
                    name,
                    meaning.kind(),
                    above == null ? null : above.country,
                    meaning.sector(),
                    null));
    made.isPlural = plural;
    if (above != null && isPart && meaning.kind() != Actor.Kind.PERSON) {
      String role = Phrases.lemma(phrase.head());
      made.addRole(role, above.id, evidence(scope, phrase));
    }
    return made;
  }

  /** Its words with a capital; "its" and "their" give way to the name of whom they mean. */
  static String name(Scope scope, NounPhrase phrase, @Nullable StoryActor owner) {
    StringBuilder text = new StringBuilder();
    for (int i = phrase.first(); i < phrase.last(); i++) {
      Token token = scope.sentence.token(i);
      boolean joined = i > phrase.first() && scope.sentence.token(i - 1).end() == token.start();
      boolean pronoun = token.tag().equals("PRP$") && owner != null;
      text.append(text.isEmpty() || joined ? "" : " ")
          .append(pronoun && owner != null ? owner.name + "'s" : token.form());
    }
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  /** The words of a phrase. */
  Evidence evidence(Scope scope, NounPhrase phrase) {
    return new Evidence(
        actors.story(),
        scope.sentence.token(phrase.first()).start(),
        scope.sentence.token(phrase.last() - 1).end());
  }
}
