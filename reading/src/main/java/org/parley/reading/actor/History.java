// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parley.language.Token;
import org.parley.reading.mention.NameSpan;

/** The mentions of a story up to the one being read, nearest first. Not thread-safe. */
final class History {
  /** Stands for whoever bears a name that several people share. */
  private static final String NOBODY = "";

  /** In sentences. */
  private static final int LONGEST_TURN = 12;

  private final StoryActors actors;
  private final boolean interview;
  private final List<Scope> scopes = new ArrayList<>();

  /**
   * @param interview whether the story is printed with the names of those who speak in turn
   */
  History(StoryActors actors, boolean interview) {
    this.actors = actors;
    this.interview = interview;
  }

  /** Begins a sentence. */
  void begin(Scope scope) {
    scopes.add(scope);
  }

  /** The sentence before, or null at the start. */
  @Nullable Scope previous() {
    return scopes.size() < 2 ? null : scopes.get(scopes.size() - 2);
  }

  /**
   * The actor that words standing before a token last meant and that fits; a subject before others.
   * Null when none fits, or when several stand alike.
   *
   * @param before the token that refers back
   * @param reach how many sentences back to look
   * @param subjectsOnly whether only a subject can be meant
   * @param fits which mentions can be meant, with their actors
   */
  @Nullable String last(Token before, int reach, boolean subjectsOnly, Predicate<Draft> fits) {
    return last(before, reach, subjectsOnly, fits, draft -> false);
  }

  /**
   * The same; null where the one so meant has a name that could be several people's.
   *
   * @param open which mentions without an actor could be meant
   */
  @Nullable String last(
      Token before, int reach, boolean subjectsOnly, Predicate<Draft> fits, Predicate<Draft> open) {
    for (int i = scopes.size() - 1; i >= 0 && i >= scopes.size() - 1 - reach; i--) {
      Scope scope = scopes.get(i);
      boolean current = i == scopes.size() - 1;
      Set<String> subjects = new LinkedHashSet<>();
      Set<String> others = new LinkedHashSet<>();
      for (Draft draft : inOrder(scope)) {
        boolean ahead = current && draft.last() > before.index();
        boolean meant = draft.id() == null ? open.test(draft) : fits.test(draft);
        if (ahead || !meant) {
          continue;
        }
        Token head = scope.sentence.token(draft.head());
        String id = draft.id() == null ? NOBODY : draft.id();
        Set<String> row = isTopic(scope, draft, head, current) ? subjects : others;
        if (current) {
          row.remove(id); // where he was named last counts
        }
        row.add(id);
      }
      if (!subjects.isEmpty()) {
        // Of several clauses the current sentence's last, an earlier sentence's first is its topic.
        List<String> ordered = List.copyOf(subjects);
        return somebody(current ? ordered.get(ordered.size() - 1) : ordered.get(0));
      }
      if (!others.isEmpty()) {
        return others.size() == 1 && !subjectsOnly ? somebody(others.iterator().next()) : null;
      }
    }
    return null;
  }

  /** Whether a mention opens a turn of an interview: "OKELLO: The talks went on". */
  boolean opensTurn(Draft draft) {
    for (int i = scopes.size() - 1; i >= 0 && interview; i--) {
      if (scopes.get(i).number == draft.sentence()) {
        return scopes.get(i).opensTurn(draft);
      }
    }
    return false;
  }

  /** Who speaks the turn of an interview that is being read, or null outside one. */
  @Nullable String inTurn() {
    int first = interview ? Math.max(0, scopes.size() - LONGEST_TURN) : scopes.size();
    for (int i = scopes.size() - 1; i >= first; i--) {
      Scope scope = scopes.get(i);
      for (Draft draft : scope.drafts()) {
        if (scope.opensTurn(draft)) {
          return draft.id();
        }
      }
    }
    return null;
  }

  /** Whether a mention is a name of a kind. */
  boolean isName(Draft draft, NameSpan.Kind kind) {
    for (Scope scope : scopes) {
      NameSpan name = scope.number == draft.sentence() ? scope.nameAt(draft.head()) : null;
      if (name != null) {
        return draft.form() == Draft.Form.NAME && name.kind() == kind;
      }
    }
    return false;
  }

  private static @Nullable String somebody(String id) {
    return id.equals(NOBODY) ? null : id;
  }

  /** A subject, or of an earlier sentence the person of "a call made by X". */
  private boolean isTopic(Scope scope, Draft draft, Token head, boolean current) {
    boolean agent = !current && scope.isAgent(head);
    return scope.isSubject(head)
        || agent && actors.get(draft.id()).map(StoryActor::isPerson).orElse(false);
  }

  private static List<Draft> inOrder(Scope scope) {
    List<Draft> drafts = new ArrayList<>(scope.drafts());
    drafts.sort(Comparator.comparingInt(Draft::head));
    return drafts;
  }

  /** The last actor of the whole story so far that fits, or null. */
  @Nullable String lastEver(Token before, Predicate<StoryActor> fits) {
    for (int i = scopes.size() - 1; i >= 0; i--) {
      List<Draft> drafts = inOrder(scopes.get(i));
      for (int k = drafts.size() - 1; k >= 0; k--) {
        Draft draft = drafts.get(k);
        boolean ahead = i == scopes.size() - 1 && draft.last() > before.index();
        if (!ahead && actors.get(draft.id()).filter(fits).isPresent()) {
          return draft.id();
        }
      }
    }
    return null;
  }
}
