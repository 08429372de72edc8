// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.model.DateRange;
import org.parley.model.Mention;
import org.parley.reading.Resources;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.Phrases;
import org.parley.reading.mention.StoryText;
import org.parley.reading.place.PlaceUse;
import org.parley.reading.place.States;

/** Finds who is meant in a story. Immutable and thread-safe. */
final class ActorReader {
  private static final int LEAST_TURNS = 3;

  private final ActorList list;
  private final OfficeList terms;
  private final States states;
  private final KindWords kinds;
  private final Titles titles;
  private final Words words;
  private final Nouns nouns;
  private final GivenNames given;
  private final PlaceUse use;

  ActorReader(Resources resources, ActorList list, States states, Titles titles, PlaceUse use) {
    this.list = list;
    this.terms = new OfficeList(resources, list, states::isId);
    this.states = states;
    this.titles = titles;
    this.kinds = new KindWords(resources);
    this.words = new Words(resources);
    this.nouns = new Nouns(resources);
    this.given = new GivenNames(resources);
    this.use = use;
  }

  /** The actor mentions of a story and its actors. */
  record Result(List<Mention.OfActor> mentions, List<Actor> actors) {}

  Result read(StoryText story, List<NameSpan> found) {
    StoryActors actors = new StoryActors(story.story().id(), list, states);
    SecondNames second = new SecondNames(words);
    Offices offices = new Offices(terms, list, actors, titles, words, story.story().published());
    List<NameSpan> names = offices.named(scopes(story, found), found);
    Naming naming =
        new Naming(
            actors,
            new People(list, words, given, second, actors, story, names),
            new Bodies(kinds, second, actors, story, names));
    List<Scope> scopes = scopes(story, names);
    RoleReader roles = new RoleReader(titles, words, actors, naming);
    scopes.forEach(roles::read);
    History history = new History(actors, isInterview(scopes));
    DescriptionReader descriptions =
        new DescriptionReader(nouns, titles, words, actors, naming, roles, offices, history);
    names.forEach(descriptions::notice);
    PronounReader pronouns = new PronounReader(words, nouns, given, actors, roles, history);
    List<Draft> drafts = new ArrayList<>();
    for (Scope scope : scopes) {
      history.begin(scope);
      addNames(scope, naming);
      addOthers(scope, descriptions, pronouns);
      drafts.addAll(scope.drafts());
    }
    return result(story, actors, offices, drafts);
  }

  /** Three turns, of which one speaker has two; less is a heading: "Okello: the truce holds". */
  private static boolean isInterview(List<Scope> scopes) {
    List<String> turns = scopes.stream().map(Scope::turn).filter(Objects::nonNull).toList();
    return turns.size() >= LEAST_TURNS && new HashSet<>(turns).size() < turns.size();
  }

  private static List<Scope> scopes(StoryText story, List<NameSpan> names) {
    List<Scope> scopes = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < story.sentences().size(); i++) {
      List<NameSpan> here = new ArrayList<>();
      while (at < names.size() && names.get(at).sentence() == i) {
        here.add(names.get(at++));
      }
      scopes.add(new Scope(i, story.sentences().get(i), here));
    }
    return scopes;
  }

  private void addNames(Scope scope, Naming naming) {
    for (int i = 0; i < scope.sentence.tokens().size(); i++) {
      NameSpan name = scope.nameAt(i);
      if (name != null && name.first() == i && isActor(scope.sentence, name)) {
        int head = Phrases.head(scope.sentence, name.first(), name.last()).index();
        scope.add(
            new Draft(
                scope.number,
                name.first(),
                name.last(),
                head,
                naming.id(scope.sentence, name),
                Draft.Form.NAME));
      }
    }
  }

  private static void addOthers(
      Scope scope, DescriptionReader descriptions, PronounReader pronouns) {
    for (Token token : scope.sentence.tokens()) {
      Draft draft = descriptions.read(scope, token);
      if (draft == null) {
        draft = pronouns.read(scope, token);
      }
      if (draft != null) {
        scope.add(draft);
      }
    }
    for (Token token : scope.sentence.tokens()) {
      Draft relative = relative(scope, token);
      if (relative != null) {
        scope.add(relative);
      }
    }
  }

  /** "the group, which ...": a relative pronoun means what its clause describes. */
  private static @Nullable Draft relative(Scope scope, Token token) {
    if (!token.tag().startsWith("W") || token.tag().equals("WRB")) {
      return null;
    }
    Token antecedent = scope.antecedent(token);
    Draft draft = antecedent == null ? null : scope.headedBy(antecedent);
    return draft == null
        ? null
        : new Draft(
            scope.number,
            token.index(),
            token.index() + 1,
            token.index(),
            draft.id(),
            Draft.Form.PRONOUN);
  }

  private boolean isActor(Sentence sentence, NameSpan name) {
    return switch (name.kind()) {
      case PERSON, BODY, PEOPLE -> true;
      case STATE -> !use.isPlace(sentence, name) && !isTopic(sentence, name);
      case SEAT -> !use.isPlace(sentence, name) && acts(sentence, name);
      case NATIONAL -> qualifiesAct(sentence, name);
      case PLACE, OTHER -> false;
    };
  }

  /** "the Syria attack", where Syria need not have attacked; but "US" can be an adjective. */
  private boolean isTopic(Sentence sentence, NameSpan name) {
    return use.isTopic(sentence, name) && !states.isAdjective(name.text());
  }

  /** Whether a capital stands for its government: "Ankara repeated", "talks with Moscow". */
  private boolean acts(Sentence sentence, NameSpan name) {
    Token head = Phrases.head(sentence, name.first(), name.last());
    Token governor = Phrases.governor(sentence, head);
    if (governor == null) {
      return false;
    }
    return switch (head.label()) {
      case "nsubj" -> words.isAct(governor) || takesStance(sentence, governor);
      case "dobj", "iobj" -> words.isSaying(governor);
      case "poss" -> nouns.meanings(Scope.lower(governor)).isEmpty();
      case "pobj" -> Scope.lower(governor).matches("with|by|against|between|for|to");
      case "conj" ->
          acts(
              sentence,
              new NameSpan(
                  name.sentence(),
                  governor.index(),
                  governor.index() + 1,
                  governor.form(),
                  name.kind(),
                  name.known()));
      case "npadvmod" -> true;
      default -> false;
    };
  }

  /** "Ankara remains committed" */
  private boolean takesStance(Sentence sentence, Token verb) {
    return sentence.children(verb, "acomp").stream().anyMatch(a -> words.is("stance", a));
  }

  /** "a US proposal", "Turkish strikes": the adjective names whose act it is. */
  private boolean qualifiesAct(Sentence sentence, NameSpan name) {
    Token head = Phrases.head(sentence, name.first(), name.last());
    Token governor = Phrases.governor(sentence, head);
    return governor != null
        && governor.tag().startsWith("NN")
        && !governor.tag().startsWith("NNP")
        && nouns.meanings(Scope.lower(governor)).isEmpty()
        && titles.endingAt(sentence, governor.index() + 1) == null;
  }

  private static @Nullable String day(DateRange published) {
    LocalDate from = published.from();
    return published.precision() == DateRange.Precision.DAY && from != null
        ? from.toString()
        : null;
  }

  private static Result result(
      StoryText story, StoryActors actors, Offices offices, List<Draft> drafts) {
    List<Mention.OfActor> mentions = new ArrayList<>();
    drafts.sort(
        Comparator.comparingInt(Draft::sentence)
            .thenComparingInt(Draft::first)
            .thenComparingInt(d -> -d.last()));
    for (Draft draft : drafts) {
      Sentence sentence = story.sentences().get(draft.sentence()).sentence();
      int start = sentence.token(draft.first()).start();
      int end = sentence.token(draft.last() - 1).end();
      String text = story.words(start, end);
      mentions.add(new Mention.OfActor(story.story().id(), start, end, text, draft.id()));
      actors.get(draft.id()).ifPresent(a -> a.mentioned(text, draft.form() == Draft.Form.NAME));
    }
    List<Actor> all = new ArrayList<>();
    for (StoryActor actor : actors.all()) {
      Actor built = actor.build(story.story().id(), day(story.story().published()));
      if (built.mentions() > 0) {
        all.add(offices.withTerms(built));
      }
    }
    return new Result(mentions, all);
  }
}
