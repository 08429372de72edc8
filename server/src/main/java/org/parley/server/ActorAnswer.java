// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parley.model.Actor;
import org.parley.store.query.ActorCard;
import org.parley.store.query.Counts;
import org.parley.store.query.Quotes;
import org.parley.store.query.StorySource;
import org.parley.store.query.View;

/** An actor, and who quotes it and whom it quotes. */
record ActorAnswer(
    Detail item,
    List<Quoting> quotedBy,
    List<Counts.OfKey> quotedIn,
    List<Quoting> quotes,
    boolean quotesComplete,
    Map<String, String> names,
    Map<String, StorySource> stories) {
  private static final int MOST_QUOTING = 20;

  /** An alias and some of its stories. */
  record Alias(String text, List<String> stories, int storyCount) {}

  /** An actor whose aliases have some of their stories only. */
  record Detail(
      String id,
      String name,
      Actor.Kind kind,
      @Nullable String country,
      @Nullable String sector,
      @Nullable String wikidata,
      List<Alias> aliases,
      List<Actor.Role> roles,
      int mentions,
      List<Actor.Join> joins,
      List<String> corrected) {}

  /** Who quotes, or is quoted; the link leads to the statements in which both have a part. */
  record Quoting(String actor, long statements, String link) {}

  static ActorAnswer of(String id, View view) {
    ActorCard card =
        view.actors().card(id).orElseThrow(() -> ProblemException.notFound("actor", id));
    Shown shown = new Shown(view);
    for (Actor.Role role : card.actor().roles()) {
      shown.actor(role.of());
      if (role.evidence() != null) {
        shown.story(role.evidence().story());
      }
    }
    Quotes quotes = view.actors().quotes(id, MOST_QUOTING);
    List<Quoting> quotedBy = quoting(id, quotes.quotedBy(), shown);
    List<Quoting> quoted = quoting(id, quotes.quotes(), shown);
    return new ActorAnswer(
        detail(card),
        quotedBy,
        quotes.outlets(),
        quoted,
        quotes.complete(),
        shown.names(),
        shown.sources());
  }

  private static List<Quoting> quoting(String actor, List<Counts.OfActor> others, Shown shown) {
    List<Quoting> quoting = new ArrayList<>();
    for (Counts.OfActor other : others) {
      shown.actor(other.actor());
      String both = "?actor=" + part(actor) + "&actor=" + part(other.actor());
      quoting.add(new Quoting(other.actor(), other.events(), "/api/v1/statements" + both));
    }
    return quoting;
  }

  private static String part(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Detail detail(ActorCard card) {
    Actor row = card.actor();
    List<Alias> aliases = new ArrayList<>();
    for (int i = 0; i < row.aliases().size(); i++) {
      Actor.Alias alias = row.aliases().get(i);
      aliases.add(new Alias(alias.text(), alias.stories(), card.storyCounts().get(i)));
    }
    return new Detail(
        row.id(),
        row.name(),
        row.kind(),
        row.country(),
        row.sector(),
        row.wikidata(),
        aliases,
        row.roles(),
        row.mentions(),
        row.joins(),
        row.corrected());
  }
}
