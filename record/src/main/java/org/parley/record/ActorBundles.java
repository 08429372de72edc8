// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
  private record Pieces(List<ActorPiece> pieces) {}

  /** The same of the open bundle, with its number: bundles are counted from 0. */
  private record Open(int number, List<ActorPiece> pieces) {}

  /** What the pages of a full bundle say, added up. */
  private record Sums(List<ActorTally.Sum> sums) {}

  /**
   * A bundle as it is now.
   *
   * @param sums added up, but those of an open one, which are not kept
   */
  private record Bundle(List<ActorPiece> pieces, Sums sums) {}

  /**
   * What pages say of an id of readings when some say something else than before.
   *
   * @param bundles those of which pages changed, by number, and the open one, which is the last
   * @param in the numbers of the bundles that the changed pages are in now, by page
   * @param before the nodes that the id made, without their stories, which are much to put in order
   * @param nodes those that it makes now
   */
  record Said(
      SortedMap<Integer, Bundle> bundles,
      Map<String, Integer> in,
      List<ActorNode> before,
      List<ActorNode> nodes) {}

  /** The nodes that an id of readings makes; none when no page names it. */
  List<ActorNode> nodes(String id) {
    return nodes(id, sums(id, open(id)), sum -> sum);
  }

  private static List<ActorNode> nodes(
      String id, List<Sums> all, UnaryOperator<ActorTally.Sum> part) {
    Map<String, ActorTally> byCountry = new TreeMap<>();
    all.forEach(of -> of.sums().forEach(sum -> ActorNodes.add(part.apply(sum), byCountry)));
    return ActorNodes.of(id, byCountry);
  }

  /** The sums of all bundles, as few as are kept; what is in the open one is not added up. */
  private List<Sums> sums(String id, Open open) {
    List<Sums> sums = new ArrayList<>();
    for (int number = 0; number < open.number(); number++) {
      sums.add(read(id + SUM + number, Sums.class));
    }
    sums.add(each(open.pieces()));
    return sums;
  }

  private static Sums each(List<ActorPiece> pieces) {
    return new Sums(pieces.stream().map(ActorPiece::sum).toList());
  }

  private static Sums added(List<ActorPiece> pieces) {
    Map<String, ActorTally> byCountry = new TreeMap<>();
    pieces.forEach(piece -> ActorNodes.add(piece.sum(), byCountry));
    return new Sums(byCountry.values().stream().map(ActorTally::sum).toList());
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
    SortedMap<Integer, List<ActorPiece>> pieces = new TreeMap<>();
    pieces.put(open.number(), new ArrayList<>(open.pieces()));
    for (int number : before.values()) {
      pieces.computeIfAbsent(
          number, n -> new ArrayList<>(read(id + BUNDLE + n, Pieces.class).pieces()));
    }
    pieces.values().forEach(said -> said.removeIf(piece -> before.containsKey(piece.page())));
    Map<String, Integer> in = new HashMap<>();
    for (ActorPiece piece : now) {
      int number = in.computeIfAbsent(piece.page(), page -> place(before.get(page), pieces));
      pieces.computeIfAbsent(number, n -> new ArrayList<>()).add(piece);
    }
    List<Sums> sums = sums(id, open);
    List<ActorNode> nodes = nodes(id, sums, ActorTally.Sum::withoutStories);
    SortedMap<Integer, Bundle> bundles = new TreeMap<>();
    pieces.forEach(
        (number, said) -> {
          Sums sum = number < pieces.lastKey() ? added(said) : each(said);
          bundles.put(number, new Bundle(said, sum));
          if (number < sums.size()) {
            sums.set(number, sum);
          } else {
            sums.add(sum);
          }
        });
    return new Said(bundles, in, nodes, nodes(id, sums, sum -> sum));
  }

  /** The bundle for a page, that which it was in if there is one. */
  private static int place(@Nullable Integer before, SortedMap<Integer, List<ActorPiece>> pieces) {
    if (before != null) {
      return before;
    }
    int last = pieces.lastKey();
    return pieces.getOrDefault(last, List.of()).size() < FULL ? last : last + 1;
  }

  /** Keeps what is said of an id of readings. */
  void keep(String id, Said said) {
    int last = said.bundles().lastKey();
    if (said.nodes().isEmpty()) {
      drop(id, last);
      return;
    }
    said.bundles()
        .forEach(
            (number, bundle) -> {
              if (number == last) {
                Open open = new Open(number, bundle.pieces());
                notes.keep(shelf, id, Packed.write(open), ActorKeys.of(said.nodes()));
              } else {
                Pieces pieces = new Pieces(bundle.pieces());
                notes.keep(shelf, id + BUNDLE + number, Packed.write(pieces), List.of());
                notes.keep(shelf, id + SUM + number, Packed.write(bundle.sums()), List.of());
              }
            });
  }

  private void drop(String id, int open) {
    for (int number = 0; number < open; number++) {
      notes.drop(shelf, id + BUNDLE + number);
      notes.drop(shelf, id + SUM + number);
    }
    notes.drop(shelf, id);
  }
}
