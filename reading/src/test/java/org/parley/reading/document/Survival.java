// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.parley.reading.Resources;
import org.parley.reading.page.PageDecoder;
import org.parley.reading.page.UnreadablePageException;

/** What must hold for any bytes: there are pages or lines for people, never an exception. */
final class Survival {
  private static final PageDecoder DECODER = new PageDecoder(Resources.bundled());

  private Survival() {}

  /**
   * @param what names the bytes, for the failure's message
   */
  static void check(byte[] bytes, String what) {
    try {
      List<Found> all = Finds.all(Finds.READER, new ByteArrayInputStream(bytes));
      assertThat(all).as(what).hasSizeLessThan(10_000);
      for (Found found : all) {
        if (found instanceof Document document) {
          decode(document);
        }
      }
    } catch (RuntimeException | Error e) {
      throw new AssertionError(what, e);
    }
  }

  private static void decode(Document document) {
    try {
      assertThat(DECODER.decode(document.bytes(), document.uri(), document.declared()).text())
          .isNotBlank();
    } catch (UnreadablePageException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
