// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the facts of JSON-LD: those of the page and of the article it holds, not of what else is
 * described beside it. What is broken beyond what browsers' tools forgive gives the dates that can
 * still be seen in it.
 */
final class JsonLd {
  private static final int LONGEST = 2 << 20;
  private static final int MOST_NODES = 20_000;
  private static final Pattern DATES =
      Pattern.compile("\"(datePublished|dateModified)\"\\s*:\\s*\"([^\"]{8,40})\"");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private JsonLd() {}

  /**
   * @param facts is told the key, such as {@code datePublished} or {@code author.name}, and value
   */
  static void read(String script, FactNames names, BiConsumer<String, String> facts) {
    String json = script.strip();
    if (json.isEmpty() || json.length() > LONGEST) {
      return;
    }
    try {
      walk(MAPPER.readTree(json), names, facts);
    } catch (JacksonException e) {
      Matcher date = DATES.matcher(json);
      while (date.find()) {
        facts.accept(date.group(1), date.group(2));
      }
    }
  }

  private static void walk(JsonNode root, FactNames names, BiConsumer<String, String> facts) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isArray()) {
        node.forEach(open::add);
      } else if (node.isObject()) {
        thing(node, names, facts);
        add(open, node.get("@graph"));
        add(open, node.get("mainEntity"));
        add(open, node.get("mainEntityOfPage"));
      }
    }
  }

  private static void add(Deque<JsonNode> open, @org.jspecify.annotations.Nullable JsonNode node) {
    if (node != null) {
      open.add(node);
    }
  }

  private static void thing(JsonNode thing, FactNames names, BiConsumer<String, String> facts) {
    boolean article = false;
    boolean page = false;
    JsonNode types = thing.get("@type");
    for (JsonNode type :
        types == null
            ? thing.path("@type")
            : types.isArray() ? types : MAPPER.createArrayNode().add(types)) {
      if (type.isString()) {
        String name = type.stringValue();
        facts.accept("@type", name);
        String lower = name.toLowerCase(Locale.ROOT);
        article |= isArticle(lower);
        page |= lower.endsWith("page") || lower.equals("website");
      }
    }
    if (!article && !page) {
      return;
    }
    for (Map.Entry<String, JsonNode> field : thing.properties()) {
      JsonNode value = field.getValue();
      String key = field.getKey();
      switch (key) {
        case "author", "publisher" -> {
          for (JsonNode one : value.isArray() ? value : MAPPER.createArrayNode().add(value)) {
            JsonNode name = one.isObject() ? one.get("name") : one;
            if (name != null && name.isString() && (article || key.equals("publisher"))) {
              facts.accept(key + ".name", name.stringValue());
            }
          }
        }
        case "datePublished" -> {
          if (value.isString()) {
            facts.accept(article ? key : "page." + key, value.stringValue());
          }
        }
        default -> {
          boolean told = article || key.equals("isAccessibleForFree") || key.equals("dateModified");
          if (told && (value.isString() || value.isBoolean())) {
            facts.accept(key, value.asString());
          }
        }
      }
    }
  }

  private static boolean isArticle(String type) {
    return type.endsWith("article")
        || type.endsWith("posting")
        || type.equals("report")
        || type.equals("review")
        || type.equals("recipe")
        || type.equals("creativework")
        || type.equals("howto");
  }
}
