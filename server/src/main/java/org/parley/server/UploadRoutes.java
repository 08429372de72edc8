// SPDX-License-Identifier: Apache-2.0
package org.parley.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.parley.store.json.RecordJson;

/** Uploads and how far they are. */
final class UploadRoutes implements AutoCloseable {
  private static final int SHOWN = 200;
  private static final int STREAMS = 100;
  private static final int MILLIS = 100;
  private static final int BEAT = 100; // every so many times something is sent, to keep it open

  private final Uploads uploads;
  private final Rate rate;
  private final Map<SseClient, String> streams = new ConcurrentHashMap<>();
  private final Map<SseClient, Upload> sent = new ConcurrentHashMap<>();
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "parley-progress");
            thread.setDaemon(true);
            return thread;
          });
  private final Future<?> ticking;
  private int ticks;

  UploadRoutes(Uploads uploads, Rate rate) {
    this.uploads = uploads;
    this.rate = rate;
    this.ticking = ticker.scheduleWithFixedDelay(this::tick, MILLIS, MILLIS, TimeUnit.MILLISECONDS);
  }

  void add(RoutesConfig routes) {
    routes.post("/api/v1/uploads", this::add);
    routes.get("/api/v1/uploads", this::list);
    routes.get("/api/v1/uploads/{id}", this::state);
    routes.get("/api/v1/uploads/{id}/progress", this::progress);
  }

  private void add(Context context) throws IOException {
    Params params = Params.of(context, "name");
    String name = params.needed("name");
    String type = context.contentType();
    if (type == null || !type.strip().equals("application/octet-stream")) {
      throw new ProblemException(
          415, "send the file itself, with Content-Type: application/octet-stream");
    }
    if (!rate.allows()) {
      context.header("Retry-After", "1");
      throw new ProblemException(429, "uploads come too fast; send it again in a second");
    }
    Upload upload =
        uploads.add(context.req().getInputStream(), name, context.req().getContentLengthLong());
    context.status(202).header("Location", "/api/v1/uploads/" + upload.id());
    Answers.json(context, upload);
  }

  private void list(Context context) {
    Params.of(context);
    Answers.json(context, new CountRoutes.Items(uploads.all(SHOWN)));
  }

  private void state(Context context) {
    Params.of(context);
    Answers.json(context, find(context));
  }

  private Upload find(Context context) {
    String id = context.pathParam("id");
    return uploads.find(id).orElseThrow(() -> ProblemException.notFound("upload", id));
  }

  private void progress(Context context) {
    Params.of(context);
    Upload now = find(context);
    if (!List.of("text/event-stream", "*/*").contains(String.valueOf(context.header("Accept")))) {
      throw new ProblemException(406, "this is a stream; ask with Accept: text/event-stream");
    }
    if (streams.size() >= STREAMS) {
      throw new ProblemException(503, "too many are watching; ask for the upload itself");
    }
    new SseHandler(
            client -> {
              client.keepAlive();
              client.onClose(
                  () -> {
                    streams.remove(client);
                    sent.remove(client);
                  });
              streams.put(client, now.id());
            })
        .handle(context);
  }

  /** Sends what has changed; one thread for all streams, so that no client holds up a reading. */
  private void tick() {
    ticks++;
    for (Map.Entry<SseClient, String> stream : streams.entrySet()) {
      SseClient client = stream.getKey();
      try {
        uploads.find(stream.getValue()).ifPresentOrElse(now -> send(client, now), client::close);
        if (ticks % BEAT == 0 && !client.terminated()) {
          client.sendComment("still here");
        }
      } catch (RuntimeException e) {
        // A client that is gone must not end the streams of others.
        streams.remove(client);
        sent.remove(client);
      }
    }
  }

  private void send(SseClient client, Upload now) {
    if (!now.equals(sent.get(client))) {
      sent.put(client, now);
      client.sendEvent("progress", RecordJson.write(now), null);
      if (now.state().isEnd()) {
        client.close();
      }
    }
  }

  @Override
  public void close() {
    ticking.cancel(true);
    ticker.shutdownNow();
    streams.keySet().forEach(SseClient::close);
  }
}
