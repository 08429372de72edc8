// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.Event;
import org.parley.model.Story;

/**
 * An event with what stands around it.
 *
 * @param uri of its page
 * @param sentence verbatim words of its sentence
 * @param placeWords verbatim words that tell its place, or null
 * @param recipients none when the act is aimed at nobody
 */
record EventView(
    Event event,
    Story story,
    String uri,
    String sentence,
    @Nullable String placeWords,
    List<Party> actors,
    List<Party> recipients) {
  EventView {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
  }

  /** How many code points the story has, all its parts together. */
  int length() {
    return story.spans().stream().mapToInt(span -> span.end() - span.start()).sum();
  }

  /** The outlet, or else the host that the page is from, or null. */
  @Nullable String source() {
    return story.outlet() == null ? host() : story.outlet();
  }

  /** Whether the page has an address on the web. */
  boolean isOfTheWeb() {
    return uri.startsWith("http://") || uri.startsWith("https://");
  }

  private @Nullable String host() {
    try {
      return isOfTheWeb() ? new URI(uri).getHost() : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /**
   * Where the evidence is, for formats without columns for it: {@code
   * event=…;page=…;start=…;end=…}, code points of the sentence in the page's text.
   */
  String evidence() {
    return "event="
        + event.id()
        + ";page="
        + story.page()
        + ";start="
        + event.sentence().start()
        + ";end="
        + event.sentence().end();
  }
}
