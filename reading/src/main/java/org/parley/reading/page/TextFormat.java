// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.page;

import java.nio.charset.Charset;
import org.parley.reading.page.UnreadablePageException.Category;

/** Plain text; refuses what is something else. */
final class TextFormat implements PageFormat {
  private final Signatures signatures;

  TextFormat(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public boolean recognises(byte[] bytes) {
    return true;
  }

  @Override
  public DecodedPage read(byte[] bytes, String uri, Declared declared)
      throws UnreadablePageException {
    if (bytes.length == 0) {
      throw new UnreadablePageException(Category.EMPTY, "empty: the file has no bytes");
    }
    Signatures.Match known = signatures.match(bytes);
    if (known != null) {
      throw known.refusal();
    }
    CharsetTeller.Told told = CharsetTeller.tell(bytes, declared.charset());
    if (told == null) {
      throw new UnreadablePageException(
          Category.NOT_TEXT, "not text: the bytes look like binary data of an unknown kind");
    }
    Charset charset = told.charset();
    String decoded =
        new String(bytes, told.markLength(), bytes.length - told.markLength(), charset);
    String text = TextCleaner.clean(decoded);
    TextCleaner.checkReadable(text);
    return DecodedPage.of(bytes, uri, "text/plain", charset.name(), text, declared);
  }
}
