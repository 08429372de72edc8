// SPDX-License-Identifier: Apache-2.0
package org.parley.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.language.Language;
import org.parley.language.pack.ConversionProgress;
import org.parley.language.pack.LanguagePack;
import org.parley.model.ActorRef;
import org.parley.model.Claim;
import org.parley.model.Event;
import org.parley.model.Mention;
import org.parley.model.PageReading;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Span;
import org.parley.reading.page.Declared;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.UnreadablePageException;

/**
 * Reads small pages with all of the reader and writes what it finds so that a person can read it.
 */
public final class Written {
  private static final Language LANGUAGE =
      LanguagePack.open(LanguagePack.defaultHome(System.getenv()), ConversionProgress.SILENT);
  private static final PageReader READER = new PageReader(LANGUAGE, Resources.bundled());

  private Written() {}

  /** The reading of a page with a headline and these paragraphs. */
  public static PageReading page(String... paragraphs) {
    return page(Declared.NOTHING, paragraphs);
  }

  /** The reading of such a page that was published on a day. */
  public static PageReading published(String day, String... paragraphs) {
    return page(Declared.published(LocalDate.parse(day)), paragraphs);
  }

  private static PageReading page(Declared declared, String... paragraphs) {
    String text =
        "Talks And Fighting Go On In The Valley\n\n" + String.join("\n\n", paragraphs) + "\n";
    try {
      return READER.read(DecodedPage.ofText(text, "test.txt", declared));
    } catch (UnreadablePageException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Events: TYPE/mode [cue] actors > recipients, auxiliary modes, territory, toll, claimants. */
  public static List<String> events(String... paragraphs) {
    return page(paragraphs).events().stream().map(Written::event).toList();
  }

  private static String event(Event event) {
    StringBuilder line = new StringBuilder(event.type().toString());
    if (event.mode() != null) {
      line.append('/').append(event.mode());
    }
    line.append(" [").append(event.cue().text()).append("] ").append(names(event.actor()));
    if (!event.recipient().isEmpty()) {
      line.append(" > ").append(names(event.recipient()));
    }
    event.aux().forEach(aux -> line.append(' ').append(aux));
    if (event.territory() != null) {
      line.append(' ').append(event.territory());
    }
    if (event.fatalities() != null) {
      line.append(" dead ").append(event.fatalities().low()).append("..");
      line.append(event.fatalities().high() == null ? "" : event.fatalities().high());
    }
    for (Claim claim : event.claimedBy()) {
      if (claim.start() != null) {
        line.append(" | ").append(claim.relation()).append(' ').append(claim.text());
      }
    }
    return line.toString();
  }

  /** Positions: holder STANCE proposal (kind), conditions and reasons. */
  public static List<String> positions(String... paragraphs) {
    PageReading reading = page(paragraphs);
    Map<String, String> proposals = new HashMap<>();
    reading
        .proposals()
        .forEach(proposal -> proposals.put(proposal.id(), proposal.name() + " " + proposal.kind()));
    return reading.positions().stream()
        .map(
            position ->
                position.actor()
                    + " "
                    + position.stance()
                    + " «"
                    + proposals.get(position.proposal())
                    + "»"
                    + words(reading, " if ", position.conditions(), position)
                    + words(reading, " because ", position.reasons(), position))
        .toList();
  }

  /** What each proposal is called, in the order in which they are named. */
  public static List<String> proposals(String... paragraphs) {
    return page(paragraphs).proposals().stream().map(Proposal::name).toList();
  }

  /** The words that each position rests on, its first evidence. */
  public static List<String> stanceWords(String... paragraphs) {
    PageReading reading = page(paragraphs);
    String text = reading.page().text();
    return reading.positions().stream()
        .map(position -> position.evidence().get(0))
        .map(evidence -> text.substring(evidence.start(), evidence.end()))
        .toList();
  }

  /** Mentions of actors: words = id. */
  public static List<String> actors(String... paragraphs) {
    return actors(page(paragraphs));
  }

  /** The same of a reading. */
  public static List<String> actors(PageReading page) {
    List<String> actors = new ArrayList<>();
    for (Mention mention : page.mentions()) {
      if (mention instanceof Mention.OfActor actor) {
        actors.add(actor.text() + " = " + actor.id());
      }
    }
    return actors;
  }

  private static String words(
      PageReading reading, String head, List<Span> spans, Position position) {
    String text = reading.page().text();
    return spans.stream()
        .map(span -> head + text.substring(span.start(), span.end()))
        .collect(Collectors.joining());
  }

  private static String names(List<ActorRef> refs) {
    return refs.stream()
        .map(ref -> ref.id() == null ? "'" + ref.text() + "'" : ref.id())
        .collect(Collectors.joining(", "));
  }
}
