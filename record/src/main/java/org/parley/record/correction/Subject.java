// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.util.List;
import java.util.Locale;

/** A kind of row whose fields people can set, with the names of those fields. */
public enum Subject {
  EVENT(
      "type",
      "mode",
      "contexts",
      "cue",
      "actor",
      "recipient",
      "object",
      "aux",
      "date",
      "place",
      "fatalities",
      "claimed_by",
      "quad",
      "score",
      "cameo",
      "territory"),
  STATEMENT("speaker", "via", "cue", "content", "form", "addressee", "date"),
  PROPOSAL("name", "kind", "proposed_by", "backed_by", "place", "first_seen"),
  POSITION("proposal", "actor", "stance", "conditions", "reasons", "date", "claimed_by"),
  INCIDENT("type", "date", "place", "actor", "recipient", "accounts", "contested"),
  ACTOR("name", "kind", "country", "sector", "wikidata");

  private final List<String> fields;

  Subject(String... fields) {
    this.fields = List.of(fields);
  }

  /** The fields that can be set, by their names in the record's JSON form, in its order. */
  public List<String> fields() {
    return fields;
  }

  /** The name in targets and on the command line. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether rows of this kind are made of others that can be joined and parted. */
  boolean joins() {
    return this == PROPOSAL || this == INCIDENT || this == ACTOR;
  }
}
