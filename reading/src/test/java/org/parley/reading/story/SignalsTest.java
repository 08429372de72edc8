// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.LeftOut.Reason;
import org.parley.reading.Resources;
import org.parley.reading.page.Declared;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.UnreadablePageException;

class SignalsTest {
  private final Knowledge knowledge = Knowledge.load(Resources.bundled());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TT | SHARE_WIDGET",
        "1,204 shares! | SHARE_WIDGET",
        "Facebook Twitter 12 WhatsApp | SHARE_WIDGET",
        "READ MORE: | RELATED_LINKS",
        "Watch: the talks in pictures | RELATED_LINKS",
        "Leave a Reply | COMMENT_FORM",
        "Ihre E-Mail-Adresse wird nicht veröffentlicht. Pflichtfelder sind markiert | COMMENT_FORM",
        "- ADVERTISEMENT - | ADVERT",
        "Continue Reading… | NAVIGATION",
        "Реклама | ADVERT"
      })
  void knowsThePhrasesOfWebPages(String line, Reason reason) {
    Phrases.Hit hit = knowledge.phrases().match(line);
    assertThat(hit).isNotNull();
    assertThat(hit.reason()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Watch their borders closely, the envoy told both sides.",
        "More than forty trucks crossed the river on Monday.",
        "Related families live on both banks of the river."
      })
  void leavesSentencesThatBeginLikeAPhrase(String line) {
    assertThat(knowledge.phrases().match(line)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Guards at the gate. (AFP) | true",
        "(Credit: Jo Doe / The Daily Example) | true",
        "Guards at the gate [File: Jo Doe/Reuters] | true",
        "Guards at the gate. REUTERS/Jo Doe | true",
        "Guards at the gate. Photo by Jo Doe / Getty Images | true",
        "Photos: A day at the gate with the guards | false",
        "The Palestine Liberation Organization (PLO) | false",
        "He spoke of peace (and of war). | false"
      })
  void knowsACaptionByItsCredit(String line, boolean caption) {
    assertThat(knowledge.captions().isCaption(line)).isEqualTo(caption);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BENGHAZI, Libya (Reuters) – Guards left the port. | BENGHAZI, Libya (Reuters) –",
        "Gaza City – Guards left the port. | Gaza City –",
        "Maghazi refugee camp, Gaza Strip – Guards left. | Maghazi refugee camp, Gaza Strip –",
        "GENEVA, March 3 (AP) -- Guards left the port. | GENEVA, March 3 (AP) --",
        "Jo Doe – Canada's envoy – said the guards had left. | ''",
        "The guards – all of them – left the port. | ''"
      })
  void findsADateline(String paragraph, String dateline) {
    int length = knowledge.filing().length(paragraph);
    assertThat(paragraph.substring(0, length)).isEqualTo(dateline);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Jane Doe and John Doe | BYLINE",
        "(Reporting by Jane Doe in Tunis; Editing by John Doe) | CREDITS",
        "Updated: 4 March 2023 10:45 GMT | DATE",
        "12 мая 2022 | DATE",
        "Source: Dubai – | SOURCE"
      })
  void knowsLinesThatTellWhoAndWhen(String line, Leads.Kind kind) {
    assertThat(knowledge.leads().match(line, Shape.of(line))).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The two sides have agreed to meet again in a week. | en",
        "Les deux parties se sont mises d’accord pour une nouvelle rencontre. | fr",
        "Стороны договорились о новой встрече на следующей неделе. | ru",
        "اتفق الطرفان على لقاء جديد في المدينة بعد أسبوع من الآن | ar",
        "双方同意下周再次会面。 | zh",
        "Xyzzy plugh | und"
      })
  void tellsTheLanguage(String text, String language) {
    assertThat(knowledge.languages().tell(text)).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "on 3 March 2023, | 2023-03-03",
        "on March 3rd, 2023 | 2023-03-03",
        "le 1er mai 2022 | 2022-05-01",
        "el 4 de julio de 2021 | 2021-07-04",
        "31.12.2020 | 2020-12-31",
        "13/02/2020 | 2020-02-13"
      })
  void findsFullDates(String text, String day) {
    assertThat(Dates.find(text)).extracting(found -> found.day().toString()).containsExactly(day);
  }

  @Test
  void leavesDatesThatAreReadInTwoWaysOrAreNone() {
    assertThat(Dates.find("03/04/2020 and 31 February 2020 and 3 March")).isEmpty();
  }

  @Test
  void namesFileAndLineOfAWrongRow(@TempDir Path folder) throws IOException {
    Files.createDirectories(folder.resolve("story"));
    Files.writeString(folder.resolve("story/phrases.tsv"), "# mine\nbanner\tline\tHello\n");
    assertThatThrownBy(() -> new StorySplitter(Resources.of(folder)))
        .hasMessageContaining("phrases.tsv:2:")
        .hasMessageContaining("does not begin with a reason");
  }

  @Test
  void readsALineOfTwentyMegabytes() throws UnreadablePageException {
    String text = "Talks on the river towns stalled again, an envoy said. ".repeat(400_000);
    SplitPage page =
        new StorySplitter(Resources.bundled())
            .split(DecodedPage.ofText(text, "a", Declared.NOTHING));
    assertThat(page.stories()).hasSize(1);
    assertThat(page.stories().get(0).spans().get(0).end()).isEqualTo(text.length() - 1);
  }
}
