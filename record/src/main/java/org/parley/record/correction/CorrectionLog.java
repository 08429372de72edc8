// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.parley.model.CorrectedRows.Outcome;
import org.parley.model.CorrectedRows.State;
import org.parley.model.Correction;
import org.parley.store.Kind;
import org.parley.store.Store;

/**
 * All corrections of a record in their order, and which of them were taken back. A function of the
 * set of corrections. Immutable and thread-safe.
 */
public final class CorrectionLog {
  /** Nobody corrected anything. */
  public static final CorrectionLog EMPTY = new CorrectionLog(List.of());

  private final List<Correction> all;
  private final List<TypedCorrection> active = new ArrayList<>();
  private final Map<String, Outcome> settled = new HashMap<>();
  private final Set<String> addedTo = new TreeSet<>();

  private CorrectionLog(Collection<Correction> corrections) {
    this.all = corrections.stream().sorted(TypedCorrection.IN_ORDER).toList();
    List<TypedCorrection> understood = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Correction correction : all) {
      known.add(correction.id());
      try {
        understood.add(TypedCorrection.of(correction));
      } catch (CorrectionException e) {
        // Of a newer Parley, perhaps: it stays and is told.
        settle(correction.id(), State.REFUSED, null, String.valueOf(e.getMessage()));
      }
    }
    Map<String, List<String>> undoneBy = new HashMap<>();
    for (TypedCorrection correction : understood) {
      if (correction.change() instanceof Change.Undo
          && correction.target() instanceof Target.OfCorrection undone) {
        undoneBy.computeIfAbsent(undone.correction(), k -> new ArrayList<>()).add(correction.id());
      }
    }
    for (TypedCorrection correction : understood) {
      keep(correction, undoneBy, known);
      if (correction.change() instanceof Change.Add
          && correction.target() instanceof Target.Row row) {
        addedTo.add(row.page());
      }
    }
  }

  private void keep(
      TypedCorrection correction, Map<String, List<String>> undoneBy, Set<String> known) {
    String undo = effective(correction.id(), undoneBy, new HashSet<>());
    if (!undo.isEmpty()) {
      settle(correction.id(), State.UNDONE, undo, null);
    } else if (correction.target() instanceof Target.OfCorrection of) {
      boolean there = known.contains(of.correction());
      settle(
          correction.id(),
          there ? State.APPLIED : State.LOST,
          null,
          there ? null : "the record has no correction " + of.correction());
    } else {
      active.add(correction);
    }
  }

  /** The undo of a correction that was not undone itself; empty when there is none. */
  private static String effective(String id, Map<String, List<String>> undoneBy, Set<String> seen) {
    if (!seen.add(id)) {
      return "";
    }
    for (String undo : undoneBy.getOrDefault(id, List.of())) {
      if (effective(undo, undoneBy, seen).isEmpty()) {
        return undo;
      }
    }
    return "";
  }

  private void settle(String id, State state, @Nullable String by, @Nullable String reason) {
    settled.put(id, new Outcome(id, state, by, reason));
  }

  /** The corrections of a record. */
  public static CorrectionLog of(Store store) {
    return of(store.all(Kind.CORRECTIONS));
  }

  /** The log of corrections in any order. */
  public static CorrectionLog of(Collection<Correction> corrections) {
    return corrections.isEmpty() ? EMPTY : new CorrectionLog(corrections);
  }

  /** Every correction, in order. */
  public List<Correction> all() {
    return all;
  }

  /** Those that are to be applied, in order. */
  public List<TypedCorrection> active() {
    return List.copyOf(active);
  }

  /** The pages whose readings are to be looked at. */
  Set<String> pages() {
    Set<String> pages = new TreeSet<>();
    for (TypedCorrection correction : active) {
      page(correction.target(), pages);
      if (correction.change() instanceof Change.Join join) {
        page(join.with(), pages);
      } else if (correction.change() instanceof Change.Part part) {
        page(part.from(), pages);
      } else if (correction.change() instanceof Change.SetField set
          && set.field().equals("proposal")
          && set.value().isString()) {
        page(Target.parse(set.value().stringValue()), pages);
      }
    }
    return pages;
  }

  private static void page(Target target, Set<String> pages) {
    if (target instanceof Target.Row row) {
      pages.add(row.page());
    } else if (target instanceof Target.Border border) {
      pages.add(border.page());
    }
  }

  /** The borders that people moved in a page, by place; one for a place: the latest. */
  public List<TypedCorrection> borders(String page) {
    Map<Integer, TypedCorrection> latest = new TreeMap<>();
    for (TypedCorrection correction : active) {
      boolean moves = !(correction.change() instanceof Change.Note);
      if (moves && correction.target() instanceof Target.Border at && at.page().equals(page)) {
        latest.put(at.offset(), correction);
      }
    }
    return List.copyOf(latest.values());
  }

  /** What people added to a page, in order. */
  List<TypedCorrection> additions(String page) {
    return active.stream()
        .filter(correction -> correction.change() instanceof Change.Add)
        .filter(c -> c.target() instanceof Target.Row row && row.page().equals(page))
        .toList();
  }

  /** Pages that people added to, or had: what was taken back counts. */
  Set<String> pagesAddedTo() {
    return Set.copyOf(addedTo);
  }

  /** Pages of which people moved borders. */
  public Set<String> borderPages() {
    Set<String> pages = new TreeSet<>();
    for (TypedCorrection correction : active) {
      if (!(correction.change() instanceof Change.Note)
          && correction.target() instanceof Target.Border border) {
        pages.add(border.page());
      }
    }
    return pages;
  }

  /** What is known of the others without a look at the record, by id. */
  Map<String, Outcome> settled() {
    return Map.copyOf(settled);
  }
}
