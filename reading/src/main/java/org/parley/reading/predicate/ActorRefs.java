// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.predicate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.ActorRef;
import org.parley.model.Mention;
import org.parley.model.Place;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StoryText;

/** Turns the heads of noun phrases into references to actors. Immutable and thread-safe. */
public final class ActorRefs {
  /** Classes of what befalls somebody: what stands behind "of" suffers it. */
  private static final List<String> HARMS =
      List.of("offensive", "massacre", "atrocity", "death", "suffered");

  private static final String DOCUMENT = "document";

  private static final List<String> HUMAN_CLASSES =
      List.of("person", "force", "organisation", "agent");

  /** Places and things that stand for those who live, work or are stationed there. */
  private static final List<String> SITE_CLASSES = List.of("site", "place", "vehicle");

  private static final Set<String> POSSESSIVES = Set.of("its", "their", "his", "her", "our", "my");

  /** How deep phrases in phrases are followed. */
  private static final int LEVELS = 4;

  private final WordClasses classes;
  private final Arguments arguments;
  private final Antecedents antecedents;

  /**
   * @param classes says which nouns speak of people and bodies
   */
  public ActorRefs(WordClasses classes) {
    this.classes = classes;
    this.arguments = new Arguments(classes);
    this.antecedents = new Antecedents(classes);
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
      if (of(story, sentence, head, mentions) != null) {
        found.add(head);
        continue;
      }
      if (head.label().equals("conj")) {
        continue; // "strikes on the city and the group's response"
      }
      found.addAll(arguments.authors(sentence, head, mentions));
      for (Token whole : arguments.wholes(sentence, head)) {
        found.addAll(arguments.authors(sentence, whole, mentions));
      }
    }
    found.replaceAll(owner -> spoken(sentence, owner, mentions));
    return of(story, sentence, found, mentions);
  }

  /** "said a ship had rammed one of its boats": whom a possessive means when nobody is known. */
  private Token spoken(Sentence sentence, Token owner, StoryMentions mentions) {
    boolean open =
        owner.tag().equals("PRP$")
            && mentions
                .headedBy(Mention.OfActor.class, sentence, owner)
                .filter(mention -> mention.id() != null)
                .isEmpty();
    Token speaker = open ? arguments.speaker(sentence, owner) : null;
    return speaker == null ? owner : speaker;
  }

  /**
   * As {@link #ofOrOwners}; where no head leads to an actor, a place that acts stands for those who
   * rule it, by its words alone: "Dakar will host". "They" whom nobody is known to be are those who
   * say what they did.
   */
  public List<ActorRef> ofDoers(
      StoryText story, Sentence sentence, List<Token> heads, StoryMentions mentions) {
    List<Token> named = new ArrayList<>();
    for (Token head : heads) {
      boolean unknown =
          head.tag().startsWith("PRP")
              && mentions
                  .headedBy(Mention.OfActor.class, sentence, head)
                  .filter(mention -> mention.id() != null)
                  .isEmpty();
      Token meant = null;
      if (unknown) {
        meant =
            head.tag().equals("PRP$")
                ? arguments.ownSubject(sentence, head)
                : arguments.speaker(sentence, head);
      }
      if (unknown && meant == null) {
        meant = antecedents.of(sentence, head, mentions);
      }
      named.add(meant == null ? head : meant);
    }
    List<ActorRef> found = ofOrOwners(story, sentence, named, mentions);
    boolean alone = found.isEmpty();
    List<ActorRef> places = new ArrayList<>(found);
    for (Token head : named) {
      boolean beside = head.label().equals("conj") && !alone;
      if (alone || (beside && of(story, sentence, head, mentions) == null)) {
        acting(sentence, head, mentions).ifPresent(places::add);
      }
    }
    if (places.isEmpty()) {
      for (Token head : named) {
        for (Token author : arguments.authors(sentence, head, mentions)) {
          acting(sentence, author, mentions).ifPresent(places::add); // "fire from Syria"
        }
        if (classes.contains(DOCUMENT, head)) {
          places.add(phrase(story, sentence, head)); // "the resolution condemned"
        }
      }
    }
    return List.copyOf(places);
  }

  private static Optional<ActorRef> acting(Sentence sentence, Token head, StoryMentions mentions) {
    return mentions
        .headedBy(Mention.OfPlace.class, sentence, head)
        .map(place -> new ActorRef(null, place.start(), place.end(), place.text()));
  }

  /**
   * As {@link #ofOrOwners}, but where no head leads to an actor, a place or building that is acted
   * on stands for those in it, by its words alone.
   */
  public List<ActorRef> ofSufferers(
      StoryText story, Sentence sentence, List<Token> heads, StoryMentions mentions) {
    List<ActorRef> found = ofOrOwners(story, sentence, heads, mentions);
    if (found.isEmpty() || found.stream().allMatch(ref -> ref.id() == null)) {
      List<Token> meant = new ArrayList<>();
      for (Token head : heads) {
        Token antecedent = antecedents.of(sentence, head, mentions);
        if (antecedent != null) {
          meant.add(antecedent);
        }
      }
      List<ActorRef> named = of(story, sentence, meant, mentions);
      found = named.isEmpty() ? found : named;
    }
    if (!found.isEmpty() && !found.stream().allMatch(ActorRefs::isOpenPossessive)) {
      return found;
    }
    List<ActorRef> sites = new ArrayList<>();
    for (Token head : heads) {
      boolean site =
          head.isNoun() && SITE_CLASSES.stream().anyMatch(name -> classes.contains(name, head));
      Optional<ActorRef> place = places(sentence, head, mentions);
      if (place.isPresent()) {
        sites.add(place.get());
      } else if (site) {
        sites.add(phrase(story, sentence, head));
      } else {
        boolean harm = HARMS.stream().anyMatch(name -> classes.contains(name, head));
        if (!harm) { // whoever protests against a killing does not protest against the killed
          sites.addAll(known(ofOrOwners(story, sentence, of(sentence, head), mentions)));
        }
      }
    }
    return sites.isEmpty() ? found : List.copyOf(sites);
  }

  /** "its coastline": a possessive that nobody is known for says less than the phrase. */
  private static boolean isOpenPossessive(ActorRef ref) {
    return ref.id() == null && POSSESSIVES.contains(ref.text().toLowerCase(Locale.ROOT));
  }

  /** The countries that heads name, by their words alone: a country is a party, a town is not. */
  public List<ActorRef> countries(Sentence sentence, List<Token> heads, StoryMentions mentions) {
    List<ActorRef> found = new ArrayList<>();
    for (Token head : heads) {
      mentions
          .headedBy(Mention.OfPlace.class, sentence, head)
          .filter(named -> named.use() == Mention.OfPlace.Use.LITERAL)
          .filter(named -> named.place().precision() == Place.Precision.COUNTRY)
          .map(named -> new ActorRef(null, named.start(), named.end(), named.text()))
          .ifPresent(found::add);
    }
    return List.copyOf(found);
  }

  /**
   * Whom possessives mean when the speaker of their clause is plain: "X said Y had left its talks".
   */
  public List<ActorRef> speakers(
      StoryText story, Sentence sentence, List<Token> heads, StoryMentions mentions) {
    List<Token> found = new ArrayList<>();
    for (Token head : heads) {
      Token speaker = head.tag().startsWith("PRP") ? arguments.speaker(sentence, head) : null;
      if (speaker != null) {
        found.add(speaker);
      }
    }
    return ofOrOwners(story, sentence, found, mentions);
  }

  private static List<Token> of(Sentence sentence, Token head) {
    return head.isNoun() ? Grammar.prepositional(sentence, head, "of") : List.of();
  }

  private static List<ActorRef> known(List<ActorRef> refs) {
    return refs.stream().filter(ref -> ref.id() != null).toList();
  }

  /**
   * The actors or, failing those, places that the phrases below heads name first: "a shipment to
   * help Ethiopia", "sanctions on exports to the island". Clauses of their own are not entered.
   *
   * @param prepositions which of them lead on
   */
  public List<ActorRef> below(
      StoryText story,
      Sentence sentence,
      List<Token> heads,
      Set<String> prepositions,
      StoryMentions mentions) {
    List<Token> level = heads;
    for (int depth = 0; depth < LEVELS && !level.isEmpty(); depth++) {
      List<Token> objects = new ArrayList<>();
      List<Token> complements = new ArrayList<>();
      for (Token head : level) {
        for (Token child : sentence.children(head, "prep", "dative")) {
          if (prepositions.contains(child.lemma())) {
            for (Token object : sentence.children(child, "pobj")) {
              complements.addAll(Grammar.coordinated(sentence, object));
            }
          }
        }
        for (Token child : sentence.children(head, "xcomp", "acl", "advcl")) {
          if (child.tag().equals("VB")) {
            objects.addAll(Grammar.objects(sentence, child));
          }
        }
        objects.addAll(sentence.children(head, "dobj"));
      }
      List<ActorRef> found = named(story, sentence, complements, objects, mentions);
      if (!found.isEmpty()) {
        return found;
      }
      level = complements;
      level.addAll(objects);
    }
    return List.of();
  }

  /** What is done to the object of the act itself is told by names alone: "to help Ethiopia". */
  private List<ActorRef> named(
      StoryText story,
      Sentence sentence,
      List<Token> complements,
      List<Token> objects,
      StoryMentions mentions) {
    List<ActorRef> found = new ArrayList<>();
    for (Token complement : complements) {
      List<ActorRef> here = ofOrOwners(story, sentence, List.of(complement), mentions);
      boolean people =
          sentence.children(complement, "poss").isEmpty()
              && complement.tag().startsWith("NN")
              && !complement.tag().startsWith("NNP");
      found.addAll(people ? here : known(here));
    }
    for (Token head : complements) {
      places(sentence, head, mentions).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      found.addAll(known(ofOrOwners(story, sentence, objects, mentions)));
      for (Token head : objects) {
        places(sentence, head, mentions).ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  private static Optional<ActorRef> places(Sentence sentence, Token head, StoryMentions mentions) {
    return mentions
        .headedBy(Mention.OfPlace.class, sentence, head)
        .filter(named -> named.use() == Mention.OfPlace.Use.LITERAL)
        .map(named -> new ActorRef(null, named.start(), named.end(), named.text()));
  }

  /**
   * "countries including X and Y" are the countries, X and Y, "lawmakers X and Y" both; "fifty were
   * killed by soldiers, including X" may name one of the fifty.
   */
  private static List<Token> withExamples(Sentence sentence, List<Token> heads) {
    List<Token> all = new ArrayList<>();
    for (Token head : heads) {
      all.add(head);
      for (String preposition : List.of("include", "including", "as", "like")) {
        if (head.tag().equals("NNS") && !isAgentBeforeComma(sentence, head)) {
          all.addAll(Grammar.prepositional(sentence, head, preposition));
        }
      }
      for (Token apposition : sentence.children(head, "appos")) {
        if (head.tag().startsWith("NN") && head.tag().endsWith("S")) {
          Grammar.coordinated(sentence, apposition).stream()
              .filter(name -> name.tag().startsWith("NNP"))
              .forEach(all::add);
        }
      }
    }
    return all;
  }

  private static boolean isAgentBeforeComma(Sentence sentence, Token head) {
    boolean agent = head.head() >= 0 && sentence.token(head.head()).label().equals("agent");
    int next = head.index() + 1;
    return agent && next < sentence.tokens().size() && sentence.token(next).form().equals(",");
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
      Mention.OfActor found = named(sentence, head, mention.get(), mentions);
      return new ActorRef(found.id(), found.start(), found.end(), found.text());
    }
    return isUnlisted(sentence, head, mentions) ? phrase(story, sentence, head) : null;
  }

  /** "Hungary said it would": where the sentence names whom a pronoun means, the name stands. */
  private static Mention.OfActor named(
      Sentence sentence, Token head, Mention.OfActor found, StoryMentions mentions) {
    if (!head.tag().startsWith("PRP") || found.id() == null) {
      return found;
    }
    return mentions.within(Mention.OfActor.class, sentence.start(), sentence.end()).stream()
        .filter(other -> found.id().equals(other.id()) && other.end() <= found.start())
        .filter(other -> isNamed(sentence, other))
        .findFirst()
        .orElse(found);
  }

  private static boolean isNamed(Sentence sentence, Mention.OfActor mention) {
    return sentence.tokens().stream()
        .anyMatch(
            token ->
                token.isNoun() && token.start() >= mention.start() && token.end() <= mention.end());
  }

  /** A word for people or bodies, or a name that is neither a place's nor a time's. */
  private boolean isUnlisted(Sentence sentence, Token head, StoryMentions mentions) {
    boolean named = head.tag().startsWith("NNP");
    boolean human = HUMAN_CLASSES.stream().anyMatch(name -> classes.contains(name, head));
    return (named || human)
        && mentions.headedBy(Mention.OfPlace.class, sentence, head).isEmpty()
        && mentions.headedBy(Mention.OfTime.class, sentence, head).isEmpty();
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
