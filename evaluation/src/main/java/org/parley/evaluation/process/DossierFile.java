// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.record.proposal.Change;

/**
 * Reads a dossier: its format is told in {@code process/README.md} beside the dossiers. Every row
 * is held against the stories; an error names file, line and what to do. For one file.
 */
final class DossierFile {
  private static final String SECTION = "== ";

  private final String name;
  private final List<StringBuilder> stories = new ArrayList<>();
  private final Map<String, String> proposals = new LinkedHashMap<>();
  private final Map<String, Dossier.Stand> stands = new LinkedHashMap<>();
  private final List<Dossier.Turn> turns = new ArrayList<>();
  private String process = "";
  private String section = "";
  private int line;

  private DossierFile(String name) {
    this.name = name;
  }

  /**
   * @param name for errors
   * @throws IllegalArgumentException when a row is wrong
   */
  static Dossier parse(String name, List<String> lines) {
    DossierFile file = new DossierFile(name);
    for (String line : lines) {
      file.line++;
      file.read(line);
    }
    return new Dossier(
        name,
        file.process,
        file.stories.stream().map(story -> story.toString().strip() + "\n").toList(),
        file.proposals,
        List.copyOf(file.stands.values()),
        file.turns);
  }

  private void read(String text) {
    if (text.startsWith(SECTION)) {
      String[] words = text.substring(SECTION.length()).split(" ", 2);
      section = words[0];
      switch (section) {
        case "process" -> process = words.length > 1 ? words[1].strip() : "";
        case "story" -> stories.add(new StringBuilder());
        case "proposals", "positions", "changes" -> {}
        default -> throw wrong("is no section: process, story, proposals, positions, changes");
      }
    } else if (section.equals("story")) {
      stories.get(stories.size() - 1).append(text).append('\n');
    } else if (!text.isBlank() && !text.startsWith("#")) {
      List<String> cells = Arrays.stream(text.split("\\|")).map(String::strip).toList();
      switch (section) {
        case "proposals" -> proposal(cells);
        case "positions" -> stand(cells);
        case "changes" -> turn(cells);
        default -> throw wrong("stands in no section");
      }
    }
  }

  private void proposal(List<String> cells) {
    if (cells.size() != 3 || proposals.put(cells.get(0), cells.get(2)) != null) {
      throw wrong("needs a key of its own, kinds and a name");
    }
  }

  private void stand(List<String> cells) {
    if (cells.size() < 6) {
      throw wrong("needs id, story, actors, proposal, stances and anchor");
    }
    int story = cells.get(1).matches("\\d") ? Integer.parseInt(cells.get(1)) : 0;
    if (story < 1 || story > stories.size()) {
      throw wrong("names no story: " + cells.get(1));
    }
    if (!proposals.containsKey(cells.get(3))) {
      throw wrong("names no proposal: " + cells.get(3));
    }
    String text = stories.get(story - 1).toString();
    once(text, cells.get(5));
    List<String> by = List.of();
    String condition = null;
    String reason = null;
    boolean may = false;
    for (String more : cells.subList(6, cells.size())) {
      if (more.startsWith("by: ")) {
        by = either(more.substring(4));
      } else if (more.startsWith("if: ")) {
        condition = within(text, more.substring(4));
      } else if (more.startsWith("why: ")) {
        reason = within(text, more.substring(5));
      } else if (more.equals("may")) {
        may = true;
      } else {
        throw wrong("has something else than by:, if:, why: or may: " + more);
      }
    }
    Dossier.Stand stand =
        new Dossier.Stand(
            cells.get(0),
            story,
            either(cells.get(2)),
            cells.get(3),
            stances(cells.get(4)),
            cells.get(5),
            by,
            condition,
            reason,
            may);
    if (stands.put(stand.id(), stand) != null) {
      throw wrong("has the id of another row: " + stand.id());
    }
  }

  private Set<String> stances(String cell) {
    Set<String> stances = new LinkedHashSet<>(either(cell));
    for (String stance : stances) {
      try {
        org.parley.model.Position.Stance.valueOf(stance.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw wrong("has an unknown stance: " + stance);
      }
    }
    return stances;
  }

  private void turn(List<String> cells) {
    String[] ends = cells.size() < 2 ? new String[0] : cells.get(1).split(" > ");
    if (ends.length != 2 || !stands.containsKey(ends[0]) || !stands.containsKey(ends[1])) {
      throw wrong("needs a kind of change and two positions, as in: softened | p1 > p4");
    }
    boolean may = cells.size() > 2 && cells.get(2).equals("may");
    try {
      Change.Kind kind = Change.Kind.valueOf(cells.get(0).toUpperCase(Locale.ROOT));
      turns.add(new Dossier.Turn(kind, ends[0], ends[1], may));
    } catch (IllegalArgumentException e) {
      throw wrong("has an unknown kind of change: " + cells.get(0));
    }
  }

  private void once(String text, String anchor) {
    int at = text.indexOf(anchor);
    if (at < 0 || text.indexOf(anchor, at + 1) >= 0) {
      throw wrong("must stand once in its story: " + anchor);
    }
  }

  private @Nullable String within(String text, String words) {
    if (!text.contains(words)) {
      throw wrong("must stand in its story: " + words);
    }
    return words;
  }

  private static List<String> either(String cell) {
    return Arrays.stream(cell.split(" / ")).map(String::strip).toList();
  }

  private IllegalArgumentException wrong(String reason) {
    return new IllegalArgumentException(name + ":" + line + ": " + reason);
  }
}
