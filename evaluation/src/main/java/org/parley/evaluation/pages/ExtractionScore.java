// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import org.jspecify.annotations.Nullable;
import org.parley.evaluation.pages.LabelledPages.Labelled;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.reading.Resources;
import org.parley.reading.page.Declared;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.PageDecoder;
import org.parley.reading.page.UnreadablePageException;
import org.parley.reading.story.SplitPage;
import org.parley.reading.story.StorySplitter;

/** Holds the text of stories against segments that must and must not be in it. */
final class ExtractionScore {
  private static final double HTML_FLOOR = .95;
  private static final double FLAT_FLOOR = .85;

  private final PageDecoder decoder;
  private final StorySplitter splitter;

  ExtractionScore(Resources resources) {
    this.decoder = new PageDecoder(resources);
    this.splitter = new StorySplitter(resources);
  }

  /** Something that takes a page's text out of it. */
  private interface Extractor {
    String text(Labelled page) throws UnreadablePageException;
  }

  /** Counts of segments, by half. */
  private static final class Tally {
    private final int[][] counts = new int[2][4];

    void add(Labelled page, String text) {
      int[] half = counts[page.half()];
      page.with().forEach(segment -> half[text.contains(segment) ? 0 : 1]++);
      page.without().forEach(segment -> half[text.contains(segment) ? 2 : 3]++);
    }

    double f(int half) {
      int found = half < 2 ? counts[half][0] : counts[0][0] + counts[1][0];
      int missed = half < 2 ? counts[half][1] : counts[0][1] + counts[1][1];
      int wrong = half < 2 ? counts[half][2] : counts[0][2] + counts[1][2];
      return 2.0 * found / Math.max(1, 2 * found + missed + wrong);
    }

    double precision() {
      double found = counts[0][0] + counts[1][0];
      return found / Math.max(1, found + counts[0][2] + counts[1][2]);
    }

    double recall() {
      double found = counts[0][0] + counts[1][0];
      return found / Math.max(1, found + counts[0][1] + counts[1][1]);
    }
  }

  Report report(Path folder) throws IOException {
    List<Labelled> pages = LabelledPages.read(folder);
    Report report =
        new Report(
            "Text of labelled pages",
            "Segments of "
                + pages.size()
                + " HTML pages that must and must not be in the text: title, headings and body of"
                + " their stories. Rules were made while looking at every second page (developed),"
                + " of the others only the figure was looked at. Flattened: the same pages as text,"
                + " a block a line. Reported elsewhere: trafilatura 2.2 .946, readability-lxml"
                + " .839.",
            "",
            "F",
            "precision",
            "recall",
            "F developed",
            "F others");
    row(report, "Parley, HTML", HTML_FLOOR, score(pages, page -> stories(decoded(page))));
    row(report, "Readability4J 1.0.8", 0, score(pages, ExtractionScore::readability));
    row(report, "Parley, flattened", FLAT_FLOOR, score(pages, page -> stories(flat(page))));
    row(report, "no cleaning", 0, score(pages, page -> decoded(page).text()));
    return report;
  }

  private static Tally score(List<Labelled> pages, Extractor extractor) {
    Tally tally = new Tally();
    for (Labelled page : pages) {
      String text = "";
      try {
        text = LabelledPages.plain(extractor.text(page));
      } catch (UnreadablePageException e) {
        System.err.println(page.file() + ": " + e.getMessage());
      }
      tally.add(page, text);
    }
    return tally;
  }

  private static void row(Report report, String name, double floor, Tally tally) {
    String all = floor > 0 ? report.floored(name, tally.f(2), floor) : Report.figure(tally.f(2));
    report.line(
        List.of(
            name,
            all,
            Report.figure(tally.precision()),
            Report.figure(tally.recall()),
            Report.figure(tally.f(0)),
            Report.figure(tally.f(1))));
  }

  private DecodedPage decoded(Labelled page) throws UnreadablePageException {
    return decoder.decode(page.bytes(), page.file());
  }

  private DecodedPage flat(Labelled page) throws UnreadablePageException {
    return DecodedPage.ofText(decoded(page).text(), page.file(), Declared.NOTHING);
  }

  private String stories(DecodedPage page) {
    SplitPage split = splitter.split(page);
    List<String> lines = new ArrayList<>();
    for (Story story : split.stories()) {
      for (StorySpan span : story.spans()) {
        boolean text =
            switch (span.role()) {
              case TITLE, SUBTITLE, BODY -> true;
              case CAPTION, BYLINE, DATELINE -> false;
            };
        if (text) {
          lines.add(words(page.text(), span));
        }
      }
    }
    return String.join("\n", lines);
  }

  /** The words of a span. */
  static String words(String text, StorySpan span) {
    int from = text.offsetByCodePoints(0, span.start());
    return text.substring(from, text.offsetByCodePoints(from, span.end() - span.start()));
  }

  private static String readability(Labelled page) {
    String html = new String(page.bytes(), StandardCharsets.UTF_8);
    @Nullable String text =
        new Readability4J("https://example.org/page", html).parse().getTextContent();
    return text == null ? "" : text;
  }
}
