// SPDX-License-Identifier: Apache-2.0
package org.parley.watch;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/** A server on this machine that says exactly what it is told to say, however wrong. */
public final class LocalServer implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, Reply> replies = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  /**
   * What a client asked.
   *
   * @param path with the query
   * @param head all lines of the request
   */
  public record Request(String path, List<String> head) {
    /** The value of a header, or nothing. */
    public String header(String name) {
      return head.stream()
          .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
          .map(line -> line.substring(name.length() + 1).strip())
          .findFirst()
          .orElse("");
    }

    /** The host with its port. */
    public String host() {
      return header("host");
    }
  }

  /** Writes whatever it likes. */
  public interface Reply {
    /** The connection is closed when this returns. */
    void to(Request request, Socket client, OutputStream out) throws IOException;
  }

  /** Starts one that has no page at all. */
  public LocalServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::accept, "local-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread thread = new Thread(() -> serve(client), "local-server-client");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
      List<String> head = new java.util.ArrayList<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        head.add(line);
      }
      if (!head.isEmpty()) {
        Request request = new Request(head.get(0).split(" ")[1], head);
        requests.add(request);
        replies
            .getOrDefault(request.path(), answer("404 Not Found", "text/plain", "no such page"))
            .to(request, client, client.getOutputStream());
      }
    } catch (IOException e) {
      // The client has had enough.
    }
  }

  /** Has a path answer so. */
  public LocalServer on(String path, Reply reply) {
    replies.put(path, reply);
    return this;
  }

  /** Has a path answer with a web page. */
  public LocalServer page(String path, String html) {
    return on(path, answer("200 OK", "text/html; charset=utf-8", html));
  }

  /** Has a path answer with XML. */
  public LocalServer xml(String path, String xml) {
    return on(path, answer("200 OK", "application/xml", xml));
  }

  /** An answer with a body and more headers. */
  public static Reply answer(String status, String type, String body, String... headers) {
    return bytes(status, type, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** An answer with any bytes. */
  public static Reply bytes(String status, String type, byte[] body, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    head.append("Content-Type: ").append(type).append("\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
    return (request, client, out) -> {
      out.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
    };
  }

  /** An answer that sends the client on. */
  public static Reply redirect(int status, String to) {
    return answer(status + " Moved", "text/plain", "moved", "Location: " + to);
  }

  /** Exactly these characters. */
  public static Reply raw(String answer) {
    return (request, client, out) -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Packs bytes with gzip. */
  public static byte[] gzip(byte[] bytes) {
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
        out.write(bytes);
      }
      return packed.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its port. */
  public int port() {
    return socket.getLocalPort();
  }

  /** The address of a path on a host that the tests' names lead here. */
  public String at(String host, String path) {
    return "http://" + host + ":" + port() + path;
  }

  /** What was asked so far, in order. */
  public List<Request> requests() {
    return requests;
  }

  /** The paths that were asked so far, but for robots.txt. */
  public List<String> paths() {
    return requests.stream()
        .map(Request::path)
        .filter(path -> !path.equals("/robots.txt"))
        .toList();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
