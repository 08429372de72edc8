// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.reading.mention.NameSpan;

/** Who a name of a story stands for. Not thread-safe. */
final class Naming {
  private final StoryActors actors;
  private final People people;
  private final Bodies bodies;

  Naming(StoryActors actors, People people, Bodies bodies) {
    this.actors = actors;
    this.people = people;
    this.bodies = bodies;
  }

  /** The actor of a name, or null when it could be several or is none. */
  @Nullable String id(Sentence sentence, NameSpan name) {
    String code = name.known();
    return switch (name.kind()) {
      case PERSON -> people.id(name);
      case BODY -> bodies.id(sentence, name);
      case STATE, SEAT, NATIONAL -> code == null ? null : actors.state(code).id;
      case PEOPLE -> {
        String community = actors.community(name.text());
        yield community != null || code == null ? community : actors.people(code, name.text()).id;
      }
      case PLACE, OTHER -> null;
    };
  }
}
