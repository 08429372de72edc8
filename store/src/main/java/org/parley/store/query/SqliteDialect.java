// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.List;
import java.util.stream.Collectors;

/** What SQLite says in words of its own. */
final class SqliteDialect implements Dialect {
  @Override
  public String by(String index) {
    return " INDEXED BY " + index;
  }

  @Override
  public String unindexed() {
    return " NOT INDEXED";
  }

  @Override
  public String join() {
    return " CROSS JOIN ";
  }

  @Override
  public String text(String column, String... names) {
    return column + " ->> '$." + String.join(".", names) + "'";
  }

  @Override
  public String ofPageText(String column) {
    return text(column, "text");
  }

  @Override
  public String pageText(String selected) {
    return selected;
  }

  @Override
  public String listed() {
    return "(SELECT value FROM json_each(?))";
  }

  @Override
  public String together(String column) {
    return "group_concat(" + column + ", char(31))";
  }

  @Override
  public String cardWithRoles() {
    return "json_set(row, '$.aliases', json('[]'), '$.joins', json('[]'))";
  }

  @Override
  public String aliasesOfCard(String column) {
    return "(SELECT group_concat(value ->> '$.text', ' ') FROM json_each("
        + column
        + ", '$.aliases'))";
  }

  /** A row that comes several times does so one time after another; the limit is the reader's. */
  @Override
  public String firstOf(String table, String fromAndWhere, int limit) {
    return "SELECT f.day, f.id"
        + fromAndWhere
        + " ORDER BY "
        + table
        + ".day DESC, "
        + table
        + ".id";
  }

  @Override
  public String actorNamed() {
    return "f.key IN (SELECT rowid FROM name_search WHERE name_search MATCH ?)";
  }

  @Override
  public String countNamed(boolean actors) {
    String table = actors ? "name_search" : "proposal_search";
    return "SELECT count(*) FROM (SELECT 1 FROM " + table + " WHERE " + table + " MATCH ? LIMIT ?)";
  }

  @Override
  public String proposalsNamed() {
    return "SELECT p.id, p.name FROM proposal_search AS s CROSS JOIN proposal_names AS p"
        + " ON p.key = s.rowid WHERE s.proposal_search MATCH ? ORDER BY p.id LIMIT ?";
  }

  @Override
  public String names(List<String> words) {
    return words.isEmpty()
        ? "\"\""
        : words.stream().map(word -> "\"" + word + "\"*").collect(Collectors.joining(" "));
  }

  /** One text of all keys comes many times sooner than a row for each. */
  @Override
  public String keysOfStories() {
    return "SELECT coalesce(group_concat(key, ' '), '') FROM (SELECT rowid AS key"
        + " FROM story_search WHERE story_search MATCH ? ORDER BY rowid DESC LIMIT ?)";
  }

  @Override
  public String stories(List<String> words) {
    return "\"" + String.join("\" \"", words) + "\"";
  }

  @Override
  public String ranks() {
    return "SELECT rowid, bm25(story_search) FROM story_search WHERE story_search MATCH ?";
  }

  @Override
  public List<Object> ranked(List<String> words) {
    return List.of(stories(words));
  }
}
