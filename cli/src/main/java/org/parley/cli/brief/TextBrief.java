// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.brief;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.cli.brief.Sheet.Block;
import org.parley.cli.brief.Sheet.Columns;
import org.parley.cli.brief.Sheet.Row;
import org.parley.cli.brief.Sheet.Section;
import org.parley.cli.terminal.Marks;

/**
 * A brief for a terminal: columns with the source last. Where the terminal is too narrow for them,
 * the words stand on lines of their own.
 */
final class TextBrief {
  private static final int INDENT = 2;
  private static final int GAP = 2;
  private static final int WIDEST_WHO = 26;
  private static final int WIDEST_WHEN = 24;
  private static final int LEAST_WORDS = 30;
  private static final int MOST_LINES = 3;
  private static final int FACT = 14;

  private final Marks marks;
  private final int width;
  private final StringBuilder out = new StringBuilder();

  private TextBrief(Marks marks, int width) {
    this.marks = marks;
    this.width = width;
  }

  /**
   * @param width columns a line may have
   */
  static String of(Sheet sheet, Marks marks, int width) {
    TextBrief text = new TextBrief(marks, width);
    text.print(sheet);
    return text.out.toString();
  }

  private void print(Sheet sheet) {
    String head = Clean.text(sheet.title() + " · " + String.join(" · ", sheet.lead()));
    Wrap.lines(head, width, Integer.MAX_VALUE).forEach(line -> line(marks.heading(line)));
    sheet.sections().forEach(this::section);
    line("");
    for (Sheet.Fact fact : sheet.facts()) {
      fact(fact);
    }
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }

  private void section(Section section) {
    line("");
    String heading = Clean.text(section.heading()).toUpperCase(Locale.ROOT);
    String note = section.note().isEmpty() ? "" : "(" + Clean.text(section.note()) + ")";
    if (Wrap.width(heading) + GAP + Wrap.width(note) <= width) {
      line(marks.heading(heading) + (note.isEmpty() ? "" : "  " + marks.faint(note)));
    } else {
      line(marks.heading(heading));
      Wrap.lines(note, width - INDENT, MOST_LINES)
          .forEach(text -> line(" ".repeat(INDENT) + marks.faint(text)));
    }
    Shape shape = Shape.of(section, width);
    for (Block block : section.blocks()) {
      heading(block);
      block.rows().forEach(row -> row(row, section.columns(), shape));
    }
  }

  private void heading(Block block) {
    if (block.heading().isEmpty()) {
      return;
    }
    String heading = Clean.text(block.heading());
    String about = Clean.text(block.about());
    if (Wrap.width(heading) + GAP + Wrap.width(about) <= width) {
      line(marks.heading(heading) + (about.isEmpty() ? "" : "  " + marks.faint(about)));
      return;
    }
    Wrap.lines(heading, width, MOST_LINES).forEach(text -> line(marks.heading(text)));
    Wrap.lines(about, width - INDENT, MOST_LINES)
        .forEach(text -> line(" ".repeat(INDENT) + marks.faint(text)));
  }

  /** Widths of the columns of a section. */
  private record Shape(int who, int what, int when, int words, int source) {
    static Shape of(Section section, int width) {
      List<Row> rows = section.blocks().stream().flatMap(block -> block.rows().stream()).toList();
      boolean hasWho =
          section.columns() == Columns.STANCES || section.columns() == Columns.ACCOUNTS;
      int who = hasWho ? widest(rows, Row::who, WIDEST_WHO) : 0;
      int what = section.columns() == Columns.EVENTS ? 0 : widest(rows, Row::what, WIDEST_WHO);
      int when = section.columns() == Columns.ACCOUNTS ? 0 : widest(rows, Row::when, WIDEST_WHEN);
      int source = widest(rows, TextBrief::label, WIDEST_WHO);
      int left =
          width
              - INDENT
              - Stream.of(who, what, when, source).mapToInt(w -> w == 0 ? 0 : w + GAP).sum();
      return new Shape(who, what, when, left, source);
    }

    private static int widest(List<Row> rows, Function<Row, String> cell, int most) {
      return rows.stream()
          .mapToInt(row -> Math.min(most, Wrap.width(Clean.text(cell.apply(row)))))
          .max()
          .orElse(0);
    }

    boolean isNarrow() {
      return words < LEAST_WORDS;
    }
  }

  private static String label(Row row) {
    return row.sources().isEmpty() ? "" : row.sources().get(0).label();
  }

  private void row(Row row, Columns columns, Shape shape) {
    List<String> who = shape.who() == 0 ? List.of() : cell(row.who(), shape.who());
    List<String> what = shape.what() == 0 ? List.of() : cell(row.what(), shape.what());
    List<String> when = shape.when() == 0 ? List.of() : cell(row.when(), shape.when());
    String told = told(row, columns);
    String labels =
        row.sources().stream().map(Sheet.Source::label).collect(Collectors.joining(" → "));
    String from = marks.faint(Clean.text(labels));
    if (shape.isNarrow()) {
      narrow(row, told, from);
      return;
    }
    boolean isLine =
        row.sources().size() > 1
            || (row.what().isEmpty() && row.when().isEmpty() && columns == Columns.STANCES);
    if (isLine) {
      ownLine(row, labels, from);
      return;
    }
    List<String> words = Wrap.lines(told, shape.words(), MOST_LINES);
    int height = Stream.of(who, what, when, words).mapToInt(List::size).max().orElse(0);
    for (int i = 0; i < height; i++) {
      StringBuilder text = new StringBuilder(" ".repeat(INDENT));
      column(text, who, i, shape.who());
      column(text, what, i, shape.what());
      column(text, when, i, shape.when());
      column(text, words, i, shape.words());
      line(i == 0 ? text + from : text.toString());
    }
    int under = width - shape.words() - shape.source() - (shape.source() == 0 ? 0 : GAP);
    if (columns != Columns.EVENTS) {
      for (String note : row.notes()) {
        Wrap.lines(Clean.text(note), width - under, MOST_LINES)
            .forEach(text -> line(" ".repeat(under) + marks.faint(text)));
      }
    }
  }

  /** A row of one sentence, which needs no columns. */
  private void ownLine(Row row, String labels, String from) {
    String who = Clean.text(row.who());
    String text = (who.isEmpty() ? "" : who + " ") + Clean.text(row.words().text());
    List<String> lines = Wrap.lines(text, width - INDENT, MOST_LINES);
    for (int i = 0; i < lines.size() - 1; i++) {
      line(" ".repeat(INDENT) + lines.get(i));
    }
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    if (INDENT + Wrap.width(last) + GAP + Wrap.width(labels) <= width) {
      line(" ".repeat(INDENT) + last + "  " + from);
    } else {
      line(" ".repeat(INDENT) + last);
      line(" ".repeat(INDENT + GAP) + from);
    }
  }

  private void narrow(Row row, String told, String from) {
    String head =
        Stream.of(row.who(), row.what(), row.when())
            .map(Clean::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · "));
    Wrap.lines(head, width - INDENT, MOST_LINES).forEach(text -> line(" ".repeat(INDENT) + text));
    Wrap.lines(told, width - INDENT - GAP, MOST_LINES)
        .forEach(text -> line(" ".repeat(INDENT + GAP) + text));
    row.notes().stream()
        .filter(note -> !told.contains(Clean.text(note)))
        .flatMap(note -> Wrap.lines(Clean.text(note), width - INDENT - GAP, MOST_LINES).stream())
        .forEach(text -> line(" ".repeat(INDENT + GAP) + marks.faint(text)));
    if (!row.sources().isEmpty()) {
      line(" ".repeat(INDENT + GAP) + from);
    }
  }

  /** The words; of events with who did it, where, and who says so. */
  private static String told(Row row, Columns columns) {
    String text = Clean.text(row.words().text());
    String words = row.words().wantsMarks() ? "“" + text + "”" : text;
    if (columns != Columns.EVENTS) {
      return words;
    }
    String who = Clean.text(row.who());
    String notes =
        row.notes().stream()
            .map(Clean::text)
            .map(note -> "  " + note)
            .collect(Collectors.joining());
    return (who.isEmpty() ? words : who + ": " + words) + notes;
  }

  private static List<String> cell(String text, int width) {
    return Wrap.lines(Clean.text(text), width, MOST_LINES);
  }

  private static void column(StringBuilder line, List<String> lines, int number, int width) {
    if (width > 0) {
      line.append(Wrap.pad(number < lines.size() ? lines.get(number) : "", width))
          .append(" ".repeat(GAP));
    }
  }

  private void fact(Sheet.Fact fact) {
    String heading = Clean.text(fact.heading()).toUpperCase(Locale.ROOT);
    List<String> lines =
        Wrap.lines(Clean.text(String.join(" · ", fact.parts())), width - FACT, Integer.MAX_VALUE);
    for (int i = 0; i < lines.size(); i++) {
      line((i == 0 ? marks.heading(Wrap.pad(heading, FACT)) : " ".repeat(FACT)) + lines.get(i));
    }
  }
}
