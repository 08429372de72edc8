// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How records begin in the two kinds of web archives. */
enum RecordSyntax {
  /** ISO 28500: a version, fields, a blank line. */
  WARC {
    @Override
    boolean begins(String line) {
      return VERSION.matcher(line).matches();
    }

    @Override
    @Nullable RecordHeader read(RecordBytes in, Limits limits) throws IOException {
      in.skipLine();
      Map<String, String> fields = new HashMap<>();
      String last = null;
      for (int size = 0; size <= limits.headerBytes(); ) {
        String line = in.readLine(limits.headerBytes());
        if (line == null) {
          return null;
        }
        if (line.isEmpty()) {
          return header(fields);
        }
        size += line.length();
        int colon = line.indexOf(':');
        if ((line.startsWith(" ") || line.startsWith("\t")) && last != null) {
          fields.merge(last, line.strip(), (one, more) -> one + " " + more);
        } else if (colon > 0) {
          last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
          fields.putIfAbsent(last, line.substring(colon + 1).strip());
        }
      }
      return null;
    }
  },

  /** The Internet Archive's older form: one line of the address, IP, time, media type, length. */
  ARC {
    @Override
    boolean begins(String line) {
      return line.startsWith("filedesc:") || ARC_LINE.matcher(line).matches();
    }

    @Override
    @Nullable RecordHeader read(RecordBytes in, Limits limits) throws IOException {
      String line = in.readLine(limits.headerBytes());
      Matcher parts = ARC_LINE.matcher(line == null ? "" : line);
      if (!parts.matches()) {
        return null;
      }
      String uri = parts.group(1);
      String type = uri.startsWith("filedesc:") ? "warcinfo" : "response";
      return new RecordHeader(
          type,
          uri,
          RecordHeader.base(parts.group(2)),
          RecordHeader.length(parts.group(3)),
          Map.of());
    }
  };

  private static final Pattern VERSION = Pattern.compile("WARC/[0-9]+\\.[0-9]+\\s*");

  /** The address may hold spaces; the time and the length at the end are sure. */
  private static final Pattern ARC_LINE =
      Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*:.*) \\S+ \\d{8,18} (\\S*)(?: .*)? (\\S+)\\s*");

  /** Longest line that can begin a record. */
  static final int LONGEST = 16 << 10;

  /** Whether a line is the first of a record. */
  abstract boolean begins(String line);

  /** Takes a record's header; null when it is cut short, too long or not to be understood. */
  abstract @Nullable RecordHeader read(RecordBytes in, Limits limits) throws IOException;

  private static RecordHeader header(Map<String, String> fields) {
    String uri = fields.get("warc-target-uri");
    // An older draft of the standard has the address in angle brackets.
    if (uri != null && uri.startsWith("<") && uri.endsWith(">")) {
      uri = uri.substring(1, uri.length() - 1);
    }
    return new RecordHeader(
        fields.getOrDefault("warc-type", "").toLowerCase(Locale.ROOT),
        uri,
        RecordHeader.base(fields.get("content-type")),
        RecordHeader.length(fields.get("content-length")),
        fields);
  }
}
