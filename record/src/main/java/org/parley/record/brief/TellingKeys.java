// SPDX-License-Identifier: Apache-2.0
package org.parley.record.brief;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parley.model.Incident;
import org.parley.record.brief.Brief.AccountLine;
import org.parley.record.brief.Brief.Contest;
import org.parley.record.brief.Brief.Happened;
import org.parley.record.brief.Brief.Party;
import org.parley.record.brief.Brief.ProposalPart;
import org.parley.record.brief.Brief.Ref;
import org.parley.record.brief.Brief.Said;
import org.parley.record.brief.Brief.Source;
import org.parley.record.brief.Brief.Stand;
import org.parley.record.brief.Brief.Turn;
import org.parley.store.Told;

/**
 * What a row of a brief tells, by keys that survive reading and merging again: words of a page. An
 * account is one that tells it or one that denies it, for whether it differs depends on the others.
 */
final class TellingKeys {
  static final String POSITION = "position";
  static final String CHANGE = "change";
  static final String CONTEST = "contest";
  static final String ACCOUNT = "account";
  static final String EVENT = "event";
  static final String STATEMENT = "statement";

  /** How much of long words is kept, to tell what is gone. */
  private static final int LONGEST = 300;

  private TellingKeys() {}

  /** All that a brief tells. */
  static List<Told> of(Brief brief) {
    List<Told> keys = new ArrayList<>();
    for (ProposalPart proposal : brief.proposals()) {
      for (Party party : proposal.parties()) {
        party.stands().forEach(stand -> keys.addAll(of(proposal, party, stand)));
      }
      proposal.turns().forEach(turn -> keys.add(of(proposal, turn)));
    }
    brief.contests().forEach(contest -> keys.addAll(of(contest)));
    brief.contests().forEach(contest -> contest.accounts().forEach(a -> keys.addAll(of(a))));
    brief.accounts().forEach(contest -> contest.accounts().forEach(a -> keys.addAll(of(a))));
    brief.said().forEach(said -> keys.addAll(of(said)));
    for (Happened happened : brief.happened()) {
      keys.addAll(of(happened));
      happened.accounts().forEach(account -> keys.addAll(of(account)));
    }
    return keys;
  }

  static List<Told> of(ProposalPart proposal, Party party, Stand stand) {
    String stance = stand.stance().name().toLowerCase(Locale.ROOT);
    String words =
        party.party().name()
            + " "
            + stance.replace('_', ' ')
            + ": "
            + proposal.name()
            + " “"
            + stand.quote().words()
            + "”";
    return stand.positions().stream()
        .map(ref -> key(POSITION, ref.source(), stance, stand.actor(), words))
        .toList();
  }

  static Told of(ProposalPart proposal, Turn turn) {
    Source before = turn.before().source();
    String from = before.page() + ":" + before.span().start() + "-" + before.span().end();
    return key(
        CHANGE,
        turn.after().source(),
        turn.kind().name().toLowerCase(Locale.ROOT) + " " + from,
        turn.side().id(),
        turn.side().name() + " " + turn.what() + ": " + proposal.name());
  }

  /** That a happening is contested. */
  static List<Told> of(Contest contest) {
    return refs(CONTEST, contest.events(), contest.title());
  }

  static List<Told> of(AccountLine account) {
    boolean denies = account.says() == Incident.Says.DID_NOT_HAPPEN;
    String words =
        account.name() + (denies ? " denies: “" : " tells: “") + account.quote().words() + "”";
    String holder = account.holder() == null ? "" : account.holder();
    return account.evidence().stream()
        .map(source -> key(ACCOUNT, source, denies ? "denies" : "tells", holder, words))
        .toList();
  }

  static List<Told> of(Said said) {
    String words = said.speaker().name() + ": “" + said.quote().words() + "”";
    return List.of(key(STATEMENT, said.quote().source(), "", said.speaker().id(), words));
  }

  /** That something happened. */
  static List<Told> of(Happened happened) {
    return refs(EVENT, happened.events(), happened.what());
  }

  private static List<Told> refs(String kind, List<Ref> refs, String words) {
    return refs.stream().map(ref -> key(kind, ref.source(), "", "", words)).toList();
  }

  private static Told key(String kind, Source source, String detail, String actor, String words) {
    return new Told(
        kind,
        source.page(),
        source.span().start(),
        source.span().end(),
        detail,
        actor,
        Shorten.to(LONGEST, words),
        Instant.EPOCH);
  }
}
