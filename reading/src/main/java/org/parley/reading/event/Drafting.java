// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.AuxiliaryMode;
import org.parley.model.EventType;
import org.parley.model.Fatalities;
import org.parley.reading.Resources;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.predicate.Arguments;
import org.parley.reading.predicate.Lexicon;
import org.parley.reading.predicate.Modality;
import org.parley.reading.predicate.PredicateMatcher;
import org.parley.reading.predicate.Slot;
import org.parley.reading.predicate.WordClasses;

/**
 * Finds the frames of a sentence and keeps those that tell an act of their own. What is only asked
 * for, refused, promised or purposed stays in the content of the act that asks, refuses or
 * promises. Immutable and thread-safe.
 */
final class Drafting {
  /** Types whose content did not happen by being spoken of. */
  private static final Set<EventType> IRREAL_CONTENT =
      EnumSet.of(
          EventType.REQUEST,
          EventType.REJECT,
          EventType.AGREE,
          EventType.CONCEDE,
          EventType.THREATEN,
          EventType.SUPPORT,
          EventType.CONSULT);

  private final Lexicon<Frame> frames;
  private final PredicateMatcher matcher;
  private final Arguments arguments;
  private final Modality modality;
  private final FatalityReader fatalities;
  private final WordClasses classes;

  Drafting(Resources resources, WordClasses classes) {
    this.classes = classes;
    this.frames = Frame.read(resources, classes);
    this.matcher = new PredicateMatcher(classes);
    this.arguments = new Arguments(classes);
    this.modality = Modality.read(resources);
    this.fatalities = FatalityReader.read(resources);
  }

  /** The drafts of a sentence that tell an act of their own, in order of their cues. */
  List<Draft> of(Sentence sentence, StoryMentions mentions) {
    return told(sentence, all(sentence, mentions));
  }

  /** Every frame of a sentence, in order of the cues. */
  List<Draft> all(Sentence sentence, StoryMentions mentions) {
    List<Draft> drafts = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      Optional<Frame> frame = matcher.match(frames, sentence, token, mentions);
      EventType type = frame.isPresent() ? frame.get().type() : null;
      if (frame.isPresent() && type != null) {
        drafts.add(draft(sentence, token, frame.get(), type, mentions));
      }
    }
    return ContentRoles.filled(sentence, drafts);
  }

  /** Of all drafts of a sentence those that tell an act of their own. */
  List<Draft> told(Sentence sentence, List<Draft> drafts) {
    return prune(sentence, withToll(sentence, foldTolls(sentence, drafts)));
  }

  /** A count that no act of the sentence has is of its first attack that took place. */
  private List<Draft> withToll(Sentence sentence, List<Draft> drafts) {
    boolean counted = drafts.stream().anyMatch(draft -> draft.fatalities() != null);
    Fatalities toll = counted ? null : fatalities.in(sentence);
    List<Draft> kept = new ArrayList<>(drafts);
    for (int i = 0; i < kept.size() && toll != null; i++) {
      Draft draft = kept.get(i);
      if (draft.type() == EventType.ASSAULT && draft.aux().isEmpty()) {
        kept.set(i, draft.withFatalities(toll));
        return kept;
      }
    }
    return kept;
  }

  private Draft draft(
      Sentence sentence, Token token, Frame frame, EventType type, StoryMentions mentions) {
    Set<AuxiliaryMode> aux = withOwn(modality.of(sentence, token), frame.aux());
    List<Token> actors = first(sentence, token, frame, frame.actor(), mentions, List.of());
    List<Token> objects = arguments.objects(sentence, token);
    return new Draft(
        frame,
        type,
        token,
        aux,
        actors,
        first(sentence, token, frame, frame.recipient(), mentions, actors),
        first(sentence, token, frame, frame.content(), mentions, List.of()),
        objects,
        toll(sentence, token, objects));
  }

  /** The predicate's own mode joins; a negative predicate that is negated affirms. */
  private static Set<AuxiliaryMode> withOwn(Set<AuxiliaryMode> aux, @Nullable AuxiliaryMode own) {
    if (own == null) {
      return aux;
    }
    EnumSet<AuxiliaryMode> with = EnumSet.noneOf(AuxiliaryMode.class);
    with.addAll(aux);
    if (!with.add(own) && own == AuxiliaryMode.NEGATION) {
      with.remove(own);
    }
    return with;
  }

  /** The first slot that is filled, looked for on a light verb's noun before the verb. */
  private List<Token> first(
      Sentence sentence,
      Token token,
      Frame frame,
      List<Slot> slots,
      StoryMentions mentions,
      List<Token> without) {
    for (Slot slot : slots) {
      if (slot.kind() == Slot.Kind.NONE) {
        return List.of();
      }
      List<Token> found = fill(sentence, token, frame, slot, mentions, without);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** What fills one slot of a frame. */
  List<Token> fill(
      Sentence sentence,
      Token token,
      Frame frame,
      Slot slot,
      StoryMentions mentions,
      List<Token> without) {
    if (slot.kind() == Slot.Kind.MUTUAL) {
      return without.size() > 1 ? without : List.of();
    }
    Token noun = matcher.noun(frame, sentence, token);
    List<Token> found = new ArrayList<>();
    boolean ofNoun = slot.kind() == Slot.Kind.PREP || slot.kind() == Slot.Kind.POSS;
    if (noun != null && ofNoun) {
      found.addAll(arguments.fill(sentence, noun, slot, mentions));
    } else if (noun == null && slot.kind() == Slot.Kind.POSS && token.isVerb()) {
      for (Token object : arguments.objects(sentence, token)) {
        found.addAll(arguments.authors(sentence, object, mentions));
      }
    }
    if (found.isEmpty()) {
      found.addAll(arguments.fill(frame, sentence, token, slot, mentions));
    }
    found.removeAll(without);
    return found;
  }

  /** The frames whose head is a token's, with what each asks for in vain; null where it fits. */
  Map<Frame, @Nullable String> candidates(Sentence sentence, Token token, StoryMentions mentions) {
    Map<Frame, @Nullable String> all = new LinkedHashMap<>();
    for (Frame frame : matcher.candidates(frames, token)) {
      all.put(frame, matcher.lacks(frame, sentence, token, mentions));
    }
    return all;
  }

  /** Which words set the auxiliary modes of a predicate. */
  List<Modality.Reason> reality(Sentence sentence, Token token) {
    return modality.why(sentence, token);
  }

  private @Nullable Fatalities toll(Sentence sentence, Token token, List<Token> objects) {
    if (!classes.contains("kill", token)) {
      return null;
    }
    for (Token object : objects) {
      Fatalities found = fatalities.of(sentence, object);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** "a college was hit, killing at least 30": one act, and its toll. */
  private static List<Draft> foldTolls(Sentence sentence, List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>(drafts);
    for (Draft killing : drafts) {
      boolean participle =
          killing.fatalities() != null
              && killing.cue().tag().equals("VBG")
              && killing.cue().label().equals("advcl")
              && killing.cue().head() >= 0;
      if (!participle) {
        continue;
      }
      Token above = act(sentence, killing, kept);
      for (int i = 0; i < kept.size(); i++) {
        Draft main = kept.get(i);
        if (main.cue().equals(above) && main.type() == killing.type()) {
          kept.set(i, main.withFatalities(killing.fatalities()));
          kept.remove(killing);
          break;
        }
      }
    }
    return kept;
  }

  /** The act that killed: the one above, or one nearer where what is above kills nobody. */
  private static Token act(Sentence sentence, Draft killing, List<Draft> drafts) {
    Token above = sentence.token(killing.cue().head());
    if (drafts.stream().anyMatch(d -> d.cue().equals(above) && d.type() == killing.type())) {
      return above;
    }
    Token nearest = above;
    for (Draft draft : drafts) {
      boolean between =
          draft.cue().index() > above.index() && draft.cue().index() < killing.cue().index();
      if (between && draft.cue().isVerb() && draft.type() == killing.type()) {
        nearest = draft.cue();
      }
    }
    return nearest;
  }

  private List<Draft> prune(Sentence sentence, List<Draft> drafts) {
    List<Draft> kept = new ArrayList<>();
    for (Draft draft : drafts) {
      boolean contained = false;
      for (Draft other : drafts) {
        if (other != draft && swallows(sentence, other, draft)) {
          contained = true;
          break;
        }
      }
      boolean purposed =
          draft.cue().tag().equals("VB")
              && draft.aux().contains(AuxiliaryMode.HYPOTHETICAL)
              && !isFinite(sentence, draft.cue())
              && drafts.stream().anyMatch(other -> isAbove(sentence, other, draft));
      if (!contained && !purposed) {
        kept.add(draft);
      }
    }
    return kept;
  }

  private static boolean isAbove(Sentence sentence, Draft outer, Draft inner) {
    Token at = inner.cue();
    for (int step = 0; at.head() >= 0 && step < sentence.tokens().size(); step++) {
      at = sentence.token(at.head());
      if (at.equals(outer.cue())) {
        return true;
      }
    }
    return false;
  }

  /** Whether the inner draft only spells out what the outer one is about. */
  private boolean swallows(Sentence sentence, Draft outer, Draft inner) {
    if (classes.contains("denial", outer.cue()) && inner.cue().isVerb()) {
      return false; // what is denied is an account of its own
    }
    boolean nominal = inner.cue().isNoun();
    if (nominal && outer.cue().isVerb() && outer.objects().contains(inner.cue())) {
      return outer.type() == inner.type() || IRREAL_CONTENT.contains(outer.type());
    }
    if (!IRREAL_CONTENT.contains(outer.type())) {
      return nominal && outer.type() == inner.type() && isBelow(sentence, outer, inner);
    }
    return (nominal || !isFinite(sentence, inner.cue())) && isBelow(sentence, outer, inner);
  }

  private static boolean isBelow(Sentence sentence, Draft outer, Draft inner) {
    for (Token content : outer.content()) {
      if (sentence.subtree(content).contains(inner.cue())
          && !clauseBetween(sentence, content, inner.cue())) {
        return true;
      }
    }
    for (Token object : outer.objects()) {
      if (sentence.subtree(object).contains(inner.cue())
          && !clauseBetween(sentence, object, inner.cue())) {
        return true;
      }
    }
    return false;
  }

  /** A relative clause or a past participle tells an act of its own: "the deal signed by ...". */
  private static boolean clauseBetween(Sentence sentence, Token top, Token inner) {
    Token at = inner;
    while (at.head() >= 0 && at.index() != top.index()) {
      boolean told =
          at.label().equals("relcl")
              || (at.label().equals("acl") && (at.tag().equals("VBN") || at.tag().equals("VBD")));
      if (told) {
        return true;
      }
      at = sentence.token(at.head());
    }
    return false;
  }

  private static boolean isFinite(Sentence sentence, Token verb) {
    if (!verb.isVerb() || verb.tag().equals("VBG")) {
      return !sentence.children(verb, "aux", "auxpass", "nsubj").isEmpty();
    }
    if (verb.tag().equals("VB")) {
      for (Token aux : sentence.children(verb, "aux")) {
        if (aux.tag().equals("TO")) {
          return false;
        }
      }
      return !sentence.children(verb, "aux").isEmpty();
    }
    return true;
  }
}
