// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.reading.actor.Nouns.Meaning;
import org.parley.reading.actor.Nouns.Sort;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.NameSpan.Kind;
import org.parley.reading.mention.Phrases;

/**
 * Reads who is meant by common nouns: "the Turkish parliament", "Haftar's forces", "the head of
 * ...", "two security sources", "the group". What cannot be told gets no actor. Not thread-safe.
 */
final class DescriptionReader {
  private final Nouns nouns;
  private final Titles titles;
  private final Words words;
  private final StoryActors actors;
  private final Naming naming;
  private final RoleReader roles;
  private final Organs organs;
  private final Apposed apposed;
  private final UnnamedActors unnamed;
  private final OfficeHolders holders;
  private final Anaphora anaphora;

  DescriptionReader(
      Nouns nouns,
      Titles titles,
      Words words,
      StoryActors actors,
      Naming naming,
      RoleReader roles,
      Offices offices,
      History history) {
    this.nouns = nouns;
    this.titles = titles;
    this.words = words;
    this.actors = actors;
    this.naming = naming;
    this.roles = roles;
    this.organs = new Organs(actors);
    this.apposed = new Apposed(titles, words, naming);
    this.unnamed = new UnnamedActors(actors);
    this.holders = new OfficeHolders(words, actors, apposed, unnamed, offices, history);
    this.anaphora = new Anaphora(nouns, words, actors, history, organs);
  }

  /** The mention that a noun heads, or null when it stands for no actor. */
  @Nullable Draft read(Scope scope, Token token) {
    if (!canHead(token) || scope.nameAt(token.index()) != null || !isHead(token)) {
      return null;
    }
    Map<Sort, Meaning> meanings = nouns.meanings(Scope.lower(token));
    Titles.Found title =
        token.tag().endsWith("S") || isInside(scope, token)
            ? null
            : titles.endingAt(scope.sentence, token.index() + 1);
    if (meanings.isEmpty() && title == null || words.is("speaks", token) && !speaks(scope, token)) {
      return null;
    }
    NounPhrase phrase = NounPhrase.of(scope, token, words);
    String owner = owner(scope, phrase);
    if (title != null) {
      Titles.Title told = roles.told(scope, title, Math.min(phrase.first(), title.first()));
      String holder = holders.of(scope, phrase, told, owner);
      // The envoy of "the envoy to Chad Amina Sulti" is followed by his own name.
      boolean own = holder != null && holder.equals(owner);
      return draft(scope, own ? phrase.withoutOwner(scope) : phrase, holder);
    }
    if (!token.isNoun() || isHyphened(scope, token)) {
      return null;
    }
    boolean single = !meanings.containsKey(Sort.PEOPLE) && !phrase.isCounted();
    String beside = single ? apposed.beside(scope, token, Kind.BODY) : null;
    String id = beside == null ? body(scope, phrase, meanings, owner) : beside;
    boolean bare = id == null && owner == null && phrase.isBare();
    return bare && !meanings.containsKey(Sort.PEOPLE) && !scope.isDefinite(token)
        ? null
        : draft(scope, phrase, id);
  }

  /** "the right-wing" is no wing. */
  private static boolean isHyphened(Scope scope, Token token) {
    int before = token.index() - 2;
    return before >= 0
        && scope.sentence.token(before + 1).tag().equals("HYPH")
        && scope.sentence.token(before).tag().startsWith("JJ");
  }

  /** A noun, or "general" that the tagger takes for an adjective. */
  private static boolean canHead(Token token) {
    return token.isNoun() || token.tag().equals("JJ") && token.label().matches("nsubj.*|.obj");
  }

  /** "state" in "secretary of state" heads nothing. */
  private static boolean isInside(Scope scope, Token token) {
    return token.index() > 0 && Scope.lower(scope.sentence.token(token.index() - 1)).equals("of");
  }

  /** "sources" are somebody where they speak, not where oil flows from them. */
  private boolean speaks(Scope scope, Token token) {
    Token governor = Phrases.governor(scope.sentence, token);
    if (governor == null) {
      return false;
    }
    return switch (token.label()) {
      case "nsubj" -> words.isSaying(governor);
      case "pobj" -> Scope.lower(governor).matches("to|from|by");
      case "conj", "appos" -> speaks(scope, governor);
      default -> false;
    };
  }

  private static boolean isHead(Token token) {
    return switch (token.label()) {
      case "compound", "nmod", "nummod", "npadvmod", "amod", "punct" -> false;
      case "ccomp", "xcomp", "attr", "advcl" -> false; // said of somebody, names nobody
      default -> true;
    };
  }

  private static Draft draft(Scope scope, NounPhrase phrase, @Nullable String id) {
    return new Draft(
        scope.number,
        phrase.first(),
        phrase.last(),
        phrase.head().index(),
        id,
        Draft.Form.DESCRIPTION);
  }

  private @Nullable String owner(Scope scope, NounPhrase phrase) {
    Token token = phrase.owner();
    NameSpan name = phrase.ownerName();
    if (token != null) {
      Token whose = token.tag().equals("WP$") ? scope.antecedent(token) : null;
      Draft made = scope.headedBy(whose == null ? token : whose);
      if (made != null) {
        return made.id();
      }
      NameSpan at = scope.nameAt(token.index());
      if (at != null) {
        return naming.id(scope.sentence, at);
      }
      if (token.index() > phrase.head().index()) {
        Draft nested = read(scope, token);
        return nested == null ? null : nested.id();
      }
    }
    return name == null ? null : naming.id(scope.sentence, name);
  }

  private @Nullable String body(
      Scope scope, NounPhrase phrase, Map<Sort, Meaning> meanings, @Nullable String owner) {
    Token head = phrase.head();
    if (phrase.isOfSeveral(scope)) {
      return null; // "Saudi and American mediators" are nobody's alone
    }
    StoryActor holder = actors.get(owner).orElse(null);
    if (holder == null) {
      holder = governmentModifier(phrase);
    }
    if (holder != null) {
      Meaning state = meanings.get(Sort.STATE);
      if (state != null) {
        String government = organs.government(holder);
        if (organs.isState(holder)) {
          anaphora.noticeGovernment(government);
        }
        return government;
      }
      NameSpan name = phrase.ownerName();
      boolean itself =
          name != null
              && name.kind() == Kind.BODY
              && meanings.containsKey(Sort.GROUP)
              && !meanings.containsKey(Sort.ORGAN)
              && !phrase.isPlural();
      if (itself && name != null) {
        return naming.id(scope.sentence, name); // "the Hezbollah group"
      }
      String part = partOfName(phrase, holder);
      if (part != null) {
        return part;
      }
      if (meanings.containsKey(Sort.FORCE) || meanings.containsKey(Sort.ORGAN)) {
        String force = force(scope, phrase, meanings, holder);
        if (force != null) {
          return force;
        }
      }
    }
    if (holder == null && phrase.owner() == null && phrase.isBare()) {
      Set<Actor.Kind> kinds = nouns.anaphora(Scope.lower(head));
      if (kinds != null && scope.isDefinite(head)) {
        return anaphora.before(scope, head, kinds);
      }
      if (meanings.containsKey(Sort.STATE)) {
        return scope.isDefinite(head) ? anaphora.government(head) : null;
      }
    }
    Meaning group = meanings.get(Sort.GROUP);
    boolean told = !phrase.modifiers().isEmpty() && !phrase.isPlural();
    if (group != null && told && scope.isDefinite(head)) {
      return unnamed.of(scope, phrase, group, owner).id; // "the international coalition"
    }
    Meaning people = meanings.get(Sort.PEOPLE);
    if (people == null && meanings.containsKey(Sort.FORCE)) {
      boolean power = !phrase.isPlural() && scope.determiner(head).isEmpty();
      boolean sides = phrase.isCounted() && scope.isDefinite(head);
      if (power || sides) {
        return null; // "used lethal force"; "the two forces" were named before
      }
      people = meanings.get(Sort.FORCE);
    }
    if (people == null) {
      return null;
    }
    boolean anybody = holder == null && phrase.isBare();
    if (anybody) {
      if (phrase.isPlural()
          && people.kind() == Actor.Kind.PEOPLE
          && !phrase.isCounted()
          && !words.is("anybody", head)) {
        return unnamed.of(scope, phrase, people, null).id; // "civilians" of this story
      }
      return scope.isDefinite(head) && !phrase.isPlural()
          ? anaphora.sameUnnamed(head)
          : placed(scope, phrase, people);
    }
    if (holder != null && isPeopleOf(phrase, holder)) {
      return actors.people(String.valueOf(holder.country), "People of " + holder.name).id;
    }
    return unnamed.of(scope, phrase, people, owner).id;
  }

  /** "government forces", "regime troops": whose they are is the government just spoken of. */
  private @Nullable StoryActor governmentModifier(NounPhrase phrase) {
    for (String modifier : phrase.modifiers()) {
      if (modifier.equals("government") || modifier.equals("regime")) {
        return actors.get(anaphora.government(phrase.head())).orElse(null);
      }
    }
    return null;
  }

  private static boolean isPeopleOf(NounPhrase phrase, StoryActor holder) {
    return holder.kind == Actor.Kind.GOVERNMENT
        && holder.country != null
        && phrase.modifiers().isEmpty()
        && Scope.lower(phrase.head()).matches("people|citizens|population");
  }

  /** "a resident in the town", told apart by where he is. */
  private @Nullable String placed(Scope scope, NounPhrase phrase, Meaning people) {
    boolean one = scope.determiner(phrase.head()).matches("a|an|one");
    return one ? unnamed.of(scope, phrase, people, null).id : null;
  }

  /** "the Libyan army" after "the Libyan National Army": all its words are in that name. */
  private @Nullable String partOfName(NounPhrase phrase, StoryActor owner) {
    NameSpan adjective = phrase.ownerName();
    if (adjective == null || adjective.kind() != Kind.NATIONAL || !phrase.modifiers().isEmpty()) {
      return null;
    }
    Set<String> wanted =
        Set.of(adjective.text().toLowerCase(java.util.Locale.ROOT), Scope.lower(phrase.head()));
    Set<String> found = new HashSet<>();
    for (StoryActor actor : actors.all()) {
      List<String> name =
          Arrays.asList(actor.name.toLowerCase(java.util.Locale.ROOT).split("[ -]"));
      if (!actor.isPerson()
          && !actor.id.equals(owner.id)
          && !actor.id.contains("@")
          && name.containsAll(wanted)) {
        found.add(actor.id);
      }
    }
    return found.size() == 1 ? found.iterator().next() : null;
  }

  private @Nullable String force(
      Scope scope, NounPhrase phrase, Map<Sort, Meaning> meanings, StoryActor owner) {
    Meaning force = meanings.get(Sort.FORCE);
    Meaning organ = meanings.get(Sort.ORGAN);
    if (phrase.isCounted()) {
      return null; // "two Israeli soldiers" are not the army
    }
    if (owner.isPerson()) {
      if (force == null) {
        return organ != null && Scope.lower(phrase.head()).equals("office")
            ? organs.of(owner, "office", organ)
            : null;
      }
      String command = roles.commandOf(owner.id);
      if (command != null) {
        return command;
      }
      StoryActor state = force.kind() == Actor.Kind.ARMED_FORCES ? stateOf(owner) : null;
      return state == null ? organs.of(owner, "forces", force) : organs.army(state);
    }
    if (organs.isState(owner)) {
      Meaning meaning = organ == null ? force : organ;
      if (meaning == null) {
        return null;
      }
      boolean army = meaning.kind() == Actor.Kind.ARMED_FORCES && "MIL".equals(meaning.sector());
      boolean whole =
          words.is("equipment", phrase.head())
              || phrase.properWords(words).equals(Scope.lower(phrase.head()));
      if (army && whole) {
        return organs.army(owner);
      }
      return organ == null && meaning.kind() != Actor.Kind.ARMED_FORCES
          ? null
          : organs.of(owner, phrase.properWords(words), meaning);
    }
    if (force != null && owner.isArmed() && phrase.modifiers().isEmpty()) {
      return owner.id;
    }
    if (force != null && owner.kind == Actor.Kind.GOVERNMENT) {
      return organs.of(owner, "forces", force);
    }
    boolean hasOrgans =
        owner.kind == Actor.Kind.GOVERNMENT || owner.kind == Actor.Kind.INTERNATIONAL_ORGANISATION;
    return organ == null || !hasOrgans ? null : organs.of(owner, phrase.properWords(words), organ);
  }

  /** The state that a person heads, as the story says: his army is its army. Or null. */
  private @Nullable StoryActor stateOf(StoryActor person) {
    for (Actor.Role role : person.roles()) {
      StoryActor of = actors.get(role.of()).orElse(null);
      if (role.evidence() != null
          && of != null
          && organs.isState(of)
          && words.is("sovereign", role.role())) {
        return of;
      }
    }
    return null;
  }

  /** Counts the states that a story speaks of. */
  void notice(NameSpan name) {
    organs.notice(name);
  }
}
