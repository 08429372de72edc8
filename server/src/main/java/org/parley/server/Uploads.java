// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads uploads into the record, one after another, and brings the record together when none is
 * waiting. One thread alone changes the record. Thread-safe.
 */
final class Uploads implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
  private static final int REMEMBERED = 10_000;

  private final Spool spool;
  private final Intake intake;
  private final Limits limits;
  private final ConcurrentSkipListMap<String, Upload> states = new ConcurrentSkipListMap<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong waitingBytes = new AtomicLong();
  private final List<Spool.Kept> unmerged = new ArrayList<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "parley-reading");
            thread.setDaemon(true);
            return thread;
          });

  Uploads(Spool spool, Intake intake, Limits limits) throws IOException {
    this.spool = spool;
    this.intake = intake;
    this.limits = limits;
    spool.left().forEach(this::enqueue);
  }

  static String tooLarge(long most) {
    return "a file may have " + (most >> 20) + " MB; split it, or read it with: parley read";
  }

  /**
   * Keeps an upload and puts it in the queue.
   *
   * @throws ProblemException when it is too large or too much is waiting
   */
  Upload add(InputStream in, String name, long announced) throws IOException {
    if (announced > limits.uploadBytes()) {
      throw new ProblemException(413, tooLarge(limits.uploadBytes()));
    }
    if (waiting.get() >= limits.waiting()
        || waitingBytes.get() + Math.max(0, announced) > limits.waitingBytes()) {
      throw new ProblemException(503, "too much is waiting to be read; send it again later");
    }
    Spool.Kept kept = spool.keep(in, name, limits.uploadBytes());
    return enqueue(kept);
  }

  private Upload enqueue(Spool.Kept kept) {
    Upload upload = Upload.waiting(kept.id(), kept.name(), kept.bytes());
    states.put(kept.id(), upload);
    waiting.incrementAndGet();
    waitingBytes.addAndGet(kept.bytes());
    while (states.size() > REMEMBERED) {
      states.pollFirstEntry();
    }
    worker.execute(() -> read(kept));
    return upload;
  }

  private void read(Spool.Kept kept) {
    String id = kept.id();
    change(id, upload -> upload.in(Upload.State.READING));
    boolean read = false;
    try (InputStream in = Files.newInputStream(kept.file())) {
      intake.read(in, kept.name(), new Listener(id));
      read = true;
    } catch (IOException | RuntimeException e) {
      LOG.error("an upload could not be read", e);
      change(
          id,
          upload ->
              upload
                  .saying("a fault in Parley; its own output says more. The file is kept.")
                  .in(Upload.State.FAILED));
    } finally {
      waiting.decrementAndGet();
      waitingBytes.addAndGet(-kept.bytes());
    }
    if (read) {
      change(id, upload -> upload.in(Upload.State.MERGING));
      forget(kept);
      unmerged.add(kept);
    }
    if (waiting.get() == 0) {
      merge();
    }
  }

  /** The pages are in the record: that it is not brought together yet, the record knows itself. */
  private void forget(Spool.Kept kept) {
    try {
      spool.done(kept);
    } catch (IOException e) {
      LOG.error("an upload that was read stays on the disk", e);
    }
  }

  private void merge() {
    Upload.State end = Upload.State.DONE;
    try {
      intake.merge();
    } catch (RuntimeException e) {
      LOG.error("the record could not be brought together", e);
      end = Upload.State.FAILED;
    }
    Upload.State state = end;
    unmerged.forEach(kept -> change(kept.id(), upload -> upload.in(state)));
    unmerged.clear();
  }

  /** Brings the record together after what is in hand now; the last upload does it otherwise. */
  Future<?> mergeSoon() {
    return worker.submit(this::mergeIfIdle);
  }

  /** The same for those who do not wait for it. */
  void mergeWhenIdle() {
    worker.execute(this::mergeIfIdle);
  }

  private void mergeIfIdle() {
    if (waiting.get() == 0) {
      merge();
    }
  }

  private void change(String id, UnaryOperator<Upload> change) {
    states.computeIfPresent(id, (k, upload) -> change.apply(upload));
  }

  /** How far an upload is. */
  Optional<Upload> find(String id) {
    return Optional.ofNullable(states.get(id));
  }

  /** The uploads that are remembered, the latest first. */
  List<Upload> all(int most) {
    return states.descendingMap().values().stream().limit(most).toList();
  }

  /** How many wait or are being read. */
  int waiting() {
    return waiting.get();
  }

  /** Waits a little for what is in hand; the rest is read at the next start. */
  @Override
  public void close() {
    worker.shutdownNow();
    try {
      if (!worker.awaitTermination(30, TimeUnit.SECONDS)) {
        LOG.error("what was being read is left for the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes what becomes of an upload into its state. */
  private final class Listener implements Intake.Told {
    private final String id;

    Listener(String id) {
      this.id = id;
    }

    @Override
    public void counts(long pages, long stories, long alreadyRead, long unreadable) {
      change(id, upload -> upload.counted(pages, stories, alreadyRead, unreadable));
    }

    @Override
    public void message(String text) {
      change(id, upload -> upload.saying(text));
    }
  }
}
