// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parley.model.Page;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.model.StorySpan.Role;
import org.parley.reading.Resources;
import org.parley.reading.html.OutlineReader;
import org.parley.reading.html.PageOutline;
import org.parley.reading.page.Declared;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.Markup;

/**
 * Cuts a page of text into its stories, from the shapes of lines, what is printed again, set
 * phrases and how words change. Knows no site. Takes time linear in the text. Immutable and safe
 * for use by several threads.
 */
public final class StorySplitter {
  private final Knowledge knowledge;
  private final DateTeller dates;
  private final OutlineReader outlines;

  /**
   * @param resources where phrases, credits and the like are looked up
   */
  public StorySplitter(Resources resources) {
    this.knowledge = Knowledge.load(resources);
    this.outlines = new OutlineReader(resources);
    DateWords words = DateWords.load(resources);
    this.dates = new DateTeller(new PublishedDates(words), words);
  }

  /** The stories of a page, and what was left out of them. */
  public SplitPage split(DecodedPage page) {
    Layout layout = Layout.of(page.text(), knowledge);
    Markup markup = page.markup();
    if (markup != null) {
      return split(page, layout, markup);
    }
    List<Borders.Block> blocks = Borders.find(layout, knowledge);
    Placing placing = Assignment.of(layout, blocks, knowledge).placing();
    List<Story> stories = new ArrayList<>();
    for (int order = 1; order <= blocks.size(); order++) {
      List<StorySpan> spans = placing.stories().get(order - 1);
      Borders.Block block = blocks.get(order - 1);
      String outlet = Outlets.of(layout, block);
      stories.add(story(page, order, spans, title(layout, block), outlet, blocks.size() == 1));
    }
    return split(
        page,
        layout,
        stories,
        placing,
        () -> Assignment.of(layout, List.of(), knowledge).placing());
  }

  /**
   * The stories of a page with borders where a person wants them. What the page told of a story
   * stays with what is left of it; a story that a person began is told by its own words alone.
   *
   * @param machine the stories as {@link #split} cut them
   */
  public List<Story> recut(Page page, List<Story> machine, List<BorderMove> moves) {
    DecodedPage words =
        new DecodedPage(
            page.id(),
            page.uri(),
            page.mediaType(),
            page.charset(),
            page.sha256(),
            page.text(),
            Declared.NOTHING,
            null);
    List<Story> stories = new ArrayList<>();
    for (Recut.Piece piece : new Recut(page.text(), machine).apply(moves)) {
      stories.add(story(words, stories.size() + 1, piece));
    }
    return List.copyOf(stories);
  }

  private Story story(DecodedPage page, int order, Recut.Piece piece) {
    Story before = piece.machine();
    String title = title(piece.spans(), page);
    String outlet = piece.neighbour().outlet();
    Story told = story(page, order, piece.spans(), title, outlet, false);
    Story kept = before == null || piece.isChanged() ? told : before;
    return new Story(
        told.id(),
        told.page(),
        order,
        kept.title(),
        kept.language(),
        outlet,
        kept.byline(),
        kept.dateline(),
        kept.spans(),
        before == null ? told.published() : before.published(),
        before == null ? told.otherDates() : before.otherDates(),
        told.id(),
        true,
        null,
        null,
        piece.isChanged() ? List.of("spans") : List.of());
  }

  /** The stories of a page whose markup tells where they are. */
  private SplitPage split(DecodedPage page, Layout layout, Markup markup) {
    PageOutline outline = outlines.read(page, markup);
    Placing placing = HtmlAssignment.of(layout, outline, knowledge);
    List<Story> stories = new ArrayList<>();
    boolean only = placing.stories().size() == 1;
    for (int order = 1; order <= placing.stories().size(); order++) {
      List<StorySpan> spans = placing.stories().get(order - 1);
      String outlet = markup.facts().outlet();
      stories.add(story(page, order, spans, title(spans, page), outlet, only));
    }
    return split(
        page,
        layout,
        stories,
        placing,
        () -> HtmlAssignment.of(layout, outline.closed(), knowledge));
  }

  /** The page with its stories, or without them when it says itself that it holds none. */
  private SplitPage split(
      DecodedPage page,
      Layout layout,
      List<Story> stories,
      Placing placing,
      Supplier<Placing> without) {
    StorylessPages pages = knowledge.storyless();
    if (stories.isEmpty()) {
      Page.Storyless reason = pages.reason(layout, page.markup());
      return new SplitPage(page, stories, placing.leftOut(), reason);
    }
    Page.Storyless instead = pages.instead(layout, page.markup(), words(stories, page));
    return instead == null
        ? new SplitPage(page, stories, placing.leftOut(), null)
        : new SplitPage(page, List.of(), without.get().leftOut(), instead);
  }

  private static int words(List<Story> stories, DecodedPage page) {
    int words = 0;
    for (Story story : stories) {
      for (StoryParagraphs.Piece piece : StoryParagraphs.pieces(story.spans(), page.text())) {
        words += piece.role() == Role.BODY ? Shape.of(piece.text()).words() : 0;
      }
    }
    return words;
  }

  private static @Nullable String title(List<StorySpan> spans, DecodedPage page) {
    return first(StoryParagraphs.pieces(spans, page.text()), Role.TITLE);
  }

  private static @Nullable String title(Layout layout, Borders.Block block) {
    return block.title() < 0 ? null : layout.line(block.title()).text();
  }

  private Story story(
      DecodedPage page,
      int order,
      List<StorySpan> spans,
      @Nullable String title,
      @Nullable String outlet,
      boolean isOnly) {
    String id = page.id() + "-" + order;
    List<StoryParagraphs.Piece> pieces = StoryParagraphs.pieces(spans, page.text());
    String language = knowledge.languages().tell(read(pieces));
    DateTeller.Told told = dates.tell(page, pieces, language, isOnly);
    return new Story(
        id,
        page.id(),
        order,
        title,
        language,
        outlet,
        first(pieces, Role.BYLINE),
        dateline(pieces),
        spans,
        told.published(),
        told.others(),
        id,
        true,
        null,
        null);
  }

  /** The one before the text, rather than a line with a date. */
  private static @Nullable String dateline(List<StoryParagraphs.Piece> pieces) {
    for (StoryParagraphs.Piece piece : pieces) {
      if (piece.role() == Role.DATELINE && piece.text().matches(".*[–—-]$")) {
        return piece.text();
      }
    }
    return first(pieces, Role.DATELINE);
  }

  private static @Nullable String first(List<StoryParagraphs.Piece> pieces, Role role) {
    for (StoryParagraphs.Piece piece : pieces) {
      if (piece.role() == role) {
        return piece.text();
      }
    }
    return null;
  }

  private static String read(List<StoryParagraphs.Piece> pieces) {
    StringBuilder text = new StringBuilder();
    for (StoryParagraphs.Piece piece : pieces) {
      if (piece.role() == Role.BODY || pieces.size() == 1) {
        text.append(piece.text()).append('\n');
      }
    }
    return text.toString();
  }
}
