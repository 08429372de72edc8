// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.DateRange;
import org.parley.reading.Resources;

class FieldNamesTest {
  private static final FieldNames NAMES = FieldNames.load(Resources.bundled(), Map.of());

  @Test
  void theFirstOfTheUsualNamesIsTaken() {
    FieldChoice choice = NAMES.choose(List.of("Content", "Article-Title", "pub_date", "TEXT"));

    assertThat(choice.name(FieldRole.TEXT)).isEqualTo("TEXT");
    assertThat(choice.name(FieldRole.TITLE)).isEqualTo("Article-Title");
    assertThat(choice.name(FieldRole.PUBLISHED)).isEqualTo("pub_date");
    assertThat(choice.name(FieldRole.BYLINE)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-03, 2024-05-03",
    "2024-05-03T23:59:59-08:00, 2024-05-03",
    "2024/5/3 10:00, 2024-05-03",
    "20240503, 2024-05-03",
    "20240503101112, 2024-05-03",
    "'Fri, 03 May 2024 10:00:00 GMT', 2024-05-03",
    "3 May 2024, 2024-05-03",
    "'May 3, 2024', 2024-05-03",
    "'Friday, May 3rd, 2024 at noon', 2024-05-03",
    "1714730400, 2024-05-03",
    "1714730400000, 2024-05-03"
  })
  void datesOfAllCarriersAreRead(String told, String day) {
    DateRange published = CarrierDates.published(told);

    assertThat(published.from()).hasToString(day);
    assertThat(published.precision()).isEqualTo(DateRange.Precision.DAY);
    assertThat(published.basis()).isEqualTo(DateRange.Basis.METADATA);
  }

  @ParameterizedTest
  @CsvSource({"03/04/2020", "yesterday", "''", "2024-13-40", "0001-01-01", "12", "May"})
  void whatIsNoClearDateStaysUnknown(String told) {
    assertThat(CarrierDates.published(told)).isEqualTo(DateRange.UNKNOWN);
  }
}
