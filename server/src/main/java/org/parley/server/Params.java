// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, each checked; unknown ones are refused, lest a typo widen a search.
 */
final class Params {
  private static final int LONGEST = 2_000;

  private final Context context;

  private Params(Context context) {
    this.context = context;
  }

  /**
   * The parameters of a request that may have these.
   *
   * @throws ProblemException when it has others
   */
  static Params of(Context context, String... known) {
    Set<String> others = new TreeSet<>(context.queryParamMap().keySet());
    others.removeAll(Set.of(known));
    if (!others.isEmpty()) {
      throw new ProblemException(
          400,
          "there is no parameter '"
              + others.iterator().next()
              + "' here; there are: "
              + String.join(", ", known));
    }
    return new Params(context);
  }

  /** One text, or null. */
  @Nullable String text(String name) {
    List<String> values = texts(name, 1);
    return values.isEmpty() ? null : values.get(0);
  }

  /** Texts, at most so many, none empty. */
  List<String> texts(String name, int most) {
    List<String> values = context.queryParams(name);
    if (values.size() > most) {
      throw new ProblemException(
          400,
          "'" + name + "' may be given " + (most == 1 ? "once" : "at most " + most + " times"));
    }
    for (String value : values) {
      if (value.isEmpty() || value.length() > LONGEST) {
        throw new ProblemException(
            400, "'" + name + "' is " + (value.isEmpty() ? "empty" : "too long"));
      }
    }
    return List.copyOf(values);
  }

  /** A text that must be there. */
  String needed(String name) {
    String value = text(name);
    if (value == null) {
      throw new ProblemException(400, "'" + name + "' is missing");
    }
    return value;
  }

  /** A day, or null. */
  @Nullable LocalDate day(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new ProblemException(400, "'" + name + "' wants a day, as 2020-01-13");
    }
  }

  /** A number between two others. */
  int number(String name, int least, int most, int otherwise) {
    String value = text(name);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new ProblemException(400, "'" + name + "' wants a number from " + least + " to " + most);
  }

  /** Yes or no, or null. */
  @Nullable Boolean flag(String name) {
    String value = text(name);
    if (value == null) {
      return null;
    }
    if (!value.equals("true") && !value.equals("false")) {
      throw new ProblemException(400, "'" + name + "' wants true or false");
    }
    return value.equals("true");
  }

  /** One of these words, or null. */
  @Nullable String oneOf(String name, List<String> words) {
    Set<String> values = someOf(name, words);
    if (values.size() > 1) {
      throw new ProblemException(400, "'" + name + "' may be given once");
    }
    return values.isEmpty() ? null : values.iterator().next();
  }

  /** Some of these words. */
  Set<String> someOf(String name, List<String> words) {
    Set<String> values = new TreeSet<>(texts(name, words.size()));
    for (String value : values) {
      if (!words.contains(value)) {
        throw new ProblemException(400, "'" + name + "' is one of: " + String.join(", ", words));
      }
    }
    return values;
  }

  /** The names of constants as the JSON form has them. */
  static List<String> words(Enum<?>[] constants) {
    return Stream.of(constants)
        .map(constant -> constant.name().toLowerCase(java.util.Locale.ROOT))
        .collect(Collectors.toList());
  }
}
