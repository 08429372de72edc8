// SPDX-License-Identifier: Apache-2.0
package org.parley.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import org.parley.language.Language;
import org.parley.model.Actor;
import org.parley.model.Event;
import org.parley.model.Fingerprint;
import org.parley.model.Mention;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Position;
import org.parley.model.Proposal;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.reading.actor.MentionReader;
import org.parley.reading.event.EventCoder;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StoryText;
import org.parley.reading.page.Declared;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.PageDecoder;
import org.parley.reading.page.UnreadablePageException;
import org.parley.reading.position.PositionReader;
import org.parley.reading.statement.StatementReader;
import org.parley.reading.story.BorderMove;
import org.parley.reading.story.SplitPage;
import org.parley.reading.story.StorySplitter;

/**
 * Reads one page: from its bytes to all that it says. Pure: the same bytes, language and resources
 * give the same reading, on any thread. Immutable and thread-safe.
 */
public final class PageReader {
  private final PageDecoder decoder;
  private final StorySplitter splitter;
  private final StoryAnalyzer analyzer;
  private final MentionReader mentionReader;
  private final StatementReader statementReader;
  private final EventCoder eventCoder;
  private final PositionReader positionReader;
  private final String fingerprint;

  /**
   * @param resources what the reader knows; loaded here, once
   * @throws Resources.ResourceException when a resource file cannot be used
   */
  public PageReader(Language language, Resources resources) {
    this(ForkJoinTask.adapt(() -> language), resources);
  }

  private PageReader(ForkJoinTask<Language> language, Resources resources) {
    language.fork();
    ForkJoinTask<StorySplitter> stories =
        ForkJoinTask.adapt(() -> new StorySplitter(resources)).fork();
    ForkJoinTask<EventCoder> events = ForkJoinTask.adapt(() -> new EventCoder(resources)).fork();
    ForkJoinTask<String> code =
        ForkJoinTask.adapt(
                () ->
                    Fingerprint.of(
                        List.of(PageReader.class, Language.class, Page.class),
                        resources.userFolder()))
            .fork();
    this.mentionReader = new MentionReader(resources);
    this.decoder = new PageDecoder(resources);
    this.statementReader = new StatementReader(resources);
    this.positionReader = new PositionReader(resources);
    this.splitter = stories.join();
    this.eventCoder = events.join();
    this.fingerprint = code.join();
    this.analyzer = new StoryAnalyzer(language.join());
  }

  /**
   * A reader whose language is loaded while its resources are.
   *
   * @param language asked once, on whichever thread; what it throws is thrown here
   * @param resources what the reader knows; loaded here, once
   * @throws Resources.ResourceException when a resource file cannot be used
   */
  public static PageReader loading(Supplier<Language> language, Resources resources) {
    return new PageReader(ForkJoinTask.adapt(language::get), resources);
  }

  /**
   * Changes whenever a reading may change: with the code and the resources. A record keeps it
   * beside each reading, and pages read by another reader are read again.
   */
  public String fingerprint() {
    return fingerprint;
  }

  /**
   * Decodes a document.
   *
   * @param uri where it was found, as given
   * @throws UnreadablePageException when the bytes are no page
   */
  public DecodedPage decode(byte[] bytes, String uri) throws UnreadablePageException {
    return decoder.decode(bytes, uri);
  }

  /**
   * Decodes a document whose carrier says something of it.
   *
   * @throws UnreadablePageException when the bytes are no page
   */
  public DecodedPage decode(byte[] bytes, String uri, Declared declared)
      throws UnreadablePageException {
    return decoder.decode(bytes, uri, declared);
  }

  /** Decodes HTML that came as text; offsets point into the text as it is shown. */
  public DecodedPage decodeHtml(String markup, String uri, Declared declared)
      throws UnreadablePageException {
    return decoder.decodeHtml(markup, uri, declared);
  }

  /** Reads a decoded page. */
  public PageReading read(DecodedPage page) {
    SplitPage split = splitter.split(page);
    return read(split.page(), split.stories());
  }

  /** Cuts a decoded page into its stories and reads none of them. */
  public SplitPage split(DecodedPage page) {
    return splitter.split(page);
  }

  /**
   * Reads a page whose borders between stories a person moved.
   *
   * @param machineCut its stories as {@link #split} cut them
   */
  public PageReading read(Page page, List<Story> machineCut, List<BorderMove> moves) {
    return read(page, moves.isEmpty() ? machineCut : splitter.recut(page, machineCut, moves));
  }

  private PageReading read(Page page, List<Story> cut) {
    List<Story> stories = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    List<Actor> actors = new ArrayList<>();
    List<Event> events = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    List<Proposal> proposals = new ArrayList<>();
    List<Position> positions = new ArrayList<>();
    for (Story story : cut) {
      stories.add(story);
      StoryText text = analyzer.analyze(story, page.text());
      StoryMentions named = mentionReader.read(text);
      List<Statement> said = statementReader.read(text, named);
      mentions.addAll(named.all());
      statements.addAll(said);
      actors.addAll(named.actors());
      events.addAll(eventCoder.code(text, named, said));
      PositionReader.Reading stands = positionReader.read(text, named, said);
      proposals.addAll(stands.proposals());
      positions.addAll(stands.positions());
    }
    return new PageReading(
        page, stories, mentions, actors, events, statements, proposals, positions);
  }
}
