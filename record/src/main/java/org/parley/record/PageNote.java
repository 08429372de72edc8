// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.parley.model.Actor;
import org.parley.model.PageReading;
import org.parley.model.Position;
import org.parley.model.Proposal;

/**
 * What joining proposals needs of a page.
 *
 * @param named ids of the actors that each story with a proposal names
 */
record PageNote(
    List<Proposal> proposals, List<Position> positions, Map<String, Set<String>> named) {
  static PageNote of(PageReading reading) {
    Set<String> wanted = new TreeSet<>();
    reading.proposals().forEach(one -> wanted.add(one.evidence().get(0).story()));
    Map<String, Set<String>> named = new TreeMap<>();
    for (Actor actor : reading.actors()) {
      for (Actor.Alias alias : actor.aliases()) {
        for (String story : alias.stories()) {
          if (wanted.contains(story)) {
            named.computeIfAbsent(story, k -> new TreeSet<>()).add(actor.id());
          }
        }
      }
    }
    return new PageNote(reading.proposals(), reading.positions(), named);
  }
}
