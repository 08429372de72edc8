// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.incidents;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * One row of the labelled set: a story and what a crowd says of its main happening.
 *
 * @param day labelled day; mostly the day of publication
 * @param place labelled province, in lower case
 * @param dead civilians and others together
 */
record LabelledStory(
    String id, String title, String text, String outlet, LocalDate day, String place, int dead) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d/yy", Locale.ROOT);
  private static final long SEED = 20261122;

  /** The rows of a file with the columns of the set. */
  static List<LabelledStory> read(Path file) throws IOException {
    List<LabelledStory> stories = new ArrayList<>();
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (CSVRecord row : format.parse(in)) {
        stories.add(
            new LabelledStory(
                row.get("unit_id"),
                row.get("article_title").strip(),
                row.get("article_content").strip(),
                row.get("source").strip(),
                LocalDate.parse(row.get("date").strip(), DAY),
                row.get("location").strip().toLowerCase(Locale.ROOT),
                number(row.get("nb_civilians")) + number(row.get("nb_noncivilians"))));
      }
    }
    return List.copyOf(stories);
  }

  private static int number(String cell) {
    return cell.isBlank() ? 0 : (int) Math.round(Double.parseDouble(cell.strip()));
  }

  /** The page as Parley reads it: the headline, then the text. */
  String page() {
    return title + "\n\n" + text + "\n";
  }

  /** Whether a crowd gives both one day and one place. */
  boolean isLabelledAs(LabelledStory other) {
    return day.equals(other.day) && place.equals(other.place);
  }

  /** Rules were made on one half; whole days and places, not stories, are drawn. */
  boolean isDevelopedOn() {
    return new Random(SEED + (day + " " + place).hashCode()).nextInt(1 << 20) % 2 == 0;
  }
}
