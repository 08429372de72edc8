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
import org.parley.model.Evidence;
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
  /** "of the country's largest rebel group": what is longer is another phrase. */
  private static final int LONGEST_OWNER = 6;

  private final Nouns nouns;
  private final Titles titles;
  private final Words words;
  private final StoryActors actors;
  private final Naming naming;
  private final RoleReader roles;
  private final History history;
  private final Organs organs;
  private final Offices offices;

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
    this.history = history;
    this.organs = new Organs(actors);
    this.offices = offices;
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
      String holder = holder(scope, phrase, told, owner);
      // The envoy of "the envoy to Chad Amina Sulti" is followed by his own name.
      boolean own = holder != null && holder.equals(owner);
      return draft(scope, own ? phrase.withoutOwner(scope) : phrase, holder);
    }
    if (!token.isNoun() || isHyphened(scope, token)) {
      return null;
    }
    boolean single = !meanings.containsKey(Sort.PEOPLE) && !phrase.isCounted();
    String beside = single ? namedBeside(scope, token, Kind.BODY) : null;
    String id = beside == null ? body(scope, phrase, meanings, owner) : beside;
    boolean bare = id == null && owner == null && phrase.isBare();
    return bare && !meanings.containsKey(Sort.PEOPLE) && !isDefinite(scope, token)
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

  private boolean isDefinite(Scope scope, Token token) {
    return scope.determiner(token).matches("the|this|that|these|those|both");
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

  /** Who holds an office or plays a part. */
  private @Nullable String holder(
      Scope scope, NounPhrase phrase, Titles.Title title, @Nullable String owner) {
    String named = namedBeside(scope, phrase.head(), Kind.PERSON);
    if (named == null) {
      named = namedAfter(scope, phrase.head());
    }
    if (named != null) {
      // "the envoy to Chad Amina Sulti" may be parsed as the envoy of Amina Sulti.
      noteRole(scope, phrase, title, named.equals(owner) ? null : owner, named);
      return named;
    }
    boolean indefinite =
        scope.determiner(phrase.head()).matches("a|an|another|one|no|any|every|each");
    if (!indefinite) {
      List<StoryActor> holders =
          actors.all().stream()
              .filter(a -> a.isPerson() && a.hasRole(title.role(), owner))
              .toList();
      if (holders.size() == 1 && !isAnother(scope, phrase.head(), holders.get(0).id)) {
        return holders.get(0).id;
      }
      String same = actors.localSlug(name(scope, phrase, actors.get(owner).orElse(null)));
      if (holders.stream().anyMatch(a -> a.id.equals(same))) {
        return same; // the one so called before, of whom nobody says the name
      }
      if (!holders.isEmpty() || owner == null) {
        String last = lastHolder(scope, phrase, title, owner);
        boolean another = isAnother(scope, phrase.head(), last);
        if (last != null && !another) {
          return last;
        }
        if (last == null && !holders.isEmpty() || !isOffice(scope, phrase, title)) {
          return null;
        }
      }
    }
    String listed = indefinite ? null : offices.holder(scope, phrase, title, owner);
    if (listed != null && !isAnother(scope, phrase.head(), listed)) {
      // So that "the prime minister" further on can be this one.
      noteRole(scope, phrase, title, owner, listed);
      return listed;
    }
    if (owner == null && phrase.modifiers().isEmpty() && !isOffice(scope, phrase, title)) {
      return null;
    }
    StoryActor made = unnamed(scope, phrase, new Meaning(Actor.Kind.PERSON, title.sector()), owner);
    made.addRole(title.role(), owner, evidence(scope, phrase));
    return made.id;
  }

  /** "The foreign minister met his colleague X": X, named beside the same verb, is another. */
  private static boolean isAnother(Scope scope, Token head, @Nullable String id) {
    Token verb = Phrases.governor(scope.sentence, head);
    for (Draft draft : scope.drafts()) {
      boolean ahead = draft.first() > head.index() && draft.id() != null && draft.id().equals(id);
      List<Token> above =
          ahead ? Phrases.governors(scope.sentence, scope.sentence.token(draft.head())) : List.of();
      Token first = above.stream().filter(Token::isVerb).findFirst().orElse(null);
      if (first != null && first.equals(verb) && !above.contains(head)) {
        return true;
      }
    }
    return false;
  }

  private void noteRole(
      Scope scope, NounPhrase phrase, Titles.Title title, @Nullable String owner, String named) {
    StoryActor person = actors.get(named).orElse(null);
    if (person != null && person.isPerson() && !person.hasRole(title.role(), owner)) {
      person.addRole(title.role(), owner, evidence(scope, phrase));
      person.sector = person.sector == null ? title.sector() : person.sector;
    }
  }

  /** "The minister" after a foreign minister was named. */
  private @Nullable String lastHolder(
      Scope scope, NounPhrase phrase, Titles.Title title, @Nullable String owner) {
    return owner == null && isDefinite(scope, phrase.head())
        ? history.lastEver(phrase.head(), a -> a.isPerson() && a.hasOffice(title.role()))
        : null;
  }

  /** "The prime minister said": one holder a time, though nobody in the story says who. */
  private boolean isOffice(Scope scope, NounPhrase phrase, Titles.Title title) {
    boolean alone = !phrase.isPlural() && !phrase.isCounted();
    boolean office = title.sector() != null && words.is("office", title.role());
    return alone && office && scope.determiner(phrase.head()).matches("the|");
  }

  /** "X, a spokesman" and "the head of the group, X": the name beside a noun, or null. */
  private @Nullable String namedBeside(Scope scope, Token head, Kind kind) {
    Token above = Phrases.governor(scope.sentence, head);
    if (head.label().equals("appos") && above != null) {
      return named(scope, above, kind);
    }
    for (Token child : scope.sentence.children(head, "appos")) {
      String named = named(scope, child, kind);
      if (named != null) {
        return named;
      }
    }
    return null;
  }

  /**
   * The name right behind a title and whose title it is: "The spokesman of the group X", "Minister
   * for the Interior, X", "the envoy to Chad X", "the commander, General X"; or null.
   */
  private @Nullable String namedAfter(Scope scope, Token title) {
    int size = scope.sentence.tokens().size();
    int at = title.index() + 1;
    int end = Math.min(size, at + LONGEST_OWNER);
    boolean owned = at < end && Scope.lower(scope.sentence.token(at)).matches("of|for|to");
    boolean named = false;
    while (owned && at < end && isOwnerPart(scope, at)) {
      named |= scope.nameAt(at) != null;
      at++;
    }
    boolean comma = at < size && scope.sentence.token(at).tag().equals(",");
    at = comma ? pastTitle(scope, at + 1) : at;
    NameSpan name = scope.nameAt(at);
    boolean person = name != null && name.kind() == Kind.PERSON && name.first() == at;
    NameSpan last = scope.nameAt(at - 1);
    boolean closed =
        named ? last != null && last.last() == at : scope.sentence.token(at - 1).isNoun();
    boolean beside = comma || owned && closed;
    return person && beside && at > title.index() + 1 && name != null
        ? naming.id(scope.sentence, name)
        : null;
  }

  private static boolean isOwnerPart(Scope scope, int at) {
    NameSpan name = scope.nameAt(at);
    return name == null ? isOwnerWord(scope.sentence.token(at)) : name.kind() != Kind.PERSON;
  }

  /** The token behind a rank: "General X", "Lt. Gen. X". */
  private int pastTitle(Scope scope, int from) {
    int size = scope.sentence.tokens().size();
    for (int last = Math.min(size, from + LONGEST_OWNER); last > from; last--) {
      Titles.Found rank = titles.endingAt(scope.sentence, last);
      if (rank != null && rank.first() == from) {
        return last;
      }
    }
    return from;
  }

  private static boolean isOwnerWord(Token token) {
    return token.isNoun()
        || token.tag().startsWith("JJ")
        || token.tag().equals("DT")
        || token.tag().equals("PRP$")
        || token.tag().equals("IN");
  }

  private @Nullable String named(Scope scope, Token token, Kind kind) {
    NameSpan name = scope.nameAt(token.index());
    return name != null && name.kind() == kind ? naming.id(scope.sentence, name) : null;
  }

  private @Nullable String body(
      Scope scope, NounPhrase phrase, Map<Sort, Meaning> meanings, @Nullable String owner) {
    Token head = phrase.head();
    StoryActor holder = actors.get(owner).orElse(null);
    if (holder == null) {
      holder = governmentModifier(phrase);
    }
    if (holder != null) {
      Meaning state = meanings.get(Sort.STATE);
      if (state != null) {
        return organs.government(holder);
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
      if (kinds != null && isDefinite(scope, head)) {
        return before(scope, head, kinds);
      }
      if (meanings.containsKey(Sort.STATE)) {
        return isDefinite(scope, head) ? government(head) : null;
      }
    }
    Meaning group = meanings.get(Sort.GROUP);
    boolean told = !phrase.modifiers().isEmpty() && !phrase.isPlural();
    if (group != null && told && isDefinite(scope, head)) {
      return unnamed(scope, phrase, group, owner).id; // "the international coalition"
    }
    Meaning people = meanings.get(Sort.PEOPLE);
    if (people == null && meanings.containsKey(Sort.FORCE)) {
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
        return unnamed(scope, phrase, people, null).id; // "civilians" of this story
      }
      return isDefinite(scope, head) && !phrase.isPlural()
          ? sameUnnamed(head)
          : placed(scope, phrase, people);
    }
    if (holder != null && isPeopleOf(phrase, holder)) {
      return actors.people(String.valueOf(holder.country), "People of " + holder.name).id;
    }
    return unnamed(scope, phrase, people, owner).id;
  }

  /** "government forces", "regime troops": whose they are is the government just spoken of. */
  private @Nullable StoryActor governmentModifier(NounPhrase phrase) {
    for (String modifier : phrase.modifiers()) {
      if (modifier.equals("government") || modifier.equals("regime")) {
        return actors.get(government(phrase.head())).orElse(null);
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
    return one ? unnamed(scope, phrase, people, null).id : null;
  }

  private @Nullable String sameUnnamed(Token head) {
    String noun = Phrases.lemma(head);
    return history.lastEver(
        head,
        a ->
            a.id.contains("@")
                && !a.name.contains(" of ") // "council of the military" is no military
                && (" " + a.name.toLowerCase(java.util.Locale.ROOT)).endsWith(" " + noun));
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
      return command == null ? organs.of(owner, "forces", force) : command;
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

  /** What "the group" or "the ministry" means, or null. */
  private @Nullable String before(Scope scope, Token head, Set<Actor.Kind> kinds) {
    String noun = Phrases.lemma(head);
    String named =
        history.lastEver(
            head,
            a ->
                !a.isPerson()
                    && !a.id.contains("@")
                    && Arrays.asList(a.name.toLowerCase(java.util.Locale.ROOT).split("[ -]"))
                        .contains(noun));
    if (named != null) {
      return named;
    }
    String near =
        history.last(
            head,
            3,
            false,
            d ->
                actors
                    .get(d.id())
                    .filter(a -> kinds.contains(a.kind) && !a.id.contains("@"))
                    .isPresent());
    boolean army = kinds.contains(Actor.Kind.ARMED_FORCES) && head.tag().equals("NN");
    String own = near == null ? ownOfSpeaker(scope, head) : near;
    String told = own == null && head.tag().startsWith("NN") ? sameUnnamed(head) : own;
    return told == null && army ? army() : told;
  }

  /** "A spokesman of X said the fighters captured ...": those that he speaks for, or null. */
  private @Nullable String ownOfSpeaker(Scope scope, Token head) {
    if (!nouns.meanings(Scope.lower(head)).containsKey(Sort.FORCE)) {
      return null;
    }
    for (Token verb : Phrases.governors(scope.sentence, head)) {
      if (!words.isSaying(verb)) {
        continue;
      }
      for (Token subject : scope.sentence.children(verb, "nsubj")) {
        Draft speaker = scope.headedBy(subject);
        String armed =
            speaker == null || subject.index() > head.index() ? null : armedBodyOf(speaker.id());
        if (armed != null) {
          return armed;
        }
      }
    }
    return null;
  }

  /** The one armed body that a person speaks for or commands, or null. */
  private @Nullable String armedBodyOf(@Nullable String person) {
    Set<String> bodies = new HashSet<>();
    for (Actor.Role role : actors.get(person).map(StoryActor::roles).orElse(List.of())) {
      actors.get(role.of()).filter(StoryActor::isArmed).ifPresent(body -> bodies.add(body.id));
    }
    return bodies.size() == 1 ? bodies.iterator().next() : null;
  }

  /**
   * "The army" with none named near by: the only armed forces of the story, or where it names none
   * those of the state it is about.
   */
  private @Nullable String army() {
    Set<String> armies = new HashSet<>();
    for (StoryActor actor : actors.all()) {
      if (actor.kind == Actor.Kind.ARMED_FORCES && !actor.id.contains("@")) {
        armies.add(actor.id);
      }
    }
    if (armies.size() == 1) {
      return armies.iterator().next();
    }
    StoryActor state = armies.isEmpty() ? actors.get(organs.mainState()).orElse(null) : null;
    return state == null ? null : organs.army(state);
  }

  /** What "the government" means, or null: a rival government in the story makes it open. */
  private @Nullable String government(Token head) {
    Set<String> governments = new HashSet<>();
    for (StoryActor actor : actors.all()) {
      boolean rival =
          actor.kind == Actor.Kind.GOVERNMENT
              && !organs.isState(actor)
              && actor.name.toLowerCase(java.util.Locale.ROOT).contains("government");
      if (rival) {
        governments.add(actor.id);
      }
    }
    if (governments.isEmpty()) {
      return organs.mainState();
    }
    return history.lastEver(head, a -> governments.contains(a.id));
  }

  private StoryActor unnamed(
      Scope scope, NounPhrase phrase, Meaning meaning, @Nullable String owner) {
    StoryActor above = actors.get(owner).orElse(null);
    String name = name(scope, phrase, above);
    String id = actors.localSlug(name);
    boolean plural = phrase.isPlural();
    StoryActor made =
        actors.own(
            id,
            () ->
                new StoryActor(
                    id,
                    name,
                    meaning.kind(),
                    above == null ? null : above.country,
                    meaning.sector(),
                    null));
    made.isPlural = plural;
    if (above != null && meaning.kind() != Actor.Kind.PERSON) {
      String role = Phrases.lemma(phrase.head());
      made.addRole(role, above.id, evidence(scope, phrase));
    }
    return made;
  }

  /** Its words with a capital; "its" and "their" give way to the name of whom they mean. */
  private static String name(Scope scope, NounPhrase phrase, @Nullable StoryActor owner) {
    StringBuilder text = new StringBuilder();
    for (int i = phrase.first(); i < phrase.last(); i++) {
      Token token = scope.sentence.token(i);
      boolean joined = i > phrase.first() && scope.sentence.token(i - 1).end() == token.start();
      boolean pronoun = token.tag().equals("PRP$") && owner != null;
      text.append(text.isEmpty() || joined ? "" : " ")
          .append(pronoun && owner != null ? owner.name + "'s" : token.form());
    }
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private Evidence evidence(Scope scope, NounPhrase phrase) {
    return new Evidence(
        actors.story(),
        scope.sentence.token(phrase.first()).start(),
        scope.sentence.token(phrase.last() - 1).end());
  }

  /** Counts the states that a story speaks of. */
  void notice(NameSpan name) {
    organs.notice(name);
  }
}
