// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.parley.reading.Resources;
import org.parley.reading.page.Signatures;

/**
 * Tells the pages in any stream: a page alone, or a container of pages, or containers in
 * containers. The kind is told from the content, never from a name. Immutable and thread-safe.
 */
public final class DocumentReader {
  /** How many bytes at the beginning tell the kind. */
  static final int HEAD = 16 << 10;

  private final List<ContainerFormat> formats;
  private final Signatures signatures;
  private final PassedOverNames passedOver;
  private final Limits limits;

  /** A reader with the usual limits that guesses the fields of tables. */
  public DocumentReader(Resources resources) {
    this(resources, Map.of(), Limits.USUAL);
  }

  /**
   * @param resources what is known of fields, names and kinds of files; loaded here, once
   * @param fields names of fields in tables and JSON that win over the usual ones
   * @throws Resources.ResourceException when a resource file cannot be used
   */
  public DocumentReader(Resources resources, Map<FieldRole, String> fields, Limits limits) {
    this.limits = limits;
    this.signatures = Signatures.load(resources);
    this.passedOver = PassedOverNames.load(resources);
    FieldNames names = FieldNames.load(resources, fields);
    // The first that recognises the bytes takes them: those known by a few sure bytes come first.
    this.formats =
        List.of(
            new WarcFormat(MediaTypes.load(resources)),
            new GzipFormat(),
            new Bzip2Format(),
            new ZipFormat(passedOver),
            new TarFormat(passedOver),
            new MboxFormat(),
            new MailFormat(resources),
            new JsonFormat(names),
            new FeedFormat(),
            new CsvFormat(names));
  }

  /**
   * Opens an input. Nothing is read before the first thing is asked for, and never more is in
   * memory than one page and what is needed to find the next.
   *
   * @param in the input; closed with what is returned
   * @param uri what names it
   */
  public Documents open(InputStream in, String uri) {
    return new Documents(formats, signatures, limits, in, uri);
  }

  /** Names of files that are no pages. */
  public PassedOverNames passedOver() {
    return passedOver;
  }
}
