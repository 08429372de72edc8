// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.DateRange;
import org.parley.model.Evidence;
import org.parley.model.Place;
import org.parley.model.Position;
import org.parley.model.Proposal;

/**
 * The proposals of one story as they are named, one after the other. "The agreement" and "the
 * draft" point at the last proposal spoken of; two contents are two proposals. Not thread-safe: one
 * for each story read.
 */
final class StoryProposals {
  /** "The deal" points back at what nobody has called a paper only over so many code points. */
  private static final int NEAR = 1500;

  /** "A truce" so much later is another one. */
  private static final int LONG_DAYS = 14;

  private final String story;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Entry> recent = new ArrayList<>();
  private final Set<String> deeds = new LinkedHashSet<>();

  StoryProposals(String story) {
    this.story = story;
  }

  /**
   * How a proposal is spoken of.
   *
   * @param owners ids of those whose it is said to be; another's plan is another plan
   * @param demanded whether it is asked for
   * @param demandedBy ids of those who demand it: what one demands, another is to do
   * @param wantedBy ids of those who are for it: whoever is for "a pause" and against "a truce"
   *     speaks of two things
   * @param refusedBy ids of those who are against it
   * @param announced whether somebody declares or signs it: "a truce" is not the one that others
   *     ask for
   * @param presupposed whether the words take it for done or announced, as a welcome does
   * @param aside whether later words do not point back at it
   * @param earlier whether the words tell of an earlier time than the story: "had announced"
   * @param day when it was spoken of so, as far as the words tell
   */
  record Told(
      Set<String> owners,
      boolean demanded,
      Set<String> demandedBy,
      Set<String> wantedBy,
      Set<String> refusedBy,
      boolean announced,
      boolean presupposed,
      boolean aside,
      boolean earlier,
      DateRange day) {
    /** Put forward by those whose it is said to be. */
    static Told proposed(Set<String> owners, DateRange day) {
      return new Told(owners, false, Set.of(), Set.of(), Set.of(), false, false, false, false, day);
    }
  }

  /**
   * The id of the proposal that a phrase names, a new one when it names none met before.
   *
   * @return null when the words only point back and there is nothing to point at
   */
  @Nullable String resolve(ProposalPhrase phrase, Told told) {
    Entry entry = at(phrase);
    if (entry == null) {
      entry = phrase.points() ? pointed(phrase) : find(phrase, told);
    }
    if (entry == null && phrase.points()) {
      return null;
    }
    if (entry == null) {
      entry = new Entry(story + "-q" + (entries.size() + 1), phrase);
      entry.aside = told.earlier && phrase.indefinite() || phrase.own() || phrase.ofSort();
      entries.add(entry);
    } else {
      entry.add(phrase);
    }
    entry.owners.addAll(told.owners);
    entry.demandedBy.addAll(told.demandedBy);
    entry.wantedBy.addAll(told.wantedBy);
    entry.wished &= told.demanded;
    entry.day = told.day.isKnown() ? told.day : entry.day;
    if (!told.aside) {
      recent.add(entry);
    }
    return entry.id;
  }

  /** The proposal that the same words named before: "a truce, which the rebels refused". */
  private @Nullable Entry at(ProposalPhrase phrase) {
    return entries.stream()
        .filter(entry -> entry.evidence.contains(evidence(phrase)))
        .findFirst()
        .orElse(null);
  }

  private Evidence evidence(ProposalPhrase phrase) {
    return new Evidence(story, phrase.start(), phrase.end());
  }

  /**
   * "The announcement" is of the last proposal spoken of, and of one told in passing only where
   * there is no other.
   */
  private @Nullable Entry pointed(ProposalPhrase phrase) {
    Entry aside = null;
    Entry wished = null;
    for (int i = recent.size() - 1; i >= 0 && !phrase.indefinite(); i--) {
      Entry entry = recent.get(i);
      boolean asked = !phrase.asks() || entry.wished || !entry.demandedBy.isEmpty();
      // "the meeting" is of talks
      boolean kind = phrase.kind() != Proposal.Kind.TALKS || entry.kind == Proposal.Kind.TALKS;
      if (kind && asked && !entry.aside) {
        if (phrase.asks() || !entry.wished) {
          return entry;
        }
        wished = wished == null ? entry : wished; // who announced something made no demand
      }
      aside = kind && asked && aside == null && entry.own ? entry : aside;
    }
    return wished == null ? aside : wished;
  }

  /**
   * The id of the proposal spoken of last, when that was not long ago.
   *
   * @param from where the sentences begin in which it must stand
   * @param to where the words stand that point back at it
   */
  @Nullable String lastBetween(int from, int to) {
    Entry last = null;
    int at = from - 1;
    for (Entry entry : recent) {
      for (Evidence words : entry.evidence) {
        if (words.start() > at && words.end() <= to) {
          last = entry;
          at = words.start();
        }
      }
    }
    return last == null ? null : last.id;
  }

  /** The id of the proposal of one of the kinds that was spoken of last, or null. */
  @Nullable String last(Set<Proposal.Kind> kinds) {
    return last(kinds, 0);
  }

  /** The same, when it was spoken of from an offset on. */
  @Nullable String last(Set<Proposal.Kind> kinds, int from) {
    for (int i = recent.size() - 1; i >= 0; i--) {
      if (kinds.contains(recent.get(i).kind)) {
        boolean near = recent.get(i).evidence.stream().anyMatch(words -> words.start() >= from);
        return near ? recent.get(i).id : null;
      }
    }
    return null;
  }

  private @Nullable Entry find(ProposalPhrase phrase, Told told) {
    boolean demanded = told.demanded;
    // Who once announced a truce of his own, or "a truce" before, announced another one.
    if (phrase.own() || phrase.ofSort() || told.earlier && phrase.indefinite()) {
      return null;
    }
    for (Entry entry : latestFirst(phrase.generic() || phrase.definite() && !demanded)) {
      boolean sameKind = entry.kind == phrase.kind() && !phrase.generic() && !entry.generic;
      // One does not sign talks: "the agreement" points at what can be on paper.
      boolean points =
          phrase.generic()
              && (phrase.definite() || entry.generic && !phrase.indefinite())
              && entry.kind != Proposal.Kind.TALKS
              && (entry.paper || entry.done || isNear(entry, phrase))
              && !(phrase.kind() == Proposal.Kind.AGREEMENT && isAct(entry))
              && !isDeedOfOne(entry)
              && !phrase.other()
              && !(phrase.offered() && entry.wished);
      boolean fills =
          entry.generic
              && entry.proper.isEmpty()
              && phrase.definite()
              && !demanded
              && isPaper(entry.kind);
      boolean sameSort =
          phrase.sort().equals(entry.sort)
              || phrase.sort().isEmpty()
                  && phrase.generic()
                  && phrase.definite()
                  // "his plan" is not the resolution that others moved
                  && (told.owners.isEmpty() || entry.isOf(told.owners));
      boolean sameParties =
          phrase.parties().isEmpty()
              || entry.parties.isEmpty()
              || !Collections.disjoint(phrase.parties(), entry.parties);
      // A truce that both sides are to sign is not the one that one of them declared.
      boolean bothSides = entry.own && phrase.indefinite();
      // Who asks for "a truce", or for an answer to a plan of theirs, asks for none that is there.
      boolean there =
          entry.done
              && (demanded && phrase.indefinite()
                  || phrase.generic() && (phrase.owned() || !told.owners.isEmpty()));
      // "His plan" is not what he refuses.
      boolean refused =
          !Collections.disjoint(told.owners, entry.refusedBy)
              || phrase.indefinite()
                  && (!Collections.disjoint(told.wantedBy, entry.refusedBy)
                      || !Collections.disjoint(told.refusedBy, entry.wantedBy));
      // Who wants "a truce" wants not the one that others have put forward as theirs.
      boolean ofOthers =
          phrase.indefinite()
              && demanded
              && !entry.owners.isEmpty()
              && Collections.disjoint(told.demandedBy, entry.owners);
      // What one side demands of another is no plan of the other's.
      boolean demandedByOthers =
          phrase.generic()
              && entry.wished
              && !told.owners.isEmpty()
              && Collections.disjoint(told.owners, entry.demandedBy);
      // What has a name of its own is itself: "the Oslo accords" are not the last deal spoken of.
      boolean sameName = phrase.proper().isEmpty() || phrase.proper().equals(entry.proper);
      boolean sameOwner =
          told.owners.isEmpty()
              || entry.owners.isEmpty()
              || !Collections.disjoint(told.owners, entry.owners);
      // "The funding deal" is not "the peace plan", "the deal" may be either.
      boolean sameMatter =
          phrase.matter().isEmpty()
              || entry.matter.isEmpty()
              || !isPaper(entry.kind)
              || !Collections.disjoint(phrase.matter(), entry.matter);
      // A chronicle tells of one truce after the other.
      boolean sameTime = !phrase.indefinite() || !isLongAfter(entry.day, told.day);
      boolean sameMover =
          phrase.movers().isEmpty()
              || entry.movers.isEmpty()
              || !Collections.disjoint(phrase.movers(), entry.movers);
      boolean asked =
          Collections.disjoint(phrase.movers(), entry.demandedBy)
              && Collections.disjoint(entry.movers, told.demandedBy);
      if (sameName
          && sameOwner
          && sameMover
          && asked
          && sameSort
          && sameParties
          && sameMatter
          && sameTime
          && !refused
          && !bothSides
          && !demandedByOthers
          && !ofOthers
          && !there
          && !(told.presupposed && entry.wished)
          && !(told.announced && phrase.indefinite() && entry.wished)
          && (sameKind || points || fills)
          && compatible(entry.place, phrase.place())) {
        return entry;
      }
    }
    return null;
  }

  /**
   * The proposals at hand, then those told of as earlier ones.
   *
   * @param there whether the words take it for there, as "the agreement" and "accepted the
   *     ceasefire" do: what is but asked for comes last
   */
  private List<Entry> latestFirst(boolean there) {
    List<Entry> found = new ArrayList<>();
    for (int i = recent.size() - 1; i >= 0; i--) {
      found.add(recent.get(i));
    }
    found.sort(
        Comparator.comparing((Entry entry) -> entry.aside)
            .thenComparing(entry -> there && entry.wished));
    return found;
  }

  /** Takes note that a proposal is known by a deed: "they withdrew". */
  void deed(String id) {
    deeds.add(id);
  }

  /** Whether a proposal is known by a deed. */
  boolean isDeed(String id) {
    return deeds.contains(id);
  }

  /** Takes note that somebody has bound himself to a proposal: it is there, not to be made. */
  void bound(String id) {
    for (Entry entry : entries) {
      entry.done |= entry.id.equals(id);
    }
  }

  /** Takes note that somebody puts a proposal forward. */
  void proposed(String id, Set<String> by) {
    for (Entry entry : entries) {
      if (entry.id.equals(id)) {
        entry.proposedBy.addAll(by);
      }
    }
  }

  /** Takes note that somebody refuses a proposal. */
  void refused(String id, Set<String> by) {
    for (Entry entry : entries) {
      if (entry.id.equals(id)) {
        entry.refusedBy.addAll(by);
      }
    }
  }

  /** Whether a proposal is a paper of which nobody says what it holds. */
  boolean isBare(String id) {
    return entries.stream()
        .anyMatch(
            entry -> entry.id.equals(id) && entry.generic && entry.kind == Proposal.Kind.OTHER);
  }

  /** "The agreement" is no act that nobody calls a paper: "they handed over their weapons". */
  private static boolean isAct(Entry entry) {
    return !entry.paper
        && (entry.kind == Proposal.Kind.WITHDRAWAL || entry.kind == Proposal.Kind.DEMILITARISATION);
  }

  /** Whether what is but wished for was spoken of so lately that "the deal" can be it. */
  private static boolean isNear(Entry entry, ProposalPhrase phrase) {
    return entry.evidence.stream().anyMatch(words -> phrase.start() - words.end() <= NEAR);
  }

  private static boolean isLongAfter(DateRange one, DateRange other) {
    LocalDate last = one.to();
    LocalDate first = other.from();
    return last != null && first != null && Math.abs(DAYS.between(last, first)) > LONG_DAYS;
  }

  /** "The plan" is no resignation that somebody asks for. */
  private static boolean isDeedOfOne(Entry entry) {
    return !entry.paper && !entry.generic && entry.kind == Proposal.Kind.OTHER;
  }

  private static boolean isPaper(Proposal.Kind kind) {
    return kind == Proposal.Kind.AGREEMENT || kind == Proposal.Kind.OTHER;
  }

  private static boolean compatible(@Nullable Place one, @Nullable Place other) {
    return one == null || other == null || one.id().equals(other.id());
  }

  /** The proposals in the order they were first named. */
  List<Proposal> proposals(List<Position> positions, DateRange published) {
    List<Proposal> found = new ArrayList<>();
    for (Entry entry : entries) {
      Set<String> proposedBy = new LinkedHashSet<>();
      Set<String> backedBy = new LinkedHashSet<>();
      for (Position position : positions) {
        if (position.proposal().equals(entry.id)) {
          switch (position.stance()) {
            case PROPOSES -> proposedBy.add(position.actor());
            case BACKS -> backedBy.add(position.actor());
            case ACCEPTS,
                ACCEPTS_IF,
                SIGNS,
                ASKS_TIME,
                LEAVES_UNSIGNED,
                REJECTS,
                DEMANDS,
                COMMITS,
                IMPLEMENTS,
                VIOLATES,
                WITHDRAWS_FROM,
                INVITED,
                ATTENDS -> {}
          }
        }
      }
      found.add(
          new Proposal(
              entry.id,
              entry.name,
              entry.kind,
              proposedBy.stream().sorted().toList(),
              backedBy.stream().sorted().toList(),
              entry.place,
              published,
              List.copyOf(entry.evidence)));
    }
    return List.copyOf(found);
  }

  /** A proposal in the making. */
  private final class Entry {
    private final String id;
    private final Set<Evidence> evidence = new LinkedHashSet<>();
    private final Set<String> owners = new LinkedHashSet<>();
    private final Set<String> proposedBy = new LinkedHashSet<>();
    private final Set<String> movers = new LinkedHashSet<>();
    private final Set<String> demandedBy = new LinkedHashSet<>();
    private final Set<String> refusedBy = new LinkedHashSet<>();
    private final Set<String> wantedBy = new LinkedHashSet<>();
    private final Set<String> parties = new LinkedHashSet<>();

    /** Whether somebody has bound himself to it. */
    private boolean done;

    /** Whether somebody calls it a paper: "the plan". */
    private boolean paper;

    /** Whether nothing but demands for it has been told. */
    private boolean wished = true;

    private String name;
    private final String proper;
    private final String sort;
    private final Set<String> matter = new LinkedHashSet<>();
    private DateRange day = DateRange.UNKNOWN;
    private final boolean own;
    private Proposal.Kind kind;
    private boolean generic;
    private @Nullable Place place;

    /** Whether it is told of as an earlier one, or one of somebody's own. */
    private boolean aside;

    Entry(String id, ProposalPhrase phrase) {
      this.id = id;
      this.name = phrase.name();
      this.proper = phrase.proper();
      this.sort = phrase.sort();
      this.own = phrase.own();
      this.kind = phrase.kind();
      this.generic = phrase.generic();
      this.place = phrase.place();
      add(phrase);
    }

    /** Whether it is one of theirs, or put forward by one of them. */
    boolean isOf(Set<String> owners) {
      return !Collections.disjoint(owners, this.owners)
          || !Collections.disjoint(owners, proposedBy);
    }

    final void add(ProposalPhrase phrase) {
      movers.addAll(phrase.movers());
      parties.addAll(phrase.parties());
      matter.addAll(phrase.matter());
      paper |= phrase.generic();
      evidence.add(new Evidence(story, phrase.start(), phrase.end()));
      if (generic && !phrase.generic()) {
        name = phrase.name();
        kind = phrase.kind();
        generic = false;
      }
      if (place == null) {
        place = phrase.place();
      }
    }
  }
}
