// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.ActorRef;
import org.parley.model.Mention;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StoryText;

/** Turns the heads of noun phrases into references to actors. Immutable and thread-safe. */
public final class ActorRefs {
  private static final List<String> HUMAN_CLASSES =
      List.of("person", "force", "organisation", "agent");

  /** Places and things that stand for those who live, work or are stationed there. */
  private static final List<String> SITE_CLASSES = List.of("site", "place", "vehicle");

  private final WordClasses classes;
  private final Arguments arguments;

  /**
   * @param classes says which nouns speak of people and bodies
   */
  public ActorRefs(WordClasses classes) {
    this.classes = classes;
    this.arguments = new Arguments(classes);
  }

  /** The actors that heads name, once each, in order; a head that names none is passed over. */
  public List<ActorRef> of(
      StoryText story, Sentence sentence, List<Token> heads, StoryMentions mentions) {
    Map<Object, ActorRef> found = new LinkedHashMap<>();
    for (Token head : withExamples(sentence, heads)) {
      ActorRef ref = of(story, sentence, head, mentions);
      if (ref != null) {
        found.putIfAbsent(ref.id() == null ? ref.text() : ref.id(), ref);
      }
    }
    return List.copyOf(found.values());
  }

  /** As {@link #of}, but a head that is no actor itself gives its owner: "the rebels' attack". */
  public List<ActorRef> ofOrOwners(
      StoryText story, Sentence sentence, List<Token> heads, StoryMentions mentions) {
    List<Token> found = new ArrayList<>();
    for (Token head : heads) {
      found.addAll(
          of(story, sentence, head, mentions) == null
              ? arguments.authors(sentence, head, mentions)
              : List.of(head));
    }
    return of(story, sentence, found, mentions);
  }

  /**
   * As {@link #ofOrOwners}, but where no head leads to an actor, a place or building that is acted
   * on stands for those in it, by its words alone.
   */
  public List<ActorRef> ofSufferers(
      StoryText story, Sentence sentence, List<Token> heads, StoryMentions mentions) {
    List<ActorRef> found = ofOrOwners(story, sentence, heads, mentions);
    if (!found.isEmpty()) {
      return found;
    }
    List<ActorRef> sites = new ArrayList<>();
    for (Token head : heads) {
      boolean site =
          head.isNoun() && SITE_CLASSES.stream().anyMatch(name -> classes.contains(name, head));
      Optional<Mention.OfPlace> place =
          mentions
              .headedBy(Mention.OfPlace.class, sentence, head)
              .filter(named -> named.use() == Mention.OfPlace.Use.LITERAL);
      if (place.isPresent()) {
        Mention.OfPlace named = place.get();
        sites.add(new ActorRef(null, named.start(), named.end(), named.text()));
      } else if (site) {
        sites.add(phrase(story, sentence, head));
      }
    }
    return List.copyOf(sites);
  }

  /** "countries including X and Y" are the countries, X and Y. */
  private static List<Token> withExamples(Sentence sentence, List<Token> heads) {
    List<Token> all = new ArrayList<>();
    for (Token head : heads) {
      all.add(head);
      for (String preposition : List.of("include", "including", "as", "like")) {
        if (head.tag().equals("NNS")) {
          all.addAll(Grammar.prepositional(sentence, head, preposition));
        }
      }
    }
    return all;
  }

  private @Nullable ActorRef of(
      StoryText story, Sentence sentence, Token head, StoryMentions mentions) {
    Optional<Mention.OfActor> mention =
        mentions.headedBy(Mention.OfActor.class, sentence, head).filter(m -> m.id() != null);
    if (mention.isEmpty()) {
      for (Token apposition : sentence.children(head, "appos")) {
        mention =
            mentions
                .headedBy(Mention.OfActor.class, sentence, apposition)
                .filter(m -> m.id() != null);
        if (mention.isPresent()) {
          break;
        }
      }
    }
    if (mention.isEmpty()) {
      for (Token whole : arguments.wholes(sentence, head)) {
        ActorRef ref = of(story, sentence, whole, mentions);
        if (ref != null) {
          return ref;
        }
      }
      mention = mentions.headedBy(Mention.OfActor.class, sentence, head);
    }
    if (mention.isPresent()) {
      Mention.OfActor found = mention.get();
      return new ActorRef(found.id(), found.start(), found.end(), found.text());
    }
    boolean place = mentions.headedBy(Mention.OfPlace.class, sentence, head).isPresent();
    return isHuman(head) && !place ? phrase(story, sentence, head) : null;
  }

  private boolean isHuman(Token head) {
    return HUMAN_CLASSES.stream().anyMatch(name -> classes.contains(name, head));
  }

  /** The noun phrase without its clauses: determiners, modifiers and "of" phrases. */
  private static ActorRef phrase(StoryText story, Sentence sentence, Token head) {
    int start = head.start();
    int end = head.end();
    for (Token child : sentence.children(head)) {
      boolean before = child.index() < head.index();
      boolean of = child.label().equals("prep") && child.lemma().equals("of");
      if (before && !child.label().equals("punct") && !child.label().equals("cc")) {
        for (Token inner : sentence.subtree(child)) {
          start = Math.min(start, inner.start());
        }
      } else if (of) {
        for (Token object : sentence.children(child, "pobj")) {
          end = Math.max(end, object.end());
        }
      }
    }
    return new ActorRef(null, start, end, story.words(start, end));
  }
}
