// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jspecify.annotations.Nullable;
import org.parley.reading.document.Faults.DamagedException;

/**
 * What a mail holds: its text, as HTML when it has that, and what is attached to it. What is
 * attached comes first, since it can be handed on without being kept.
 */
final class MailParts implements Parts {
  private static final int MOST_FIELDS = 2000;

  private final Source source;
  private final MimeTokenStream mail;
  private final MailHeader header = new MailHeader();
  private final MailTexts texts;
  private final Deque<Part> ready = new ArrayDeque<>();
  private int depth;
  private long attachment;
  private boolean attached;
  private @Nullable String location;
  private boolean handedOn;
  private boolean ended;

  MailParts(Source source) {
    this.source = source;
    this.texts = new MailTexts(source.limits().pageBytes());
    int header = source.limits().headerBytes();
    this.mail =
        new MimeTokenStream(
            new MimeConfig.Builder()
                .setMaxLineLen(-1)
                .setMaxHeaderCount(MOST_FIELDS)
                .setMaxHeaderLen(header)
                .build());
    mail.setRecursionMode(RecursionMode.M_RECURSE);
    mail.parse(source.in());
  }

  @Override
  public @Nullable Part next() throws IOException {
    while (ready.isEmpty() && !ended) {
      try {
        Part part = step();
        if (part != null) {
          return part;
        }
      } catch (MimeException e) {
        end();
        ready.add(
            Part.unreadable(source.where(), "the mail is damaged; what comes before was read"));
      }
    }
    return ready.poll();
  }

  private @Nullable Part step() throws IOException, MimeException {
    if (handedOn) {
      handedOn = false;
      mail.next();
    }
    EntityState state = mail.getState();
    Part found = null;
    switch (state) {
      case T_START_MULTIPART, T_START_MESSAGE -> {
        depth++;
        if (depth > 4 * source.limits().depth()) {
          throw new DamagedException("parts in parts without an end");
        }
      }
      case T_END_MULTIPART, T_END_MESSAGE -> depth--;
      case T_START_HEADER -> {
        attached = false;
        location = null;
      }
      case T_FIELD -> field(mail.getField());
      case T_BODY -> found = body(mail.getBodyDescriptor());
      case T_END_OF_STREAM -> {
        end();
        return null;
      }
      default -> found = null;
    }
    // The stream of a part that is handed on must be read before the parser goes on.
    handedOn = found != null;
    if (!handedOn) {
      mail.next();
    }
    return found;
  }

  private void field(Field field) {
    String name = field.getName().toLowerCase(Locale.ROOT);
    String value = field.getBody() == null ? "" : field.getBody();
    attached |=
        name.equals("content-disposition")
            && value.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
    location = name.equals("content-location") ? value.strip() : location;
    if (depth <= 1) {
      header.add(name, value);
    }
  }

  private @Nullable Part body(BodyDescriptor body) throws IOException {
    String type = String.valueOf(body.getMimeType()).toLowerCase(Locale.ROOT);
    InputStream in = mail.getDecodedInputStream();
    boolean text = type.equals("text/html") || type.equals("text/plain");
    if (text && !attached) {
      texts.add(type, body.getCharset(), in);
      return null;
    }
    if (type.startsWith("image/")
        || type.startsWith("audio/")
        || type.startsWith("video/")
        || type.startsWith("font/")
        || type.equals("text/css")
        || type.contains("javascript")
        || type.contains("signature")) {
      return null;
    }
    attachment++;
    return new Part.Bytes(source.where() + "!/attachment " + attachment, in);
  }

  private void end() {
    ended = true;
    if (texts.tooLarge()) {
      ready.add(Part.unreadable(source.where(), Limits.tooLarge(source.limits().pageBytes())));
    }
    int number = 0;
    for (MailTexts.Text text : texts.best()) {
      number++;
      if (number > 1 && header.isSavedPage()) {
        // The other parts are its frames.
        break;
      }
      String suffix = number == 1 ? "" : "#" + number;
      ready.add(
          Part.of(
              new Document(
                  header.uri(source.uri()) + suffix,
                  source.where(),
                  text.bytes(),
                  header.declared(text.type(), text.charset()))));
    }
    if (number == 0 && attachment == 0 && !texts.tooLarge()) {
      ready.add(Part.unreadable(source.where(), "a mail without a text"));
    }
  }
}
