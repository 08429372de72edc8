// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.parley.reading.page.UnreadablePageException.Category;

/**
 * A text or an HTML page packed with gzip. What unpacks to more than a page may have is refused
 * half-way.
 */
final class GzipFormat implements PageFormat {
  private final HtmlFormat html;
  private final TextFormat text;

  GzipFormat(HtmlFormat html, TextFormat text) {
    this.html = html;
    this.text = text;
  }

  @Override
  public boolean recognises(byte[] bytes) {
    return bytes.length >= 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
  }

  @Override
  public DecodedPage read(byte[] bytes, String uri, Declared declared)
      throws UnreadablePageException {
    byte[] unpacked = unpack(bytes);
    if (recognises(unpacked)) {
      throw new UnreadablePageException(
          Category.UNSUPPORTED, "gzip inside gzip is not read; unpack it once");
    }
    PageFormat format = html.recognises(unpacked) ? html : text;
    return format.read(unpacked, uri, declared);
  }

  private static byte[] unpack(byte[] bytes) throws UnreadablePageException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), 1 << 16)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        out.write(buffer, 0, count);
        PageDecoder.checkSize(out.size());
      }
    } catch (EOFException e) {
      throw new UnreadablePageException(
          Category.DAMAGED, "gzip file is cut short after " + out.size() + " bytes of text");
    } catch (IOException e) {
      throw new UnreadablePageException(
          Category.DAMAGED, "gzip file is damaged: " + e.getMessage());
    }
    return out.toByteArray();
  }
}
