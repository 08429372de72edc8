// SPDX-License-Identifier: Apache-2.0
package org.parley.export;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parley.model.ActorRef;
import org.parley.model.Claim;
import org.parley.model.DateRange;
import org.parley.model.EventType;
import org.parley.model.Fatalities;
import org.parley.model.Span;
import org.parley.model.Territory;
import org.parley.model.TextSpan;

/**
 * One line of the {@code plover} export; components are the fields of the manual. What the manual
 * has no field for is in {@code parley}.
 *
 * @param date first possible day, or null when the page does not tell one
 * @param enddate last possible day, or null when it is the first
 * @param mode the PLOVER mode and the auxiliary modes
 */
record PloverRow(
    String id,
    @Nullable LocalDate date,
    @Nullable LocalDate enddate,
    List<Entity> actor,
    List<Entity> recipient,
    List<EventType> event,
    List<String> mode,
    List<String> context,
    List<String> eventText,
    @Nullable Location eventLoc,
    int quadCode,
    @Nullable Double eventScale,
    @Nullable Size size,
    String link,
    String text,
    TextInfo textInfo,
    CiteInfo citeInfo,
    String coder,
    @Nullable String comment,
    Extension parley) {

  /**
   * An actor or recipient.
   *
   * @param code ISO 3166-1 alpha-3 code of the country, {@code IGO} for international bodies
   * @param entityText the words
   * @param identifierId Wikidata id
   * @param identifierText usual name
   */
  record Entity(
      @Nullable String code,
      @Nullable String sector,
      String entityText,
      @Nullable String identifierId,
      @Nullable String identifierText) {}

  /** The manual's location object. */
  record Location(
      @Nullable String extractedPlace,
      String resolvedPlace,
      @Nullable Long geonameid,
      @Nullable Double lat,
      @Nullable Double lon,
      @Nullable String city,
      @Nullable String district,
      @Nullable String province,
      @Nullable String country,
      @Nullable String countryCode,
      int resolution) {}

  /** The manual's size object; the record counts the killed only. */
  record Size(@Nullable Integer dead) {}

  /**
   * Where the text is.
   *
   * @param sequence place of the story in its page
   * @param start first code point of the sentence in the text of the page
   * @param end last code point, exclusive
   * @param textStory id of the story
   */
  record TextInfo(int sequence, int start, int end, String textStory) {}

  /** Where the text is from. */
  record CiteInfo(
      String url,
      @Nullable String title,
      String language,
      @Nullable String publication,
      @Nullable LocalDate published,
      String coder,
      String codebook) {}

  /** What the record holds of an event and the manual has no field for. */
  record Extension(
      String page,
      TextSpan cue,
      List<ActorRef> actor,
      List<ActorRef> recipient,
      @Nullable TextSpan object,
      DateRange date,
      @Nullable Span placeEvidence,
      @Nullable Fatalities fatalities,
      List<Claim> claimedBy,
      @Nullable String cameo,
      @Nullable Territory territory) {}
}
