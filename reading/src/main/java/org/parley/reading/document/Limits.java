// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

/**
 * How much one input may cost. Every number is far above what people save and far below what hurts
 * a machine.
 *
 * @param pageBytes most bytes of a page: news pages, even with all their markup, stay below 4 MiB
 * @param officeBytes most bytes of a page that packs its images with it: a PDF or office document
 * @param depth how many containers may be packed in one another: a mail's attachment in a mailbox
 *     in an archive that is compressed makes four
 * @param ratio how many bytes one byte of the input may unpack to, all layers taken together; text
 *     packs to a fifth, markup of one kind to a twentieth, and deflate allows a thousandth
 * @param freeBytes how much may be unpacked before the ratio counts, so that a small file of blanks
 *     is no bomb
 * @param bombs how many parts that unpack too far are left out before the rest of the input is
 * @param headerBytes most bytes of a record's or mail's header, a header line of a table, a start
 *     tag
 * @param nesting how deep JSON and XML may nest; what people write stays below 50
 * @param messages how many lines one input may cause; further ones are counted and told in one
 */
public record Limits(
    int pageBytes,
    int officeBytes,
    int depth,
    int ratio,
    long freeBytes,
    int bombs,
    int headerBytes,
    int nesting,
    int messages) {
  /** What Parley uses. */
  public static final Limits USUAL =
      new Limits(8 << 20, 64 << 20, 5, 200, 64 << 20, 3, 64 << 10, 500, 100);

  public Limits {
    if (pageBytes < 1 || officeBytes < pageBytes || depth < 1 || ratio < 1 || messages < 1) {
      throw new IllegalArgumentException("limits must be positive, a page's the smaller one");
    }
  }

  /** The reason to give for a page over a limit. */
  static String tooLarge(long limit) {
    return "larger than "
        + (limit >= 1 << 20 ? (limit >> 20) + " MiB" : limit + " bytes")
        + ", too large for one page; split it into its pages";
  }
}
