// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.parley.cli.brief.Sheet.Block;
import org.parley.cli.brief.Sheet.Columns;
import org.parley.cli.brief.Sheet.Row;
import org.parley.cli.brief.Sheet.Section;

/**
 * A brief as one HTML file that needs no other, runs no script and fetches nothing. Text of pages
 * is set as text into a document, never as markup.
 */
final class HtmlBrief {
  private static final String STYLE = "brief.css";

  private final Sheet sheet;

  private HtmlBrief(Sheet sheet) {
    this.sheet = sheet;
  }

  static String of(Sheet sheet) {
    return new HtmlBrief(sheet).html();
  }

  private String html() {
    Document document = new Document("");
    document.outputSettings().charset(StandardCharsets.UTF_8).prettyPrint(false);
    document.appendChild(new DocumentType("html", "", ""));
    Element root = document.appendElement("html").attr("lang", "en");
    head(root.appendElement("head"));
    Element body = root.appendElement("body");
    Element header = body.appendElement("header");
    text(header.appendElement("h1"), sheet.title());
    text(header.appendElement("p"), String.join(" · ", sheet.lead()));
    contents(body.appendElement("nav").attr("aria-label", "Contents"));
    Element main = body.appendElement("main");
    sheet.sections().forEach(section -> section(main, section));
    sources(main);
    facts(main);
    return document.outerHtml() + "\n";
  }

  private void head(Element head) {
    head.appendElement("meta").attr("charset", "utf-8");
    head.appendElement("meta")
        .attr("http-equiv", "Content-Security-Policy")
        .attr("content", "default-src 'none'; style-src 'unsafe-inline'");
    head.appendElement("meta")
        .attr("name", "viewport")
        .attr("content", "width=device-width, initial-scale=1");
    head.appendElement("meta").attr("name", "referrer").attr("content", "no-referrer");
    head.appendElement("title").text(Clean.text(sheet.title()));
    head.appendElement("style").appendChild(new DataNode(style()));
  }

  private static String style() {
    try (InputStream in = Objects.requireNonNull(HtmlBrief.class.getResourceAsStream(STYLE))) {
      return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(STYLE + ": cannot be read", e);
    }
  }

  private static Element text(Element element, String text) {
    return element.text(Clean.text(text));
  }

  private void contents(Element nav) {
    Element list = nav.appendElement("ol");
    for (Section section : sheet.sections()) {
      Element item = list.appendElement("li");
      text(item.appendElement("a").attr("href", "#" + section.id()), section.heading());
      if (section.columns() == Columns.STANCES && !section.blocks().isEmpty()) {
        Element inner = item.appendElement("ol");
        for (int i = 0; i < section.blocks().size(); i++) {
          text(
              inner.appendElement("li").appendElement("a").attr("href", "#" + id(section, i)),
              section.blocks().get(i).heading());
        }
      }
    }
    if (!sheet.stories().isEmpty()) {
      list.appendElement("li").appendElement("a").attr("href", "#sources").text("Sources");
    }
    if (!sheet.facts().isEmpty()) {
      list.appendElement("li").appendElement("a").attr("href", "#record").text("About the record");
    }
  }

  private static String id(Section section, int block) {
    return section.id() + "-" + (block + 1);
  }

  private void section(Element main, Section section) {
    Element part = main.appendElement("section").attr("id", section.id());
    text(part.appendElement("h2"), section.heading());
    if (!section.note().isEmpty()) {
      text(part.appendElement("p").addClass("note"), section.note());
    }
    for (int i = 0; i < section.blocks().size(); i++) {
      Block block = section.blocks().get(i);
      Element article = part;
      if (!block.heading().isEmpty()) {
        article = part.appendElement("article").attr("id", id(section, i));
        text(article.appendElement("h3"), block.heading());
        if (!block.about().isEmpty()) {
          text(article.appendElement("p").addClass("about"), block.about());
        }
      }
      table(article, section, block);
    }
  }

  private void table(Element parent, Section section, Block block) {
    Element table =
        parent
            .appendElement("table")
            .addClass(section.columns().name().toLowerCase(Locale.ROOT))
            .attr(
                "aria-label",
                Clean.text(block.heading().isEmpty() ? section.heading() : block.heading()));
    Element heads = table.appendElement("thead").appendElement("tr");
    for (String head : section.columns().heads()) {
      heads.appendElement("th").attr("scope", "col").text(head);
    }
    Element body = table.appendElement("tbody");
    for (Row row : block.rows()) {
      row(body.appendElement("tr"), row, section.columns());
    }
  }

  private void row(Element line, Row row, Columns columns) {
    switch (columns) {
      case STANCES -> {
        who(line, row);
        cell(line, "what", row.what());
        cell(line, "when", row.when());
      }
      case ACCOUNTS -> {
        who(line, row);
        cell(line, "what", row.what());
      }
      case EVENTS -> {
        cell(line, "when", row.when());
        who(line, row);
      }
      case GONE -> {
        cell(line, "what", row.what());
        cell(line, "when", row.when());
      }
    }
    Element words = line.appendElement("td").addClass("words");
    text(words.appendElement(row.words().wantsMarks() ? "q" : "span"), row.words().text())
        .attr("dir", "auto");
    for (String note : row.notes()) {
      words.appendText(" ");
      text(words.appendElement("small"), note);
    }
    if (columns != Columns.GONE) {
      sources(line.appendElement("td").addClass("source"), row);
    }
  }

  private static void who(Element line, Row row) {
    text(line.appendElement("th").attr("scope", "row").addClass("who"), row.who());
  }

  private static void cell(Element line, String name, String text) {
    text(line.appendElement("td").addClass(name), text);
  }

  private void sources(Element cell, Row row) {
    for (Sheet.Source source : row.sources()) {
      Sheet.Story story = sheet.stories().get(source.story());
      Element line = cell.appendElement("span");
      text(line.appendElement("a").attr("href", "#story-" + (source.story() + 1)), source.label());
      if (!story.told().isEmpty()) {
        line.appendText(" ");
        text(line.appendElement("small"), story.told());
      }
    }
  }

  private void sources(Element main) {
    if (sheet.stories().isEmpty()) {
      return;
    }
    Element part = main.appendElement("section").attr("id", "sources");
    part.appendElement("h2").text("Sources");
    Element list = part.appendElement("ul");
    for (int i = 0; i < sheet.stories().size(); i++) {
      Sheet.Story story = sheet.stories().get(i);
      Element item = list.appendElement("li").attr("id", "story-" + (i + 1));
      text(item.appendElement("b"), story.label());
      item.appendText(" ");
      text(item.appendElement("span").attr("dir", "auto"), story.title());
      String told = story.told().isEmpty() ? "" : " · " + story.told();
      item.appendText(Clean.text(told).isEmpty() ? "" : " " + Clean.text(told));
      item.appendElement("br");
      address(item, story.address());
    }
  }

  /** A link where it leads to the web; text where it would lead elsewhere. */
  private static void address(Element item, String address) {
    Element shown =
        isWeb(address)
            ? item.appendElement("a").attr("href", address).attr("rel", "noopener noreferrer")
            : item.appendElement("span");
    text(shown.addClass("address"), address);
  }

  private static boolean isWeb(String address) {
    try {
      URI uri = new URI(address);
      return uri.getHost() != null
          && ("http".equalsIgnoreCase(uri.getScheme())
              || "https".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private void facts(Element main) {
    if (sheet.facts().isEmpty()) {
      return;
    }
    Element part = main.appendElement("section").attr("id", "record");
    part.appendElement("h2").text("About the record");
    Element list = part.appendElement("dl");
    for (Sheet.Fact fact : sheet.facts()) {
      text(list.appendElement("dt"), fact.heading());
      text(list.appendElement("dd"), fact.parts().stream().collect(Collectors.joining(" · ")));
    }
  }
}
