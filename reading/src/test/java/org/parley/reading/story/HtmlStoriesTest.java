// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.DateRange;
import org.parley.model.LeftOut;
import org.parley.model.LeftOut.Reason;
import org.parley.model.Page.Storyless;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.model.StorySpan.Role;
import org.parley.reading.Resources;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.PageDecoder;
import org.parley.reading.page.UnreadablePageException;

class HtmlStoriesTest {
  private static final Resources RESOURCES = Resources.bundled();
  private static final String ONE =
      "<p>The envoys left the town of Wela before noon and told nobody why they had come.</p>"
          + "<p>A farmer who met them on the road said that they had asked him for water.</p>"
          + "<p>Nobody in the council knew of a visit, and none had been announced.</p>";
  private static final String TWO =
      "<p>Rain has washed away the only bridge over the river, and lorries wait on both banks.</p>"
          + "<p>An engineer of the province said that mending it would take three weeks.</p>"
          + "<p>Fishermen carry people over in their boats for a small coin.</p>";

  private final PageDecoder decoder = new PageDecoder(RESOURCES);
  private final StorySplitter splitter = new StorySplitter(RESOURCES);

  @Test
  void takesTheStoryAndLeavesTheRestOutWithItsReason() {
    SplitPage page =
        split(
            """
            <html><head><title>Envoys leave the town early | The Gazette</title>
            <meta property="og:site_name" content="The Gazette"></head><body>
            <nav><a href="/">Home</a></nav>
            <article><h1>Envoys leave the town early</h1>
            <p class="standfirst">They came at night and spoke to no official</p>
            <p class="byline">By Jane Doe</p><p class="date">3 March 2023</p>
            <figure><img><figcaption>The road to Wela in the morning</figcaption></figure>
            <div class="share-bar"><a href="#">Tell a friend</a></div>
            <div class="article-body">%s<h2>What comes next</h2>%s
            <p><a href="/b">Bridge over the river washed away</a></p></div>
            <div class="related-posts"><a href="/c">Market opens again</a></div></article>
            <div id="comments"><p>I do not believe a word of what is written here.</p></div>
            <div class="cookie-banner"><p>We use cookies to make the site better for you.</p></div>
            <footer>All rights reserved</footer></body></html>
            """
                .formatted(ONE, TWO));
    Story story = page.stories().get(0);
    assertThat(story.title()).isEqualTo("Envoys leave the town early");
    assertThat(story.outlet()).isEqualTo("The Gazette");
    assertThat(story.byline()).isEqualTo("By Jane Doe");
    assertThat(story.published().from()).isEqualTo(LocalDate.of(2023, 3, 3));
    assertThat(lines(page, Role.SUBTITLE))
        .containsExactly("They came at night and spoke to no official", "What comes next");
    assertThat(lines(page, Role.CAPTION)).containsExactly("The road to Wela in the morning");
    assertThat(lines(page, Role.BODY)).hasSize(6);
    assertThat(page.stories()).hasSize(1);
    assertThat(page.leftOut())
        .extracting(out -> words(page, out.start(), out.end()), LeftOut::reason)
        .contains(
            tuple("Home", Reason.NAVIGATION),
            tuple("Tell a friend", Reason.SHARE_WIDGET),
            tuple("Bridge over the river washed away", Reason.RELATED_LINKS),
            tuple("Market opens again", Reason.RELATED_LINKS),
            tuple("I do not believe a word of what is written here.", Reason.COMMENT_FORM),
            tuple("We use cookies to make the site better for you.", Reason.OTHER));
    assertThat(page.page().storyless()).isNull();
    assertThat(page.page().elements()).extracting(e -> e.path()).contains("html>body>article>h1");
  }

  @Test
  void findsTheTextWithoutNames() {
    SplitPage page =
        split(
            "<html><body><div><a href=/>Home</a> <a href=/w>World</a></div><div><div><h2>Envoys"
                + " leave early</h2>"
                + ONE
                + TWO
                + "</div></div><div>Imprint</div></body></html>");
    assertThat(page.stories()).hasSize(1);
    assertThat(page.stories().get(0).title()).isEqualTo("Envoys leave early");
    assertThat(lines(page, Role.BODY)).hasSize(6);
  }

  @Test
  void tellsSeveralStoriesApart() {
    SplitPage page =
        split(
            "<html><body><main><article class=post><h2>Envoys leave early</h2><time>3 March 2023"
                + "</time>"
                + ONE
                + "</article><article class=post><h2>Bridge washed away</h2><time"
                + " datetime='2023-03-04T10:00'>a day later</time>"
                + TWO
                + "</article></main></body></html>");
    assertThat(page.stories())
        .extracting(Story::title, story -> story.published().from())
        .containsExactly(
            tuple("Envoys leave early", LocalDate.of(2023, 3, 3)),
            tuple("Bridge washed away", LocalDate.of(2023, 3, 4)));
  }

  @Test
  void keepsPartsOfOneStoryTogether() {
    SplitPage page =
        split(
            "<html><body><h1>A long week</h1><section class=post><h2>Envoys leave</h2>"
                + ONE
                + "</section><section class=post><h2>A bridge is gone</h2>"
                + TWO
                + "</section></body></html>");
    assertThat(page.stories()).hasSize(1);
  }

  @Test
  void believesThePublicationAndKeepsWhatContradictsIt() {
    Story story =
        split(
                """
                <html><head><meta property="article:published_time" content="2023-03-03T09:00Z">
                <meta property="article:modified_time" content="2024-01-01T09:00Z">
                <link rel="canonical" href="https://g.example/2023/03/04/envoys"></head><body>
                <article><h1>Envoys leave</h1>%s</article></body></html>
                """
                    .formatted(ONE))
            .stories()
            .get(0);
    assertThat(story.published().from()).isEqualTo(LocalDate.of(2023, 3, 3));
    assertThat(story.published().basis()).isEqualTo(DateRange.Basis.METADATA);
    assertThat(story.otherDates())
        .extracting(DateRange::from)
        .containsExactly(LocalDate.of(2023, 3, 4));
  }

  @Test
  void takesATimeOfChangeForNoPublication() {
    Story story =
        split(
                "<html><head><meta property=article:modified_time content=2024-01-01></head><body>"
                    + "<article><h1>Envoys leave</h1>"
                    + ONE
                    + "</article></body></html>")
            .stories()
            .get(0);
    assertThat(story.published().isKnown()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "<h1>Page not found</h1><p>The page you are looking for has moved to another place.</p>,ERROR",
    "<h1>Envoys leave</h1><p>The envoys left before noon.</p><p>Subscribe to continue reading"
        + " this story.</p>,PAYWALL",
    "<h1>Contact</h1>,TOO_SHORT"
  })
  void saysWhyThereIsNoStory(String body, Storyless reason) {
    SplitPage page = split("<html><body>" + body + "</body></html>");
    assertThat(page.stories()).isEmpty();
    assertThat(page.page().storyless()).isEqualTo(reason);
  }

  @Test
  void saysThatAPageOfLinksIsAListing() {
    StringBuilder page = new StringBuilder("<html><body><h1>World</h1><ul>");
    for (int i = 0; i < 12; i++) {
      page.append("<li><a href=/").append(i).append(">Envoys of town ").append(i);
      page.append(" leave before the talks</a></li>");
    }
    SplitPage split = split(page + "</ul></body></html>");
    assertThat(split.stories()).isEmpty();
    assertThat(split.page().storyless()).isEqualTo(Storyless.LISTING);
  }

  @Test
  void placesEveryVisibleCharacterOnceWhateverTheMarkup() {
    Random random = new Random(7);
    String[] pieces = {
      "<div class=article-body>",
      "<p>",
      "</p>",
      "</div>",
      "<article>",
      "</article>",
      "<h1>",
      "</h1>",
      "<ul><li>",
      "</ul>",
      "<a href=x>",
      "</a>",
      "<br>",
      "<td>",
      "<table><tr>",
      "</table>",
      "<nav>",
      "</nav>",
      "<aside class=related>",
      "</aside>",
      "<time>3 March 2023</time>",
      "Envoys leave the town.",
      "Talks went on until the evening, said a farmer.",
      "Share",
      "😀",
      "By Jane Doe",
      "Read more",
      "\n",
      "WELA (Reuters) – The envoys left before noon on Friday."
    };
    for (int round = 0; round < 400; round++) {
      StringBuilder html = new StringBuilder("<html><body>x");
      for (int i = random.nextInt(40); i >= 0; i--) {
        html.append(pieces[random.nextInt(pieces.length)]);
      }
      assertPartition(split(html.toString()), html.toString());
    }
  }

  private static void assertPartition(SplitPage page, String html) {
    String text = page.decoded().text();
    int[] times = new int[text.codePointCount(0, text.length())];
    for (Story story : page.stories()) {
      for (StorySpan span : story.spans()) {
        count(times, span.start(), span.end());
      }
    }
    for (LeftOut out : page.leftOut()) {
      count(times, out.start(), out.end());
    }
    int[] codePoints = text.codePoints().toArray();
    for (int i = 0; i < times.length; i++) {
      boolean blank = Character.isWhitespace(codePoints[i]);
      assertThat(blank || times[i] == 1).as("%d of %s", i, html).isTrue();
    }
  }

  private static void count(int[] times, int from, int to) {
    for (int i = from; i < to; i++) {
      times[i]++;
    }
  }

  private static List<String> lines(SplitPage page, Role role) {
    List<String> lines = new ArrayList<>();
    for (StorySpan span : page.stories().get(0).spans()) {
      if (span.role() == role) {
        lines.addAll(List.of(words(page, span.start(), span.end()).split("\n")));
      }
    }
    return lines;
  }

  private static String words(SplitPage page, int start, int end) {
    String text = page.decoded().text();
    int from = text.offsetByCodePoints(0, start);
    return text.substring(from, text.offsetByCodePoints(from, end - start));
  }

  private SplitPage split(String html) {
    try {
      DecodedPage page = decoder.decode(html.getBytes(StandardCharsets.UTF_8), "a");
      assertThat(page.mediaType()).isEqualTo("text/html");
      return splitter.split(page);
    } catch (UnreadablePageException e) {
      throw new AssertionError(html, e);
    }
  }
}
