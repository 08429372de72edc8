// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.pages;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.evaluation.pages.LabelledPages.Labelled;
import org.parley.model.DateRange;
import org.parley.model.Story;
import org.parley.reading.Resources;
import org.parley.reading.page.PageDecoder;
import org.parley.reading.page.UnreadablePageException;
import org.parley.reading.story.StorySplitter;

/** Holds days of publication against the labelled ones, mended by hand in {@code dates.tsv}. */
final class DateScore {
  private static final double PRECISION_FLOOR = .97;
  private static final double ANSWERED_FLOOR = .80;

  private final PageDecoder decoder;
  private final StorySplitter splitter;

  DateScore(Resources resources) {
    this.decoder = new PageDecoder(resources);
    this.splitter = new StorySplitter(resources);
  }

  Report report(Path folder) throws IOException {
    Map<String, String> mended = mended();
    int[] stated = new int[3];
    int[] answered = new int[3];
    int[] right = new int[3];
    for (Labelled page : LabelledPages.read(folder)) {
      String day = mended.getOrDefault(page.file(), page.date());
      if (day.isEmpty() || day.equals("-")) {
        continue;
      }
      DateRange found = published(page);
      for (int half : new int[] {page.half(), 2}) {
        stated[half]++;
        answered[half] += found.isKnown() ? 1 : 0;
        right[half] += day.equals(String.valueOf(found.from())) ? 1 : 0;
      }
      if (found.isKnown() && !day.equals(String.valueOf(found.from()))) {
        System.err.println(page.file() + ": told " + found.from() + ", labelled " + day);
      }
    }
    Report report =
        new Report(
            "Days of publication",
            "Labelled days of the same pages, "
                + mended.size()
                + " of them mended or struck out by hand (dates.tsv).",
            "",
            "pages with a day",
            "answered",
            "right where answered");
    double precision = right[2] / (double) Math.max(1, answered[2]);
    double share = answered[2] / (double) Math.max(1, stated[2]);
    report.line(
        List.of(
            "all",
            Integer.toString(stated[2]),
            report.floored("answered", share, ANSWERED_FLOOR),
            report.floored("precision", precision, PRECISION_FLOOR)));
    for (int half = 0; half < 2; half++) {
      report.line(
          List.of(
              half == 0 ? "developed" : "others",
              Integer.toString(stated[half]),
              Report.figure(answered[half] / (double) Math.max(1, stated[half])),
              Report.figure(right[half] / (double) Math.max(1, answered[half]))));
    }
    return report;
  }

  private DateRange published(Labelled page) {
    try {
      List<Story> stories = splitter.split(decoder.decode(page.bytes(), "page")).stories();
      return stories.isEmpty() ? DateRange.UNKNOWN : stories.get(0).published();
    } catch (UnreadablePageException e) {
      return DateRange.UNKNOWN;
    }
  }

  private static Map<String, String> mended() throws IOException {
    Map<String, String> mended = new HashMap<>();
    try (InputStream in = DateScore.class.getResourceAsStream("dates.tsv")) {
      if (in == null) {
        throw new IllegalStateException("dates.tsv is missing from the program");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] cells = line.split("\t", -1);
        if (!line.startsWith("#") && cells.length == 3) {
          mended.put(cells[0], cells[1]);
        }
      }
    }
    return mended;
  }
}
