// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.reading.mention.StoryMentions;

/**
 * Resolves "he said" where the mentions leave the pronoun open: whoever spoke last goes on
 * speaking, if the pronoun fits what the speaker is. Somebody named in between who did not speak
 * does not count. When nobody fits nearby the speaker stays open.
 */
final class PronounSpeakers {
  private static final int REACH = 2;
  private static final Set<String> PERSONAL = Set.of("he", "she");

  private final StoryMentions mentions;

  PronounSpeakers(StoryMentions mentions) {
    this.mentions = mentions;
  }

  /** The drafts in order, open pronouns resolved as far as the story tells. */
  List<Draft> resolve(List<Draft> drafts) {
    List<Draft> resolved = new ArrayList<>();
    for (Draft draft : drafts) {
      ActorRef speaker = draft.speaker();
      boolean open = speaker != null && speaker.id() == null && isPronoun(draft);
      Draft earlier = open ? earlier(resolved, draft) : null;
      resolved.add(earlier == null ? draft : said(draft, earlier));
    }
    return resolved;
  }

  private @Nullable Draft earlier(List<Draft> before, Draft draft) {
    for (int i = before.size() - 1; i >= 0; i--) {
      Draft candidate = before.get(i);
      if (draft.paragraph() - candidate.paragraph() > REACH) {
        return null;
      }
      boolean apart =
          candidate.quoted() == null && draft.quoted() == null && !candidate.isWithin(before);
      if (apart && candidate.speaker() != null && !isSameCue(candidate, draft)) {
        Boolean fits = fits(form(draft), candidate);
        if (fits != null) {
          return fits ? candidate : null;
        }
      }
    }
    return null;
  }

  private static boolean isSameCue(Draft a, Draft b) {
    return a.speaker() != null && b.speaker() != null && a.speaker().start() == b.speaker().start();
  }

  /** Whether the pronoun can stand for the speaker; null when another one has to be looked for. */
  private @Nullable Boolean fits(String pronoun, Draft candidate) {
    ActorRef speaker = candidate.speaker();
    if (speaker == null) {
      return null;
    }
    String other = isPronoun(candidate) ? form(candidate) : "";
    if (speaker.id() == null) {
      // Somebody who cannot be told spoke in between: the pronoun may be theirs.
      return other.equals(pronoun) || other.isEmpty() ? Boolean.FALSE : null;
    }
    boolean person =
        mentions.actor(speaker.id()).map(a -> a.kind() == Actor.Kind.PERSON).orElse(false);
    if (PERSONAL.contains(pronoun)) {
      boolean clash = PERSONAL.contains(other) && !other.equals(pronoun);
      return person && !clash ? Boolean.TRUE : null;
    }
    return person ? null : Boolean.TRUE;
  }

  private static Draft said(Draft draft, Draft earlier) {
    ActorRef pronoun = draft.speaker();
    ActorRef meant = earlier.speaker();
    if (pronoun == null || meant == null) {
      return draft;
    }
    return draft.by(new ActorRef(meant.id(), pronoun.start(), pronoun.end(), pronoun.text()));
  }

  private static boolean isPronoun(Draft draft) {
    Finding finding = draft.finding();
    Token head = finding == null ? null : finding.speaker();
    return head != null && head.tag().startsWith("PRP");
  }

  /** The subject form of the pronoun. */
  private static String form(Draft draft) {
    Finding finding = draft.finding();
    Token head = finding == null ? null : finding.speaker();
    String form = head == null ? "" : head.form().toLowerCase(java.util.Locale.ROOT);
    return switch (form) {
      case "his", "him" -> "he";
      case "her" -> "she";
      case "its" -> "it";
      case "their", "them" -> "they";
      default -> form;
    };
  }
}
