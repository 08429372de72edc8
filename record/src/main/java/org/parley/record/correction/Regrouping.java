// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which parts make up one row of the merge, after people joined some and parted others, one after
 * the other. Not thread-safe.
 */
final class Regrouping {
  private final Map<String, String> groupOf = new TreeMap<>();
  private final Map<String, Set<String>> from = new HashMap<>();
  private final Set<String> touched = new TreeSet<>();
  private final Set<String> parted = new TreeSet<>();

  /**
   * @param groupOf the merge's own say: for each part, the id of the row it is in
   */
  Regrouping(Map<String, String> groupOf) {
    this.groupOf.putAll(groupOf);
    groupOf.values().forEach(group -> from.put(group, new TreeSet<>(Set.of(group))));
  }

  /** The row that a part is in, or null when it is in none. */
  @Nullable String groupOf(String part) {
    return groupOf.get(part);
  }

  /**
   * Carries out what people said, in order.
   *
   * @param partOf the part that a target means, or null
   * @param alone the id of a row of one part that is parted from others
   */
  void apply(
      List<TypedCorrection> corrections,
      Function<Target, @Nullable String> partOf,
      UnaryOperator<String> alone,
      Outcomes outcomes) {
    for (TypedCorrection correction : corrections) {
      Target second =
          correction.change() instanceof Change.Join join
              ? join.with()
              : correction.change() instanceof Change.Part part ? part.from() : null;
      if (second == null) {
        continue;
      }
      String one = partOf.apply(correction.target());
      String other = partOf.apply(second);
      String first = one == null ? null : groupOf.get(one);
      String last = other == null ? null : groupOf.get(other);
      if (one == null || other == null || first == null || last == null) {
        Target gone = one == null || first == null ? correction.target() : second;
        outcomes.lost(correction, "the record has no " + gone.text());
        continue;
      }
      boolean before = one.compareTo(other) < 0;
      outcomes.claim("pair " + (before ? one + " " + other : other + " " + one), correction);
      outcomes.applied(correction);
      if (correction.change() instanceof Change.Join) {
        join(first, last);
      } else if (first.equals(last) && !one.equals(other)) {
        part(one, first, alone.apply(one));
      }
    }
  }

  private void join(String one, String other) {
    if (one.equals(other)) {
      return;
    }
    String kept = one.compareTo(other) < 0 ? one : other;
    String gone = kept.equals(one) ? other : one;
    groupOf.replaceAll((part, group) -> group.equals(gone) ? kept : group);
    from.computeIfAbsent(kept, k -> new TreeSet<>()).addAll(from.getOrDefault(gone, Set.of()));
    touched.add(kept);
    touched.remove(gone);
  }

  private void part(String leaving, String group, String alone) {
    String rest = group;
    if (alone.equals(group)) {
      // The row bears the name of the one that leaves it.
      List<String> staying =
          groupOf.entrySet().stream()
              .filter(e -> e.getValue().equals(group) && !e.getKey().equals(leaving))
              .map(Map.Entry::getKey)
              .toList();
      if (staying.isEmpty()) {
        return;
      }
      rest = alone + "-rest";
      for (String part : staying) {
        groupOf.put(part, rest);
      }
      from.put(rest, from.getOrDefault(group, Set.of()));
    }
    groupOf.put(leaving, alone);
    from.put(alone, new TreeSet<>(Set.of(group)));
    touched.addAll(Set.of(rest, alone));
    parted.addAll(Set.of(rest, alone));
  }

  /** The rows that are not as the merge made them, by id. */
  Set<String> touched() {
    return touched;
  }

  /** Whether something was parted from a row. */
  boolean isParted(String group) {
    return parted.contains(group);
  }

  /** The merge's rows that a row was made of. */
  Set<String> from(String group) {
    return from.getOrDefault(group, Set.of());
  }

  /** The parts of a row, in order. */
  List<String> parts(String group) {
    return groupOf.entrySet().stream()
        .filter(entry -> entry.getValue().equals(group))
        .map(Map.Entry::getKey)
        .toList();
  }
}
