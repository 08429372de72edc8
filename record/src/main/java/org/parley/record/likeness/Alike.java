// SPDX-License-Identifier: Apache-2.0
package org.parley.record.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parley.model.MergedRecord.Group;
import org.parley.model.Reprint;
import org.parley.store.Store;

/**
 * How many stories of a record are alike.
 *
 * @param reprints stories with the text of another one, whole or most of it
 * @param texts how many texts those are reprints of
 * @param passages stories with a passage of another one
 * @param clusters happenings that more than one text tells
 * @param clustered how many stories tell those
 */
public record Alike(int reprints, int texts, int passages, int clusters, int clustered) {
  /** Counts what the stories of a record are like by the latest merge. */
  public static Alike of(Store store) {
    List<Group> groups = new ArrayList<>();
    store.forEachGroup((story, group) -> groups.add(group));
    return of(groups);
  }

  /**
   * Counts the groups of all stories of a record; stories that are like no other may be missing.
   */
  public static Alike of(Collection<Group> groups) {
    Set<String> printedAgain = new HashSet<>();
    int reprints = 0;
    int passages = 0;
    for (Group group : groups) {
      Reprint reprint = group.reprint();
      if (reprint != null && reprint.kind() == Reprint.Kind.PARTIAL) {
        passages++;
      } else if (reprint != null) {
        reprints++;
        printedAgain.add(group.id());
      }
    }
    Set<String> ofMany = clustersOfManyTexts(groups);
    int clustered = 0;
    for (Group group : groups) {
      if (group.cluster() != null && ofMany.contains(group.cluster())) {
        clustered++;
      }
    }
    return new Alike(reprints, printedAgain.size(), passages, ofMany.size(), clustered);
  }

  /** A text and its reprints are a cluster too, and one that tells nothing new. */
  private static Set<String> clustersOfManyTexts(Collection<Group> groups) {
    Set<String> seen = new HashSet<>();
    Set<String> many = new HashSet<>();
    for (Group group : groups) {
      if (group.cluster() != null && group.first() && !seen.add(group.cluster())) {
        many.add(group.cluster());
      }
    }
    return many;
  }

  /** In words for people: {@code 5 reprints of 2 texts, …}; empty when no two are alike. */
  public String text() {
    StringBuilder text = new StringBuilder();
    if (reprints > 0) {
      text.append(counted(reprints, "reprint")).append(" of ").append(counted(texts, "text"));
    }
    if (passages > 0) {
      next(text).append(passages == 1 ? "1 story" : passages + " stories");
      text.append(" with a passage of another one");
    }
    if (clusters > 0) {
      next(text).append(counted(clusters, "happening")).append(" told by ").append(clustered);
      text.append(" stories");
    }
    return text.toString();
  }

  private static StringBuilder next(StringBuilder text) {
    return text.append(text.isEmpty() ? "" : ", ");
  }

  private static String counted(int count, String one) {
    return count + " " + one + (count == 1 ? "" : "s");
  }
}
