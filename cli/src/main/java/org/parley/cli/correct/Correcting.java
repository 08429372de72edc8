// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.correct;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.cli.actors.ActorLookup;
import org.parley.cli.show.PageLookup;
import org.parley.model.Correction;
import org.parley.model.EventType;
import org.parley.model.Page;
import org.parley.model.Span;
import org.parley.record.correction.Analyst;
import org.parley.record.correction.Change;
import org.parley.record.correction.Corrections;
import org.parley.record.correction.Subject;
import org.parley.record.correction.Target;
import org.parley.store.Store;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns what a person types into corrections. */
public final class Correcting {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private final Store store;
  private final Corrections corrections;
  private final Analyst analyst;

  public Correcting(Store store, Analyst analyst) {
    this.store = store;
    this.corrections = new Corrections(store);
    this.analyst = analyst;
  }

  /**
   * Sets a field of a row.
   *
   * @param value JSON, or plain words
   */
  public Correction set(String kind, String id, String field, String value) {
    return add(target(kind, id), new Change.SetField(field, value(value)));
  }

  private static JsonNode value(String typed) {
    try {
      JsonNode json = JSON.readTree(typed);
      // A year is a date, not a number; fields that want numbers take them either way.
      return json.isMissingNode() ? JsonNodeFactory.instance.stringNode(typed) : json;
    } catch (JacksonException e) {
      return JsonNodeFactory.instance.stringNode(typed);
    }
  }

  /** Strikes a row. */
  public Correction strike(String kind, String id) {
    return add(target(kind, id), new Change.Strike());
  }

  /** Says that two rows of a kind are one. */
  public Correction join(String kind, String one, String other) {
    return add(target(kind, one), new Change.Join(target(kind, other)));
  }

  /** Says that two rows of a kind are two. */
  public Correction part(String kind, String one, String from) {
    Target leaving = target(kind, one);
    return add(leaving, new Change.Part(other(kind, from, leaving)));
  }

  /** Leaves a note. */
  public Correction note(String kind, String id) {
    return add(target(kind, id), new Change.Note());
  }

  /** Says that a story begins at a place of a page. */
  public Correction begin(String page, String place, boolean title) {
    return add(border(page, place), new Change.Begin(title));
  }

  /** Says that no story begins at a place of a page. */
  public Correction continueAt(String page, String place) {
    return add(border(page, place), new Change.Continue());
  }

  /** Says that the story that begins at a place begins at another one. */
  public Correction move(String page, String place, String to) {
    Target.Border border = border(page, place);
    return add(border, new Change.Move(border(page, to).offset()));
  }

  /**
   * Adds an event or a statement that a page's words tell of and the reading has not.
   *
   * @param words that stand in the page and nowhere else in it: an event's cue, what is said
   * @param type of an event, as {@code REJECT}; null for a statement
   */
  public Correction addRow(String kind, String page, String words, @Nullable String type) {
    Subject subject = subject(kind);
    if (subject != Subject.EVENT && subject != Subject.STATEMENT) {
      throw new CorrectProblem("only an event or a statement can be added, no " + kind);
    }
    Page of = page(page);
    int start = offset(of, words);
    Span span = new Span(start, start + words.codePointCount(0, words.length()));
    return add(
        new Target.Row(subject, of.id(), span, null, 1),
        new Change.Add(subject == Subject.EVENT ? type(type) : null));
  }

  private static EventType type(@Nullable String name) {
    for (EventType type : EventType.values()) {
      if (type.name().equalsIgnoreCase(String.valueOf(name))) {
        return type;
      }
    }
    throw new CorrectProblem(
        (name == null ? "an event needs a type" : "there is no type '" + name + "'")
            + "; the types are: "
            + Arrays.stream(EventType.values()).map(Enum::name).collect(joining(", ")));
  }

  /** Takes a correction back. */
  public Correction undo(String id) {
    return corrections.undo(id, analyst);
  }

  private Correction add(Target target, Change change) {
    return corrections.add(target, change, analyst);
  }

  private Target target(String kind, String id) {
    Subject subject = subject(kind);
    return corrections
        .target(subject, named(subject, id))
        .orElseThrow(() -> new CorrectProblem("the record has no " + kind + " '" + id + "'"));
  }

  private Target other(String kind, String id, Target than) {
    Subject subject = subject(kind);
    Optional<Target> other = corrections.other(subject, named(subject, id), than);
    return other.orElseThrow(
        () ->
            new CorrectProblem(
                "the record has no " + kind + " '" + id + "', or it is made of nothing else"));
  }

  private String named(Subject subject, String id) {
    return subject == Subject.ACTOR ? new ActorLookup(store).one(id).id() : id;
  }

  private static Subject subject(String kind) {
    for (Subject subject : Subject.values()) {
      if (subject.word().equals(kind.toLowerCase(Locale.ROOT))) {
        return subject;
      }
    }
    List<String> words = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      words.add(subject.word());
    }
    throw new CorrectProblem(
        "there is no kind '" + kind + "' to correct; the kinds are: " + String.join(", ", words));
  }

  private Target.Border border(String named, String place) {
    Page page = page(named);
    return new Target.Border(page.id(), offset(page, place));
  }

  private Page page(String named) {
    List<Page> pages = PageLookup.find(store, named);
    if (pages.size() != 1) {
      throw new CorrectProblem(
          (pages.isEmpty() ? "the record has no page '" : "several pages may be meant by '")
              + named
              + "'; name it by its id or its file's name");
    }
    return pages.get(0);
  }

  /** A code point of the page: a number, or words that stand there and nowhere else. */
  private static int offset(Page page, String place) {
    if (NUMBER.matcher(place).matches()) {
      return Integer.parseInt(place);
    }
    int at = page.text().indexOf(place);
    if (at < 0 || page.text().indexOf(place, at + 1) >= 0) {
      throw new CorrectProblem(
          "'"
              + place
              + (at < 0 ? "' does not stand in " : "' stands more than once in ")
              + page.uri()
              + "; give other words of it, or a code point's number");
    }
    return page.text().codePointCount(0, at);
  }
}
