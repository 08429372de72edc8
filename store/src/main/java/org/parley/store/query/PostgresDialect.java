// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.List;
import java.util.stream.Collectors;
import org.parley.model.Page;
import org.parley.store.PostgresWords;
import org.parley.store.json.RecordJson;

/** What PostgreSQL says in words of its own. */
final class PostgresDialect implements Dialect {
  /** It keeps statistics, from which it chooses. */
  @Override
  public String by(String index) {
    return "";
  }

  @Override
  public String unindexed() {
    return "";
  }

  @Override
  public String join() {
    return " JOIN ";
  }

  @Override
  public String text(String column, String... names) {
    return "(doc(" + column + ") #>> '{" + String.join(",", names) + "}')";
  }

  /** The whole row: a text of PostgreSQL lacks what its JSON may hold, the character 0. */
  @Override
  public String ofPageText(String column) {
    return column;
  }

  @Override
  public String pageText(String selected) {
    return RecordJson.read(selected, Page.class).text();
  }

  @Override
  public String listed() {
    return "(SELECT jsonb_array_elements_text(?::jsonb))";
  }

  @Override
  public String together(String column) {
    return "string_agg(" + column + ", chr(31))";
  }

  @Override
  public String cardWithRoles() {
    return "jsonb_set(jsonb_set(doc(row), '{aliases}', '[]'), '{joins}', '[]')::text";
  }

  @Override
  public String aliasesOfCard(String column) {
    return "(SELECT string_agg(alias ->> 'text', ' ') FROM jsonb_array_elements(doc("
        + column
        + ") -> 'aliases') AS alias)";
  }

  @Override
  public String firstOf(String table, String fromAndWhere, int limit) {
    String columns = table + ".day, " + table + ".id";
    return "SELECT DISTINCT "
        + columns
        + fromAndWhere
        + " ORDER BY "
        + table
        + ".day DESC, "
        + table
        + ".id LIMIT "
        + limit;
  }

  @Override
  public String actorNamed() {
    return "f.id IN (SELECT id FROM name_search WHERE kind = 'actors' AND words @@ ?::tsquery)";
  }

  @Override
  public String countNamed(boolean actors) {
    return "SELECT count(*) FROM (SELECT 1 FROM name_search WHERE kind = '"
        + (actors ? "actors" : "proposals")
        + "' AND words @@ ?::tsquery LIMIT ?) AS found";
  }

  @Override
  public String proposalsNamed() {
    return "SELECT p.id, p.name FROM proposal_names AS p WHERE p.id IN (SELECT id FROM name_search"
        + " WHERE kind = 'proposals' AND words @@ ?::tsquery) ORDER BY p.id LIMIT ?";
  }

  @Override
  public String names(List<String> words) {
    return words.stream().map(word -> "'" + word + "':*").collect(Collectors.joining(" & "));
  }

  /** Not in the order of the table, which would be gone through: vectors take long to fetch. */
  @Override
  public String keysOfStories() {
    return "SELECT coalesce(string_agg(key::text, ' ' ORDER BY key DESC), '') FROM (SELECT key"
        + " FROM (SELECT key FROM story_search WHERE words @@ ?::tsquery OFFSET 0) AS found"
        + " ORDER BY key DESC LIMIT ?) AS latest";
  }

  @Override
  public String stories(List<String> words) {
    return PostgresWords.query(words);
  }

  @Override
  public String ranks() {
    return PostgresWords.RANKS;
  }

  @Override
  public List<Object> ranked(List<String> words) {
    return List.of(PostgresWords.list(words), PostgresWords.query(words));
  }
}
