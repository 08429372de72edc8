// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON: an object a line, an array of objects, an object that holds one such array, or a single
 * object.
 */
final class JsonFormat implements ContainerFormat {
  private final FieldNames names;

  JsonFormat(FieldNames names) {
    this.names = names;
  }

  @Override
  public boolean recognises(byte[] head) {
    int at = visible(head, hasMark(head) ? 3 : 0);
    if (at >= head.length) {
      return false;
    }
    int next = visible(head, at + 1);
    int follows = next < head.length ? head[next] : -1;
    return head[at] == '{'
        ? follows == '"' || follows == '}'
        : head[at] == '[' && (follows == '{' || follows == '[' || follows == ']');
  }

  @Override
  public Parts open(Source source) throws IOException {
    InputStream in = source.in();
    if (hasMark(source.head())) {
      in.skipNBytes(3);
    }
    JsonFactory factory = factory(source.limits());
    if (source.head()[visible(source.head(), hasMark(source.head()) ? 3 : 0)] == '[') {
      return new JsonItems(source, names, factory, in);
    }
    int longest = 2 * source.limits().pageBytes();
    ByteLines lines = new ByteLines(in, longest);
    ByteLines.Line first = visibleLine(lines);
    ByteLines.Line second = first == null || !first.whole() ? null : visibleLine(lines);
    if (first != null && second != null && isObject(second)) {
      return new JsonLines(source, names, factory, lines, first, second);
    }
    return new JsonItems(source, names, factory, rejoined(lines, first, second));
  }

  /** A line that begins an object cannot be the second one of an object laid out over lines. */
  private static boolean isObject(ByteLines.Line line) {
    int at = visible(line.bytes(), 0);
    return at < line.bytes().length && line.bytes()[at] == '{';
  }

  private static ByteLines.@Nullable Line visibleLine(ByteLines lines) throws IOException {
    ByteLines.Line line = lines.next();
    while (line != null && line.isBlank()) {
      line = lines.next();
    }
    return line;
  }

  private static InputStream rejoined(
      ByteLines lines, ByteLines.@Nullable Line first, ByteLines.@Nullable Line second) {
    byte[] begin = first == null ? new byte[0] : first.bytes();
    byte[] more = second == null ? new byte[0] : second.bytes();
    byte[] lineBreak = {'\n'};
    InputStream joined = new ByteArrayInputStream(begin);
    if (first == null || first.whole()) {
      joined = new SequenceInputStream(joined, new ByteArrayInputStream(lineBreak));
    }
    joined = new SequenceInputStream(joined, new ByteArrayInputStream(more));
    return new SequenceInputStream(joined, lines.rest());
  }

  /** Objects nested deeper and strings longer than any page are refused by the library. */
  private static JsonFactory factory(Limits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.nesting())
                .maxStringLength(limits.pageBytes())
                .maxNameLength(limits.headerBytes())
                .build())
        .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
        .build();
  }

  private static boolean hasMark(byte[] head) {
    return head.length >= 3
        && (head[0] & 0xff) == 0xef
        && (head[1] & 0xff) == 0xbb
        && (head[2] & 0xff) == 0xbf;
  }

  private static int visible(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] <= ' ' && bytes[at] >= 0) {
      at++;
    }
    return at;
  }
}
