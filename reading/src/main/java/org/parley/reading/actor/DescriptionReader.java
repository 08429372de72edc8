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
  /** Those who bear arms for nobody known: PLOVER's unaligned armed forces. */
  private static final Meaning IRREGULARS = new Meaning(Actor.Kind.ARMED_GROUP, "UAF");

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
    Map<Sort, Meaning> meanings = meanings(scope, token);
    Titles.Found title =
        token.tag().endsWith("S") || isInside(scope, token)
            ? null
            : titles.endingAt(scope.sentence, token.index() + 1);
    if (meanings.isEmpty() && title == null || words.is("speaks", token) && !speaks(scope, token)) {
      return null;
    }
    NounPhrase phrase = NounPhrase.of(scope, token, words);
    String also = alsoTitled(scope, token);
    if (also != null) {
      return draft(scope, phrase, also);
    }
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
    if (id == null && meanings.keySet().equals(Set.of(Sort.SIDE))) {
      return null; // the side of a road
    }
    boolean bare = id == null && owner == null && phrase.isBare();
    return bare && !meanings.containsKey(Sort.PEOPLE) && !scope.isDefinite(token)
        ? null
        : draft(scope, phrase, id);
  }

  /**
   * "Former judge and rights lawyer X has called": one person under two titles, as the verb tells.
   * Null for two.
   */
  private static @Nullable String alsoTitled(Scope scope, Token token) {
    Token verb = Phrases.governor(scope.sentence, token);
    List<Token> beside = scope.sentence.children(token, "conj");
    boolean bare = scope.determiner(token).isEmpty() && token.tag().equals("NN");
    if (verb == null || !bare || beside.size() != 1 || !token.label().startsWith("nsubj")) {
      return null;
    }
    boolean one =
        verb.tag().equals("VBZ")
            || scope.sentence.children(verb, "aux", "auxpass").stream()
                .anyMatch(aux -> aux.tag().equals("VBZ") || aux.lemma().equals("was"));
    NameSpan name = scope.nameAt(beside.get(0).index());
    Draft named = scope.headedBy(beside.get(0));
    return one && name != null && name.kind() == Kind.PERSON && named != null ? named.id() : null;
  }

  /** What a noun can stand for, or what it does with the word before it: "opposition parties". */
  private Map<Sort, Meaning> meanings(Scope scope, Token token) {
    Map<Sort, Meaning> alone = nouns.meanings(Scope.lower(token));
    return alone.isEmpty() && token.index() > 0
        ? nouns.meanings(
            Scope.lower(scope.sentence.token(token.index() - 1)) + " " + Scope.lower(token))
        : alone;
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
      holder = governmentModifier(scope, phrase);
    }
    if (holder != null) {
      Meaning state = meanings.get(Sort.STATE);
      if (state != null && holder.kind == Actor.Kind.ARMED_FORCES) {
        // An army has no government: "the government loyal to the army" is one of several.
        return unnamed.within(scope, phrase, state, holder.id).id;
      }
      if (state != null) {
        String government = organs.government(holder);
        if (organs.isState(holder)) {
          anaphora.noticeGovernment(government);
        } else {
          anaphora.noticeLeader(head, government);
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
      Meaning side = meanings.get(Sort.SIDE);
      String acting = side == null ? null : side(phrase, holder, side);
      if (acting != null) {
        return acting;
      }
      boolean led = holder.isPerson() && meanings.containsKey(Sort.GROUP);
      if (led || meanings.containsKey(Sort.FORCE) || meanings.containsKey(Sort.ORGAN)) {
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
    }
    if (holder == null && phrase.owner() == null && meanings.containsKey(Sort.STATE)) {
      boolean whole = phrase.modifiers().stream().allMatch(m -> words.is("whole", m));
      String government = whole && scope.isDefinite(head) ? anaphora.government(scope, head) : null;
      if (government != null || phrase.isBare()) {
        return government;
      }
    }
    if (holder == null && phrase.owner() == null && scope.isDefinite(head) && isCommand(phrase)) {
      return anaphora.command(head);
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
      people = isIrregular(phrase, holder) ? IRREGULARS : meanings.get(Sort.FORCE);
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
    return phrase.modifiers().stream().anyMatch(m -> words.is("past", m))
        ? unnamed.within(scope, phrase, people, owner).id // "former soldiers of X"
        : unnamed.of(scope, phrase, people, owner).id;
  }

  /** "Syrian Kurdish forces", "Turkish-backed forces": no state's own as far as is told. */
  private boolean isIrregular(NounPhrase phrase, @Nullable StoryActor holder) {
    return holder != null && holder.kind == Actor.Kind.PEOPLE
        || phrase.modifiers().stream()
            .anyMatch(
                m -> m.indexOf('-') > 0 && words.is("backed", m.substring(m.lastIndexOf('-') + 1)));
  }

  /** "government forces", "regime troops": whose they are is the government just spoken of. */
  private @Nullable StoryActor governmentModifier(Scope scope, NounPhrase phrase) {
    for (String modifier : phrase.modifiers()) {
      if (modifier.equals("government") || modifier.equals("regime")) {
        return actors.get(anaphora.government(scope, phrase.head())).orElse(null);
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
      if (force == null || meanings.containsKey(Sort.GROUP) && !phrase.isPlural()) {
        String led = meanings.containsKey(Sort.GROUP) ? ledBy(owner) : null;
        if (led != null) {
          return led; // "his organisation"
        }
      }
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
      if (meaning.kind() == Actor.Kind.ARMED_FORCES && !isOfState(phrase)) {
        boolean rebels = phrase.modifiers().stream().anyMatch(m -> words.is("irregular", m));
        Meaning others = rebels ? new Meaning(Actor.Kind.ARMED_GROUP, "REB") : IRREGULARS;
        return unnamed.within(scope, phrase, others, owner.id).id; // not the state's
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
    if (organ == null) {
      return null;
    }
    return switch (owner.kind) {
      case GOVERNMENT, INTERNATIONAL_ORGANISATION ->
          organs.of(owner, phrase.properWords(words), organ);
      case PARTY, ARMED_GROUP, PEOPLE -> // "the council of the Democratic Party"
          phrase.isPlural() || owner.id.contains("@")
              ? null
              : unnamed.of(scope, phrase, new Meaning(Actor.Kind.OTHER, null), owner.id).id;
      case ARMED_FORCES, PERSON, COMPANY, MEDIA, CIVIL_SOCIETY, OTHER -> null;
    };
  }

  /** "Haftar's side", "the RSF delegation": the body that acts through it, or null. */
  private @Nullable String side(NounPhrase phrase, StoryActor owner, Meaning side) {
    String noun = Scope.lower(phrase.head());
    return switch (owner.kind) {
      case PERSON -> {
        String led = ledBy(owner);
        yield led == null ? organs.of(owner, noun, side) : led;
      }
      case ARMED_GROUP, ARMED_FORCES, PARTY -> owner.id;
      case GOVERNMENT -> noun.equals("side") ? owner.id : null;
      case INTERNATIONAL_ORGANISATION, COMPANY, MEDIA, CIVIL_SOCIETY, PEOPLE, OTHER -> null;
    };
  }

  /** The one body that a person leads, as the story says, or null. */
  private @Nullable String ledBy(StoryActor person) {
    String command = roles.commandOf(person.id);
    Set<String> bodies = new HashSet<>();
    for (Actor.Role role : person.roles()) {
      if (words.is("command", role.role()) && role.of() != null) {
        bodies.add(role.of());
      }
    }
    return command == null && bodies.size() == 1 ? bodies.iterator().next() : command;
  }

  /** "the army command", "the military leadership" */
  private boolean isCommand(NounPhrase phrase) {
    return words.is("staff", phrase.head())
        && phrase.modifiers().stream().anyMatch(m -> words.is("army", m))
        && phrase.modifiers().stream().allMatch(m -> words.is("army", m) || words.is("rank", m));
  }

  /** Whether nothing before a noun for troops makes them others than the state's own. */
  private boolean isOfState(NounPhrase phrase) {
    boolean one = words.is("army", phrase.head());
    return phrase.modifiers().stream()
        .allMatch(
            m -> one ? !words.is("irregular", m) : words.is("own", m) || words.is("proper", m));
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
