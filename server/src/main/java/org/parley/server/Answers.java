// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.parley.store.json.RecordJson;
import org.parley.store.query.Queries;
import org.parley.store.query.Revision;
import org.parley.store.query.View;

/** Answers from the record, with an ETag: what the client has already is not sent again. */
final class Answers {
  private final Queries queries;
  private final KeptAnswers kept = new KeptAnswers();
  // Two records may have the same revision: their tags must differ.
  private final String run = HexFormat.of().formatHex(new SecureRandom().generateSeed(6));

  Answers(Queries queries) {
    this.queries = queries;
  }

  /** Answers with what is made of one state of the record; kept until the record changes. */
  void record(Context context, Function<View, Object> made) {
    String question = context.path() + "?" + context.queryString();
    answer(
        context,
        (tag, view) -> {
          byte[] known = kept.get(tag, question);
          if (known != null) {
            return known;
          }
          byte[] json = bytes(made.apply(view));
          kept.put(tag, question, json);
          return json;
        });
  }

  private void answer(Context context, BiFunction<String, View, byte[]> made) {
    byte[] json =
        queries.ask(
            view -> {
              String tag = tag(view.revision());
              context.header("ETag", tag);
              return matches(context.header("If-None-Match"), tag) ? null : made.apply(tag, view);
            });
    if (json == null) {
      context.status(304);
    } else {
      context.contentType("application/json").result(json);
    }
  }

  /** Answers with something that is not of the record. */
  static void json(Context context, Object answer) {
    context.contentType("application/json").result(bytes(answer));
  }

  /** Answers with a problem. */
  static void problem(Context context, Problem problem) {
    context.status(problem.status()).contentType(Problem.MEDIA_TYPE).result(bytes(problem));
  }

  static byte[] bytes(Object answer) {
    return RecordJson.write(answer).getBytes(StandardCharsets.UTF_8);
  }

  private String tag(Revision now) {
    return "\"" + run + "-" + now.rows() + "-" + now.merged() + "-" + now.unmerged() + "\"";
  }

  private static boolean matches(@Nullable String known, String tag) {
    if (known == null) {
      return false;
    }
    for (String one : known.split(",", -1)) {
      String plain = one.strip();
      if (plain.equals("*") || plain.equals(tag) || plain.equals("W/" + tag)) {
        return true;
      }
    }
    return false;
  }
}
