// SPDX-License-Identifier: Apache-2.0
package org.parley.store.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parley.model.Evidence;
import org.parley.model.Story;
import org.parley.store.json.RecordJson;

/** Where stories stand and what they say: asked of one state of a database. */
final class StoryTexts {
  private final ReadConnection connection;
  private final KeptTexts kept;
  private final Map<String, Optional<String>> texts = new HashMap<>();
  private final Map<String, Optional<StorySource>> sources = new HashMap<>();

  StoryTexts(ReadConnection connection, KeptTexts kept) {
    this.connection = connection;
    this.kept = kept;
  }

  /** As {@link View#sources}. */
  Map<String, StorySource> sources(Collection<String> stories) {
    List<String> unknown =
        stories.stream().distinct().filter(id -> !sources.containsKey(id)).toList();
    unknown.forEach(id -> sources.put(id, Optional.empty()));
    connection
        .allOf(
            "SELECT s.id, s.row, p.uri FROM stories AS s JOIN pages AS p ON p.id = s.page"
                + " WHERE s.id IN",
            unknown,
            row -> Map.entry(row.getString(1), source(row.getString(2), row.getString(3))))
        .forEach(source -> sources.put(source.getKey(), Optional.of(source.getValue())));
    Map<String, StorySource> found = new TreeMap<>();
    for (String id : stories) {
      sources.getOrDefault(id, Optional.empty()).ifPresent(source -> found.put(id, source));
    }
    return found;
  }

  private static StorySource source(String json, String uri) {
    Story story = RecordJson.read(json, Story.class);
    return new StorySource(story.page(), uri, story.title(), story.outlet(), story.published());
  }

  /** As {@link View#words}. */
  List<String> words(List<Evidence> places) {
    read(
        places.stream()
            .map(Evidence::story)
            .distinct()
            .filter(id -> !texts.containsKey(id))
            .toList());
    return Excerpts.of(places, story -> texts.getOrDefault(story, Optional.empty()).orElse(null));
  }

  private void read(List<String> stories) {
    stories.forEach(story -> texts.put(story, Optional.empty()));
    Map<String, KeptTexts.Key> keys = new HashMap<>();
    connection
        .allOf(
            "SELECT s.id, p.id, p.digest FROM stories AS s JOIN pages AS p ON p.id = s.page"
                + " WHERE s.id IN",
            stories,
            row ->
                Map.entry(row.getString(1), new KeptTexts.Key(row.getString(2), row.getString(3))))
        .forEach(key -> keys.put(key.getKey(), key.getValue()));
    Map<String, String> ofPages = texts(Set.copyOf(keys.values()));
    keys.forEach((story, key) -> texts.put(story, Optional.ofNullable(ofPages.get(key.page()))));
  }

  /** The texts of pages, by page; those that are not kept are read at once. */
  private Map<String, String> texts(Set<KeptTexts.Key> keys) {
    Map<String, String> ofPages = new HashMap<>();
    Map<String, KeptTexts.Key> unknown = new HashMap<>();
    for (KeptTexts.Key key : keys) {
      kept.get(key)
          .ifPresentOrElse(
              text -> ofPages.put(key.page(), text), () -> unknown.put(key.page(), key));
    }
    connection
        .allOf(
            "SELECT id, " + connection.dialect().ofPageText("row") + " FROM pages WHERE id IN",
            unknown.keySet(),
            row -> Map.entry(row.getString(1), connection.dialect().pageText(row.getString(2))))
        .forEach(
            page -> {
              ofPages.put(page.getKey(), page.getValue());
              kept.keep(Objects.requireNonNull(unknown.get(page.getKey())), page.getValue());
            });
    return ofPages;
  }
}
