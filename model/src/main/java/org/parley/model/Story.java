// SPDX-License-Identifier: Apache-2.0
package org.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One news item; a page holds none, one or several.
 *
 * @param id {@code <page>-<order>}
 * @param page id of its page
 * @param order place in the page, from 1
 * @param title its headline, or null
 * @param language ISO 639-1 code, or {@code und} when it cannot be told
 * @param outlet who published it, or null
 * @param byline who wrote it, as printed, or null
 * @param dateline where and by whom it was filed, as printed, or null
 * @param spans its text in page order; spans do not overlap
 * @param published when it was published
 * @param otherDates what else the page tells of its publication, where that says another day; each
 *     with its basis, the most trusted first
 * @param group near-duplicate group: the same text reprinted; the story's own id when alone
 * @param firstInGroup whether it is the one that stands for its group
 * @param cluster stories on the same happening, or null when it is alone with it
 * @param reprint whose text it has, or null when its text is its own or came first
 * @param corrected fields that a person set, in the order of the row
 */
public record Story(
    String id,
    String page,
    int order,
    @Nullable String title,
    String language,
    @Nullable String outlet,
    @Nullable String byline,
    @Nullable String dateline,
    List<StorySpan> spans,
    DateRange published,
    List<DateRange> otherDates,
    String group,
    boolean firstInGroup,
    @Nullable String cluster,
    @Nullable Reprint reprint,
    List<String> corrected) {
  public Story {
    Checks.id(id, "a story");
    spans = List.copyOf(spans);
    otherDates = List.copyOf(otherDates);
    corrected = Checks.orNone(corrected);
  }

  /** A story that nobody corrected. */
  public Story(
      String id,
      String page,
      int order,
      @Nullable String title,
      String language,
      @Nullable String outlet,
      @Nullable String byline,
      @Nullable String dateline,
      List<StorySpan> spans,
      DateRange published,
      List<DateRange> otherDates,
      String group,
      boolean firstInGroup,
      @Nullable String cluster,
      @Nullable Reprint reprint) {
    this(
        id,
        page,
        order,
        title,
        language,
        outlet,
        byline,
        dateline,
        spans,
        published,
        otherDates,
        group,
        firstInGroup,
        cluster,
        reprint,
        List.of());
  }

  /** The same row with fields that a person set. */
  public Story withCorrected(List<String> fields) {
    return new Story(
        id,
        page,
        order,
        title,
        language,
        outlet,
        byline,
        dateline,
        spans,
        published,
        otherDates,
        group,
        firstInGroup,
        cluster,
        reprint,
        fields);
  }

  /** A story of a page read by itself: whose text it has is known across pages only. */
  public Story(
      String id,
      String page,
      int order,
      @Nullable String title,
      String language,
      @Nullable String outlet,
      @Nullable String byline,
      @Nullable String dateline,
      List<StorySpan> spans,
      DateRange published,
      String group,
      boolean firstInGroup,
      @Nullable String cluster) {
    this(
        id,
        page,
        order,
        title,
        language,
        outlet,
        byline,
        dateline,
        spans,
        published,
        List.of(),
        group,
        firstInGroup,
        cluster,
        null);
  }
}
