// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.reading.Resources;
import org.parley.reading.page.UnreadablePageException.Category;

class HtmlFormatTest {
  private final PageDecoder decoder = new PageDecoder(Resources.bundled());

  @Test
  void writesEachBlockOnALineAndJoinsWhatIsInline() {
    assertThat(
            text(
                """
                <html><body><h1>Talks <em>re</em>sume</h1>
                <p>The two
                   sides&nbsp;met <a href="/a">again</a>, &ldquo;at last&rdquo;.<p>They left.
                <ul><li>one<li>two <b>three</b></ul>tail</body></html>
                """))
        .isEqualTo(
            "Talks resume\nThe two sides met again, “at last”.\nThey left.\none\ntwo three\ntail");
  }

  @Test
  void leavesOutWhatIsNeverShown() {
    assertThat(
            text(
                """
                <html><head><title>Head</title><style>p{color:red}</style></head><body>
                <script>var a = "<p>no</p>";</script><!-- no --><noscript>Switch it on</noscript>
                <p hidden>no</p><div style="color:red; display: none"><p>no</p></div>
                <p>Se\u00ADn<!-- x -->\u200Bate</p><select><option>no</select></body></html>
                """))
        .isEqualTo("Senate");
  }

  @Test
  void putsARowOfATableOnALineUnlessItsCellsHoldBlocks() {
    String rows = "<body><table><tr><td>Town</td><td>Dead</td></tr><tr><td>Wela<td>3</table>";
    String laidOut = "<body><table><tr><td><p>One.</p></td><td><p>Two.</p></td></tr></table>";
    assertThat(text(rows)).isEqualTo("Town Dead\nWela 3");
    assertThat(text(laidOut)).isEqualTo("One.\nTwo.");
  }

  @Test
  void breaksLinesAtLineBreaksAndInPreformattedText() {
    assertThat(text("<body>one<br>two<br><br/>three<pre>a\n  b</pre>"))
        .isEqualTo("one\ntwo\nthree\na\nb");
  }

  @Test
  void keepsOffsetsInCodePointsAndThePathOfEachLine() {
    DecodedPage page = page("<html><body><main><p>😀 a</p><p>b <b>c</b></p></main></body></html>");
    Markup markup = page.markup();
    assertThat(markup).isNotNull();
    assertThat(page.text()).isEqualTo("😀 a\nb c");
    assertThat(markup.blocks())
        .extracting(Markup.Block::start, Markup.Block::end, markup::path)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(0, 3, "html>body>main>p"),
            org.assertj.core.groups.Tuple.tuple(4, 7, "html>body>main>p[2]"));
  }

  @Test
  void hashesTheBytesAndNotTheText() {
    byte[] bytes = "<html><p>Talks</p></html>".getBytes(StandardCharsets.UTF_8);
    assertThat(decode(bytes, Declared.NOTHING).sha256()).isEqualTo(Sha256.hex(bytes));
    assertThat(decode(bytes, Declared.NOTHING).mediaType()).isEqualTo("text/html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><p>Talks</p>",
        " \n<HTML lang=en><p>Talks</p>",
        "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\"><html><p>Talks</p></html>",
        "<!-- saved --><html><p>Talks</p></html>",
        "<div class=\"a\"><p>Talks</p><p>a</p></div>"
      })
  void tellsHtmlFromItsBeginning(String html) {
    assertThat(page(html).mediaType()).isEqualTo("text/html");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Talks <b>resume</b> in Wela.", "a < b > c", "<talks> went on <p>"})
  void takesTextWithAFewTagsForText(String text) {
    assertThat(page(text).mediaType()).isEqualTo("text/plain");
  }

  @Test
  void takesTheCharsetFromTheMarkThenTheHeaderThenTheMetaElement() {
    Charset cyrillic = Charset.forName("windows-1251");
    String html = "<html><meta charset='windows-1251'><p>Переговоры</p></html>";
    assertThat(decode(html.getBytes(cyrillic), Declared.NOTHING).text()).isEqualTo("Переговоры");
    assertThat(decode(html.getBytes(cyrillic), Declared.charset("KOI8-R")).charset())
        .isEqualTo("KOI8-R");
    assertThat(decode(html.getBytes(StandardCharsets.UTF_8), Declared.charset("KOI8-R")).text())
        .isEqualTo("Переговоры");
    assertThat(decode(html.getBytes(StandardCharsets.UTF_16), Declared.NOTHING).text())
        .isEqualTo("Переговоры");
  }

  @Test
  void gathersWhatThePageStatesOfItself() {
    Markup markup =
        page("""
                <html><head><title>Talks resume | The Gazette</title>
                <meta property="og:title" content="Talks resume">
                <meta property="og:site_name" content="The Gazette">
                <meta property="article:modified_time" content="2023-03-05T10:00:00Z">
                <link rel="canonical" href="https://gazette.example/2023/03/talks">
                <script type="application/ld+json">
                {"@graph": [{"@type": "NewsArticle", "datePublished": "2023-03-03",
                  "author": [{"@type": "Person", "name": "Jane Doe"}],
                  "isAccessibleForFree": false,
                  "comment": {"@type": "Comment", "dateCreated": "2024-01-01"},}]}
                </script></head><body><p>Text <time datetime="2023-03-03T08:00">today</time></p>
                """)
            .markup();
    assertThat(markup).isNotNull();
    Facts facts = markup.facts();
    assertThat(facts.titles()).containsExactly("Talks resume", "Talks resume | The Gazette");
    assertThat(facts.outlet()).isEqualTo("The Gazette");
    assertThat(facts.authors()).containsExactly("Jane Doe");
    assertThat(facts.address()).isEqualTo("https://gazette.example/2023/03/talks");
    assertThat(facts.isLocked()).isTrue();
    assertThat(facts.dates())
        .containsExactly(
            new Facts.Stated(Facts.Kind.PUBLISHED, 10, "2023-03-03", -1),
            new Facts.Stated(Facts.Kind.MODIFIED, 30, "2023-03-05T10:00:00Z", -1),
            new Facts.Stated(Facts.Kind.SHOWN, 30, "2023-03-03T08:00", 0));
  }

  @Test
  void seesTheDatesOfBrokenJson() {
    Markup markup =
        page("<html><script type='application/ld+json'>{\"a\": , \"datePublished\" :"
                + " \"2023-03-03\"</script><p>Text")
            .markup();
    assertThat(markup).isNotNull();
    assertThat(markup.facts().dates())
        .extracting(Facts.Stated::value)
        .containsExactly("2023-03-03");
  }

  @Test
  void refusesAPageThatShowsNothing() {
    assertRefused("<html><script>show()</script></html>", Category.EMPTY, "shows no text");
    assertRefused("<html></html>", Category.EMPTY, "shows no text");
  }

  @Test
  void refusesAPageWithTooManyTags() {
    assertRefused("<html>" + "<b>".repeat(HtmlFormat.MOST_TAGS), Category.TOO_LARGE, "500,000");
  }

  @Test
  void readsAPageThatIsNestedDeeply() {
    assertThat(
            text("<html>" + "<div>".repeat(20_000) + "Talks" + "</div>".repeat(20_000) + "<p>End"))
        .isEqualTo("Talks\nEnd");
    assertThat(text("<html>" + "<b>".repeat(20_000) + "Talks<p>End")).isEqualTo("Talks\nEnd");
    StringBuilder open = new StringBuilder("<html>");
    for (int i = 0; i < 5_000; i++) {
      open.append("<b id=b").append(i).append("><p>");
    }
    assertThat(text(open + "Talks")).isEqualTo("Talks");
  }

  @Test
  void readsUnclosedTagsAndAttributes() {
    assertRefused("<html><body><p class='a>Talks<p>End", Category.EMPTY, "shows no text");
    assertThat(text("<html><p>Talks</div></p><a href=x>more")).isEqualTo("Talks\nmore");
  }

  @Test
  void readsALineOfAMegabyte() {
    String words = "talks and ".repeat(100_000).strip();
    assertThat(text("<html><p>" + words)).isEqualTo(words);
    List<Markup.Block> blocks =
        java.util.Objects.requireNonNull(page("<html><p>" + words).markup()).blocks();
    assertThat(blocks).hasSize(1);
  }

  private String text(String html) {
    return page(html).text();
  }

  private DecodedPage page(String html) {
    return decode(html.getBytes(StandardCharsets.UTF_8), Declared.NOTHING);
  }

  private DecodedPage decode(byte[] bytes, Declared declared) {
    try {
      return decoder.decode(bytes, "a", declared);
    } catch (UnreadablePageException e) {
      throw new AssertionError(e);
    }
  }

  private void assertRefused(String html, Category category, String words) {
    UnreadablePageException refusal =
        catchThrowableOfType(
            UnreadablePageException.class,
            () -> decoder.decode(html.getBytes(StandardCharsets.UTF_8), "a"));
    assertThat(refusal).isNotNull();
    assertThat(refusal.category()).isEqualTo(category);
    assertThat(refusal).hasMessageContaining(words);
  }
}
