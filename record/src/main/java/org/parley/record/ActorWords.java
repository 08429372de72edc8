// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;

/** Whom an id or a name means, as the notes have it. */
final class ActorWords {
  private final ActorNotes notes;

  ActorWords(ActorNotes notes) {
    this.notes = notes;
  }

  /** The decision by ids of nodes: a person may have named an actor, or met it by another id. */
  ActorDecision meant(ActorDecision decision) {
    return new ActorDecision(
        decision.kind(), node(decision.one()), node(decision.other()), decision.at());
  }

  private String node(String words) {
    if (notes.nodes(readId(words)).stream().anyMatch(node -> node.id().equals(words))) {
      return words;
    }
    Set<String> found = new TreeSet<>();
    String plain = NameKey.plain(words);
    for (String id : notes.under(ActorKeys.ofNamed(plain))) {
      for (ActorNode node : notes.nodes(id)) {
        if (ActorNames.has(node.actor(), plain)) {
          found.add(node.id());
        }
      }
    }
    return found.size() == 1 ? found.iterator().next() : words;
  }

  /** The id of readings of a node's id: "id-country" is a part of "id". */
  String readId(String node) {
    int dash = node.lastIndexOf('-');
    boolean part =
        notes.nodes(node).isEmpty()
            && dash > 0
            && notes.nodes(node.substring(0, dash)).stream().anyMatch(n -> n.id().equals(node));
    return part ? node.substring(0, dash) : node;
  }

  /** The id across pages that an id or a name means; null when the record has none, or several. */
  @Nullable String meaning(String words) {
    String id = notes.across(words, words);
    if (notes.group(id) != null) {
      return id;
    }
    String plain = NameKey.plain(words);
    Set<String> found = new TreeSet<>();
    for (String readId : notes.under(ActorKeys.ofNamed(plain))) {
      for (ActorNode node : notes.nodes(readId)) {
        String to = notes.across(readId, node.id());
        ActorNotes.Group group = notes.group(to);
        if (group != null && ActorNames.has(group.actor(), plain)) {
          found.add(to);
        }
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  /** The one across pages who goes by the very words; empty when nobody does, or several. */
  String called(String words) {
    String called = "";
    for (String readId : notes.under(ActorKeys.ofNamed(NameKey.plain(words)))) {
      for (ActorNode node : notes.nodes(readId)) {
        String to = notes.across(readId, node.id());
        ActorNotes.Group group = notes.group(to);
        if (group != null && !to.equals(called) && goesBy(group.actor(), words)) {
          if (!called.isEmpty()) {
            return "";
          }
          called = to;
        }
      }
    }
    return called;
  }

  private static boolean goesBy(Actor actor, String words) {
    return actor.aliases().stream().anyMatch(alias -> alias.text().equals(words));
  }
}
