// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.language.pack.ConversionProgress;
import org.parley.language.pack.LanguagePack;
import org.parley.model.Event;
import org.parley.model.EventType;
import org.parley.reading.Resources;
import org.parley.reading.SentenceReader;

/** The edge rules of PLOVER 2.0 from the sentence to the type, each with what it is set against. */
class EdgeRuleSentencesTest {
  private static final SentenceReader READER =
      new SentenceReader(
          LanguagePack.open(LanguagePack.defaultHome(System.getenv()), ConversionProgress.SILENT),
          Resources.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // CONSULT, SUPPORT, COOPERATE and AID to come are AGREE.
        "Fiji's foreign minister met his Tongan counterpart in Suva.|met|CONSULT",
        "Fiji's foreign minister will meet his Tongan counterpart in Suva.|meet|AGREE",
        "Chile backed the Paraguayan candidate.|backed|SUPPORT",
        "Chile will back the Paraguayan candidate.|back|AGREE",
        "Vietnam shared intelligence with Laos.|shared|COOPERATE",
        "Vietnam will share intelligence with Laos.|share|AGREE",
        "Belgium sent blankets to Malawi.|sent|AID",
        "Belgium will send blankets to Malawi.|send|AGREE",
        // RETREAT to come is CONCEDE, and CONCEDE to come stays CONCEDE.
        "The guerrillas freed two engineers.|freed|RETREAT",
        "The guerrillas will free two engineers.|free|CONCEDE",
        "The cabinet will lift the curfew in Suva.|lift|CONCEDE",
        // A truce declared is CONCEDE, a truce kept RETREAT.
        "The militia declared a ceasefire.|declared|CONCEDE",
        "The militia is observing the ceasefire.|observing|RETREAT",
        // Signing and ratifying are SUPPORT, promising to sign AGREE.
        "Gabon signed the treaty with Benin.|signed|SUPPORT",
        "Gabon ratified the treaty with Benin.|ratified|SUPPORT",
        "Gabon promised to sign the treaty with Benin.|promised|AGREE",
        "Gabon will sign the treaty with Benin.|sign|AGREE",
        // A meeting called off is REJECT, a demand taken back CONCEDE.
        "Oslo cancelled the meeting with the Chinese envoy.|cancelled|REJECT",
        "The miners withdrew their demand for a new manager.|withdrew|CONCEDE",
        // A side of a war that calls for its end agrees; anybody else requests.
        "The rebels called for an end to the war with the government.|called|AGREE",
        "The Vatican called for an end to the war in Sudan.|called|REQUEST",
        // Combatants captured are abducted, ground captured is seized.
        "Malian soldiers captured six rebels.|captured|ASSAULT",
        "Malian soldiers captured the town of Tessit.|captured|COERCE",
        // Force that somebody announces is THREATEN, force that the page foresees is not.
        "The army will bomb the rebels, its commander said.|bomb|THREATEN",
        // What will not be done is refused.
        "Peru will not meet the Chilean envoy.|meet|REJECT",
        "The junta will not release the mayor.|release|REJECT",
        "Denmark refused to negotiate with the hijackers.|refused|REJECT"
      })
  void codes(String sentence, String cue, EventType type) {
    assertThat(events(sentence))
        .filteredOn(event -> event.cue().text().startsWith(cue))
        .as(sentence)
        .extracting(Event::type)
        .containsExactly(type);
  }

  @Test
  void whoMovesInOrderToStrikeIsNotCodedAsStrikingToo() {
    assertThat(events("Chad sent troops to Borno to attack the militants."))
        .extracting(Event::type)
        .containsExactly(EventType.MOBILIZE);
  }

  private static List<Event> events(String sentence) {
    return READER.read(sentence).events();
  }
}
