// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.position;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Mention;
import org.parley.model.Place;
import org.parley.model.Proposal;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StoryText;

/** Recognises the proposal that a head and its phrase name. Immutable and thread-safe. */
final class ProposalFinder {
  /** Labels below which a phrase tells other things than what the proposal is. */
  private static final Set<String> OTHER_CLAUSES =
      Set.of("relcl", "advcl", "appos", "conj", "cc", "punct", "parataxis", "dep");

  private static final int DEPTH = 4;

  private final ProposalWords words;

  ProposalFinder(ProposalWords words) {
    this.words = words;
  }

  /** The proposal named at or below a head; empty when the words name none. */
  Optional<ProposalPhrase> at(
      StoryText story, Sentence sentence, Token head, StoryMentions mentions) {
    Token named = named(sentence, head, 0);
    return named == null ? Optional.empty() : Optional.of(phrase(story, sentence, named, mentions));
  }

  /** The head itself when it is a proposal's word, else the first such word it governs. */
  private @Nullable Token named(Sentence sentence, Token head, int depth) {
    if (words.of(head).isPresent()) {
      return head;
    }
    if (depth >= DEPTH) {
      return null;
    }
    for (Token child : sentence.children(head)) {
      boolean follows =
          switch (child.label()) {
            case "dobj", "prep", "pobj", "pcomp", "xcomp", "acl", "prt", "attr" -> true;
            default -> false;
          };
      if (follows) {
        Token found = named(sentence, child, depth + 1);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private ProposalPhrase phrase(
      StoryText story, Sentence sentence, Token head, StoryMentions mentions) {
    List<Token> inside = new ArrayList<>();
    collect(sentence, head, inside, 0);
    inside.sort((a, b) -> Integer.compare(a.index(), b.index()));
    ProposalWords.Word own = words.of(head).orElseThrow();
    Proposal.Kind kind = own.kind();
    boolean generic = own.generic();
    if (generic) {
      List<Token> described = new ArrayList<>(inside);
      // "an agreement that would formalise a ceasefire" is about the ceasefire.
      for (Token clause : sentence.children(head, "relcl")) {
        described.addAll(sentence.subtree(clause));
      }
      for (Token token : described) {
        Optional<ProposalWords.Word> word = words.of(token);
        if (word.isPresent() && !word.get().generic()) {
          kind = word.get().kind();
          generic = false;
          break;
        }
      }
    }
    boolean definite = false;
    for (Token child : sentence.children(head, "det", "poss")) {
      definite |= !Set.of("a", "an", "any", "some").contains(child.lemma());
    }
    int first = 0;
    while (inside.get(first).index() < head.index() && isDropped(inside.get(first))) {
      first++;
    }
    int start = inside.get(first).start();
    int end = inside.get(inside.size() - 1).end();
    return new ProposalPhrase(
        start,
        end,
        name(story, head, kind, inside.subList(first, inside.size())),
        kind,
        generic,
        proper(sentence, head, mentions),
        definite,
        place(sentence, inside, mentions));
  }

  /** Proper modifiers of the head that name no actor: "Oslo" of "the Oslo accords". */
  private static String proper(Sentence sentence, Token head, StoryMentions mentions) {
    StringBuilder proper = new StringBuilder();
    for (Token modifier : sentence.children(head, "compound", "nmod")) {
      boolean owner = mentions.headedBy(Mention.OfActor.class, sentence, modifier).isPresent();
      if (modifier.tag().startsWith("NNP") && !owner) {
        proper.append(proper.isEmpty() ? "" : " ").append(modifier.form().toLowerCase(Locale.ROOT));
      }
    }
    return proper.toString();
  }

  private static boolean isDropped(Token token) {
    return token.label().equals("det")
        || token.tag().equals("PRP$")
        || token.tag().equals("``")
        || token.tag().equals("''")
        || token.tag().equals("CD");
  }

  /** The phrase's own words: modifiers, possessors, "to" and "for" complements. */
  private static void collect(Sentence sentence, Token token, List<Token> into, int depth) {
    into.add(token);
    if (depth > 2 * DEPTH) {
      return;
    }
    for (Token child : sentence.children(token)) {
      boolean participle = child.label().equals("acl") && !child.tag().equals("VB");
      boolean coordinated =
          child.label().equals("conj")
              && (token.label().equals("compound") || token.label().equals("pobj"));
      boolean time = child.label().equals("npadvmod");
      if (coordinated || (!OTHER_CLAUSES.contains(child.label()) && !participle && !time)) {
        if (!isEdgePreposition(token, child, depth)) {
          collect(sentence, child, into, depth + 1);
        }
      }
    }
  }

  /** "a proposal by X", "the talks on Monday": who and when are told by the position. */
  private static boolean isEdgePreposition(Token head, Token child, int depth) {
    return depth == 0
        && head.isNoun()
        && child.label().equals("prep")
        && Set.of("by", "on", "after", "before", "during", "since", "from", "at", "despite")
            .contains(child.lemma());
  }

  private static @Nullable Place place(
      Sentence sentence, List<Token> inside, StoryMentions mentions) {
    for (Token token : inside) {
      Optional<Mention.OfPlace> place = mentions.headedBy(Mention.OfPlace.class, sentence, token);
      if (place.isPresent() && place.get().place().precision() != Place.Precision.COUNTRY) {
        return place.get().place();
      }
    }
    return null;
  }

  /** The tokens with blanks where the page has any between them; a verb's with its kind before. */
  private static String name(StoryText story, Token head, Proposal.Kind kind, List<Token> tokens) {
    StringBuilder name = new StringBuilder();
    if (head.isVerb()) {
      name.append(kind.name().toLowerCase(Locale.ROOT)).append(": ");
    }
    Token previous = null;
    for (Token token : tokens) {
      boolean quote = token.tag().equals("``") || token.tag().equals("''");
      if (quote) {
        continue;
      }
      if (previous != null && token.start() > previous.end()) {
        name.append(' ');
      }
      name.append(story.words(token.start(), token.end()));
      previous = token;
    }
    String text = name.toString().replaceAll("\\s+", " ").strip();
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
