// SPDX-License-Identifier: Apache-2.0
package org.parley.record.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.AuxiliaryMode;
import org.parley.model.Claim;
import org.parley.model.DateRange;
import org.parley.model.DateRange.Basis;
import org.parley.model.DateRange.Precision;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.model.Fatalities;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Place;
import org.parley.model.PlaceMention;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.model.Territory;
import org.parley.model.TextSpan;

/** A page with one story, written sentence by sentence, each with the events it tells. */
final class Tale {
  static final Place RIVERTON = town("riverton", "Riverton", 10.0, 20.0);
  static final Place LAKESIDE = town("lakeside", "Lakeside", 10.0, 23.0);
  static final Place OLD_MILL = town("old-mill", "Old Mill", 10.05, 20.1);
  static final Place NORTH =
      new Place("north", "North", "AAA", "North", 10.2, 20.4, Place.Precision.PROVINCE, null);

  private final String page;
  private final DateRange published;
  private final StringBuilder text = new StringBuilder();
  private final List<Event> events = new ArrayList<>();
  private final List<Statement> statements = new ArrayList<>();
  private Span sentence = new Span(0, 1);

  private Tale(String page, @Nullable String day) {
    this.page = page;
    this.published = day == null ? DateRange.UNKNOWN : on(day);
  }

  /** A page published on a day (ISO), or on an unknown one. */
  static Tale of(String page, @Nullable String day) {
    return new Tale(page, day);
  }

  static DateRange on(String day) {
    LocalDate date = LocalDate.parse(day);
    return new DateRange(date, date, Precision.DAY, Basis.TEXT, null);
  }

  /** Goes on with a sentence; the events that follow are of it. */
  Tale says(String words) {
    int start = text.codePointCount(0, text.length());
    text.append(words).append('\n');
    sentence = new Span(start, start + words.codePointCount(0, words.length()));
    return this;
  }

  /** An event of the last sentence, told by the page itself. */
  Act event(EventType type, String cue) {
    return new Act(type, cue);
  }

  /** An assault of the last sentence. */
  Act assault(String cue) {
    return event(EventType.ASSAULT, cue);
  }

  Tale statement(String speaker, String content) {
    int start = text.indexOf(content, sentence.start());
    statements.add(
        new Statement(
            story() + "-s" + statements.size(),
            story(),
            new ActorRef(speaker, sentence.start(), sentence.start() + 1, speaker),
            List.of(),
            null,
            List.of(new Span(start, start + content.length())),
            Statement.Form.INDIRECT,
            null,
            DateRange.UNKNOWN));
    return this;
  }

  String story() {
    return page + "-1";
  }

  PageReading reading() {
    Story story =
        new Story(
            story(), page, 1, null, "en", null, null, null, List.of(), published, story(), true,
            null);
    return new PageReading(
        new Page(page, page + ".txt", "text/plain", "UTF-8", "00", text.toString(), List.of()),
        List.of(story),
        List.of(),
        List.of(),
        events,
        statements,
        List.of(),
        List.of());
  }

  private static Place town(String id, String name, double lat, double lon) {
    return new Place(id, name, "AAA", "North", lat, lon, Place.Precision.TOWN, null);
  }

  /** An event in the making. */
  final class Act {
    private final EventType type;
    private final String cue;
    private final List<ActorRef> actors = new ArrayList<>();
    private final List<ActorRef> recipients = new ArrayList<>();
    private @Nullable String object;
    private Set<AuxiliaryMode> aux = Set.of();
    private DateRange date = DateRange.UNKNOWN;
    private @Nullable Place place;
    private @Nullable Fatalities toll;
    private Claim claim = new Claim(null, Claim.Relation.ASSERTS, null, null, null);
    private @Nullable Territory territory;
    private @Nullable String cameo;

    private Act(EventType type, String cue) {
      this.type = type;
      this.cue = cue;
    }

    Act by(String actor) {
      actors.add(ref(actor));
      return this;
    }

    Act against(String recipient) {
      recipients.add(ref(recipient));
      return this;
    }

    Act object(String words) {
      object = words;
      return this;
    }

    Act aux(AuxiliaryMode mode) {
      aux = Set.of(mode);
      return this;
    }

    Act at(Place where) {
      place = where;
      return this;
    }

    Act on(String day) {
      date = Tale.on(day);
      return this;
    }

    /** On a day that the sentence itself tells. */
    Act onDayTold(String day) {
      LocalDate told = LocalDate.parse(day);
      date = new DateRange(told, told, Precision.DAY, Basis.TEXT, sentence);
      return this;
    }

    Act killing(int number) {
      toll = new Fatalities(number, number, number, sentence);
      return this;
    }

    Act killingAtLeast(int number) {
      toll = new Fatalities(number, number, null, sentence);
      return this;
    }

    Act saidBy(String holder) {
      return saidBy(holder, Claim.Relation.ASSERTS);
    }

    Act saidBy(String holder, Claim.Relation relation) {
      claim = new Claim(holder, relation, sentence.start(), sentence.start() + 1, holder);
      return this;
    }

    Act taking() {
      territory = Territory.CAPTURES;
      return this;
    }

    /** With a code of CAMEO. */
    Act coded(String code) {
      cameo = code;
      return this;
    }

    Act holding() {
      territory = Territory.HOLDS;
      return this;
    }

    /** Done with the event. */
    Tale and() {
      int at = Math.max(sentence.start(), text.indexOf(cue, sentence.start()));
      String words = object;
      events.add(
          new Event(
              story() + "-e" + (events.size() + 1),
              story(),
              sentence,
              type,
              null,
              List.of(),
              new TextSpan(at, at + cue.length(), cue),
              actors,
              recipients,
              words == null ? null : new TextSpan(at, at + words.length(), words),
              aux,
              date,
              place == null ? null : new PlaceMention(place, null),
              toll,
              List.of(claim),
              type.quad(),
              null,
              cameo,
              territory));
      return Tale.this;
    }

    private ActorRef ref(String id) {
      return new ActorRef(id, sentence.start(), sentence.start() + 1, id);
    }
  }
}
