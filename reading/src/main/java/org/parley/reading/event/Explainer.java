// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.ActorRef;
import org.parley.model.AuxiliaryMode;
import org.parley.model.Claim;
import org.parley.model.Event;
import org.parley.model.Span;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.predicate.Modality;
import org.parley.reading.predicate.Predicate;
import org.parley.reading.predicate.Slot;

/** Says in lines of plain text why a sentence was coded as it was. Immutable and thread-safe. */
final class Explainer {
  private static final int NEAR = 4;

  private final Drafting drafting;

  Explainer(Drafting drafting) {
    this.drafting = drafting;
  }

  /**
   * The reasons, frame by frame, in order of the words.
   *
   * @param events what was coded of the story
   */
  List<String> explain(Sentence sentence, StoryMentions mentions, List<Event> events) {
    List<String> lines = new ArrayList<>();
    List<Draft> drafts = drafting.all(sentence, mentions);
    List<Draft> told = drafting.told(sentence, drafts);
    for (Token token : sentence.tokens()) {
      Map<Frame, @Nullable String> candidates = drafting.candidates(sentence, token, mentions);
      Draft draft = drafts.stream().filter(one -> one.cue().equals(token)).findFirst().orElse(null);
      if (draft != null) {
        Event event =
            events.stream()
                .filter(one -> one.cue().start() == token.start())
                .findFirst()
                .orElse(null);
        lines.addAll(one(sentence, draft, mentions, told, event));
      } else if (!candidates.isEmpty()) {
        lines.add(quoted(token) + " tells nothing");
      }
      lines.addAll(near(candidates, draft));
    }
    return lines;
  }

  private List<String> one(
      Sentence sentence,
      Draft draft,
      StoryMentions mentions,
      List<Draft> told,
      @Nullable Event event) {
    Frame frame = draft.frame();
    List<String> lines = new ArrayList<>();
    lines.add(quoted(draft.cue()) + " tells " + draft.type() + mode(frame.mode()));
    lines.add("  frame      " + frame.predicate() + "  " + frame.source());
    for (Predicate.Condition condition : frame.predicate().conditions()) {
      lines.add("  because    " + condition(condition));
    }
    List<Token> actors = role(lines, "actor", sentence, draft, frame.actor(), mentions, List.of());
    role(lines, "recipient", sentence, draft, frame.recipient(), mentions, actors);
    role(lines, "about", sentence, draft, frame.content(), mentions, List.of());
    for (Modality.Reason reason : drafting.reality(sentence, draft.cue())) {
      lines.add("  " + padded(lower(reason.mode())) + "by " + quoted(reason.word()));
    }
    if (frame.aux() != null) {
      lines.add("  " + padded(lower(frame.aux())) + "by the frame itself");
    }
    if (event == null) {
      lines.add(
          told.stream().anyMatch(one -> one.cue().equals(draft.cue()))
              ? "  left out   nobody is named who does it or suffers it"
              : "  left out   it only spells out what another act is about");
      return lines;
    }
    if (event.type() != draft.type() || !event.aux().equals(draft.aux())) {
      lines.add("  rule       " + rule(draft, event));
    }
    lines.add("  coded      " + coded(event));
    lines.add("  claimed by " + claims(event));
    return lines;
  }

  private List<Token> role(
      List<String> lines,
      String name,
      Sentence sentence,
      Draft draft,
      List<Slot> slots,
      StoryMentions mentions,
      List<Token> without) {
    for (Slot slot : slots) {
      List<Token> found =
          drafting.fill(sentence, draft.cue(), draft.frame(), slot, mentions, without);
      for (Token head : found) {
        lines.add(
            "  "
                + padded(name)
                + quoted(head)
                + ", slot "
                + slot
                + path(sentence, draft.cue(), head));
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    if (!slots.isEmpty()) {
      String tried = slots.stream().map(Slot::toString).collect(Collectors.joining(", "));
      lines.add("  " + padded(name) + "none in the frame's slots (" + tried + ")");
    }
    return List.of();
  }

  /** The way through the tree from a role's head to the predicate: words and labels. */
  private static String path(Sentence sentence, Token cue, Token head) {
    StringBuilder up = new StringBuilder();
    Token at = head;
    for (int step = 0; step < sentence.tokens().size() && !at.equals(cue); step++) {
      if (at.head() < 0 || sentence.subtree(at).contains(cue)) {
        break;
      }
      up.append(" -").append(at.label()).append("-> ");
      at = sentence.token(at.head());
      up.append(at.form());
    }
    return up.length() == 0 ? "" : ":" + up;
  }

  private static List<String> near(Map<Frame, @Nullable String> candidates, @Nullable Draft draft) {
    List<String> lines = new ArrayList<>();
    int more = 0;
    for (Map.Entry<Frame, @Nullable String> entry : candidates.entrySet()) {
      Frame frame = entry.getKey();
      if (draft != null && frame.equals(draft.frame())) {
        continue;
      }
      if (lines.size() >= NEAR) {
        more++;
        continue;
      }
      String lacking = entry.getValue();
      lines.add(
          "  not        "
              + (frame.type() == null ? "no event" : frame.type() + mode(frame.mode()))
              + " by "
              + frame.predicate()
              + "  "
              + frame.source()
              + ": "
              + (lacking != null ? lacking : "a frame before it fits"));
    }
    if (more > 0) {
      lines.add("  not        " + more + " more frames of this word");
    }
    return lines;
  }

  private static String condition(Predicate.Condition condition) {
    return (condition.slot() == null ? "what it is about" : condition.slot().toString())
        + (condition.negative() ? " is not @" : " is @")
        + condition.name();
  }

  private static String rule(Draft draft, Event event) {
    StringBuilder rule = new StringBuilder();
    if (event.type() != draft.type()) {
      rule.append(draft.type()).append(" that is ");
      rule.append(
          draft.aux().contains(AuxiliaryMode.NEGATION) ? "refused for the future" : "to come");
      rule.append(" is ").append(event.type());
    }
    if (event.aux().contains(AuxiliaryMode.HISTORICAL)) {
      rule.append(rule.length() > 0 ? "; " : "").append("it is long past");
    }
    return rule.length() > 0 ? rule.toString() : "modes settled as " + modes(event);
  }

  private static String coded(Event event) {
    return event.type()
        + mode(event.mode())
        + ": "
        + names(event.actor())
        + " > "
        + names(event.recipient())
        + modes(event);
  }

  private static String modes(Event event) {
    return event.aux().isEmpty()
        ? ", as having happened"
        : ", " + event.aux().stream().map(Explainer::lower).collect(Collectors.joining(", "));
  }

  private static String names(List<ActorRef> refs) {
    return refs.isEmpty()
        ? "nobody named"
        : refs.stream()
            .map(ref -> ref.text() + (ref.id() == null ? "" : " (" + ref.id() + ")"))
            .collect(Collectors.joining(", "));
  }

  private static String claims(Event event) {
    List<String> chain = new ArrayList<>();
    for (Claim claim : event.claimedBy()) {
      Span words =
          claim.start() == null || claim.end() == null
              ? null
              : new Span(claim.start(), claim.end());
      chain.add(
          words == null
              ? "the text itself"
              : claim.text() + " " + claim.relation().toString().toLowerCase(Locale.ROOT));
    }
    return String.join(", then ", chain);
  }

  private static String mode(@Nullable String mode) {
    return mode == null ? "" : "/" + mode;
  }

  private static String quoted(Token token) {
    return "\"" + token.form() + "\"";
  }

  private static String lower(AuxiliaryMode mode) {
    return mode.toString().toLowerCase(Locale.ROOT);
  }

  private static String padded(String name) {
    return String.format(Locale.ROOT, "%-10s ", name);
  }
}
