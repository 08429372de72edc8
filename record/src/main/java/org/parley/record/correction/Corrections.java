// SPDX-License-Identifier: Apache-2.0
package org.parley.record.correction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parley.model.CorrectedRows.Outcome;
import org.parley.model.Correction;
import org.parley.store.Kind;
import org.parley.store.Store;
import org.parley.store.json.RecordJson;

/**
 * What people correct in a record: makes, lists, undoes, shares. Nothing is ever changed or taken
 * away; each call is one transaction, so several people may correct one record at once. A merge is
 * pending after a new one. As thread-safe as its store.
 */
public final class Corrections {
  private final Store store;

  public Corrections(Store store) {
    this.store = store;
  }

  /**
   * Keeps a correction.
   *
   * @throws CorrectionException when such a change cannot be made to such a target
   */
  public Correction add(Target target, Change change, Analyst analyst) {
    Correction correction =
        withId(
            new Correction(
                "new",
                target.text(),
                ChangeJson.write(change),
                analyst.author(),
                analyst.at(),
                analyst.note()));
    TypedCorrection.of(correction);
    store.correct(correction);
    return correction;
  }

  /**
   * Takes a correction back, by another one.
   *
   * @throws CorrectionException when there is no such correction, or it is taken back already
   */
  public Correction undo(String id, Analyst analyst) {
    if (store.find(Kind.CORRECTIONS, id).isEmpty()) {
      throw new CorrectionException("the record has no correction " + id);
    }
    Outcome outcome = CorrectionLog.of(store).settled().get(id);
    if (outcome != null && outcome.by() != null) {
      throw new CorrectionException(id + " is taken back already, by " + outcome.by());
    }
    return add(new Target.OfCorrection(id), new Change.Undo(), analyst);
  }

  /**
   * A correction and what became of it.
   *
   * @param outcome null until the record is merged again
   */
  public record Listed(Correction correction, @Nullable Outcome outcome) {}

  /** Every correction, in order, with what became of it in the latest merge. */
  public List<Listed> list() {
    List<Listed> listed = new ArrayList<>();
    store.snapshot(
        () -> {
          Map<String, Outcome> outcomes = new HashMap<>();
          store
              .merged()
              .corrected()
              .outcomes()
              .forEach(outcome -> outcomes.put(outcome.correction(), outcome));
          for (Correction correction : CorrectionLog.of(store).all()) {
            listed.add(new Listed(correction, outcomes.get(correction.id())));
          }
        });
    return listed;
  }

  /**
   * What of a file was new.
   *
   * @param known corrections that the record had already
   */
  public record Imported(int added, int known) {}

  /**
   * Takes over a file of corrections, a JSON object a line: all of it, or none when a line cannot
   * be understood. Importing a file again changes nothing.
   *
   * @param name the file's name, for messages
   * @throws CorrectionException naming file, line and reason
   */
  public Imported read(Reader file, String name) throws IOException {
    BufferedReader lines = new BufferedReader(file);
    List<Correction> corrections = new ArrayList<>();
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        corrections.add(correction(line));
      } catch (CorrectionException | IllegalArgumentException e) {
        throw new CorrectionException(name + ":" + number + ": " + e.getMessage());
      }
    }
    try {
      int added = store.correct(corrections);
      return new Imported(added, corrections.size() - added);
    } catch (IllegalArgumentException e) {
      throw new CorrectionException(name + ": " + e.getMessage());
    }
  }

  private static Correction correction(String line) {
    Correction read = CorrectionLine.read(line);
    TypedCorrection.of(read);
    return read.id().equals(CorrectionLine.NO_ID) ? withId(read) : read;
  }

  /** Writes every correction, a JSON object a line, in order: the file that {@link #read} reads. */
  public void write(Writer out) throws IOException {
    for (Correction correction : CorrectionLog.of(store).all()) {
      RecordJson.write(correction, out);
      out.write('\n');
    }
  }

  /** The correction with an id made of all it says. */
  private static Correction withId(Correction correction) {
    String all =
        RecordJson.write(
            new Correction(
                CorrectionLine.NO_ID,
                correction.target(),
                correction.change(),
                correction.author(),
                correction.at(),
                correction.note()));
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
      return new Correction(
          "c-" + HexFormat.of().formatHex(hash, 0, 6),
          correction.target(),
          correction.change(),
          correction.author(),
          correction.at(),
          correction.note());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * The target of a row of the record, by its id.
   *
   * @param id as in the record
   * @return empty when the record has no such row
   */
  public Optional<Target> target(Subject subject, String id) {
    return new TargetFinder(store).find(subject, id);
  }

  /**
   * The target of another part of a row that is made of several.
   *
   * @param than the part that is not meant
   */
  public Optional<Target> other(Subject subject, String id, Target than) {
    return new TargetFinder(store)
        .all(subject, id).stream().filter(target -> !target.equals(than)).findFirst();
  }
}
