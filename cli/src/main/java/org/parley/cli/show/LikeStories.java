// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.show;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.parley.cli.terminal.Marks;
import org.parley.model.Page;
import org.parley.model.Reprint;
import org.parley.model.Story;
import org.parley.record.likeness.Body;
import org.parley.store.Kind;
import org.parley.store.Store;

/** Prints the stories of a group or cluster, and what each printing of a text changed. */
final class LikeStories {
  private final Store store;
  private final Marks marks;

  LikeStories(Store store, Marks marks) {
    this.store = store;
    this.marks = marks;
  }

  /** Prints a group, first story first, each with its changes; false when there is none. */
  boolean group(String id, PrintStream out) {
    List<Story> members = members(story -> story.group().equals(id));
    if (members.isEmpty()) {
      return false;
    }
    members.sort(
        Comparator.comparing((Story story) -> !story.firstInGroup()).thenComparing(Story::id));
    Story first = members.get(0);
    out.println(marks.heading("group " + id) + "  " + head(members));
    for (Story member : members) {
      out.println();
      out.println(line(member) + (member.equals(first) ? "  first" : ""));
      if (!member.equals(first)) {
        changes(first, member, out);
      }
    }
    return true;
  }

  /** Prints a cluster, a story a line by date; false when there is none. */
  boolean cluster(String id, PrintStream out) {
    List<Story> members = members(story -> id.equals(story.cluster()));
    if (members.isEmpty()) {
      return false;
    }
    out.println(marks.heading("cluster " + id) + "  " + head(members));
    members.sort(
        Comparator.comparing((Story story) -> String.valueOf(story.published().from()))
            .thenComparing(Story::id));
    members.forEach(story -> out.println("  " + line(story)));
    return true;
  }

  /** Prints whose text a story has, and what it changed; nothing when its text is its own. */
  void reprint(Story story, PrintStream out) {
    Reprint reprint = story.reprint();
    Optional<Story> of =
        reprint == null ? Optional.empty() : store.find(Kind.STORIES, reprint.of());
    if (reprint != null && of.isPresent()) {
      String what =
          switch (reprint.kind()) {
            case EXACT -> "The same text as ";
            case NEAR -> "Mostly the text of ";
            case PARTIAL -> "Has a passage of ";
          };
      out.println();
      out.println(what + line(of.get()));
      changes(of.get(), story, out);
    }
  }

  private List<Story> members(Predicate<Story> which) {
    List<Story> members = new ArrayList<>();
    store.forEach(
        Kind.STORIES,
        story -> {
          if (which.test(story)) {
            members.add(story);
          }
        });
    return members;
  }

  private static String head(List<Story> members) {
    TreeSet<String> outlets = new TreeSet<>();
    TreeSet<String> texts = new TreeSet<>();
    for (Story story : members) {
      texts.add(story.group());
      if (story.outlet() != null) {
        outlets.add(story.outlet());
      }
    }
    return members.size()
        + (members.size() == 1 ? " story, " : " stories, ")
        + texts.size()
        + (texts.size() == 1 ? " text" : " texts")
        + (outlets.isEmpty() ? "" : ", outlets: " + String.join(", ", outlets));
  }

  private static String line(Story story) {
    Reprint reprint = story.reprint();
    return story.id()
        + "  "
        + (story.published().from() == null ? "date not told" : story.published().from())
        + "  "
        + (story.outlet() == null ? "" : story.outlet() + "  ")
        + (story.title() == null ? "(no title)" : story.title())
        + (reprint == null ? "" : "  " + reprint.kind().name().toLowerCase(Locale.ROOT));
  }

  private void changes(Story before, Story after, PrintStream out) {
    boolean partial = after.reprint() != null && after.reprint().kind() == Reprint.Kind.PARTIAL;
    int kept = 0;
    // Lines with the same words are one, whatever their quotes and capitals.
    List<LineDiff.Line> lines = LineDiff.of(lines(before), lines(after), Body::words);
    for (LineDiff.Line line : lines) {
      String printed =
          switch (line.fate()) {
            case KEPT -> partial ? marks.evidence("= " + line.text()) : null;
            case LEFT_OUT -> partial ? null : marks.faint("- " + line.text());
            case ADDED -> partial ? null : "+ " + line.text();
          };
      if (printed != null) {
        out.println("  " + printed);
      }
      kept += line.fate() == LineDiff.Fate.KEPT ? 1 : 0;
    }
    if (!partial) {
      out.println("  " + kept + (kept == 1 ? " line is" : " lines are") + " the same");
    }
  }

  private List<String> lines(Story story) {
    List<String> lines = new ArrayList<>();
    if (story.title() != null) {
      lines.add(story.title());
    }
    Optional<Page> page = store.find(Kind.PAGES, story.page());
    page.ifPresent(found -> lines.addAll(Body.of(found, story).passages()));
    return lines;
  }
}
