// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person, organisation, government, armed group, or unnamed but specific body.
 *
 * @param id stable, readable slug
 * @param name fullest usual name
 * @param kind what it is
 * @param country ISO 3166-1 alpha-3 code, or null
 * @param sector PLOVER sector code, or null
 * @param wikidata Wikidata id, or null
 * @param aliases spellings met, each with the stories that use it
 * @param roles what it is to other actors
 * @param mentions number of mentions in the record
 * @param joins what was taken for this actor across stories, each with its reasons
 * @param corrected fields that a person set, in the order of the row
 */
public record Actor(
    String id,
    String name,
    Kind kind,
    @Nullable String country,
    @Nullable String sector,
    @Nullable String wikidata,
    List<Alias> aliases,
    List<Role> roles,
    int mentions,
    List<Join> joins,
    List<String> corrected) {
  public Actor {
    Checks.id(id, "an actor");
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
    // Rows of older records have none.
    joins = joins == null ? List.of() : List.copyOf(joins);
    corrected = Checks.orNone(corrected);
  }

  /** An actor that nobody corrected. */
  public Actor(
      String id,
      String name,
      Kind kind,
      @Nullable String country,
      @Nullable String sector,
      @Nullable String wikidata,
      List<Alias> aliases,
      List<Role> roles,
      int mentions,
      List<Join> joins) {
    this(id, name, kind, country, sector, wikidata, aliases, roles, mentions, joins, List.of());
  }

  /** The same row with fields that a person set. */
  public Actor withCorrected(List<String> fields) {
    return new Actor(
        id, name, kind, country, sector, wikidata, aliases, roles, mentions, joins, fields);
  }

  /** The same row with other spellings. */
  public Actor withAliases(List<Alias> others) {
    return new Actor(
        id, name, kind, country, sector, wikidata, others, roles, mentions, joins, corrected);
  }

  /** The same row with other roles. */
  public Actor withRoles(List<Role> others) {
    return new Actor(
        id, name, kind, country, sector, wikidata, aliases, others, mentions, joins, corrected);
  }

  /** The same row, mentioned so often. */
  public Actor withMentions(int number) {
    return new Actor(
        id, name, kind, country, sector, wikidata, aliases, roles, number, joins, corrected);
  }

  /** The same row with what was joined to it. */
  public Actor withJoins(List<Join> others) {
    return new Actor(
        id, name, kind, country, sector, wikidata, aliases, roles, mentions, others, corrected);
  }

  /** An actor that nothing was joined to. */
  public Actor(
      String id,
      String name,
      Kind kind,
      @Nullable String country,
      @Nullable String sector,
      @Nullable String wikidata,
      List<Alias> aliases,
      List<Role> roles,
      int mentions) {
    this(id, name, kind, country, sector, wikidata, aliases, roles, mentions, List.of());
  }

  /** What an actor is. */
  public enum Kind {
    PERSON,
    GOVERNMENT,
    ARMED_FORCES,
    ARMED_GROUP,
    PARTY,
    INTERNATIONAL_ORGANISATION,
    COMPANY,
    MEDIA,
    CIVIL_SOCIETY,
    PEOPLE,
    OTHER
  }

  /**
   * A spelling and the stories that use it.
   *
   * @param stories ids, sorted
   */
  public record Alias(String text, List<String> stories) {
    public Alias {
      stories = List.copyOf(stories);
    }
  }

  /**
   * What one actor is to another, with the words that say so.
   *
   * @param role "head of", "spokesman of", "commander of", ...
   * @param of id of the other actor, or null
   * @param from first day of the stories that say so; where the bundled list of offices has the
   *     term, its beginning, as an ISO day, month or year; null when unknown
   * @param to last day of the stories that say so; or the end of the term, null when it had none as
   *     far as the list knows
   * @param evidence words of a story that say so; null when the bundled list alone does
   */
  public record Role(
      String role,
      @Nullable String of,
      @Nullable String from,
      @Nullable String to,
      @Nullable Evidence evidence) {
    /** Whether it is a term that only the bundled list tells and that ended: it is nobody's now. */
    public boolean hasEnded() {
      return evidence == null && to != null;
    }
  }

  /**
   * What was taken for the same actor.
   *
   * @param id its id before it was joined
   * @param name its name before
   * @param to id, before it was joined, of the one that it was found to be
   * @param reasons why, in words for people
   */
  public record Join(String id, String name, String to, List<String> reasons) {
    public Join {
      reasons = List.copyOf(reasons);
    }
  }
}
