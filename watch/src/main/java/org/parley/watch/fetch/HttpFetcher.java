// SPDX-License-Identifier: Apache-2.0
package org.parley.watch.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.parley.watch.fetch.Answer.Body;
import org.parley.watch.fetch.Answer.Moved;
import org.parley.watch.fetch.Answer.NotModified;
import org.parley.watch.fetch.Answer.Problem;

/**
 * Asks over HTTP. It keeps no cookies and no connections, knows no proxies and no passwords, and
 * does nothing by itself: a redirect or a failure is an answer. Thread-safe.
 */
public final class HttpFetcher implements Fetcher {
  /** Far more than servers send, and too little to hurt. */
  private static final int HEADER_LINE = 16 << 10;

  private static final int HEADER_LINES = 200;
  private static final List<String> MEDIA = List.of("image/", "audio/", "video/", "font/");

  private final CloseableHttpClient client;
  private final FetchLimits limits;
  private final Clock clock;
  private final ScheduledExecutorService ends =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "parley-time-is-up");
            thread.setDaemon(true);
            return thread;
          });
  private final Set<HttpGet> underWay = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * @param guard which addresses may be connected to
   * @param userAgent who asks, and how to reach him
   * @param clock for servers that say when to come again
   */
  public HttpFetcher(AddressGuard guard, String userAgent, FetchLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
    Http1Config http =
        Http1Config.custom().setMaxLineLength(HEADER_LINE).setMaxHeaderCount(HEADER_LINES).build();
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(guard)
                    .setConnectionFactory(
                        ManagedHttpClientConnectionFactory.builder().http1Config(http).build())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(timeout(limits.connect()))
                            .setSocketTimeout(timeout(limits.idle()))
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(timeout(limits.idle()))
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setUserAgent(userAgent)
            .disableAuthCaching()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .disableRedirectHandling()
            .build();
  }

  private static Timeout timeout(Duration duration) {
    return Timeout.of(duration);
  }

  @Override
  public Answer get(Ask ask) {
    HttpGet request = new HttpGet(ask.address());
    request.setHeader(
        HttpHeaders.ACCEPT,
        "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml,"
            + " application/xml;q=0.9, */*;q=0.5");
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
    request.setHeader(HttpHeaders.CONNECTION, "close");
    set(request, HttpHeaders.IF_NONE_MATCH, ask.mark().etag());
    set(request, HttpHeaders.IF_MODIFIED_SINCE, ask.mark().lastModified());
    AtomicBoolean late = new AtomicBoolean();
    underWay.add(request);
    Future<?> end = null;
    try {
      end =
          ends.schedule(
              () -> {
                late.set(true);
                request.abort();
              },
              limits.total().toMillis(),
              TimeUnit.MILLISECONDS);
      return closed ? brokenOff() : ask(request, ask);
    } catch (IOException | RuntimeException e) {
      // The library throws more than it says when a request is broken off.
      if (late.get()) {
        return tooSlow("its answer was not whole after " + words(limits.total()));
      }
      if (closed) {
        return brokenOff();
      }
      if (e instanceof IOException failure) {
        return problem(failure);
      }
      throw (RuntimeException) e;
    } finally {
      if (end != null) {
        end.cancel(false);
      }
      underWay.remove(request);
    }
  }

  private static void set(HttpGet request, String name, @Nullable String value) {
    if (value != null) {
      request.setHeader(name, value);
    }
  }

  private Answer ask(HttpGet request, Ask ask) throws IOException {
    ClassicHttpResponse response = client.executeOpen(null, request, null);
    try {
      return answer(response, ask);
    } finally {
      // To close a body is to read it to its end, which may never come: first the line is cut.
      request.abort();
      close(response);
    }
  }

  private static void close(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException e) {
      // What there was to read was read.
    }
  }

  private Answer answer(ClassicHttpResponse response, Ask ask) throws IOException {
    int status = response.getCode();
    if (status >= 200 && status < 300) {
      return body(response, ask);
    }
    if (status == 304) {
      return ask.mark().equals(Ask.Mark.NONE)
          ? new Problem(Reason.BROKEN, "it says 'not modified' and was not asked that", true)
          : new NotModified();
    }
    String location = value(response, HttpHeaders.LOCATION);
    if (status > 300 && status < 309 && status != 305 && status != 306 && location != null) {
      return new Moved(location, status == 301 || status == 308);
    }
    Duration wait = RetryAfter.of(value(response, HttpHeaders.RETRY_AFTER), clock.instant());
    String words = "the server answers " + status;
    if (status == 429 || status == 503) {
      return new Problem(Reason.BUSY, words, true, wait);
    }
    if (status >= 500) {
      return new Problem(Reason.SERVER_FAULT, words, true, wait);
    }
    boolean passing = status == 408 || status == 425;
    return new Problem(Reason.REFUSED, words, passing, wait);
  }

  private static Answer body(ClassicHttpResponse response, Ask ask) throws IOException {
    String type = value(response, HttpHeaders.CONTENT_TYPE);
    String kind = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    if (MEDIA.stream().anyMatch(kind::startsWith)) {
      return new Problem(Reason.NO_PAGE, "it is '" + kind + "'", false);
    }
    String coding = value(response, HttpHeaders.CONTENT_ENCODING);
    String packed = coding == null ? "" : coding.strip().toLowerCase(Locale.ROOT);
    boolean gzip = packed.equals("gzip") || packed.equals("x-gzip");
    if (!gzip && !packed.isEmpty() && !packed.equals("identity")) {
      return new Problem(
          Reason.BROKEN, "it is packed as '" + packed + "', which was not asked for", false);
    }
    HttpEntity entity = response.getEntity();
    InputStream in = entity == null ? InputStream.nullInputStream() : entity.getContent();
    byte[] bytes = Unpacking.all(in, gzip, ask.mostBytes(), ask.cut());
    if (bytes.length == 0 && !ask.cut()) {
      return new Problem(Reason.NO_PAGE, "it is empty", false);
    }
    Ask.Mark mark =
        new Ask.Mark(value(response, HttpHeaders.ETAG), value(response, HttpHeaders.LAST_MODIFIED));
    return new Body(bytes, type, mark);
  }

  private static @Nullable String value(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    String value = header == null ? null : header.getValue();
    return value == null || value.isBlank() ? null : value.strip();
  }

  private Problem problem(IOException e) {
    if (e instanceof PrivateAddressException) {
      return new Problem(Reason.PRIVATE_ADDRESS, String.valueOf(e.getMessage()), false);
    }
    if (e instanceof Unpacking.TooLargeException) {
      return new Problem(Reason.TOO_LARGE, String.valueOf(e.getMessage()), false);
    }
    if (e instanceof UnknownHostException) {
      return new Problem(Reason.UNREACHABLE, "there is no such host", true);
    }
    if (e instanceof SocketTimeoutException || e instanceof InterruptedIOException) {
      return tooSlow("it kept silent too long");
    }
    if (e instanceof SSLException) {
      return new Problem(Reason.UNREACHABLE, "no safe connection (" + e.getMessage() + ")", true);
    }
    if (e instanceof ZipException || e instanceof java.io.EOFException) {
      return new Problem(Reason.BROKEN, "what it packed is damaged", true);
    }
    if (e instanceof java.net.SocketException) {
      return new Problem(Reason.UNREACHABLE, "no connection (" + e.getMessage() + ")", true);
    }
    return new Problem(Reason.BROKEN, "its answer is broken (" + e.getMessage() + ")", true);
  }

  private static Problem tooSlow(String words) {
    return new Problem(Reason.TOO_SLOW, words, true);
  }

  private static Problem brokenOff() {
    return new Problem(Reason.BROKEN, "broken off", true);
  }

  private static String words(Duration duration) {
    return duration.toSeconds() > 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
  }

  @Override
  public void close() {
    closed = true;
    underWay.forEach(HttpGet::abort);
    ends.shutdownNow();
    client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
  }
}
