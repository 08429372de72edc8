// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.parley.language.Language;
import org.parley.model.Actor;
import org.parley.model.ActorRef;
import org.parley.model.AuxiliaryMode;
import org.parley.model.DateRange;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.reading.Resources;
import org.parley.reading.SentenceReader;
import org.parley.reading.mention.StoryMentions;

/** The sentences of a suite file and what the reader makes of them. */
final class PolaritySuite {
  private static final LocalDate DAY = LocalDate.of(2024, 11, 15);
  private static final DateRange PUBLISHED =
      new DateRange(DAY, DAY, DateRange.Precision.DAY, DateRange.Basis.METADATA, null);

  private final SentenceReader reader;

  PolaritySuite(Language language) {
    this.reader = new SentenceReader(language, Resources.bundled());
  }

  /**
   * A row of the suite.
   *
   * @param number its line in the file
   */
  record Row(
      int number,
      String sentence,
      List<EventType> types,
      List<String> actor,
      List<String> recipient,
      List<Set<AuxiliaryMode>> modes,
      String reason) {}

  /** The rows of a file beside this class. */
  static List<Row> rows(String file) {
    List<Row> rows = new ArrayList<>();
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PolaritySuite.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(row(number, line));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static Row row(int number, String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 6) {
      throw new IllegalArgumentException("line " + number + " has not six columns: " + line);
    }
    List<EventType> types = Arrays.stream(cells[1].split("/")).map(EventType::valueOf).toList();
    List<Set<AuxiliaryMode>> modes =
        Arrays.stream(cells[4].split("/")).map(PolaritySuite::modes).toList();
    if (types.size() != modes.size()) {
      throw new IllegalArgumentException("line " + number + ": give modes for each type: " + line);
    }
    return new Row(number, cells[0], types, words(cells[2]), words(cells[3]), modes, cells[5]);
  }

  private static Set<AuxiliaryMode> modes(String cell) {
    EnumSet<AuxiliaryMode> modes = EnumSet.noneOf(AuxiliaryMode.class);
    for (String name : cell.split(",")) {
      if (!name.equals("-")) {
        modes.add(AuxiliaryMode.valueOf(name.toUpperCase(Locale.ROOT)));
      }
    }
    return modes;
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split("/"));
  }

  /** Null when the row holds, else what was found instead. */
  String miss(Row row) {
    SentenceReader.Reading reading = reader.read(row.sentence(), PUBLISHED);
    List<String> found = new ArrayList<>();
    for (Event event : reading.events()) {
      if (holds(row, event, reading.mentions())) {
        return null;
      }
      found.add(
          event.type()
              + " ["
              + event.cue().text()
              + "] "
              + event.actor().stream().map(ActorRef::text).toList()
              + " > "
              + event.recipient().stream().map(ActorRef::text).toList()
              + " "
              + event.aux());
    }
    return row.number()
        + " "
        + row.sentence()
        + " ("
        + row.reason()
        + ")\n    wanted "
        + row.types()
        + " "
        + row.actor()
        + " > "
        + row.recipient()
        + " "
        + row.modes()
        + "\n    found "
        + String.join("\n          ", found);
  }

  private static boolean holds(Row row, Event event, StoryMentions mentions) {
    for (int i = 0; i < row.types().size(); i++) {
      if (event.type() == row.types().get(i)
          && Set.copyOf(event.aux()).equals(row.modes().get(i))
          && has(event.actor(), row.actor(), mentions)
          && has(event.recipient(), row.recipient(), mentions)) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(List<ActorRef> refs, List<String> words, StoryMentions mentions) {
    if (words.isEmpty()) {
      return true;
    }
    for (ActorRef ref : refs) {
      String name = ref.id() == null ? "" : mentions.actor(ref.id()).map(Actor::name).orElse("");
      String text = (ref.text() + " " + name).toLowerCase(Locale.ROOT);
      for (String word : words) {
        if (text.contains(word.toLowerCase(Locale.ROOT))
            || word.toLowerCase(Locale.ROOT).contains(ref.text().toLowerCase(Locale.ROOT))) {
          return true;
        }
      }
    }
    return false;
  }
}
