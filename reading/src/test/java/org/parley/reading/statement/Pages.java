// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.statement;

import java.util.ArrayList;
import java.util.List;
import org.parley.language.Language;
import org.parley.language.Sentence;
import org.parley.language.pack.ConversionProgress;
import org.parley.language.pack.LanguagePack;
import org.parley.model.ActorRef;
import org.parley.model.DateRange;
import org.parley.model.Span;
import org.parley.model.Statement;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.reading.Resources;
import org.parley.reading.mention.StoryMentions;
import org.parley.reading.mention.StorySentence;
import org.parley.reading.mention.StoryText;

/** Small stories for tests, and statements written so that a person can read them. */
final class Pages {
  static final StoryMentions NOBODY = new StoryMentions(List.of(), List.of());

  private static final Language LANGUAGE =
      LanguagePack.open(LanguagePack.defaultHome(System.getenv()), ConversionProgress.SILENT);
  private static final StatementReader READER = new StatementReader(Resources.bundled());

  private Pages() {}

  /** A story whose every line is a paragraph of its body. */
  static StoryText body(String text) {
    return story("", text);
  }

  /** A story with a headline, none when it is empty. */
  static StoryText story(String title, String body) {
    String page = title.isEmpty() ? body : title + "\n" + body;
    List<StorySentence> sentences = new ArrayList<>();
    List<StorySpan> spans = new ArrayList<>();
    int at = 0;
    int paragraph = 0;
    for (String line : page.split("\n", -1)) {
      int end = at + line.codePointCount(0, line.length());
      StorySpan.Role role =
          paragraph == 0 && !title.isEmpty() ? StorySpan.Role.TITLE : StorySpan.Role.BODY;
      for (Sentence sentence : LANGUAGE.analyze(line, at)) {
        sentences.add(new StorySentence(sentence, role, paragraph));
      }
      if (end > at) {
        spans.add(new StorySpan(at, end, role));
      }
      at = end + 1;
      paragraph++;
    }
    Story story =
        new Story(
            "p-1",
            "p",
            1,
            null,
            "en",
            null,
            null,
            null,
            spans,
            DateRange.UNKNOWN,
            "p-1",
            true,
            null);
    return new StoryText(story, page, sentences);
  }

  static List<Statement> statements(String body) {
    return READER.read(body(body), NOBODY);
  }

  /**
   * The statements of a body, one a line: speaker, via and addressee; cue; contents; form. What is
   * not told is a dash.
   */
  static List<String> read(String body) {
    return written(body(body));
  }

  static List<String> written(StoryText text) {
    List<String> lines = new ArrayList<>();
    for (Statement statement : READER.read(text, NOBODY)) {
      lines.add(written(text, statement));
    }
    return lines;
  }

  private static String written(StoryText text, Statement statement) {
    StringBuilder line = new StringBuilder(name(statement.speaker()));
    statement.via().forEach(via -> line.append(" via ").append(via.text()));
    if (statement.addressee() != null) {
      line.append(" to ").append(name(statement.addressee()));
    }
    line.append(" | ").append(statement.cue() == null ? "-" : statement.cue().text());
    for (Span span : statement.content()) {
      line.append(" | ").append(text.words(span.start(), span.end()));
    }
    return line.append(" | ").append(statement.form()).toString();
  }

  private static String name(ActorRef ref) {
    return ref == null ? "-" : ref.text();
  }
}
