// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.process;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.parley.model.Actor;

/** Whether an actor of the record is one that a reader names. */
final class ActorNames {
  private static final int SHORTEST = 4;

  private final Map<String, Set<String>> names = new HashMap<>();

  ActorNames(Collection<Actor> actors) {
    for (Actor actor : actors) {
      Set<String> of = names.computeIfAbsent(actor.id(), k -> new HashSet<>());
      of.add(plain(actor.name()));
      actor.aliases().forEach(alias -> of.add(plain(alias.text())));
    }
  }

  /** Whether a name of the actor is, or holds, one of those given. */
  boolean same(String actor, List<String> wanted) {
    Set<String> known = names.getOrDefault(actor, Set.of(plain(actor)));
    for (String name : wanted) {
      String plain = plain(name);
      for (String one : known) {
        boolean within =
            plain.length() >= SHORTEST && (" " + one + " ").contains(" " + plain + " ");
        if (one.equals(plain) || within) {
          return true;
        }
      }
    }
    return false;
  }

  static String plain(String name) {
    String folded = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return folded.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ").strip();
  }
}
