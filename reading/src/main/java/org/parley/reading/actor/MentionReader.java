// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.actor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinTask;
import org.parley.model.Mention;
import org.parley.reading.Resources;
import org.parley.reading.mention.NameSpan;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StoryText;
import org.parley.reading.place.PlaceReader;
import org.parley.reading.place.States;
import org.parley.reading.time.TimeReader;

/**
 * Reads who, where and when: the mentions of actors, places and times of a story, and its actors.
 * Pure, immutable and thread-safe; the lists are read once, on construction.
 */
public final class MentionReader {
  private final ActorList list;
  private final NameFinder names;
  private final ActorReader actors;
  private final PlaceReader places;
  private final TimeReader times;

  /**
   * @throws Resources.ResourceException when a resource file cannot be used
   */
  public MentionReader(Resources resources) {
    States states = new States(resources);
    ForkJoinTask<PlaceReader> gazetteer =
        ForkJoinTask.adapt(() -> new PlaceReader(resources, states)).fork();
    this.list = new ActorList(resources);
    this.times = new TimeReader(resources);
    Titles titles = new Titles(resources);
    NameIndex index = new NameIndex(list, states);
    Nouns nouns = new Nouns(resources);
    this.places = gazetteer.join();
    this.names = new NameFinder(resources, index, titles, nouns, places::countryOfDivision);
    this.actors = new ActorReader(resources, list, states, titles, places.use());
  }

  /** The mentions of a story in page order, the longer first where two start together. */
  public StoryMentions read(StoryText story) {
    List<NameSpan> found = names.find(story);
    ActorReader.Result who = actors.read(story, found);
    List<Mention> all = new ArrayList<>(who.mentions());
    all.addAll(places.read(story, found, this::countryOf));
    all.addAll(times.read(story));
    all.sort(Comparator.comparingInt(Mention::start).thenComparingInt(m -> -m.end()));
    return new StoryMentions(all, who.actors());
  }

  private Optional<String> countryOf(String id) {
    return list.entry(id).flatMap(entry -> Optional.ofNullable(entry.country()));
  }
}
