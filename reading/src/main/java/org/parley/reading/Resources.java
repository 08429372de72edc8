// SPDX-License-Identifier: Apache-2.0
package org.parley.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plain resource files that hold what the reader knows: phrases, titles, names, patterns.
 *
 * <p>A file is UTF-8 text. Lines that are blank or whose first character is {@code #} are comments;
 * all others are data, kept as written but for white space at their end. A file of the same name in
 * the user's folder replaces the bundled one.
 *
 * <p>Names are relative to the package {@code org.parley.reading}, for instance {@code
 * story/phrases.tsv}. Immutable and safe for use by several threads; files are read at each call.
 */
public final class Resources {
  private final @Nullable Path userFolder;

  private Resources(@Nullable Path userFolder) {
    this.userFolder = userFolder;
  }

  /** Bundled files only. */
  public static Resources bundled() {
    return new Resources(null);
  }

  /**
   * @param userFolder a folder whose files win over the bundled ones, or null for none
   */
  public static Resources of(@Nullable Path userFolder) {
    return new Resources(userFolder);
  }

  /** The user's folder, or null when there is none. */
  @Nullable Path userFolder() {
    return userFolder;
  }

  /** Whether a file is the user's own. */
  public boolean isOwn(String name) {
    return userFolder != null && Files.exists(userFolder.resolve(name));
  }

  /**
   * The data lines of a file in order.
   *
   * @throws ResourceException when there is no such file or it is not UTF-8
   */
  public List<Line> lines(String name) {
    Path own = userFolder == null ? null : userFolder.resolve(name);
    if (own != null && Files.exists(own)) {
      try {
        return parse(own.toString(), Files.readAllBytes(own));
      } catch (IOException e) {
        throw new ResourceException(own + ": cannot be read: " + e.getMessage(), e);
      }
    }
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new ResourceException(name + ": no such bundled file", null);
      }
      return parse(name, in.readAllBytes());
    } catch (IOException e) {
      throw new ResourceException(name + ": cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * The rows of a tab-separated file in order.
   *
   * @param columns how many columns every row must have; empty ones at the end may be left off
   * @throws ResourceException as {@link #lines}, and when a row has too many columns
   */
  public List<Row> rows(String name, int columns) {
    List<Row> rows = new ArrayList<>();
    for (Line line : lines(name)) {
      List<String> cells = new ArrayList<>();
      for (String cell : line.text().split("\t", -1)) {
        cells.add(cell.strip());
      }
      if (cells.size() > columns) {
        throw line.wrong("has " + cells.size() + " columns where " + columns + " are expected");
      }
      while (cells.size() < columns) {
        cells.add("");
      }
      rows.add(new Row(line, cells));
    }
    return List.copyOf(rows);
  }

  private static List<Line> parse(String file, byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new ResourceException(file + ": is not UTF-8; save it as UTF-8", e);
    }
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String raw : text.split("\r?\n", -1)) {
      number++;
      String line = number == 1 && raw.startsWith("\uFEFF") ? raw.substring(1) : raw;
      if (!line.isBlank() && line.charAt(0) != '#') {
        lines.add(new Line(file, number, line.stripTrailing()));
      }
    }
    return List.copyOf(lines);
  }

  /**
   * A data line.
   *
   * @param file the file it stands in, for messages
   * @param number its number in the file, from 1
   * @param text its text, never blank
   */
  public record Line(String file, int number, String text) {
    /** What to throw when the line cannot be used; the message names file and line. */
    public ResourceException wrong(String reason) {
      return new ResourceException(
          file + ":" + number + ": \"" + text + "\" " + reason, this, null);
    }
  }

  /**
   * A row of a tab-separated file.
   *
   * @param line where it stands
   * @param cells its columns, stripped; a column that was left off is empty
   */
  public record Row(Line line, List<String> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** A column by number, from 0; empty when left off. */
    public String cell(int column) {
      return cells.get(column);
    }

    /** What to throw when the row cannot be used; the message names file and line. */
    public ResourceException wrong(String reason) {
      return line.wrong(reason);
    }
  }

  /** A resource file that cannot be used; the message names the file, and the line where known. */
  public static final class ResourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient @Nullable Line line;

    ResourceException(String message, @Nullable Throwable cause) {
      this(message, null, cause);
    }

    private ResourceException(String message, @Nullable Line line, @Nullable Throwable cause) {
      super(message, cause);
      this.line = line;
    }

    /** The line that cannot be used, or null when it is the file as a whole. */
    public @Nullable Line line() {
      return line;
    }
  }
}
