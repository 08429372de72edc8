// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.parley.language.Sentence;
import org.parley.language.Token;
import org.parley.model.Actor;
import org.parley.model.Mention;

/**
 * The mentions of one story and the actors they name. Mentions may nest: "Haftar" lies inside
 * "Haftar's forces", and each has its own actor.
 */
public final class StoryMentions {
  private static final Comparator<Mention> LONGEST_FIRST =
      Comparator.comparingInt((Mention m) -> m.start() - m.end()).thenComparingInt(Mention::start);

  private final List<Mention> all;
  private final List<Actor> actors;

  /**
   * @param all in page order
   * @param actors every actor that a mention refers to, once
   */
  public StoryMentions(List<Mention> all, List<Actor> actors) {
    this.all = List.copyOf(all);
    this.actors = List.copyOf(actors);
  }

  /** All mentions in page order. */
  public List<Mention> all() {
    return all;
  }

  /** The actors of this story. */
  public List<Actor> actors() {
    return actors;
  }

  /** The actor with an id, if this story names it. */
  public Optional<Actor> actor(String id) {
    return actors.stream().filter(actor -> actor.id().equals(id)).findFirst();
  }

  /** The mentions of one kind that lie inside a stretch of the page, in page order. */
  public <M extends Mention> List<M> within(Class<M> kind, int start, int end) {
    List<M> found = new ArrayList<>();
    for (Mention mention : all) {
      if (kind.isInstance(mention) && start <= mention.start() && mention.end() <= end) {
        found.add(kind.cast(mention));
      }
    }
    return found;
  }

  /**
   * The mention of one kind whose syntactic head is the token: it covers the token and the token's
   * governor lies outside it. Of several, the longest.
   */
  public <M extends Mention> Optional<M> headedBy(Class<M> kind, Sentence sentence, Token token) {
    List<M> found = new ArrayList<>();
    for (Mention mention : all) {
      if (kind.isInstance(mention)
          && mention.start() <= token.start()
          && token.end() <= mention.end()
          && (token.head() < 0 || !covers(mention, sentence.token(token.head())))) {
        found.add(kind.cast(mention));
      }
    }
    return found.stream().min(LONGEST_FIRST);
  }

  private static boolean covers(Mention mention, Token token) {
    return mention.start() <= token.start() && token.end() <= mention.end();
  }
}
