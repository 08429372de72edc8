// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parley.reading.document.Packed.utf8;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parley.reading.page.Declared;

class MailsTest {
  private static final String LETTER =
      """
      From: =?utf-8?Q?The_D=C3=A9sk?= <desk@bay.example>
      To: reader@home.example
      Subject: Morning
       letter
      Date: Fri, 3 May 2024 10:00:00 +0000
      Message-ID: <1@bay.example>
      List-Id: The Bay Letter <letter.bay.example>
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="M"

      --M
      Content-Type: multipart/alternative; boundary="A"

      --A
      Content-Type: text/plain; charset=utf-8

      The plain one.
      --A
      Content-Type: text/html; charset=iso-8859-1
      Content-Transfer-Encoding: quoted-printable

      <p>The caf=E9 one.</p>
      --A--
      --M
      Content-Type: application/octet-stream
      Content-Disposition: attachment; filename="table.csv"
      Content-Transfer-Encoding: base64

      dGl0bGUsdGV4dApBLEZpcnN0LgpCLFNlY29uZC4K
      --M--
      """;

  @Test
  void theHtmlOfAMailIsItsPage() {
    List<Document> pages = Finds.documents(utf8(LETTER));

    Document page = pages.get(pages.size() - 1);
    assertThat(page.bytes())
        .isEqualTo("<p>The caf\u00e9 one.</p>".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(page.uri()).isEqualTo("in");
    Declared declared = page.declared();
    assertThat(declared.charset()).isEqualTo("iso-8859-1");
    assertThat(declared.mediaType()).isEqualTo("text/html");
    assertThat(declared.title()).isEqualTo("Morning letter");
    assertThat(declared.byline()).isEqualTo("The D\u00e9sk");
    assertThat(declared.outlet()).isEqualTo("The Bay Letter");
    assertThat(declared.published().from()).isEqualTo(LocalDate.of(2024, 5, 3));
  }

  @Test
  void whatIsAttachedIsOpened() {
    assertThat(Finds.in(utf8(LETTER)))
        .contains(
            "in!/attachment 1, line 2 <in!/attachment 1#line-2>: First.",
            "in!/attachment 1, line 3 <in!/attachment 1#line-3>: Second.");
  }

  @Test
  void theMailsOfAMailboxAreToldApart() {
    String box =
        "From desk@bay.example Fri May  3 10:00:00 2024\n"
            + LETTER
            + "\nFrom b@bay.example Sat May  4 10:00:00 2024\n"
            + "From: b@bay.example\nSubject: Two\nDate: Sat, 4 May 2024 10:00:00 +0000\n"
            + "Message-ID: <2@bay.example>\n\nNews\n>From the front.\n";

    List<String> found = Finds.in(utf8(box));

    assertThat(found)
        .last()
        .isEqualTo("in, mail 2 at line 33 <in#mail-2>: News\nFrom the front.\n");
    assertThat(found).hasSize(5);
  }

  @Test
  void aPageThatABrowserSavedGoesByItsAddress() {
    String saved =
        """
        From: <Saved by a browser>
        Snapshot-Content-Location: https://bay.example/page
        Subject: The page
        Date: Fri, 3 May 2024 10:00:00 -0000
        MIME-Version: 1.0
        Content-Type: multipart/related; boundary="R"

        --R
        Content-Type: text/html

        <p>One.</p>
        --R
        Content-Type: image/png
        Content-Transfer-Encoding: base64

        iVBORw0KGgo=
        --R
        Content-Type: text/html

        <p>A frame.</p>
        --R--
        """;

    assertThat(Finds.in(utf8(saved))).containsExactly("in <https://bay.example/page>: <p>One.</p>");
    Declared declared = Finds.documents(utf8(saved)).get(0).declared();
    assertThat(declared.byline()).isNull();
    assertThat(declared.published().from()).isNull();
  }

  @Test
  void aLetterThatBeginsLikeAMailIsNone() {
    String letter = "From: the editors\nTo: all\nSubject: peace\nDate: today\n\nDear all.\n";

    assertThat(Finds.in(utf8(letter))).containsExactly("in: " + letter);
  }

  @Test
  void aMailboxWithoutAnEndIsReadToItsEnd() {
    byte[] box = utf8("From a@bay.example Fri May  3 10:00:00 2024\n" + LETTER.substring(0, 600));

    assertThat(Finds.in(box)).isNotEmpty();
  }

  @Test
  void cutAnywhereItNeverThrows() {
    byte[] whole = utf8(LETTER);
    for (int length = 0; length < whole.length; length++) {
      assertThat(Finds.in(Arrays.copyOf(whole, length))).as("cut at %d", length).isNotEmpty();
    }
  }

  @Test
  void partsInPartsWithoutAnEndAreLeft() {
    StringBuilder mail = new StringBuilder("From: a@b\nSubject: x\nMIME-Version: 1.0\n");
    for (int i = 0; i < 1000; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=\"b").append(i).append("\"\n\n--b");
      mail.append(i).append('\n');
    }

    assertThat(Finds.in(utf8(mail.toString())))
        .containsExactly("in! parts in parts without an end");
  }
}
