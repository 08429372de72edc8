// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.parley.reading.document.Faults.DamagedException;

/**
 * The records of a web archive, each by itself: one that is damaged or lies about its length costs
 * no other. What a length promises is held against where the next record begins.
 */
final class WarcRecords implements Parts {
  /** A record ends with two line breaks; some writers add more. */
  private static final int MOST_BREAKS = 64;

  private final Source source;
  private final WarcContent content;
  private final RecordSyntax syntax;
  private final RecordBytes in;
  private final @Nullable GzipMembers members;
  private long record;
  private @Nullable Part waiting;

  WarcRecords(
      Source source,
      MediaTypes mediaTypes,
      RecordSyntax syntax,
      RecordBytes in,
      @Nullable GzipMembers members) {
    this.source = source;
    this.content = new WarcContent(mediaTypes, source.limits());
    this.syntax = syntax;
    this.in = in;
    this.members = members;
  }

  @Override
  public void close() {
    if (members != null) {
      members.close();
    }
  }

  @Override
  public boolean passOver() throws IOException {
    return in.nextMember();
  }

  @Override
  public @Nullable Part next() throws IOException {
    if (waiting != null) {
      Part part = waiting;
      waiting = null;
      return part;
    }
    in.skipBreaks();
    if (in.peek(0) < 0) {
      DamagedException fault = in.fault();
      return fault == null ? atEnd() : damaged(fault);
    }
    record++;
    String where = source.where() + ", record " + record + " at byte " + in.place();
    return atRecord() ? record(where) : astray(where);
  }

  private Part record(String where) throws IOException {
    RecordHeader header = syntax.read(in, source.limits());
    if (header == null) {
      DamagedException fault = in.fault();
      return fault == null
          ? Part.unreadable(where, "its header is cut short or cannot be understood")
          : damaged(fault, where);
    }
    if (header.length() < 0) {
      toNextRecord();
      return Part.unreadable(where, "it does not tell its length; passed over");
    }
    boolean wanted =
        header.length() <= source.limits().officeBytes() + source.limits().headerBytes();
    byte[] block = wanted ? in.read(header.length()) : new byte[0];
    long length = wanted ? block.length : in.skip(header.length());
    if (length < header.length() || !endsHere()) {
      return liar(where, header, block, length);
    }
    return wanted
        ? content.read(where, header, block)
        : Part.unreadable(where, Limits.tooLarge(source.limits().officeBytes()));
  }

  /**
   * Whether the block ends where its length says: with two line breaks, as the standard has it, or
   * before the next record, or at the end.
   */
  private boolean endsHere() throws IOException {
    if (in.peek(0) == '\r' && in.peek(1) == '\n' && in.peek(2) == '\r' && in.peek(3) == '\n') {
      return true;
    }
    int breaks = 0;
    while (breaks < MOST_BREAKS && (in.peek(breaks) == '\r' || in.peek(breaks) == '\n')) {
      breaks++;
    }
    if (in.peek(breaks) < 0) {
      return true;
    }
    String line = in.peekLine(breaks, RecordSyntax.LONGEST);
    return line != null && syntax.begins(line);
  }

  private boolean atRecord() throws IOException {
    String line = in.peekLine(0, RecordSyntax.LONGEST);
    return line != null && syntax.begins(line);
  }

  /**
   * A length that is too great has eaten records, which are given back; one that is too small has
   * left something before the next record. The page is read when it is whole by its own account.
   */
  private Part liar(String where, RecordHeader header, byte[] block, long length)
      throws IOException {
    int eaten = nextRecord(block);
    if (eaten >= 0) {
      in.unread(block, eaten);
      String reason =
          "it claims " + header.length() + " bytes, but the next record begins after " + eaten;
      return salvaged(where, header, Arrays.copyOf(block, eaten), reason);
    }
    DamagedException fault = in.fault();
    if (length < header.length() && fault != null) {
      return damaged(fault, where);
    }
    if (length < header.length()) {
      String reason = "cut short: " + length + " bytes of the " + header.length() + " it claims";
      return salvaged(where, header, block, reason);
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(block);
    all.writeBytes(rest(source.limits().officeBytes()));
    String reason = "it claims " + header.length() + " bytes, but has " + all.size();
    return salvaged(where, header, all.toByteArray(), reason);
  }

  private Part salvaged(String where, RecordHeader header, byte[] block, String reason) {
    if (!content.isWhole(block)) {
      return Part.unreadable(where, reason);
    }
    waiting = content.read(where, header, block);
    return Part.of(new Note(where, reason + "; its page is whole and was read"));
  }

  /** What comes before the next record. */
  private byte[] rest(int most) throws IOException {
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    while (in.peek(0) >= 0 && !atRecord()) {
      byte[] line = in.takeLine();
      if (rest.size() + line.length <= most) {
        rest.writeBytes(line);
      }
    }
    return rest.toByteArray();
  }

  /** Where in a block another record begins, or -1. */
  private int nextRecord(byte[] block) {
    int line = 0;
    for (int i = 0; i < block.length; i++) {
      if (block[i] == '\n') {
        int end = i > line && block[i - 1] == '\r' ? i - 1 : i;
        if (line > 0 && end - line <= RecordSyntax.LONGEST && begins(block, line, end)) {
          return line;
        }
        line = i + 1;
      }
    }
    return -1;
  }

  private boolean begins(byte[] block, int from, int to) {
    // Only lines that may match are made strings.
    boolean likely = to - from >= 8 && (syntax == RecordSyntax.ARC || block[from] == 'W');
    return likely
        && syntax.begins(new String(Arrays.copyOfRange(block, from, to), StandardCharsets.UTF_8));
  }

  private Part astray(String where) throws IOException {
    toNextRecord();
    return Part.unreadable(where, "no record begins here; passed over to the next one");
  }

  private void toNextRecord() throws IOException {
    while (in.peek(0) >= 0 && !atRecord()) {
      in.skipLine();
    }
  }

  private Part damaged(DamagedException fault) throws IOException {
    return damaged(fault, source.where() + ", record " + ++record + " at byte " + in.place());
  }

  private Part damaged(DamagedException fault, String where) throws IOException {
    return Part.unreadable(
        where,
        in.nextMember()
            ? fault.getMessage() + "; passed over to the next record"
            : fault.getMessage() + "; what comes before was read");
  }

  private @Nullable Part atEnd() throws IOException {
    if (record == 0) {
      record++;
      return Part.unreadable(source.where(), "a web archive without records");
    }
    return null;
  }
}
