// SPDX-License-Identifier: Apache-2.0
package org.parley.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.PageReading;
import org.parley.model.names.NameMatcher;
import org.parley.record.notes.Packed;

/**
 * Joins actors part by part, for engines that hold a record in many places: pages say something of
 * ids of readings; that adds up to nodes; nodes that could be one meet under keys; what hangs
 * together by these is joined by itself. What comes out is what a store's merge makes of pages that
 * nobody corrected. What only goes from one step to the next is bytes. Pure functions.
 */
public final class ActorJoining {
  private static final NameMatcher NAMES = NameMatcher.bundled();

  private ActorJoining() {}

  /** What is said of an id of readings. */
  public record Said(String readId, byte[] sum) {}

  /** What a page says of actors. */
  public static List<Said> said(PageReading reading) {
    List<Said> said = new ArrayList<>();
    for (Actor actor : reading.actors()) {
      String story = ActorPiece.of(reading.page().id(), actor).story();
      said.add(new Said(actor.id(), Packed.write(ActorTally.Sum.of(story, actor))));
    }
    return said;
  }

  /** The stories in which a page names its actors first: pairs of an id of readings and a story. */
  public static List<Map.Entry<String, String>> firstNamed(PageReading reading) {
    List<Map.Entry<String, String>> named = new ArrayList<>();
    for (Actor actor : reading.actors()) {
      named.add(Map.entry(actor.id(), ActorPiece.of(reading.page().id(), actor).story()));
    }
    return named;
  }

  /** Adds up what is said of one id of readings. Not thread-safe. */
  public static final class Tally {
    private final Map<String, ActorTally> byCountry = new TreeMap<>();

    /** Adds what is said. */
    public void add(byte[] sum) {
      ActorNodes.add(Packed.read(sum, ActorTally.Sum.class), byCountry);
    }

    /** All that was added, as few sums. */
    public List<byte[]> sums() {
      return byCountry.values().stream().map(said -> Packed.write(said.sum())).toList();
    }

    /** The nodes of the id, once all is added. */
    public List<Node> nodes(String readId) {
      List<ActorNode> nodes = ActorNodes.of(readId, byCountry);
      boolean state = nodes.stream().anyMatch(node -> node.id().equals(readId) && isState(node));
      Set<String> lasts = new TreeSet<>();
      nodes.stream()
          .filter(node -> node.id().equals(readId))
          .forEach(node -> lasts.addAll(ActorKeys.last(node)));
      return nodes.stream()
          .map(
              node ->
                  new Node(
                      node.id(),
                      readId,
                      state,
                      lasts.isEmpty() ? null : lasts.iterator().next(),
                      fullLast(node),
                      Packed.write(node)))
          .toList();
    }

    private static boolean isState(ActorNode node) {
      return ActorCompany.isState(node.actor().kind(), node.actor().country());
    }

    private static @Nullable String fullLast(ActorNode node) {
      return ActorKeys.isFull(node.actor().name())
          ? ActorKeys.last(node).stream().findFirst().orElse(null)
          : null;
    }
  }

  /**
   * An actor as some stories mean it, before it is joined with others.
   *
   * @param state whether its id of readings means somebody named in too many stories to tell
   *     anything
   * @param last the last name that its id of readings means, or null
   * @param full its own last name when it bears others too, or null
   * @param bytes the whole of it
   */
  public record Node(
      String id,
      String readId,
      boolean state,
      @Nullable String last,
      @Nullable String full,
      byte[] bytes) {}

  /** Whether an id means somebody of one story alone. */
  public static boolean isOfOneStory(String id) {
    return id.indexOf('@') >= 0;
  }

  /** What the stories of a node are asked for. */
  public record Named(
      List<String> stories, List<String> first, boolean person, Set<String> partIn) {}

  /**
   * The stories that name a node; of them those that are looked at; those that it has a part in, if
   * it can be known by that.
   */
  public static Named named(byte[] bytes) {
    ActorNode node = node(bytes);
    boolean officer = node.isPerson() && !node.isOfOneStory();
    return new Named(
        List.copyOf(node.stories()),
        ActorCompany.first(node),
        node.isPerson(),
        officer ? ActorKeys.partIn(node) : Set.of());
  }

  /** What a node is under a key. */
  public enum Part {
    /** One of those of a kind and name: they are one. */
    SAME,
    /** May be meant by a person's name. */
    BEARER,
    /** Looks for those who may be meant by its name. */
    SEEKER,
    /** Goes by a name. */
    HOLDER,
    /** Looks for those who go by its name. */
    SHORT
  }

  /** A key under which a node is found, or looks. */
  public record Key(Part part, String key, String name) {}

  /** The keys of a node, with its name. */
  public static List<Key> keys(byte[] bytes) {
    ActorNode node = node(bytes);
    List<Key> keys = new ArrayList<>();
    add(Part.SAME, ActorKeys.same(node), node, keys);
    add(Part.BEARER, ActorKeys.bearer(node), node, keys);
    add(Part.SEEKER, ActorKeys.seeker(node), node, keys);
    add(Part.HOLDER, ActorKeys.holder(node), node, keys);
    add(Part.SHORT, ActorKeys.shortName(node), node, keys);
    return keys;
  }

  private static void add(Part part, Collection<String> found, ActorNode node, List<Key> keys) {
    found.forEach(key -> keys.add(new Key(part, key, node.actor().name())));
  }

  /** Whether so many bearers or holders are under a key that it tells nobody apart. */
  public static boolean areTooMany(Part part, String key, long nodes) {
    int count = (int) Math.min(nodes, Integer.MAX_VALUE);
    return part == Part.BEARER
        ? ActorIndex.isCrowded(key, count)
        : part == Part.HOLDER && count > ActorMerge.MOST_HOLDERS;
  }

  /** Whether two people's names can be of one. */
  public static boolean areAlike(String name, String another) {
    return NAMES.compare(name, another) != NameMatcher.Likeness.DIFFERENT;
  }

  /**
   * Whom stories name beside a node. Ids and names that are beside no other node of its part are
   * left out.
   *
   * @param first ids of readings in the stories that are looked at, those of one story left out
   * @param all in all its stories
   * @param firstNames last names that one person of the record bears, in the stories that are
   *     looked at
   * @param allNames in all its stories
   * @param officers people who have a part in it, when it is a body
   */
  public record Beside(
      Set<String> first,
      Set<String> all,
      Set<String> firstNames,
      Set<String> allNames,
      Set<String> officers) {
    /** Nobody. */
    public static final Beside NOBODY =
        new Beside(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
  }

  /**
   * Nodes that hang together by keys, all of them.
   *
   * @param crowded keys of {@link Part#SEEKER} of theirs that tell nobody apart
   * @param common keys of {@link Part#SHORT}, likewise
   * @param beside by id of node; one that is missing has nobody beside it
   * @param states those of the ids beside that mean somebody named in too many stories
   */
  public record Together(
      Collection<byte[]> nodes,
      Set<String> crowded,
      Set<String> common,
      Map<String, Beside> beside,
      Set<String> states) {}

  /** Joins nodes that hang together. */
  public static List<byte[]> join(Together together) {
    TreeMap<String, ActorNode> nodes = new TreeMap<>();
    together.nodes().stream().map(ActorJoining::node).forEach(node -> nodes.put(node.id(), node));
    ActorGroups groups =
        ActorMerge.groups(
            nodes, new GivenCompany(together), List.of(), together.crowded(), together.common());
    List<byte[]> joined = new ArrayList<>();
    for (List<ActorNode> group : groups.all()) {
      List<ActorNode> members = new ArrayList<>(group);
      members.sort(Comparator.comparing(ActorNode::actor, ActorParts.BEST_FIRST));
      joined.add(Packed.write(new Joined(members, groups.joins(group))));
    }
    return joined;
  }

  /** A node that hangs together with no other. */
  public static byte[] alone(byte[] node) {
    return Packed.write(new Joined(List.of(node(node)), List.of()));
  }

  /** An actor across pages. */
  private record Joined(List<ActorNode> members, List<Actor.Join> joins) {}

  /**
   * An entry of the ids across pages.
   *
   * @param story the story that means the actor by the id, or null for all others
   */
  public record Name(String readId, @Nullable String story, String across) {}

  /** The entries of an actor across pages; none for an id that is its own. */
  public static List<Name> names(byte[] joined) {
    List<ActorNode> members = Packed.read(joined, Joined.class).members();
    String across = ActorMerge.id(members);
    List<Name> names = new ArrayList<>();
    for (ActorNode node : members) {
      if (node.id().equals(node.readId())) {
        if (!node.id().equals(across)) {
          names.add(new Name(node.readId(), null, across));
        }
      } else {
        node.stories().forEach(story -> names.add(new Name(node.readId(), story, across)));
      }
    }
    return names;
  }

  /** Ids of readings of those that an actor across pages has a part in. */
  public static Set<String> partIn(byte[] joined) {
    Set<String> ids = new HashSet<>();
    Packed.read(joined, Joined.class).members().forEach(node -> ids.addAll(ActorKeys.partIn(node)));
    return ids;
  }

  /** The id across pages of an actor. */
  public static String id(byte[] joined) {
    return ActorMerge.id(Packed.read(joined, Joined.class).members());
  }

  /**
   * The row of an actor across pages.
   *
   * @param names entries of the ids that it has a part in, wherever no story means another by them
   */
  public static Actor row(byte[] joined, Map<String, String> names) {
    Joined actor = Packed.read(joined, Joined.class);
    return ActorMerge.joined(actor.members(), actor.joins(), id -> names.getOrDefault(id, id));
  }

  private static ActorNode node(byte[] bytes) {
    return Packed.read(bytes, ActorNode.class);
  }
}
