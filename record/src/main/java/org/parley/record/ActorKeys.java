// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.parley.model.Actor;
import org.parley.model.names.NameMatcher;

/**
 * Under which keys nodes are found that could be one. What keys are of stands first in them, so
 * that those of one name are neighbours in the store. Pure functions.
 */
final class ActorKeys {
  private static final String NAMED = "\tnamed";
  private static final String SAME = "\tsame ";
  private static final String HOLDER = "\tholder";
  private static final String SHORT = "\tshort";
  private static final String BEARER = "\tbearer";
  private static final String SEEKER = "\tseeker";
  private static final String PART = "\tpart";
  private static final String OFFICER = "\tofficer";
  private static final String LAST = "\tlast";
  private static final String FULL = "\tfull";

  private static final NameMatcher NAMES = NameMatcher.bundled();

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s-]+");

  private static final int SHORTEST_INITIALS = 3;

  private ActorKeys() {}

  /** All who go by a plain name. */
  static String ofNamed(String name) {
    return name + NAMED;
  }

  /** Bodies that go by a plain name. */
  static String ofHolder(String name) {
    return name + HOLDER;
  }

  /** Bodies whose name may be a short one of another. */
  static String ofShort(String name) {
    return name + SHORT;
  }

  /** People who may be meant by a name, of its keys by sound. */
  static String ofBearer(String sound) {
    return sound + BEARER;
  }

  /** People whose name may mean another, of its keys by sound. */
  static String ofSeeker(String sound) {
    return sound + SEEKER;
  }

  /** Those who have a part in an id of readings. */
  static String ofPart(String id) {
    return id + PART;
  }

  /** People, but those of one story, who have a part in an id of readings. */
  static String ofOfficer(String id) {
    return id + OFFICER;
  }

  /** People by their last name. */
  static String ofLast(String last) {
    return last + LAST;
  }

  /** Those of them whose name is longer. */
  static String ofFull(String last) {
    return last + FULL;
  }

  /** All keys of nodes. */
  static Set<String> of(Collection<ActorNode> nodes) {
    Set<String> keys = new HashSet<>();
    for (ActorNode node : nodes) {
      Actor actor = node.actor();
      keys.add(ofNamed(NameKey.plain(actor.name())));
      actor.aliases().forEach(alias -> keys.add(ofNamed(NameKey.plain(alias.text()))));
      for (String of : partIn(node)) {
        keys.add(ofPart(of));
        if (node.isPerson() && !node.isOfOneStory()) {
          keys.add(ofOfficer(of));
        }
      }
      for (String last : last(node)) {
        keys.add(ofLast(last));
        if (isFull(actor.name())) {
          keys.add(ofFull(last));
        }
      }
      keys.addAll(same(node));
      bearer(node).forEach(sound -> keys.add(ofBearer(sound)));
      seeker(node).forEach(sound -> keys.add(ofSeeker(sound)));
      holder(node).forEach(name -> keys.add(ofHolder(name)));
      shortName(node).forEach(name -> keys.add(ofShort(name)));
    }
    return keys;
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

  /** Under what those of one kind and name are found. */
  static Set<String> same(ActorNode node) {
    Actor actor = node.actor();
    return node.isOfOneStory()
        ? Set.of()
        : Set.of(NameKey.plain(actor.name()) + SAME + actor.kind());
  }

  /** The last name of a person, or none. */
  static Set<String> last(ActorNode node) {
    return node.isPerson() ? last(node.actor().name()) : Set.of();
  }

  /** The last part of a name, or none. */
  static Set<String> last(String name) {
    List<String> parts = NAMES.parts(name);
    return parts.isEmpty() ? Set.of() : Set.of(parts.get(parts.size() - 1));
  }

  /** Whether a name has more than its last part. */
  static boolean isFull(String name) {
    return NAMES.parts(name).size() > 1;
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
