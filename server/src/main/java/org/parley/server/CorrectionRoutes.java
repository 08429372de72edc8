// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.parley.model.CorrectedRows;
import org.parley.model.Correction;
import org.parley.model.EventType;
import org.parley.record.correction.Analyst;
import org.parley.record.correction.Change;
import org.parley.record.correction.Corrections;
import org.parley.record.correction.Subject;
import org.parley.record.correction.Target;
import org.parley.store.Store;
import org.parley.store.query.Queries;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What people correct, as the command line's {@code parley correct} does. */
final class CorrectionRoutes {
  private static final int WAIT_SECONDS = 5;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final Answers answers;
  private final Queries queries;
  private final Store store;
  private final Uploads uploads;
  private final Rate rate;
  private final Limits limits;

  CorrectionRoutes(
      Answers answers, Queries queries, Store store, Uploads uploads, Rate rate, Limits limits) {
    this.answers = answers;
    this.queries = queries;
    this.store = store;
    this.uploads = uploads;
    this.rate = rate;
    this.limits = limits;
  }

  /** A correction and what became of it. */
  record Listed(Correction correction, CorrectedRows.@Nullable Outcome outcome) {}

  void add(RoutesConfig routes) {
    routes.get("/api/v1/corrections", this::list);
    routes.post("/api/v1/corrections", this::correct);
    routes.post("/api/v1/corrections/{id}/undo", this::undo);
  }

  private void list(Context context) {
    Params params = Params.of(context, "only");
    String only = params.oneOf("only", Params.words(CorrectedRows.State.values()));
    answers.record(
        context,
        view -> {
          Map<String, CorrectedRows.Outcome> outcomes = view.outcomes();
          List<Listed> listed = new ArrayList<>();
          for (Correction correction : view.corrections()) {
            CorrectedRows.Outcome outcome = outcomes.get(correction.id());
            boolean asked =
                only == null
                    || (outcome != null
                        && outcome.state().name().toLowerCase(Locale.ROOT).equals(only));
            if (asked) {
              listed.add(new Listed(correction, outcome));
            }
          }
          return new CountRoutes.Items(listed);
        });
  }

  private void correct(Context context) {
    Params.of(context);
    ObjectNode body = body(context);
    only(body, "target", "change", "author", "note");
    Corrections corrections = new Corrections(store);
    Target target = target(object(body, "target"), corrections);
    Change change = change(object(body, "change"), target, body, corrections);
    Correction made = corrections.add(target, change, analyst(body));
    answer(context, made);
  }

  private void undo(Context context) {
    Params.of(context);
    ObjectNode body = body(context);
    only(body, "author", "note");
    Correction made = new Corrections(store).undo(context.pathParam("id"), analyst(body));
    answer(context, made);
  }

  /** Brings the record together and tells what became of the correction, if that is soon. */
  private void answer(Context context, Correction made) {
    try {
      uploads.mergeSoon().get(WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      // The client asks again.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    CorrectedRows.Outcome outcome = queries.ask(view -> view.outcomes().get(made.id()));
    context.status(201);
    Answers.json(context, new Listed(made, outcome));
  }

  private ObjectNode body(Context context) {
    String type = context.contentType();
    if (type == null || !type.replaceAll(";.*", "").strip().equals("application/json")) {
      throw new ProblemException(415, "send JSON, with Content-Type: application/json");
    }
    if (!rate.allows()) {
      context.header("Retry-After", "1");
      throw new ProblemException(429, "corrections come too fast; send it again in a second");
    }
    byte[] bytes = context.bodyAsBytes();
    if (bytes.length > limits.bodyBytes()) {
      throw new ProblemException(413, "the body may have " + limits.bodyBytes() + " bytes");
    }
    try {
      if (JSON.readTree(bytes) instanceof ObjectNode object) {
        return object;
      }
    } catch (JacksonException e) {
      throw new ProblemException(400, "the body is no JSON: " + e.getOriginalMessage());
    }
    throw new ProblemException(400, "the body is no JSON object");
  }

  private static Target target(ObjectNode json, Corrections corrections) {
    String kind = text(json, "kind");
    if (kind.equals("border")) {
      only(json, "kind", "page", "at");
      return Target.parse("border:" + text(json, "page") + ":" + number(json, "at"));
    }
    if (json.has("page")) {
      only(json, "kind", "page", "start", "end");
      subject(kind);
      return Target.parse(
          kind
              + ":"
              + text(json, "page")
              + ":"
              + number(json, "start")
              + "-"
              + number(json, "end"));
    }
    only(json, "kind", "id");
    return row(kind, text(json, "id"), corrections);
  }

  private static Target row(String kind, String id, Corrections corrections) {
    return corrections
        .target(subject(kind), id)
        .orElseThrow(() -> ProblemException.notFound(kind, id));
  }

  private static Subject subject(String kind) {
    List<String> words = new ArrayList<>();
    for (Subject subject : Subject.values()) {
      if (subject.word().equals(kind)) {
        return subject;
      }
      words.add(subject.word());
    }
    throw new ProblemException(
        400,
        "there is no kind '" + kind + "' to correct; the kinds are: " + String.join(", ", words));
  }

  private static Change change(
      ObjectNode json, Target target, ObjectNode body, Corrections corrections) {
    String op = text(json, "op");
    String kind = text(object(body, "target"), "kind");
    switch (op) {
      case "set":
        only(json, "op", "field", "value");
        if (!json.has("value")) {
          throw new ProblemException(400, "\"value\" is missing; null says that nothing is known");
        }
        return new Change.SetField(text(json, "field"), json.path("value"));
      case "add":
        only(json, "op", "type");
        return new Change.Add(json.has("type") ? type(text(json, "type")) : null);
      case "strike":
        only(json, "op");
        return new Change.Strike();
      case "note":
        only(json, "op");
        return new Change.Note();
      case "join":
        only(json, "op", "with");
        return new Change.Join(row(kind, text(json, "with"), corrections));
      case "part":
        only(json, "op", "from");
        Optional<Target> other = corrections.other(subject(kind), text(json, "from"), target);
        return new Change.Part(
            other.orElseThrow(() -> ProblemException.notFound(kind, text(json, "from"))));
      case "begin":
        only(json, "op", "title");
        return new Change.Begin(json.path("title").asBoolean(false));
      case "continue":
        only(json, "op");
        return new Change.Continue();
      case "move":
        only(json, "op", "to");
        return new Change.Move(number(json, "to"));
      default:
        throw new ProblemException(
            400,
            "there is no change '"
                + op
                + "'; there are: set, add, strike, join, part, note, begin, continue, move");
    }
  }

  private static EventType type(String name) {
    for (EventType type : EventType.values()) {
      if (type.name().equals(name)) {
        return type;
      }
    }
    throw new ProblemException(400, "there is no type of event '" + name + "'");
  }

  private static Analyst analyst(ObjectNode body) {
    JsonNode note = body.path("note");
    return new Analyst(
        text(body, "author"),
        Clock.systemUTC().instant(),
        note.isMissingNode() || note.isNull() ? null : text(body, "note"));
  }

  private static ObjectNode object(ObjectNode json, String key) {
    if (json.path(key) instanceof ObjectNode object) {
      return object;
    }
    throw new ProblemException(400, "\"" + key + "\" is missing, or no object");
  }

  private static String text(ObjectNode json, String key) {
    JsonNode value = json.path(key);
    if (!value.isString() || value.stringValue().isBlank()) {
      throw new ProblemException(400, "\"" + key + "\" is missing, or no text");
    }
    return value.stringValue();
  }

  private static int number(ObjectNode json, String key) {
    if (!json.path(key).isInt() || json.path(key).intValue() < 0) {
      throw new ProblemException(400, "\"" + key + "\" wants a code point of the page, as 1200");
    }
    return json.path(key).intValue();
  }

  private static void only(ObjectNode json, String... allowed) {
    Set<String> others = new TreeSet<>(json.propertyNames());
    others.removeAll(List.of(allowed));
    if (!others.isEmpty()) {
      throw new ProblemException(
          400,
          "there is no \""
              + others.iterator().next()
              + "\" here; there are: "
              + String.join(", ", allowed));
    }
  }
}
