// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.cli.brief.Sheet.Block;
import org.parley.cli.brief.Sheet.Columns;
import org.parley.cli.brief.Sheet.Row;
import org.parley.cli.brief.Sheet.Section;

/** A brief as GitHub-flavoured Markdown. Nothing of a page is read as markup. */
final class MarkdownBrief {
  /** What means something to Markdown, to HTML in it, or to what GitHub finds in text. */
  private static final String SPECIAL = "\\`*_[]|~#$";

  private final Sheet sheet;
  private final StringBuilder out = new StringBuilder();

  private MarkdownBrief(Sheet sheet) {
    this.sheet = sheet;
  }

  static String of(Sheet sheet) {
    MarkdownBrief markdown = new MarkdownBrief(sheet);
    markdown.print();
    return markdown.out.toString();
  }

  private void print() {
    line("# " + escape(sheet.title()));
    line("");
    line(sheet.lead().stream().map(MarkdownBrief::escape).collect(Collectors.joining(" · ")));
    sheet.sections().forEach(this::section);
    if (!sheet.stories().isEmpty()) {
      line("");
      line("## Sources");
      line("");
      table(
          List.of("Story", "Headline", "Outlet and day", "Found at"),
          sheet.stories().stream()
              .map(
                  story ->
                      List.of(
                          escape(story.label()),
                          escape(story.title()),
                          escape(story.told()),
                          escape(story.address())))
              .toList());
    }
    if (!sheet.facts().isEmpty()) {
      line("");
      line("## About the record");
      line("");
      for (Sheet.Fact fact : sheet.facts()) {
        String parts =
            fact.parts().stream().map(MarkdownBrief::escape).collect(Collectors.joining(" · "));
        line("- **" + fact.heading() + "**: " + parts);
      }
    }
  }

  private void line(String text) {
    out.append(text).append('\n');
  }

  private void section(Section section) {
    line("");
    line("## " + escape(section.heading()));
    if (!section.note().isEmpty()) {
      line("");
      line("*" + escape(section.note()) + "*");
    }
    for (Block block : section.blocks()) {
      if (!block.heading().isEmpty()) {
        line("");
        line("### " + escape(block.heading()));
      }
      if (!block.about().isEmpty()) {
        line("");
        line(escape(capital(block.about())));
      }
      line("");
      table(section.columns().heads(), cells(block.rows(), section.columns()));
    }
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private List<List<String>> cells(List<Row> rows, Columns columns) {
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      String who = escape(row.who());
      String what = escape(row.what());
      String when = escape(row.when());
      String notes =
          row.notes().stream().map(MarkdownBrief::escape).collect(Collectors.joining("; "));
      String words = words(row) + (notes.isEmpty() ? "" : "<br>" + notes);
      String source = row.sources().stream().map(this::source).collect(Collectors.joining("<br>"));
      cells.add(
          switch (columns) {
            case STANCES -> List.of(bold(who), what, when, words, source);
            case ACCOUNTS -> List.of(bold(who), what, words, source);
            case EVENTS -> List.of(when, bold(who), words, source);
            case GONE -> List.of(what, when, words);
          });
    }
    return cells;
  }

  private static String bold(String escaped) {
    return escaped.isEmpty() ? "" : "**" + escaped + "**";
  }

  private static String words(Row row) {
    String text = escape(row.words().text());
    return row.words().wantsMarks() ? "“" + text + "”" : text;
  }

  private String source(Sheet.Source source) {
    Sheet.Story story = sheet.stories().get(source.story());
    return escape(source.label()) + (story.told().isEmpty() ? "" : " · " + escape(story.told()));
  }

  private void table(List<String> heads, List<List<String>> rows) {
    line("| " + String.join(" | ", heads) + " |");
    line("|" + Stream.generate(() -> "---|").limit(heads.size()).collect(Collectors.joining()));
    for (List<String> row : rows) {
      line("| " + String.join(" | ", row) + " |");
    }
  }

  /** Text that Markdown shows as it is. It must not begin a line. */
  static String escape(String text) {
    String clean = Clean.text(text);
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        // A word joiner, without width: no mention and no address of mail is made of it.
        case '@' -> escaped.append("\\@\u2060");
        default -> {
          boolean makesLink =
              c == '.' && i >= 3 && clean.regionMatches(true, i - 3, "www", 0, 3)
                  || c == ':' && i + 1 < clean.length() && clean.charAt(i + 1) != ' ';
          escaped.append(SPECIAL.indexOf(c) >= 0 || makesLink ? "\\" : "").append(c);
        }
      }
    }
    return escaped.toString();
  }
}
