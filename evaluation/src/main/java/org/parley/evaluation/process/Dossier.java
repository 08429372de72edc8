// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parley.record.proposal.Change;

/**
 * Some stories on one process and what a reader takes from them.
 *
 * @param name of its file
 * @param stories their texts, in the order of their numbers
 * @param proposals what each is called, by key
 */
record Dossier(
    String name,
    String process,
    List<String> stories,
    Map<String, String> proposals,
    List<Stand> stands,
    List<Turn> turns) {
  Dossier {
    stories = List.copyOf(stories);
    proposals = Map.copyOf(proposals);
    stands = List.copyOf(stands);
    turns = List.copyOf(turns);
  }

  /** The text of a stand's story. */
  String story(Stand stand) {
    return stories.get(stand.story() - 1);
  }

  /**
   * Where a reader sees somebody stand.
   *
   * @param id unique in the dossier
   * @param story number of the story, from 1
   * @param actors names of which any is right
   * @param proposal key of the proposal
   * @param stances of which any is right, in lower case
   * @param anchor words of the story that tell it
   * @param by names of those who say it of another, of which any is right; empty for none
   * @param condition words of it, or null
   * @param reason words of it, or null
   * @param may whether a reader can also pass it over
   */
  record Stand(
      String id,
      int story,
      List<String> actors,
      String proposal,
      Set<String> stances,
      String anchor,
      List<String> by,
      @Nullable String condition,
      @Nullable String reason,
      boolean may) {}

  /**
   * A change that a reader sees.
   *
   * @param before id of a stand
   * @param after id of a stand
   * @param may whether a reader can also pass it over
   */
  record Turn(Change.Kind kind, String before, String after, boolean may) {}
}
