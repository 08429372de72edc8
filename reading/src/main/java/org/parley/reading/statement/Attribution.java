// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.ActorRef;
import org.parley.model.Claim;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.TextSpan;
import org.parley.reading.Resources;

/**
 * Says who claims what a stretch of a story tells, from the statements of that story. Pure and
 * thread-safe.
 */
public final class Attribution {
  private final CueLexicon lexicon;
  private final Hearsay hearsay;

  /**
   * @throws Resources.ResourceException when the cue file cannot be used
   */
  public Attribution(Resources resources) {
    this.lexicon = CueLexicon.load(resources);
    this.hearsay = new Hearsay(resources);
  }

  /**
   * The chain of those who claim what a stretch tells, innermost first: the speaker of the smallest
   * content around it asserts, denies, confirms or witnesses; those through whom that is known, and
   * the speakers of wider contents, relay (or deny, when they deny). When the stretch lies in
   * nobody's statement the outlet asserts it: one claim without words.
   *
   * @param statements of one story
   * @param told the words that tell the event, in the same page
   * @param outlet id of the outlet, or null when it is not known
   */
  public List<Claim> of(List<Statement> statements, Span told, @Nullable String outlet) {
    List<Statement> around = new ArrayList<>();
    for (Statement statement : statements) {
      if (statement.content().stream().anyMatch(span -> span.contains(told))) {
        around.add(statement);
      }
    }
    around.sort(Comparator.comparingInt(Attribution::size).thenComparing(Statement::id));
    List<Claim> chain = new ArrayList<>();
    for (Statement statement : around) {
      Claim.Relation relation = relation(statement);
      boolean passesOn = !chain.isEmpty() && relation != Claim.Relation.DENIES;
      add(chain, statement, passesOn ? Claim.Relation.RELAYS : relation);
      for (ActorRef via : statement.via()) {
        add(chain, claim(via, Claim.Relation.RELAYS));
      }
    }
    return chain.isEmpty()
        ? List.of(new Claim(outlet, Claim.Relation.ASSERTS, null, null, null))
        : List.copyOf(chain);
  }

  /**
   * A chain behind the word that makes hearsay of what a predicate tells: "reportedly" stands for
   * those unnamed who assert it, and whoever says so relays it. A chain that begins with a denial,
   * a confirmation or a witness stays as it is.
   *
   * @param chain as {@link #of} tells it
   */
  public List<Claim> withHearsay(List<Claim> chain, Sentence sentence, Token predicate) {
    Token word = hearsay.of(sentence, predicate);
    Claim first = chain.get(0);
    if (word == null || first.relation() != Claim.Relation.ASSERTS) {
      return chain;
    }
    List<Claim> told = new ArrayList<>();
    told.add(new Claim(null, Claim.Relation.ASSERTS, word.start(), word.end(), word.form()));
    if (first.start() != null && !first.start().equals(word.start())) {
      told.add(
          new Claim(first.id(), Claim.Relation.RELAYS, first.start(), first.end(), first.text()));
    }
    told.addAll(chain.subList(1, chain.size()));
    return List.copyOf(told);
  }

  /** What the speaker of a statement does with its content, from the words of its cue. */
  public Claim.Relation relation(Statement statement) {
    TextSpan cue = statement.cue();
    return cue == null ? Claim.Relation.ASSERTS : lexicon.relation(cue.text());
  }

  private static int size(Statement statement) {
    return statement.content().stream().mapToInt(span -> span.end() - span.start()).sum();
  }

  private static void add(List<Claim> chain, Statement statement, Claim.Relation relation) {
    ActorRef speaker = statement.speaker();
    TextSpan cue = statement.cue();
    if (speaker != null) {
      add(chain, claim(speaker, relation));
    } else if (cue != null) {
      chain.add(new Claim(null, relation, cue.start(), cue.end(), cue.text()));
    } else {
      Span words = statement.content().get(0);
      chain.add(new Claim(null, relation, words.start(), words.end(), null));
    }
  }

  /** Who says twice that it is so says it once. */
  private static void add(List<Claim> chain, Claim claim) {
    boolean known =
        chain.stream()
            .anyMatch(
                c -> claim.id() != null && claim.id().equals(c.id()) || isSameWords(c, claim));
    if (!known) {
      chain.add(claim);
    }
  }

  private static boolean isSameWords(Claim a, Claim b) {
    return a.start() != null && a.start().equals(b.start());
  }

  private static Claim claim(ActorRef ref, Claim.Relation relation) {
    return new Claim(ref.id(), relation, ref.start(), ref.end(), ref.text());
  }
}
