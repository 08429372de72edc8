// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parley.model.Span;

class QuotationsTest {
  private static final String MARKS_AND_LETTERS = "\"“”‘’' .\nabc";

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '~',
      textBlock =
          """
          He said “no” twice.;no
          He said "no" twice.;no
          He said «no» twice.;no
          He said ‘no’ twice.;no
          He said 'no' twice.;no
          He said ``no'' twice.;no
          He said ''no'' twice.;no
          He said ““no”” twice.;no
          “She told me ‘leave now’ and left,” he said.;She told me ‘leave now’ and left,
          “She told me “leave now” and left,” he said.;She told me “leave now” and left,
          “She told me "leave now" and left,” he said.;She told me "leave now" and left,
          “The army's men and the generals’ cars,” he said.;The army's men and the generals’ cars,
          He called it ‘the generals’ war’ again.;the generals’ war
          The army’s men took the soldiers’ cars.;
          The army's men took the soldiers' cars in '98.;
          “no end;no end
          """)
  void findsOutermostQuotations(String text, String inner) {
    assertThat(inner(text)).isEqualTo(inner == null ? List.of() : List.of(inner));
  }

  @Test
  void goesOnWhenAParagraphOpensAgain() {
    assertThat(inner("“First.\n“Second,” he said. “Third.”"))
        .containsExactly("First.", "Second,", "Third.");
    assertThat(quotations("“First.\n“Second,” he said.")).hasSize(1);
    assertThat(quotations("\"First.\n\"Second,\" he said.")).hasSize(1);
  }

  @Test
  void endsAtTheParagraphWhenTheNextDoesNotOpenAgain() {
    assertThat(inner("“First.\nSecond came later.")).containsExactly("First.");
  }

  @Test
  void keepsOrderAndBounds() {
    Random random = new Random(20_261_122);
    for (int i = 0; i < 1000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(61); length > 0; length--) {
        text.append(MARKS_AND_LETTERS.charAt(random.nextInt(MARKS_AND_LETTERS.length())));
      }
      checkOrderAndBounds(text.toString());
    }
  }

  private static void checkOrderAndBounds(String text) {
    int last = 0;
    for (Quotation quotation : quotations(text)) {
      assertThat(quotation.start()).isGreaterThanOrEqualTo(last);
      assertThat(quotation.innerStart()).isGreaterThanOrEqualTo(quotation.start());
      assertThat(quotation.innerEnd()).isLessThanOrEqualTo(quotation.end());
      assertThat(quotation.end()).isLessThanOrEqualTo(text.length());
      last = quotation.end();
    }
  }

  private static List<Quotation> quotations(String text) {
    List<Span> paragraphs = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isEmpty()) {
        paragraphs.add(new Span(at, at + line.length()));
      }
      at += line.length() + 1;
    }
    return Quotations.in(new Words(0, text), paragraphs);
  }

  private static List<String> inner(String text) {
    List<String> inner = new ArrayList<>();
    for (Quotation quotation : quotations(text)) {
      quotation.inner().forEach(span -> inner.add(text.substring(span.start(), span.end())));
    }
    return inner;
  }
}
