// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.correct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.parley.model.PageReading;
import org.parley.model.Story;
import org.parley.reading.PageReader;
import org.parley.reading.story.BorderMove;
import org.parley.record.correction.Change;
import org.parley.record.correction.CorrectionLog;
import org.parley.record.correction.Target;
import org.parley.record.correction.TypedCorrection;
import org.parley.store.KeptPage;
import org.parley.store.Store;

/**
 * Borders between stories that people moved, as the reading wants them. Immutable and thread-safe.
 */
public final class MovedBorders {
  private static final String MARK = " borders ";

  private final CorrectionLog log;

  private MovedBorders(CorrectionLog log) {
    this.log = log;
  }

  /** The borders of a record as they are now. */
  public static MovedBorders of(Store store) {
    return new MovedBorders(CorrectionLog.of(store));
  }

  /** The borders that people moved in a page; none for most. */
  public List<BorderMove> of(String page) {
    List<BorderMove> moves = new ArrayList<>();
    for (TypedCorrection correction : log.borders(page)) {
      int at = ((Target.Border) correction.target()).offset();
      Change change = correction.change();
      if (change instanceof Change.Begin begin) {
        moves.add(new BorderMove(BorderMove.Kind.BEGIN, at, at, begin.title()));
      } else if (change instanceof Change.Continue) {
        moves.add(new BorderMove(BorderMove.Kind.CONTINUE, at, at, false));
      } else if (change instanceof Change.Move move) {
        moves.add(new BorderMove(BorderMove.Kind.MOVE, at, move.to(), false));
      }
    }
    return moves;
  }

  /** The fingerprint of a reading of a page with these borders. */
  public String reader(String page, String fingerprint) {
    List<BorderMove> moves = of(page);
    return moves.isEmpty() ? fingerprint : fingerprint + MARK + moves;
  }

  /**
   * Reads pages again whose borders people moved since. Needs no bytes: the page's text and the
   * machine's cut are kept.
   *
   * @param reader asked for only when there is such a page
   */
  public static void update(Store store, Supplier<PageReader> reader) {
    MovedBorders borders = of(store);
    Set<String> pages = new TreeSet<>(borders.log.borderPages());
    pages.addAll(store.recutPages());
    for (String id : pages) {
      Optional<KeptPage> page = store.page(id);
      if (page.isPresent() && !borders.areOf(id, page.get())) {
        borders.readAgain(page.get(), store, reader.get());
      }
    }
  }

  private boolean areOf(String id, KeptPage page) {
    return page.reader().equals(reader(id, machine(page)));
  }

  /** The fingerprint of what cut the page. */
  private static String machine(KeptPage page) {
    int mark = page.reader().indexOf(MARK);
    return mark < 0 ? page.reader() : page.reader().substring(0, mark);
  }

  private void readAgain(KeptPage page, Store store, PageReader reader) {
    String id = page.reading().page().id();
    List<BorderMove> moves = of(id);
    PageReading reading = reader.read(page.reading().page(), page.cut(), moves);
    List<Story> cut = moves.isEmpty() ? List.of() : page.cut();
    // When another Parley cut the page, its bytes are read again the next time they are met.
    store.put(reading, reader(id, machine(page)), cut);
  }
}
