// SPDX-License-Identifier: Apache-2.0
package org.parley.benchmark.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.parley.model.Actor;
import org.parley.model.PageReading;
import org.parley.store.json.RecordJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Readings made of real ones without a parser: each repetition has other people, other days and
 * other names in its text, the same length as those they stand for, so that offsets hold. Names
 * come back as names do, some often and half of them once. Known bodies and states keep their
 * names, as they do in the news, and those that all stories name are in all of them. The same seed
 * makes the same readings.
 */
final class Repeated {
  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}{2,}");
  private static final int WEEKS = 104;

  /** One name in so many is a new one. */
  private static final int NEW = 2;

  private final List<PageReading> originals;
  private final Random random = new Random(7);
  private final Map<Integer, List<String>> used = new HashMap<>();
  private int made;

  Repeated(List<PageReading> originals) {
    this.originals = List.copyOf(originals);
  }

  /** The next reading. */
  PageReading next() {
    PageReading original = originals.get(made % originals.size());
    String page = "%016x".formatted(0x5000_0000_0000_0000L + made++);
    Map<String, String> words = new HashMap<>();
    Map<String, String> ids = new HashMap<>();
    for (Actor actor : original.actors()) {
      if (actor.wikidata() == null && actor.kind() == Actor.Kind.PERSON) {
        String id = NAME.matcher(actor.name()).find() ? slug(renamed(actor.name(), words)) : "";
        if (!id.isEmpty() && actor.id().indexOf('@') < 0) {
          ids.put(actor.id(), id);
        }
      }
    }
    int days = 7 * random.nextInt(WEEKS); // so that some tell of one day and place
    String old = original.page().id();
    UnaryOperator<String> other =
        text -> {
          String known = ids.get(text);
          if (known != null) {
            return known;
          }
          return text.contains(old) ? text.replace(old, page) : text;
        };
    ObjectNode tree = RecordJson.tree(original);
    ObjectNode changed = (ObjectNode) walk(tree, other, words, days, "");
    ((ObjectNode) changed.path("page"))
        .put("sha256", page.repeat(4))
        .put("text", renamed(original.page().text(), words));
    return RecordJson.read(changed.toString(), PageReading.class);
  }

  private JsonNode walk(
      JsonNode node, UnaryOperator<String> ids, Map<String, String> words, int days, String key) {
    if (node.isObject()) {
      ObjectNode object = MAPPER.createObjectNode();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        object.set(field.getKey(), walk(field.getValue(), ids, words, days, field.getKey()));
      }
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = MAPPER.createArrayNode();
      node.forEach(element -> array.add(walk(element, ids, words, days, key)));
      return array;
    }
    if (!node.isString()) {
      return node;
    }
    String text = node.stringValue();
    if (DAY.matcher(text).matches()) {
      return MAPPER.getNodeFactory().stringNode(LocalDate.parse(text).plusDays(days).toString());
    }
    boolean isWords = key.equals("name") || key.equals("text");
    return MAPPER.getNodeFactory().stringNode(isWords ? known(text, words) : ids.apply(text));
  }

  /** The text with the names that have been exchanged already. */
  private static String known(String text, Map<String, String> words) {
    return NAME.matcher(text).replaceAll(word -> words.getOrDefault(word.group(), word.group()));
  }

  private String renamed(String text, Map<String, String> words) {
    return NAME.matcher(text)
        .replaceAll(word -> words.computeIfAbsent(word.group(), w -> made(w.length())));
  }

  private static String slug(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
  }

  /** A name of some length; most are names met before, the more often met the likelier. */
  private String made(int length) {
    List<String> before = used.computeIfAbsent(length, k -> new ArrayList<>());
    boolean again = !before.isEmpty() && random.nextInt(NEW) > 0;
    String name = again ? before.get(random.nextInt(before.size())) : invented(length);
    before.add(name);
    return name;
  }

  private String invented(int length) {
    String consonants = "bdfghjklmnprstvz";
    String vowels = "aeiou";
    StringBuilder word = new StringBuilder();
    while (word.length() < length) {
      String letters = word.length() % 2 == 0 ? consonants : vowels;
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
