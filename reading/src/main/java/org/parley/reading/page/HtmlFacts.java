// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;
import org.parley.reading.page.Facts.Kind;
import org.parley.reading.page.Facts.Stated;

/** Gathers what an HTML document states of itself. For one document and one thread. */
final class HtmlFacts {
  private static final int LONGEST = 2000;
  private static final int MOST_DATES = 200;
  private static final int LONGEST_BODY = 400_000;
  private static final int TITLE_ELEMENT = 40;

  private final FactNames names;
  private final Map<Node, Integer> blockOf;
  private final int blocks;
  private final List<Ranked> found = new ArrayList<>();
  private final List<Stated> dates = new ArrayList<>();
  private int bodyChars;
  private boolean locked;

  private record Ranked(FactNames.What what, int rank, String value) {}

  private HtmlFacts(FactNames names, Map<Node, Integer> blockOf, int blocks) {
    this.names = names;
    this.blockOf = blockOf;
    this.blocks = blocks;
  }

  static Facts of(Document document, FactNames names, HtmlRenderer.Rendered rendered) {
    HtmlFacts facts = new HtmlFacts(names, rendered.blockOf(), rendered.blocks().size());
    document.traverse((node, depth) -> facts.visit(node));
    return facts.facts();
  }

  private void visit(Node node) {
    if (!(node instanceof Element element)) {
      return;
    }
    switch (element.normalName()) {
      case "meta" -> meta(element);
      case "link" -> {
        if (element.attr("rel").equalsIgnoreCase("canonical")) {
          add(names.find("link:canonical"), element.attr("href"), -1);
        }
      }
      case "script" -> {
        if (element.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
          JsonLd.read(element.data(), names, this::addLinked);
        }
      }
      case "title" -> {
        Element parent = element.parent();
        if (parent != null && parent.normalName().equals("head")) {
          found.add(new Ranked(FactNames.What.TITLE, TITLE_ELEMENT, element.text()));
        }
      }
      case "time" -> time(element);
      default -> property(element);
    }
  }

  private void meta(Element element) {
    String content = element.attr("content");
    for (String key : List.of("property", "name", "itemprop", "http-equiv")) {
      String name = element.attr(key);
      if (!name.isEmpty()) {
        add(names.find("meta:" + name), content, -1);
      }
    }
  }

  private void time(Element element) {
    String value = element.hasAttr("datetime") ? element.attr("datetime") : element.text();
    FactNames.@Nullable Name name = null;
    for (String property : element.attr("itemprop").split(" ")) {
      name = name == null && !property.isEmpty() ? names.find("prop:" + property) : name;
    }
    if (name == null && element.hasAttr("pubdate")) {
      name = names.find("time:pubdate");
    }
    for (String word : element.className().split("[\\s_-]+")) {
      name = name == null && !word.isEmpty() ? names.find("time:" + word) : name;
    }
    add(name == null ? names.find("time:*") : name, value, blockOf.getOrDefault(element, -1));
  }

  private void property(Element element) {
    if (!element.hasAttr("itemprop")) {
      return;
    }
    String value = element.hasAttr("content") ? element.attr("content") : element.attr("datetime");
    for (String property : element.attr("itemprop").split(" ")) {
      FactNames.Name name = names.find("prop:" + property);
      if (name != null && name.what() != FactNames.What.BODY) {
        String words = value.isEmpty() ? element.text() : value;
        add(name, words, blockOf.getOrDefault(element, -1));
      }
    }
  }

  private void addLinked(String key, String value) {
    if (key.equals("isAccessibleForFree")) {
      locked |= value.equalsIgnoreCase("false");
    } else {
      add(names.find("ld:" + key), value, -1);
    }
  }

  private void add(FactNames.@Nullable Name name, String value, int block) {
    String words = value.strip();
    if (name == null || words.isEmpty()) {
      return;
    }
    boolean body = name.what() == FactNames.What.BODY;
    if (words.length() > (body ? LONGEST_BODY - bodyChars : LONGEST)) {
      return;
    }
    bodyChars += body ? words.length() : 0;
    Kind kind = name.what().dateKind();
    if (kind == null) {
      found.add(new Ranked(name.what(), name.rank(), words));
    } else if (dates.size() < MOST_DATES) {
      dates.add(new Stated(kind, name.rank(), words, block < blocks ? block : -1));
    }
  }

  private Facts facts() {
    dates.sort(Comparator.comparingInt(Stated::rank));
    List<String> outlets = all(FactNames.What.OUTLET);
    List<String> addresses = all(FactNames.What.ADDRESS);
    return new Facts(
        all(FactNames.What.TITLE),
        outlets.isEmpty() ? null : outlets.get(0),
        all(FactNames.What.AUTHOR),
        dates,
        all(FactNames.What.TYPE),
        all(FactNames.What.BODY),
        addresses.isEmpty() ? null : addresses.get(0),
        locked);
  }

  private List<String> all(FactNames.What what) {
    Set<String> values = new LinkedHashSet<>();
    found.stream()
        .filter(fact -> fact.what == what)
        .sorted(Comparator.comparingInt(Ranked::rank))
        .forEach(fact -> values.add(fact.value));
    return List.copyOf(values);
  }
}
