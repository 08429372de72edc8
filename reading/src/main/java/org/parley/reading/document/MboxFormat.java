// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mailbox: mails one after the other, each after a line that begins with "From ". */
final class MboxFormat implements ContainerFormat {
  private static final Pattern ENVELOPE = Pattern.compile("From \\S.{0,300}\\d{4}.{0,40}");

  /** Whether a line stands before a mail in a mailbox: a sender and a date. */
  static boolean isEnvelope(String line) {
    return line.startsWith("From ") && ENVELOPE.matcher(line).matches();
  }

  @Override
  public boolean recognises(byte[] head) {
    if (head.length < 5 || head[0] != 'F' || head[4] != ' ') {
      return false;
    }
    String[] lines = new String(head, StandardCharsets.ISO_8859_1).split("\r?\n", 3);
    return lines.length > 2
        && isEnvelope(lines[0])
        && !MailFormat.fieldName(lines[1].replaceFirst("^>", "")).isEmpty();
  }

  @Override
  public Parts open(Source source) {
    return new Mails(source);
  }

  private static final class Mails implements Parts {
    private final Source source;
    private final ByteLines lines;
    private final int most;
    private long mail;
    private long begin = 1;
    private boolean ended;

    Mails(Source source) {
      this.source = source;
      this.most = source.limits().officeBytes();
      this.lines = new ByteLines(source.in(), source.limits().pageBytes());
    }

    @Override
    public @Nullable Part next() throws IOException {
      if (ended) {
        return null;
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      boolean fits = true;
      boolean blank = false;
      long at = begin;
      ByteLines.Line line = lines.next();
      while (line != null && !(blank && begins(line))) {
        fits &= line.whole() && bytes.size() + line.bytes().length < most;
        if (fits && !(bytes.size() == 0 && begins(line))) {
          write(line, bytes);
        }
        blank = line.bytes().length == 0;
        line = lines.next();
      }
      ended = line == null;
      begin = line == null ? begin : line.number();
      mail++;
      String where = source.where() + ", mail " + mail + " at line " + at;
      return fits
          ? new Part.Bytes(
              source.uri() + "#mail-" + mail,
              where,
              new ByteArrayInputStream(bytes.toByteArray()),
              source.declared())
          : Part.unreadable(where, Limits.tooLarge(most));
    }

    private static boolean begins(ByteLines.Line line) {
      byte[] bytes = line.bytes();
      return bytes.length > 5
          && bytes[0] == 'F'
          && bytes[4] == ' '
          && isEnvelope(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** Mailboxes mark lines of a mail that look like the beginning of another. */
    private static void write(ByteLines.Line line, ByteArrayOutputStream out) {
      byte[] bytes = line.bytes();
      int from = 0;
      while (from < bytes.length && bytes[from] == '>') {
        from++;
      }
      boolean marked =
          from > 0
              && bytes.length - from >= 5
              && new String(bytes, from, 5, StandardCharsets.ISO_8859_1).equals("From ");
      int skip = marked ? 1 : 0;
      out.write(bytes, skip, bytes.length - skip);
      out.write('\n');
    }
  }
}
