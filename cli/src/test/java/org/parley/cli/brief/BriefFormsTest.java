// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.parley.cli.terminal.Marks;
import org.parley.record.brief.Brief;
import org.parley.record.brief.BriefFilter;

class BriefFormsTest {
  /** What a page may hold to harm who reads a brief of it. */
  private static final String HOSTILE =
      "<script>alert(1)</script> | `x` [y](javascript:z) ![i](http://e.example/i.png) *b* _u_"
          + " https://e.example www.e.example a@e.example \u202Etxt.exe \u001B[2J </q></table>"
          + " <img src=x onerror=z> &lt;b&gt; ~s~ # $m$ \\| e"
          + "\u0301".repeat(40);

  @Test
  void textHasColumnsWithTheSourceLast() {
    assertThat(text(Briefs.small(), 100).lines())
        .containsExactly(
            "Parley brief · 1 page, 2 stories · stories of 1 May 2023 to 1 Jun 2023",
            "",
            "PROPOSALS",
            "Truce in the valley  proposed by Mediators",
            "  Northern Army  accepts if  told 20 May 2023  “will accept the truce”                      page·1·4",
            "                                               says General Oke",
            "                 only if                       “the siege ends”                             page·1·4",
            "  and 1 more: --all",
            "  Northern Army → hardened: accepts, then accepts if (20 May 2023 → told 20 May 2023)",
            "    page·1·2 → page·1·4",
            "",
            "CONTESTED",
            "Northern Army captured · Oru  20 May 2023",
            "  Northern Army   happened        “Oru is ours”                                             page·1·7",
            "                                  and 1 more: page·1·8",
            "  Southern Front  did not happen  “will accept the truce”                                   page·1·9",
            "",
            "WHAT HAPPENED",
            "  (1 of 7, the latest; the rest: --all; 3 events of the record left out as history, supposition,",
            "  intention or negation)",
            "  20 May 2023  Mediators: “will accept the truce”  [Oru]  says General Oke  in 2 stories    page·1·2",
            "",
            "NOT TOLD      places of events 4",
            "LEFT OUT      5 repeat",
            "NAMES JOINED  NA = Northern Army");
  }

  @Test
  void aNarrowTerminalHasTheWordsOnLinesOfTheirOwn() {
    String text = text(Briefs.small(), 40);

    assertThat(text)
        .contains(
            """
              Northern Army · accepts if · told 20
              May 2023
                “will accept the truce”
                says General Oke
                page·1·4
            """);
    assertThat(text.lines()).allMatch(line -> Wrap.width(line) <= 40);
  }

  @Test
  void markdownIsTables() {
    String markdown = Briefing.of(Briefs.small(), Briefing.Form.MARKDOWN, false, plain(), 100);

    assertThat(markdown)
        .isEqualTo(
            """
            # Parley brief

            1 page, 2 stories · stories of 1 May 2023 to 1 Jun 2023

            ## Proposals

            ### Truce in the valley

            Proposed by Mediators

            | Party | Stance | When | Words | Source |
            |---|---|---|---|---|
            | **Northern Army** | accepts if | told 20 May 2023 | “will accept the truce”<br>says General Oke | page·1·4 · River Gazette, 20 May 2023 |
            |  | only if |  | “the siege ends” | page·1·4 · River Gazette, 20 May 2023 |
            |  |  |  | and 1 more: --all |  |
            | **Northern Army** |  |  | → hardened: accepts, then accepts if (20 May 2023 → told 20 May 2023) | page·1·2 · River Gazette, 20 May 2023<br>page·1·4 · River Gazette, 20 May 2023 |

            ## Contested

            ### Northern Army captured · Oru

            20 May 2023

            | Who | Says | Words | Source |
            |---|---|---|---|
            | **Northern Army** | happened | “Oru is ours”<br>and 1 more: page·1·8 | page·1·7 · River Gazette, 20 May 2023 |
            | **Southern Front** | did not happen | “will accept the truce” | page·1·9 · River Gazette, 20 May 2023 |

            ## What happened

            *1 of 7, the latest; the rest: --all; 3 events of the record left out as history, supposition, intention or negation*

            | When | Who | Words | Source |
            |---|---|---|---|
            | 20 May 2023 | **Mediators** | “will accept the truce”<br>[Oru]; says General Oke; in 2 stories | page·1·2 · River Gazette, 20 May 2023 |

            ## Sources

            | Story | Headline | Outlet and day | Found at |
            |---|---|---|---|
            | page·1 | will accept the truce | River Gazette, 20 May 2023 | https\\://gazette.example/truce?a=1 |

            ## About the record

            - **Not told**: places of events 4
            - **Left out**: 5 repeat
            - **Names joined**: NA = Northern Army
            """
                .replace("[Oru]", "\\[Oru\\]"));
  }

  @Test
  void htmlIsOneFileWithContentsTablesAndSources() {
    Document page = html(Briefs.small());

    assertThat(page.documentType()).isNotNull();
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    assertThat(page.title()).isEqualTo("Parley brief");
    assertThat(page.select("h1, h2, h3").eachText())
        .containsExactly(
            "Parley brief",
            "Proposals",
            "Truce in the valley",
            "Contested",
            "Northern Army captured · Oru",
            "What happened",
            "Sources",
            "About the record");
    for (Element link : page.select("nav a, td a")) {
      assertThat(page.select(link.attr("href"))).as(link.attr("href")).hasSize(1);
    }
    assertThat(page.selectFirst("#proposals-1 tbody tr").children().eachText())
        .containsExactly(
            "Northern Army",
            "accepts if",
            "told 20 May 2023",
            "will accept the truce says General Oke",
            "page·1·4 River Gazette, 20 May 2023");
    Element address = page.selectFirst("#story-1 a");
    assertThat(address.attr("href")).isEqualTo("https://gazette.example/truce?a=1");
    assertThat(address.attr("rel")).isEqualTo("noopener noreferrer");
    assertThat(page.select("style").html())
        .contains("prefers-color-scheme: dark", "@media print", "break-inside: avoid")
        .doesNotContain("url(", "@import", "</");
  }

  @Test
  void aHostilePageAddsNothingToTheHtml() {
    Document page = html(hostile());
    Document harmless = html(Briefs.small());

    assertThat(page.select("script, img, iframe, object, link, base, form")).isEmpty();
    assertThat(elements(page)).isEqualTo(elements(harmless).replace("a.address", "span.address"));
    for (Element element : page.getAllElements()) {
      element
          .attributes()
          .forEach(
              attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on");
                if (attribute.getKey().equals("href")) {
                  assertThat(attribute.getValue()).startsWith("#");
                }
              });
    }
    assertThat(page.selectFirst("#proposals-1 q").text())
        .startsWith("<script>alert(1)</script> | `x`")
        .contains("\uFFFDtxt.exe \uFFFD[2J")
        .endsWith("e" + "\u0301".repeat(4));
  }

  @Test
  void aHostilePageAddsNothingToTheMarkdown() {
    String markdown = Briefing.of(hostile(), Briefing.Form.MARKDOWN, false, plain(), 100);
    String harmless = Briefing.of(Briefs.small(), Briefing.Form.MARKDOWN, false, plain(), 100);

    assertThat(markdown.lines().count()).isEqualTo(harmless.lines().count());
    assertThat(markdown.replace("<br>", "")).doesNotContain("<", "\u202E", "\u001B");
    assertThat(markdown)
        .contains(
            "&lt;script&gt;alert(1)&lt;/script&gt; \\| \\`x\\` \\[y\\](javascript\\:z)"
                + " !\\[i\\](http\\://e.example/i.png) \\*b\\* \\_u\\_ https\\://e.example"
                + " www\\.e.example a\\@\u2060e.example \uFFFDtxt.exe \uFFFD\\[2J")
        .contains("&amp;lt;b&amp;gt; \\~s\\~ \\# \\$m\\$ \\\\\\| e");
    List<String> rows = markdown.lines().filter(line -> line.startsWith("|")).toList();
    assertThat(
            rows.stream()
                .map(row -> row.replaceAll("\\\\.", "").chars().filter(c -> c == '|').count()))
        .containsExactlyElementsOf(
            harmless
                .lines()
                .filter(line -> line.startsWith("|"))
                .map(row -> row.chars().filter(c -> c == '|').count())
                .toList());
  }

  @Test
  void aHostilePageControlsNoTerminal() {
    String text = text(hostile(), 100);

    assertThat(text.replace("\n", "").codePoints())
        .noneMatch(point -> Character.getType(point) == Character.CONTROL)
        .noneMatch(point -> point >= 0x202A && point <= 0x202E);
  }

  @Test
  void saysThatNothingWasFound() {
    Brief empty =
        new Brief(
            new Brief.Scope(BriefFilter.ALL, null, null, List.of()),
            new Brief.Whole(0, 0, null, null, 0, Map.of(), Map.of(), "", List.of()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Brief.More.NONE,
            null,
            Map.of());

    assertThat(text(empty, 80))
        .contains("0 pages, 0 stories · dates not told")
        .contains("PROPOSALS  (none found)")
        .contains("CONTESTED  (nothing found)");
    assertThat(html(empty).select("nav a").eachText())
        .containsExactly("Proposals", "Contested", "What happened");
  }

  private static Brief hostile() {
    return Briefs.of(HOSTILE, HOSTILE, HOSTILE, HOSTILE, "javascript:alert(1)");
  }

  private static String elements(Document page) {
    Elements elements = page.getAllElements();
    StringBuilder names = new StringBuilder();
    elements.forEach(
        element ->
            names
                .append(element.tagName())
                .append(element.hasClass("address") ? ".address " : " "));
    return names.toString();
  }

  private static String text(Brief brief, int width) {
    return Briefing.of(brief, Briefing.Form.TEXT, false, plain(), width);
  }

  private static Document html(Brief brief) {
    return Jsoup.parse(Briefing.of(brief, Briefing.Form.HTML, false, plain(), 100));
  }

  private static Marks plain() {
    return new Marks(false);
  }
}
