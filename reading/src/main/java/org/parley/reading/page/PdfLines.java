// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the lines out of a PDF, with where they stand. For one thread. */
final class PdfLines extends PDFTextStripper {
  private static final int MOST_TEXT = 8 << 20;

  private final List<Line> lines = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private float left;
  private float right;
  private float bottom;
  private float size;
  private boolean begun;
  private long length;

  private PdfLines() {
    setSortByPosition(false);
    setSuppressDuplicateOverlappingText(true);
  }

  /**
   * A line of print, in points from the upper left corner of the page.
   *
   * @param page from 1
   * @param size of the type
   */
  record Line(String text, int page, float left, float right, float bottom, float size) {}

  /** There is more text than a page can have. */
  static final class TooMuchTextException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  static List<Line> of(PDDocument document) throws IOException {
    PdfLines stripper = new PdfLines();
    stripper.writeText(document, Writer.nullWriter());
    return stripper.lines;
  }

  @Override
  protected void writeString(String word, List<TextPosition> positions) throws IOException {
    length += word.length();
    if (length > MOST_TEXT) {
      throw new TooMuchTextException();
    }
    text.append(word);
    for (TextPosition position : positions) {
      left = begun ? Math.min(left, position.getXDirAdj()) : position.getXDirAdj();
      right = Math.max(begun ? right : 0, position.getXDirAdj() + position.getWidthDirAdj());
      bottom = position.getYDirAdj();
      size = Math.max(begun ? size : 0, position.getHeightDir());
      begun = true;
    }
  }

  @Override
  protected void writeWordSeparator() {
    text.append(' ');
  }

  @Override
  protected void writeLineSeparator() {
    endLine();
  }

  @Override
  protected void writeParagraphSeparator() {
    endLine();
  }

  @Override
  protected void writePageEnd() {
    endLine();
  }

  private void endLine() {
    String line = text.toString().strip();
    if (!line.isEmpty()) {
      lines.add(new Line(line, getCurrentPageNo(), left, right, bottom, size));
    }
    text.setLength(0);
    begun = false;
  }
}
