// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.reading.Resources;

/** The states by their names, adjectives, peoples and seats. Immutable and thread-safe. */
public final class States {
  private static final String FILE = "place/states.tsv";

  private final Map<String, Form> forms = new HashMap<>();
  private final Map<String, List<Form>> formsOf = new HashMap<>();
  private final Map<String, State> byCode = new HashMap<>();
  private final Map<String, String> codes = new HashMap<>();

  /**
   * A state.
   *
   * @param code ISO 3166-1 alpha-3 code
   * @param id slug of its name
   * @param wikidata Wikidata id, or null
   */
  public record State(String code, String id, String name, @Nullable String wikidata) {}

  /** What a word says of a state. */
  public enum Use {
    NAME,
    ADJECTIVE,
    PEOPLE,
    SEAT
  }

  /**
   * A word for a state.
   *
   * @param uses what the word can be: "US" is a name and an adjective
   */
  public record Form(State state, String text, Set<Use> uses) {
    public Form {
      uses = Set.copyOf(uses);
    }
  }

  /**
   * @throws Resources.ResourceException when a row cannot be used
   */
  public States(Resources resources) {
    for (String iso2 : Locale.getISOCountries()) {
      codes.put(iso2, new Locale("", iso2).getISO3Country());
    }
    codes.put("XK", "XKX");
    for (Resources.Row row : resources.rows(FILE, 7)) {
      if (row.cell(0).length() != 3 || row.cell(1).isEmpty()) {
        throw row.wrong("needs an alpha-3 code and a name");
      }
      String id = PlaceNames.key(row.cell(1)).replace(' ', '-');
      String wikidata = row.cell(2).isEmpty() ? null : row.cell(2);
      State state = new State(row.cell(0), id, row.cell(1), wikidata);
      byCode.put(state.code(), state);
      add(state, row.cell(1), Use.NAME);
      list(row.cell(3)).forEach(name -> add(state, name, Use.NAME));
      for (String adjective : list(row.cell(4))) {
        add(state, adjective, Use.ADJECTIVE);
        if (row.cell(5).isEmpty()) {
          add(state, adjective + "s", Use.PEOPLE);
        }
      }
      list(row.cell(5)).forEach(people -> add(state, people, Use.PEOPLE));
      list(row.cell(6)).forEach(seat -> add(state, seat, Use.SEAT));
    }
    for (Form form : forms.values()) {
      if (form.uses().contains(Use.NAME) || form.uses().contains(Use.ADJECTIVE)) {
        formsOf.computeIfAbsent(form.state().code(), k -> new ArrayList<>()).add(form);
      }
    }
    formsOf.values().forEach(all -> all.sort(Comparator.comparing(Form::text)));
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
  }

  private void add(State state, String text, Use use) {
    Form before = forms.get(text);
    Set<Use> uses = new HashSet<>(Set.of(use));
    if (before != null && before.state().equals(state)) {
      uses.addAll(before.uses());
    } else if (before != null) {
      return; // "Congo": the first row that claims a word keeps it
    }
    forms.put(text, new Form(state, text, uses));
  }

  /** All words for states. */
  public List<Form> forms() {
    return List.copyOf(forms.values());
  }

  /** Whether a word is an adjective of a state, as "US" and "Syrian" are and "Syria" is not. */
  public boolean isAdjective(String text) {
    Form form = forms.get(text);
    return form != null && form.uses().contains(Use.ADJECTIVE);
  }

  /** The names and adjectives of the state with a code. */
  public List<Form> forms(String code) {
    return formsOf.getOrDefault(code, List.of());
  }

  /** The state with an ISO alpha-3 code. */
  public Optional<State> state(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** Whether an id is that of a state. */
  public boolean isId(String id) {
    return byCode.values().stream().anyMatch(state -> state.id().equals(id));
  }

  /** The alpha-3 code of an alpha-2 code, or null when there is none. */
  public @Nullable String code(String iso2) {
    return codes.get(iso2);
  }

  /** The alpha-2 code of an alpha-3 code, or null when there is none. */
  @Nullable String alpha2(String code) {
    return codes.entrySet().stream()
        .filter(entry -> entry.getValue().equals(code))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  /** The state that a word, as written, is said of. */
  public Optional<Form> form(String text) {
    return Optional.ofNullable(forms.get(text));
  }
}
