// SPDX-License-Identifier: Apache-2.0
package org.parley.spark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.parley.model.DateRange;
import org.parley.model.Page;
import org.parley.model.PageReading;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.store.json.RecordJson;

/** Readings of made pages that hold their one story and nothing else: quick to make. */
public final class PlainPages {
  /** The columns of readings. */
  public static final StructType SCHEMA =
      new StructType().add("page", DataTypes.StringType).add("reading", DataTypes.StringType);

  private PlainPages() {}

  /** The reading of a page as a row. */
  public static Row row(MadePages.Made made) {
    PageReading reading = of(made);
    return RowFactory.create(reading.page().id(), RecordJson.write(reading));
  }

  /** The reading of a page whose every third has no day. */
  public static PageReading of(MadePages.Made made) {
    String html = made.html();
    String text = html.substring(html.indexOf("<h1>")).replaceAll("</?[a-z0-9]+>", "\n").strip();
    String hash = sha256(made.uri());
    String page = hash.substring(0, 16);
    String title = text.lines().findFirst().orElse("");
    int body = text.codePointCount(0, title.length());
    int end = text.codePointCount(0, text.length());
    LocalDate day = LocalDate.parse(made.day());
    DateRange published =
        hash.charAt(0) < '5'
            ? DateRange.UNKNOWN
            : new DateRange(day, day, DateRange.Precision.DAY, DateRange.Basis.METADATA, null);
    Story story =
        new Story(
            page + "-1",
            page,
            1,
            title,
            "en",
            null,
            null,
            null,
            List.of(
                new StorySpan(0, body, StorySpan.Role.TITLE),
                new StorySpan(body, end, StorySpan.Role.BODY)),
            published,
            page + "-1",
            true,
            null);
    return new PageReading(
        new Page(page, made.uri(), "text/plain", "UTF-8", hash, text, List.of()),
        List.of(story),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
