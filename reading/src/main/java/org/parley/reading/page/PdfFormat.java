// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.parley.reading.page.UnreadablePageException.Category;

/** A PDF with a text layer. Its lines are rejoined to paragraphs, with a blank line between. */
final class PdfFormat implements PageFormat {
  private static final String MEDIA_TYPE = "application/pdf";

  /** A year's reports in one file have as many; what has more is a book to be split. */
  private static final int MOST_PAGES = 3000;

  @Override
  public boolean recognises(byte[] bytes) {
    return OfficeFiles.isPdf(bytes);
  }

  @Override
  public DecodedPage read(byte[] bytes, String uri, Declared declared)
      throws UnreadablePageException {
    String text = TextCleaner.clean(text(bytes));
    if (text.isBlank()) {
      throw new UnreadablePageException(
          Category.EMPTY,
          "a PDF without text, pictures of pages perhaps; have its text recognised first (OCR)");
    }
    TextCleaner.checkReadable(text);
    return DecodedPage.of(bytes, uri, MEDIA_TYPE, null, text, declared);
  }

  private static String text(byte[] bytes) throws UnreadablePageException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadablePageException(
            Category.TOO_LARGE, "a PDF of over " + MOST_PAGES + " pages; split it");
      }
      return PdfParagraphs.join(PdfLines.of(document));
    } catch (PdfLines.TooMuchTextException e) {
      throw new UnreadablePageException(
          Category.TOO_LARGE, "a PDF with too much text for one page; split it");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // Caught by its own name, the library would be loaded before its first PDF.
      if (e instanceof InvalidPasswordException) {
        throw new UnreadablePageException(
            Category.UNSUPPORTED, "a PDF locked with a password; unlock it first");
      }
      // The library throws whatever broken bytes lead it to.
      throw new UnreadablePageException(Category.DAMAGED, "the PDF is damaged or cut short");
    } catch (OutOfMemoryError e) {
      // What a stream in it unpacks to is told by nothing beforehand.
      throw new UnreadablePageException(
          Category.TOO_LARGE, "a PDF that unpacks to more than fits into memory");
    }
  }
}
