// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.parley.record.notes.Packed;
import org.parley.store.MergeNotes;

/**
 * What pages say of actors, in bundles of pages with the sum of each beside it: taking up a page
 * reads and writes the bundle that it is in, however many pages name the same actor, and adds up
 * sums. The last bundle of an id of readings is open: pages that did not name it before come in
 * there. Most ids have no other.
 */
final class ActorBundles {
  /** A bundle with so many pieces takes no further page in. */
  static final int FULL = 128;

  private static final String BUNDLE = "\tbundle ";
  private static final String SUM = "\tsum ";

  private final MergeNotes notes;
  private final String shelf;

  /**
   * @param shelf where notes are kept, the open bundle of an id under the id
   */
  ActorBundles(MergeNotes notes, String shelf) {
    this.notes = notes;
    this.shelf = shelf;
  }

  /** What the pages of a full bundle say. */
  private record Bundle(List<ActorPiece> pieces) {}

  /** The same of the open bundle, with its number: bundles are counted from 0. */
  private record Open(int number, List<ActorPiece> pieces) {}

  /** What the pages of a bundle say, added up. */
  private record Sums(List<ActorTally.Sum> sums) {
    static Sums of(List<ActorPiece> pieces) {
      Map<String, ActorTally> byCountry = new TreeMap<>();
      pieces.forEach(piece -> ActorNodes.add(piece.sum(), byCountry));
      return new Sums(byCountry.values().stream().map(ActorTally::sum).toList());
    }
  }

  /**
   * What pages say of an id of readings when some say something else than before.
   *
   * @param bundles those of which pages changed, by number, and the open one, which is the last
   * @param sums those of the full ones among them
   * @param in the numbers of the bundles that the changed pages are in now, by page
   * @param nodes what that makes
   */
  record Said(
      SortedMap<Integer, List<ActorPiece>> bundles,
      Map<Integer, Sums> sums,
      Map<String, Integer> in,
      List<ActorNode> nodes) {
    private int open() {
      return bundles.lastKey();
    }
  }

  /** The nodes that an id of readings makes; none when no page names it. */
  List<ActorNode> nodes(String id) {
    Open open = open(id);
    return nodes(id, open.number(), Map.of(), open.pieces());
  }

  private List<ActorNode> nodes(
      String id, int open, Map<Integer, Sums> known, List<ActorPiece> last) {
    Map<String, ActorTally> byCountry = new TreeMap<>();
    for (int number = 0; number < open; number++) {
      Sums sums = known.get(number);
      sums = sums == null ? read(id + SUM + number, Sums.class) : sums;
      sums.sums().forEach(sum -> ActorNodes.add(sum, byCountry));
    }
    last.forEach(piece -> ActorNodes.add(piece.sum(), byCountry));
    return ActorNodes.of(id, byCountry);
  }

  private Open open(String id) {
    return notes
        .note(shelf, id)
        .map(note -> Packed.read(note, Open.class))
        .orElseGet(() -> new Open(0, List.of()));
  }

  private <T extends Record> T read(String id, Class<T> type) {
    return Packed.read(notes.note(shelf, id).orElseThrow(), type);
  }

  /**
   * What is said of an id of readings when pages say something else.
   *
   * @param before the numbers of the bundles that these pages were in, of those that named it
   * @param now what they say of it
   */
  Said said(String id, Map<String, Integer> before, Collection<ActorPiece> now) {
    Open open = open(id);
    SortedMap<Integer, List<ActorPiece>> bundles = new TreeMap<>();
    bundles.put(open.number(), new ArrayList<>(open.pieces()));
    for (int number : before.values()) {
      bundles.computeIfAbsent(
          number, n -> new ArrayList<>(read(id + BUNDLE + n, Bundle.class).pieces()));
    }
    bundles.values().forEach(said -> said.removeIf(piece -> before.containsKey(piece.page())));
    Map<String, Integer> in = new HashMap<>();
    for (ActorPiece piece : now) {
      Integer number = in.getOrDefault(piece.page(), before.get(piece.page()));
      if (number == null) {
        int last = bundles.lastKey();
        number = bundles.get(last).size() < FULL ? last : last + 1;
      }
      in.put(piece.page(), number);
      bundles.computeIfAbsent(number, n -> new ArrayList<>()).add(piece);
    }
    int last = bundles.lastKey();
    Map<Integer, Sums> sums = new HashMap<>();
    bundles.headMap(last).forEach((number, pieces) -> sums.put(number, Sums.of(pieces)));
    return new Said(bundles, sums, in, nodes(id, last, sums, bundles.get(last)));
  }

  /** Keeps what is said of an id of readings. */
  void keep(String id, Said said) {
    if (said.nodes().isEmpty()) {
      drop(id, said.open());
      return;
    }
    said.sums()
        .forEach(
            (number, sums) -> {
              Bundle bundle = new Bundle(said.bundles().get(number));
              notes.keep(shelf, id + BUNDLE + number, Packed.write(bundle), List.of());
              notes.keep(shelf, id + SUM + number, Packed.write(sums), List.of());
            });
    Open open = new Open(said.open(), said.bundles().get(said.open()));
    notes.keep(shelf, id, Packed.write(open), ActorKeys.of(said.nodes()));
  }

  private void drop(String id, int open) {
    for (int number = 0; number < open; number++) {
      notes.drop(shelf, id + BUNDLE + number);
      notes.drop(shelf, id + SUM + number);
    }
    notes.drop(shelf, id);
  }
}
