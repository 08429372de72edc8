// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.model.Evidence;

/** An actor while its story is being read. Not thread-safe. */
final class StoryActor {
  /** What makes of an office another one. */
  private static final String BELOW = "(former|deputy|vice|assistant) ";

  final String id;
  final String name;
  final Actor.Kind kind;
  @Nullable String country;
  @Nullable String sector;
  final @Nullable String wikidata;

  /** Whether "they" can stand for it though it is no party or force. */
  boolean isPlural;

  private final TreeSet<String> aliases = new TreeSet<>();
  private final List<Actor.Role> roles = new ArrayList<>();
  private final List<Actor.Role> held = new ArrayList<>();
  private int mentions;

  StoryActor(
      String id,
      String name,
      Actor.Kind kind,
      @Nullable String country,
      @Nullable String sector,
      @Nullable String wikidata) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.country = country;
    this.sector = sector;
    this.wikidata = wikidata;
    this.isPlural = name.endsWith("s") && !name.endsWith("ss"); // "Press"
  }

  boolean isPerson() {
    return kind == Actor.Kind.PERSON;
  }

  boolean isArmed() {
    return kind == Actor.Kind.ARMED_FORCES || kind == Actor.Kind.ARMED_GROUP;
  }

  /** Counts a mention; a name, not a pronoun, is kept as an alias. */
  void mentioned(String text, boolean isName) {
    mentions++;
    if (isName) {
      aliases.add(text);
    }
  }

  /** Notes a role once. */
  void addRole(String role, @Nullable String of, Evidence evidence) {
    for (Actor.Role known : roles) {
      if (known.role().equals(role) && java.util.Objects.equals(known.of(), of)) {
        return;
      }
    }
    roles.add(new Actor.Role(role, of, null, null, evidence));
  }

  /** Notes an office that the list, not the story, says he holds; it is no role of the record. */
  void holds(String role, String of) {
    held.add(new Actor.Role(role, of, null, null, null));
  }

  private Stream<Actor.Role> offices() {
    return Stream.concat(roles.stream(), held.stream());
  }

  List<Actor.Role> roles() {
    return roles;
  }

  boolean hasRole(String role, @Nullable String of) {
    return offices().anyMatch(r -> r.role().equals(role) && (of == null || of.equals(r.of())));
  }

  /** Whether somebody holds an office, or one that has it as its last word. */
  boolean hasOffice(String role) {
    return offices()
        .map(Actor.Role::role)
        .anyMatch(r -> r.equals(role) || r.endsWith(" " + role) && !r.matches(BELOW + role));
  }

  /**
   * The actor as the story tells of it.
   *
   * @param day when the story was published, or null; its roles were held then
   */
  Actor build(String story, @Nullable String day) {
    List<Actor.Alias> spelled = new ArrayList<>();
    for (String alias : aliases) {
      spelled.add(new Actor.Alias(alias, List.of(story)));
    }
    List<Actor.Role> held =
        roles.stream()
            .map(role -> new Actor.Role(role.role(), role.of(), day, day, role.evidence()))
            .toList();
    return new Actor(id, name, kind, country, sector, wikidata, spelled, held, mentions);
  }
}
