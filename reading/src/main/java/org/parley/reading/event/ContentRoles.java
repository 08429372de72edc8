// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.EventType;
import org.parley.reading.predicate.Grammar;

/**
 * To whom a spoken act is done when its own words do not say so but its content does: who promises
 * to send aid to X promises it to X, who threatens to shell X threatens X, who demands that X
 * resign demands it of X. Pure functions.
 */
final class ContentRoles {
  private static final Set<EventType> SPOKEN =
      EnumSet.of(
          EventType.AGREE,
          EventType.SUPPORT,
          EventType.CONCEDE,
          EventType.REQUEST,
          EventType.REJECT,
          EventType.THREATEN);

  private ContentRoles() {}

  /** The drafts, those of spoken acts without a recipient filled from their contents. */
  static List<Draft> filled(Sentence sentence, List<Draft> drafts) {
    List<Draft> filled = new ArrayList<>();
    for (Draft draft : drafts) {
      List<Token> told = List.of();
      if (!SPOKEN.contains(draft.type()) && draft.recipients().isEmpty()) {
        for (Token content : draft.content()) {
          told = disjoint(own(sentence, content), draft.actors()); // "let the ship dock"
        }
      }
      if (isMovement(draft)) {
        told = purposed(sentence, draft, drafts);
      }
      if (SPOKEN.contains(draft.type())) {
        boolean open = draft.recipients().isEmpty();
        told = open ? recipients(sentence, draft, drafts) : bidden(draft, drafts);
      }
      filled.add(told.isEmpty() ? draft : draft.withRecipients(told));
    }
    return filled;
  }

  private static List<Token> recipients(Sentence sentence, Draft draft, List<Draft> drafts) {
    List<Token> bidden = bidden(draft, drafts);
    if (!bidden.isEmpty()) {
      return bidden;
    }
    for (Token content : draft.content()) {
      boolean asks = draft.type() == EventType.REQUEST || draft.type() == EventType.CONCEDE;
      List<Token> asked = asks ? own(sentence, content) : List.of();
      if (!asked.isEmpty()) {
        return disjoint(asked, draft.actors());
      }
      Draft inner = inner(sentence, draft, content, drafts);
      boolean freed = inner != null && isFreeing(inner) && draft.type() == EventType.REQUEST;
      if (inner != null && !freed) {
        return disjoint(inner.recipients(), draft.actors());
      }
    }
    return List.of();
  }

  /** Who is to be freed is asked for nothing. */
  private static boolean isFreeing(Draft draft) {
    return draft.type() == EventType.RETREAT && "release".equals(draft.frame().mode());
  }

  /** "flew to Doha to meet X", "gathered to attack X": whom those who move are to meet. */
  private static List<Token> purposed(Sentence sentence, Draft draft, List<Draft> drafts) {
    for (Draft purpose : drafts) {
      boolean same =
          draft.type() == EventType.CONSULT
              ? purpose.type() == EventType.CONSULT
              : purpose.type() == EventType.ASSAULT;
      if (same
          && purpose != draft
          && purpose.cue().tag().equals("VB")
          && !purpose.isMutual()
          && !purpose.recipients().isEmpty()
          && isBelow(sentence, draft.cue(), purpose.cue())) {
        return disjoint(purpose.recipients(), draft.actors());
      }
    }
    return List.of();
  }

  private static boolean isMovement(Draft draft) {
    boolean visit = draft.type() == EventType.CONSULT && "visit".equals(draft.frame().mode());
    return draft.cue().isVerb() && (visit || draft.type() == EventType.MOBILIZE);
  }

  /** The subject that the content itself has: "that X resign", "found X guilty". */
  private static List<Token> own(Sentence sentence, Token content) {
    if (content.isNoun()) {
      for (Token clause : sentence.children(content, "acl")) {
        if (!sentence.children(clause, "mark").isEmpty()) {
          return Grammar.surfaceSubjects(sentence, clause); // "its demand that X resign"
        }
      }
    }
    boolean tells = content.isVerb() || content.tag().startsWith("JJ");
    boolean clause = tells && content.label().equals("ccomp");
    return clause && !sentence.children(content, "nsubj", "nsubjpass").isEmpty()
        ? Grammar.surfaceSubjects(sentence, content)
        : List.of();
  }

  /** Who would do what is asked for: "demanded the withdrawal of the troops". */
  private static List<Token> bidden(Draft outer, List<Draft> drafts) {
    if (outer.type() == EventType.REQUEST) {
      for (Draft draft : drafts) {
        boolean content = draft.cue().isNoun() && outer.content().contains(draft.cue());
        if (draft != outer && content) {
          return disjoint(draft.actors(), outer.actors());
        }
      }
    }
    return List.of();
  }

  /** The frame of the content, else the first below it that is done by the same or by nobody. */
  private static @Nullable Draft inner(
      Sentence sentence, Draft outer, Token content, List<Draft> drafts) {
    for (Draft draft : drafts) {
      boolean same =
          draft.actors().isEmpty() || draft.actors().stream().anyMatch(outer.actors()::contains);
      if (draft != outer
          && same
          && !draft.recipients().isEmpty()
          && !draft.isMutual()
          && (draft.cue().equals(content) || isBelow(sentence, content, draft.cue()))) {
        return draft;
      }
    }
    return null;
  }

  private static boolean isBelow(Sentence sentence, Token content, Token cue) {
    Token at = cue;
    for (int step = 0; at.head() >= 0 && step < sentence.tokens().size(); step++) {
      if (at.equals(content)) {
        return true;
      }
      boolean own = at.label().equals("relcl") || at.label().equals("ccomp");
      boolean cause = at.label().equals("advcl") && !at.tag().equals("VB");
      if (own || cause) {
        return false;
      }
      at = sentence.token(at.head());
    }
    return at.equals(content);
  }

  private static List<Token> disjoint(List<Token> found, List<Token> without) {
    List<Token> rest = new ArrayList<>(found);
    rest.removeAll(without);
    return List.copyOf(rest);
  }
}
