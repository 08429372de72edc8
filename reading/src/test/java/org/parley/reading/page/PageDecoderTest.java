// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parley.reading.Resources;
import org.parley.reading.page.UnreadablePageException.Category;

class PageDecoderTest {
  private static final String FRENCH =
      "Les deux délégations ont quitté Genève sans signer, a déclaré l’émissaire. « À suivre. »";

  private final PageDecoder decoder = new PageDecoder(Resources.bundled());

  @Test
  void namesAPageByTheHashOfItsBytes() throws UnreadablePageException {
    DecodedPage page = decoder.decode("abc".getBytes(StandardCharsets.UTF_8), "a.txt");
    assertThat(page.sha256())
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assertThat(page.id()).isEqualTo("ba7816bf8f01cfea");
    assertThat(page.uri()).isEqualTo("a.txt");
    assertThat(page.mediaType()).isEqualTo("text/plain");
    assertThat(page.charset()).isEqualTo("UTF-8");
    assertThat(page.text()).isEqualTo("abc");
  }

  @Test
  void keepsLineEndsAsTheyAre() throws UnreadablePageException {
    assertThat(text("a\r\nb\rc\n", StandardCharsets.UTF_8)).isEqualTo("a\r\nb\rc\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void readsAByteOrderMarkAndLeavesItOut(String charset) throws UnreadablePageException {
    byte[] bytes = ("\uFEFF" + FRENCH).getBytes(Charset.forName(charset));
    DecodedPage page = decoder.decode(bytes, "a", Declared.charset("ISO-8859-1"));
    assertThat(page.text()).isEqualTo(FRENCH);
    assertThat(page.charset()).isEqualTo(charset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
  void readsTwoByteTextWithoutAMark(String charset) throws UnreadablePageException {
    assertThat(text(FRENCH, Charset.forName(charset))).isEqualTo(FRENCH);
    String russian = "Стороны договорились о прекращении огня. Подписи ещё нет.";
    assertThat(text(russian, Charset.forName(charset))).isEqualTo(russian);
  }

  @Test
  void takesCurlyQuotesOfWindowsForWindows1252() throws UnreadablePageException {
    DecodedPage page = decoder.decode(FRENCH.getBytes(Charset.forName("windows-1252")), "a");
    assertThat(page.charset()).isEqualTo("windows-1252");
    assertThat(page.text()).isEqualTo(FRENCH);
  }

  @Test
  void takesDeclaredLatin1ForWindows1252AsBrowsersDo() throws UnreadablePageException {
    byte[] bytes = "“Yes”, he said.".getBytes(Charset.forName("windows-1252"));
    assertThat(decoder.decode(bytes, "a", Declared.charset("iso-8859-1")).text())
        .isEqualTo("“Yes”, he said.");
  }

  @Test
  void believesBytesMoreThanADeclaration() throws UnreadablePageException {
    byte[] bytes = FRENCH.getBytes(StandardCharsets.UTF_8);
    assertThat(decoder.decode(bytes, "a", Declared.charset("ISO-8859-1")).text()).isEqualTo(FRENCH);
    assertThat(decoder.decode(bytes, "a", Declared.charset("no such charset")).text())
        .isEqualTo(FRENCH);
  }

  @Test
  void usesADeclaredCharsetThatFits() throws UnreadablePageException {
    String text = "Переговоры продолжатся завтра.";
    byte[] bytes = text.getBytes(Charset.forName("windows-1251"));
    assertThat(decoder.decode(bytes, "a", Declared.charset("windows-1251")).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Делегации вернулись за стол переговоров и обсудили вывод войск из города.",
    "windows-1256, عاد الوفدان إلى طاولة المفاوضات وناقشا انسحاب القوات من المدينة",
    "Shift_JIS, 両代表団は交渉の席に戻り、都市からの部隊の撤退について話し合った。"
  })
  void tellsACharsetThatNobodyDeclares(String charset, String text) throws UnreadablePageException {
    assertThat(text((text + "\n").repeat(4), Charset.forName(charset))).startsWith(text);
  }

  @Test
  void keepsUtf8WithAFewBadBytes() throws UnreadablePageException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes((FRENCH + "\n").repeat(3).getBytes(StandardCharsets.UTF_8));
    bytes.write(0x93);
    bytes.writeBytes("quoted".getBytes(StandardCharsets.UTF_8));
    bytes.write(0x94);
    assertThat(decode(bytes.toByteArray())).startsWith(FRENCH).endsWith("\uFFFDquoted\uFFFD");
  }

  @Test
  void putsTheReplacementCharacterForANulWithoutMovingOffsets() throws UnreadablePageException {
    assertThat(text("The talks\0 went on for hours.", StandardCharsets.UTF_8))
        .isEqualTo("The talks\uFFFD went on for hours.");
  }

  @Test
  void replacesLoneSurrogatesInTextThatCameDecoded() throws UnreadablePageException {
    DecodedPage page =
        DecodedPage.ofText("Talks\uD83D went\uDE00 on \uD83D\uDE00", "line 1", Declared.NOTHING);
    assertThat(page.text()).isEqualTo("Talks\uFFFD went\uFFFD on \uD83D\uDE00");
    assertThat(page.charset()).isNull();
  }

  @Test
  void refusesWhatIsTooLarge() {
    byte[] bytes = new byte[PageDecoder.MAX_BYTES + 1];
    Arrays.fill(bytes, (byte) 'a');
    assertRefused(bytes, Category.TOO_LARGE, "split it into its stories");
  }

  @Test
  void aDeclarationThatLiesIsNotBelieved() throws UnreadablePageException {
    byte[] latin = "Caf\u00e9 talks went on all day.".getBytes(Charset.forName("windows-1252"));
    assertThat(decoder.decode(latin, "a", Declared.charset("UTF-16")).text())
        .isEqualTo("Caf\u00e9 talks went on all day.");
  }

  @Test
  void refusesTheEmpty() {
    assertRefused(new byte[0], Category.EMPTY, "empty: the file has no bytes");
    assertRefused(new byte[] {' ', '\n', '\t'}, Category.EMPTY, "nothing but white space");
  }

  @ParameterizedTest
  @CsvSource({
    "89504E470D0A1A0A0000000D49484452, NOT_TEXT, not text: looks like a PNG image",
    "FFD8FFE000104A46, NOT_TEXT, not text: looks like a JPEG image",
    "7F454C4602010100, NOT_TEXT, not text: looks like a Linux program",
    "504B030414000000, UNSUPPORTED, looks like a ZIP archive or an office document",
    "255044462D312E37, DAMAGED, the PDF is damaged or cut short"
  })
  void namesKnownKindsOfFiles(String hex, Category category, String words) {
    assertRefused(HexFormat.of().parseHex(hex), category, words);
  }

  @Test
  void refusesUnknownBinaryData() {
    byte[] bytes = new byte[4096];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 131 + (i >> 3) * 17);
    }
    assertRefused(bytes, Category.NOT_TEXT, "not text: the bytes look like binary data");
  }

  private String text(String text, Charset charset) throws UnreadablePageException {
    return decode(text.getBytes(charset));
  }

  private String decode(byte[] bytes) throws UnreadablePageException {
    return decoder.decode(bytes, "a").text();
  }

  private void assertRefused(byte[] bytes, Category category, String words) {
    UnreadablePageException refusal =
        catchThrowableOfType(UnreadablePageException.class, () -> decoder.decode(bytes, "a"));
    assertThat(refusal).isNotNull();
    assertThat(refusal.category()).isEqualTo(category);
    assertThat(refusal).hasMessageContaining(words);
    assertThat(refusal.getMessage()).doesNotContain("\n");
  }
}
