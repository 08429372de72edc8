// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.parley.reading.page.UnreadablePageException.Category;

/** A PDF with a text layer. Its lines are rejoined to paragraphs, with a blank line between. */
final class PdfFormat implements PageFormat {
  private static final String MEDIA_TYPE = "application/pdf";

  /** A year's reports in one file have as many; what has more is a book to be split. */
  private static final int MOST_PAGES = 3000;

  /** A page of dense print is drawn with some 100 kB. */
  private static final long MOST_DRAWING = 256L << 20;

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

  /** What the pages are drawn with packs to a thousandth: it is weighed before it is unpacked. */
  private static void checkSize(PDDocument document) throws IOException {
    long left = MOST_DRAWING;
    for (PDPage page : document.getPages()) {
      for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
        left -= size(streams.next(), left);
        if (left < 0) {
          throw new PdfLines.TooMuchTextException();
        }
      }
    }
  }

  /** How much a stream unpacks to; not counted on over a limit. */
  private static long size(PDStream stream, long limit) throws IOException {
    long size = 0;
    try (InputStream raw = stream.getCOSObject().createRawInputStream();
        InputStream in =
            stream.getFilters().contains(COSName.FLATE_DECODE)
                ? new InflaterInputStream(raw)
                : raw) {
      byte[] buffer = new byte[64 << 10];
      for (int count = in.read(buffer); count >= 0 && size <= limit; count = in.read(buffer)) {
        size += count;
      }
    } catch (ZipException | EOFException e) {
      // Damaged: the library makes of it what it can.
      return size;
    }
    return size;
  }

  private static String text(byte[] bytes) throws UnreadablePageException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadablePageException(
            Category.TOO_LARGE, "a PDF of over " + MOST_PAGES + " pages; split it");
      }
      checkSize(document);
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
