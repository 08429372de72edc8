// SPDX-License-Identifier: Apache-2.0
package org.parley.record.brief;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.record.brief.Brief.AccountLine;
import org.parley.record.brief.Brief.Contest;
import org.parley.record.brief.Brief.Happened;
import org.parley.record.brief.Brief.News;
import org.parley.record.brief.Brief.Party;
import org.parley.record.brief.Brief.ProposalPart;
import org.parley.record.brief.Brief.Stand;
import org.parley.record.brief.Brief.Turn;
import org.parley.store.Store;
import org.parley.store.Told;

/**
 * Tells what of a brief is new to a reader.
 *
 * <p>What was told is found again by its words in the page. Where they are gone, the same telling
 * on other words counts as it: a reprint took the place of a story, or the page was read anew. An
 * actor is the same whatever he was joined to since; one that the record does not know any more may
 * be anybody.
 */
final class NewsFinder {
  /** Words of a page that tell something, whoever it is told of. */
  private record Place(String kind, String page, int start, int end, String detail) {
    static Place of(Told told) {
      return new Place(told.kind(), told.page(), told.start(), told.end(), told.detail());
    }
  }

  /** A telling, wherever it stands. */
  private record Words(String kind, String detail, String words) {
    static Words of(Told told) {
      String detail = told.kind().equals(TellingKeys.CHANGE) ? "" : told.detail();
      return new Words(told.kind(), detail, told.words());
    }
  }

  private final Map<Place, List<Told>> told = new HashMap<>();
  private final Map<Words, Told> goneByWords = new HashMap<>();
  private final List<Told> gone = new ArrayList<>();
  private final Map<Told, Told> moved = new HashMap<>();
  private final Map<String, String> canonical;
  private final @Nullable Instant last;

  /**
   * @param told what the reader was told
   * @param present all that the record tells now
   * @param canonical the id that an actor has now, by ids it had
   */
  NewsFinder(List<Told> told, Collection<Told> present, Map<String, String> canonical) {
    this.canonical = canonical;
    this.last = told.stream().map(Told::at).max(Instant::compareTo).orElse(null);
    told.forEach(one -> this.told.computeIfAbsent(Place.of(one), k -> new ArrayList<>()).add(one));
    Map<Place, List<Told>> now = new HashMap<>();
    present.forEach(one -> now.computeIfAbsent(Place.of(one), k -> new ArrayList<>()).add(one));
    for (Told one : told) {
      if (now.getOrDefault(Place.of(one), List.of()).stream().noneMatch(row -> isSame(one, row))) {
        gone.add(one);
        goneByWords.putIfAbsent(Words.of(one), one);
      }
    }
    // Before anything is asked: what only moved is neither gone nor new.
    present.stream().filter(one -> !isToldThere(one)).forEach(this::isMoved);
    gone.removeIf(moved::containsKey);
  }

  private boolean isSame(Told before, Told now) {
    String actor = canonical.get(before.actor());
    return before.actor().isEmpty() || actor == null || actor.equals(now.actor());
  }

  private boolean isToldThere(Told now) {
    return told.getOrDefault(Place.of(now), List.of()).stream().anyMatch(one -> isSame(one, now));
  }

  private boolean isMoved(Told now) {
    Told before = goneByWords.get(Words.of(now));
    if (before == null) {
      return false;
    }
    moved.putIfAbsent(before, now);
    return true;
  }

  private boolean isTold(Told now) {
    return isToldThere(now) || goneByWords.containsKey(Words.of(now));
  }

  private boolean isNew(List<Told> keys) {
    return keys.stream().noneMatch(this::isTold);
  }

  /**
   * The news of a brief.
   *
   * @param incidents all that is said of the incidents that were asked for
   */
  Brief news(Brief asked, List<Contest> incidents, String reader) {
    List<Contest> contested =
        asked.contests().stream().filter(contest -> isNew(TellingKeys.of(contest))).toList();
    List<Happened> happened =
        asked.happened().stream().filter(line -> isNew(TellingKeys.of(line))).toList();
    Set<String> toldHere = new HashSet<>();
    contested.forEach(contest -> toldHere.add(contest.id()));
    happened.forEach(line -> toldHere.add(String.valueOf(line.incident())));
    return new Brief(
        asked.scope(),
        asked.whole(),
        asked.proposals().stream().map(this::news).filter(NewsFinder::tellsAnything).toList(),
        contested,
        incidents.stream()
            .filter(incident -> !toldHere.contains(incident.id()) && isKnown(incident))
            .map(this::newAccounts)
            .filter(incident -> !incident.accounts().isEmpty())
            .toList(),
        asked.said().stream().filter(said -> isNew(TellingKeys.of(said))).toList(),
        happened,
        Brief.More.NONE,
        new News(reader, last, gone(asked.scope().filter()), moved),
        Map.of());
  }

  private ProposalPart news(ProposalPart part) {
    List<Party> parties = new ArrayList<>();
    for (Party party : part.parties()) {
      List<Stand> stands =
          party.stands().stream()
              .filter(stand -> isNew(TellingKeys.of(part, party, stand)))
              .toList();
      if (!stands.isEmpty()) {
        parties.add(new Party(party.party(), stands, 0));
      }
    }
    List<Turn> turns =
        part.turns().stream().filter(turn -> !isTold(TellingKeys.of(part, turn))).toList();
    return new ProposalPart(
        part.id(), part.name(), part.proposedBy(), part.backedBy(), parties, turns);
  }

  private static boolean tellsAnything(ProposalPart part) {
    return !part.parties().isEmpty() || !part.turns().isEmpty();
  }

  /** Whether the reader was told of an incident, as one that happened or one that is contested. */
  private boolean isKnown(Contest incident) {
    return incident.events().stream()
        .anyMatch(
            event ->
                List.of(TellingKeys.EVENT, TellingKeys.CONTEST).stream()
                    .anyMatch(
                        kind ->
                            told.containsKey(
                                new Place(
                                    kind,
                                    event.source().page(),
                                    event.source().span().start(),
                                    event.source().span().end(),
                                    ""))));
  }

  private Contest newAccounts(Contest incident) {
    List<AccountLine> accounts =
        incident.accounts().stream().filter(account -> isNew(TellingKeys.of(account))).toList();
    return new Contest(
        incident.id(), incident.title(), incident.date(), incident.events(), accounts);
  }

  /**
   * What is gone, without what goes with it: accounts with their event, changes with a position.
   */
  private List<Told> gone(BriefFilter filter) {
    if (filter.since() != null || filter.proposal() != null || filter.actor() != null) {
      return List.of();
    }
    return gone.stream()
        .filter(one -> filter.speaksOf(one.words()) && !goesWithAnother(one))
        .sorted(Told.ORDER)
        .toList();
  }

  private boolean goesWithAnother(Told one) {
    return switch (one.kind()) {
      case TellingKeys.ACCOUNT -> overlapsGone(one, TellingKeys.EVENT);
      case TellingKeys.CONTEST -> overlapsGone(one, TellingKeys.EVENT);
      case TellingKeys.CHANGE -> overlapsGone(one, TellingKeys.POSITION);
      default -> false;
    };
  }

  private boolean overlapsGone(Told one, String kind) {
    return gone.stream()
        .anyMatch(
            other ->
                other.kind().equals(kind)
                    && other.page().equals(one.page())
                    && other.start() < one.end()
                    && one.start() < other.end());
  }

  static void tell(Store store, Brief brief, Instant at) {
    News news = brief.news();
    if (news == null) {
      throw new IllegalArgumentException("this brief does not tell what is new to somebody");
    }
    Set<Told> forgotten = new TreeSet<>(Told.ORDER);
    forgotten.addAll(news.gone());
    forgotten.addAll(news.moved().keySet());
    Set<Told> told = new TreeSet<>(Told.ORDER);
    TellingKeys.of(brief).forEach(key -> told.add(at(key, at)));
    news.moved().values().forEach(key -> told.add(at(key, at)));
    store.tell(news.reader(), List.copyOf(told), List.copyOf(forgotten));
  }

  private static Told at(Told key, Instant at) {
    return new Told(
        key.kind(), key.page(), key.start(), key.end(), key.detail(), key.actor(), key.words(), at);
  }
}
