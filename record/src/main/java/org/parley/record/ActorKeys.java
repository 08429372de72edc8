// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.model.Actor;
import org.parley.model.names.NameMatcher;

/** Under which keys nodes are found that could be one. Pure functions. */
final class ActorKeys {
  /** Those of one kind and name. */
  static final String SAME = "same ";

  /** People who may be meant by a name. */
  static final String BEARER = "bearer ";

  /** People whose name may mean another. */
  static final String SEEKER = "seeker ";

  /** Bodies that go by a name. */
  static final String HOLDER = "holder ";

  /** Bodies whose name may be a short one of another. */
  static final String SHORT = "short ";

  /** All who go by a name. */
  static final String NAMED = "named ";

  /** Those who have a part in another. */
  static final String PART = "part in ";

  /** People, but those of one story, who have a part in another. */
  static final String OFFICER = "officer of ";

  /** People by their last name. */
  static final String LAST = "last ";

  /** Those of them whose name is longer. */
  static final String FULL = "full ";

  private static final NameMatcher NAMES = NameMatcher.bundled();

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

  private static final int SHORTEST_INITIALS = 3;

  private ActorKeys() {}

  /** All keys of nodes. */
  static Set<String> of(Collection<ActorNode> nodes) {
    Set<String> keys = new HashSet<>();
    for (ActorNode node : nodes) {
      Actor actor = node.actor();
      add(keys, NAMED, NameKey.plain(actor.name()));
      for (Actor.Alias alias : actor.aliases()) {
        add(keys, NAMED, NameKey.plain(alias.text()));
      }
      for (String of : partIn(node)) {
        add(keys, PART, of);
        if (node.isPerson() && !node.isOfOneStory()) {
          add(keys, OFFICER, of);
        }
      }
      add(keys, LAST, last(node));
      last(node).stream().filter(last -> isFull(node, last)).forEach(last -> keys.add(FULL + last));
      add(keys, SAME, same(node));
      add(keys, BEARER, bearer(node));
      add(keys, SEEKER, seeker(node));
      add(keys, HOLDER, holder(node));
      add(keys, SHORT, shortName(node));
    }
    return keys;
  }

  private static void add(Set<String> keys, String kind, String key) {
    keys.add(kind + key);
  }

  private static void add(Set<String> keys, String kind, Set<String> all) {
    all.forEach(key -> keys.add(kind + key));
  }

  /** Ids of readings of those that somebody has a part in. */
  static Set<String> partIn(ActorNode node) {
    Set<String> ids = new HashSet<>();
    for (Actor.Role role : node.actor().roles()) {
      if (role.of() != null) {
        ids.add(role.of());
      }
    }
    return ids;
  }

  static Set<String> same(ActorNode node) {
    Actor actor = node.actor();
    return node.isOfOneStory()
        ? Set.of()
        : Set.of(actor.kind() + "/" + NameKey.plain(actor.name()));
  }

  /** The last name of a person, or none. */
  static Set<String> last(ActorNode node) {
    List<String> parts = NAMES.parts(node.actor().name());
    return node.isPerson() && !parts.isEmpty() ? Set.of(parts.get(parts.size() - 1)) : Set.of();
  }

  /** Whether a node bears a last name and others. */
  static boolean isFull(ActorNode node, String last) {
    return NAMES.parts(node.actor().name()).size() > 1 && last(node).contains(last);
  }

  static Set<String> bearer(ActorNode node) {
    boolean can = node.isPerson() && !node.isOfOneStory();
    return can ? ActorIndex.keys(node.actor().name()) : Set.of();
  }

  static Set<String> seeker(ActorNode node) {
    return node.isPerson() ? ActorIndex.sought(node.actor().name()) : Set.of();
  }

  /** What a body goes by, its initials with it: "STC" of "Southern Transitional Council". */
  static Set<String> holder(ActorNode node) {
    Set<String> names = new HashSet<>();
    if (!node.isPerson()) {
      node.actor().aliases().forEach(alias -> names.add(NameKey.plain(alias.text())));
      String initials = initials(node);
      if (!initials.isEmpty()) {
        names.add(NameKey.plain(initials));
      }
    }
    return names;
  }

  /** The initials of the words with a capital in a body's name; empty when they are too few. */
  static String initials(ActorNode node) {
    StringBuilder initials = new StringBuilder();
    for (String word : BETWEEN_WORDS.split(node.actor().name())) {
      if (!word.isEmpty() && Character.isUpperCase(word.codePointAt(0))) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    boolean can = !node.isPerson() && !node.isOfOneStory();
    return can && initials.length() >= SHORTEST_INITIALS ? initials.toString() : "";
  }

  static Set<String> shortName(ActorNode node) {
    boolean can = !node.isPerson() && !node.isOfOneStory() && node.actor().wikidata() == null;
    return can ? Set.of(NameKey.plain(node.actor().name())) : Set.of();
  }
}
