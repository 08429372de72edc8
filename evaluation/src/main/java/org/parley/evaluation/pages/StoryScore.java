// SPDX-License-Identifier: Apache-2.0
package org.parley.evaluation.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.parley.evaluation.pages.StoryPages.News;
import org.parley.evaluation.pages.StoryPages.Template;
import org.parley.model.Story;
import org.parley.model.StorySpan;
import org.parley.reading.Resources;
import org.parley.reading.page.DecodedPage;
import org.parley.reading.page.PageDecoder;
import org.parley.reading.page.UnreadablePageException;
import org.parley.reading.story.StorySplitter;

/**
 * Cuts synthetic pages, made of real stories in templates, and holds what comes out against what
 * went in. A story is found when it has more than half of the letters of one that went in, and more
 * than half of its own are of that one.
 */
final class StoryScore {
  private static final int PAGES = 60;
  private static final int SEED = 20231;
  private static final int LEAST_PARAGRAPHS = 4;
  private static final int MOST_PARAGRAPHS = 14;
  private static final int LEAST_CHARS = 40;
  private static final double STORY_FLOOR = .95;
  private static final double BODY_FLOOR = .97;

  private final PageDecoder decoder;
  private final StorySplitter splitter;

  StoryScore(Resources resources) {
    this.decoder = new PageDecoder(resources);
    this.splitter = new StorySplitter(resources);
  }

  /** Counts over pages. */
  private static final class Tally {
    private int stories;
    private int found;
    private int matched;
    private int titled;
    private long body;
    private long foundBody;
    private long sharedBody;

    void add(Tally other) {
      stories += other.stories;
      found += other.found;
      matched += other.matched;
      titled += other.titled;
      body += other.body;
      foundBody += other.foundBody;
      sharedBody += other.sharedBody;
    }

    double storyF1() {
      return 2.0 * matched / Math.max(1, stories + found);
    }

    double bodyF1() {
      return 2.0 * sharedBody / Math.max(1, body + foundBody);
    }
  }

  Report report(Path folder) throws IOException {
    List<News> news = news(folder);
    Report report =
        new Report(
            "Pages with several stories (synthetic)",
            PAGES
                + " pages a template, each of 2 to 5 of "
                + news.size()
                + " real stories; what surrounds them is made up.",
            "template",
            "story F1",
            "body F1",
            "titles right",
            "stories");
    Tally all = new Tally();
    for (Template template : Template.values()) {
      Tally tally = score(template, news);
      all.add(tally);
      row(report, template.label(), tally, false);
    }
    row(report, "all", all, true);
    return report;
  }

  private static void row(Report report, String name, Tally tally, boolean floored) {
    double titles = tally.titled / (double) Math.max(1, tally.matched);
    String story = Report.figure(tally.storyF1());
    String body = Report.figure(tally.bodyF1());
    report.line(
        List.of(
            name,
            floored ? report.floored("story F1", tally.storyF1(), STORY_FLOOR) : story,
            floored ? report.floored("body F1", tally.bodyF1(), BODY_FLOOR) : body,
            Report.figure(titles),
            Integer.toString(tally.stories)));
  }

  private Tally score(Template template, List<News> news) {
    Random random = new Random(SEED + template.ordinal());
    StoryPages pages = new StoryPages(random, news);
    Tally tally = new Tally();
    for (int page = 0; page < PAGES; page++) {
      List<News> stories = new ArrayList<>();
      int count = 2 + random.nextInt(4);
      for (int i = 0; i < count; i++) {
        stories.add(news.get(random.nextInt(news.size())));
      }
      compare(stories, pages.page(template, stories), tally);
    }
    return tally;
  }

  private void compare(List<News> stories, String page, Tally tally) {
    DecodedPage decoded;
    try {
      decoded = decoder.decode(page.getBytes(StandardCharsets.UTF_8), "page");
    } catch (UnreadablePageException e) {
      throw new IllegalStateException("a made page cannot be read", e);
    }
    List<Story> found = splitter.split(decoded).stories();
    tally.stories += stories.size();
    tally.found += found.size();
    for (News story : stories) {
      tally.body += chars(story.paragraphs());
    }
    Set<Integer> taken = new HashSet<>();
    for (Story one : found) {
      List<String> lines = body(one, decoded.text());
      tally.foundBody += chars(lines);
      int best = best(lines, stories, taken);
      if (best >= 0) {
        taken.add(best);
        News story = stories.get(best);
        tally.matched++;
        tally.sharedBody += shared(lines, story);
        tally.titled +=
            story.title().equalsIgnoreCase(one.title() == null ? "" : one.title()) ? 1 : 0;
      }
    }
  }

  private static int best(List<String> lines, List<News> stories, Set<Integer> taken) {
    for (int i = 0; i < stories.size(); i++) {
      long shared = shared(lines, stories.get(i));
      boolean most = 2 * shared > chars(stories.get(i).paragraphs()) && 2 * shared > chars(lines);
      if (most && !taken.contains(i)) {
        return i;
      }
    }
    return -1;
  }

  private static long shared(List<String> lines, News story) {
    long shared = 0;
    String all = String.join("\n", story.paragraphs());
    for (String line : lines) {
      shared += all.contains(line) ? line.length() : 0;
    }
    return shared;
  }

  private static long chars(List<String> lines) {
    return lines.stream().mapToLong(String::length).sum();
  }

  /** Lines of the body; a dateline that opens it is a part of it here. */
  private static List<String> body(Story story, String text) {
    List<String> lines = new ArrayList<>();
    for (StorySpan span : story.spans()) {
      boolean own = span.role() == StorySpan.Role.BODY || span.role() == StorySpan.Role.SUBTITLE;
      String words = ExtractionScore.words(text, span);
      if (own || (span.role() == StorySpan.Role.DATELINE && words.endsWith("–"))) {
        lines.addAll(List.of(words.split("\n")));
      }
    }
    return lines;
  }

  /** Articles with a headline, a rule and paragraphs; what is no running text is left off. */
  private static List<News> news(Path folder) throws IOException {
    List<News> news = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        List<String> paragraphs = new ArrayList<>();
        String title = "";
        for (String line : Files.readString(file).split("\n")) {
          String words = LabelledPages.plain(line).strip();
          if (title.isEmpty()) {
            title = words;
          } else if (words.length() >= LEAST_CHARS
              && words.endsWith(".")
              && !paragraphs.contains(words)
              && paragraphs.size() < MOST_PARAGRAPHS) {
            paragraphs.add(words);
          }
        }
        if (!title.isEmpty() && paragraphs.size() >= LEAST_PARAGRAPHS) {
          news.add(new News(title, paragraphs));
        }
      }
    }
    return news;
  }
}
