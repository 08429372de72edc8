// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.process;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parley.language.Language;
import org.parley.model.DateRange;
import org.parley.model.MergedRecord;
import org.parley.model.PageReading;
import org.parley.model.Span;
import org.parley.model.Story;
import org.parley.reading.PageReader;
import org.parley.reading.Resources;
import org.parley.reading.page.UnreadablePageException;
import org.parley.record.RecordMerge;
import org.parley.record.proposal.Change;
import org.parley.record.proposal.Sides;
import org.parley.record.proposal.Tracks;

/** Reads a dossier as Parley does: each story is a page, and the pages are merged. */
final class DossierReader {
  private final PageReader reader;

  DossierReader(Language language, Resources resources) {
    this.reader = new PageReader(language, resources);
  }

  /**
   * What Parley makes of a dossier.
   *
   * @param texts of the pages, one a story of the dossier
   * @param numberOf the number, from 1, of the dossier's story by the id of the page's
   */
  record Read(
      MergedRecord record,
      List<String> texts,
      Map<String, Integer> numberOf,
      Sides sides,
      List<Change> changes) {}

  Read read(Dossier dossier) {
    RecordMerge merge = new RecordMerge();
    List<String> texts = new ArrayList<>();
    Map<String, Integer> numberOf = new HashMap<>();
    Map<String, DateRange> published = new HashMap<>();
    for (int i = 0; i < dossier.stories().size(); i++) {
      PageReading reading = page(dossier, i);
      texts.add(reading.page().text());
      for (Story story : reading.stories()) {
        numberOf.put(story.id(), i + 1);
        published.put(story.id(), story.published());
      }
      merge.add(reading);
    }
    MergedRecord record = merge.merge();
    Sides sides = new Sides(record.actors());
    Tracks tracks = new Tracks(sides, new Pages(texts, numberOf, published));
    return new Read(record, texts, numberOf, sides, tracks.changes(record.positions()));
  }

  private record Pages(
      List<String> texts, Map<String, Integer> numberOf, Map<String, DateRange> published)
      implements Tracks.Stories {
    @Override
    public String words(String story, Span span) {
      return DossierReader.words(texts.get(numberOf.getOrDefault(story, 1) - 1), span);
    }

    @Override
    public DateRange published(String story) {
      return published.getOrDefault(story, DateRange.UNKNOWN);
    }
  }

  private PageReading page(Dossier dossier, int index) {
    byte[] bytes = dossier.stories().get(index).getBytes(StandardCharsets.UTF_8);
    String uri = dossier.name() + "-" + (index + 1) + ".txt";
    try {
      return reader.read(reader.decode(bytes, uri));
    } catch (UnreadablePageException e) {
      throw new IllegalStateException(uri + ": " + e.getMessage(), e);
    }
  }

  static String words(String text, Span span) {
    return text.substring(
        text.offsetByCodePoints(0, span.start()), text.offsetByCodePoints(0, span.end()));
  }
}
