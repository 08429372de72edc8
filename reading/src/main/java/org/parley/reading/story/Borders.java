// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds where stories begin and end. Running text comes in runs; between two runs lies a gap with
 * headlines, captions, buttons. A gap is either inside a story (a heading, a list of links) or the
 * border of two. What speaks for a border is weighed: a headline printed twice, a date or byline, a
 * form or footer before it, a dateline after it, and words that change.
 */
final class Borders {
  /** What the evidence must add up to. */
  private static final double BORDER = 4;

  private static final double UNTITLED_BORDER = 5;
  private static final Pattern NUMBERED = Pattern.compile("^\\(?[0-9]{1,3}[.):] ");
  private static final int LOOK_AHEAD = 8;

  /** With fewer words to compare, little can be said. */
  private static final int FEW_WORDS = 25;

  private static final int SLIGHT_WORDS = 8;

  /** Titles are looked for so many lines before the text: keeps the work linear. */
  private static final int WIDEST_GAP = 80;

  private static final int LOOK_AHEAD_FOR_TITLE = 5;

  /** So many lines without running text do not stand inside a story. */
  private static final int WIDE_GAP = 8;

  private static final int MOST_OF_AFTERTHOUGHT = 3;

  private final Layout layout;
  private final Knowledge knowledge;
  private final List<Block> blocks = new ArrayList<>();

  private Borders(Layout layout, Knowledge knowledge) {
    this.layout = layout;
    this.knowledge = knowledge;
  }

  /**
   * The lines of one story.
   *
   * @param from first line of the gap before its body
   * @param title line of its title, or -1
   * @param body first line of its body
   * @param to line after the last line of its body
   * @param after line after what follows it and belongs to no other story
   */
  record Block(int from, int title, int body, int to, int after) {}

  static List<Block> find(Layout layout, Knowledge knowledge) {
    Borders borders = new Borders(layout, knowledge);
    borders.walk();
    return List.copyOf(borders.blocks);
  }

  private void walk() {
    int next = 0;
    Open story = null;
    boolean closed = false;
    for (int run = nextProse(0); run < layout.size(); ) {
      int end = endOfRun(run);
      int gap = Math.max(next, run - WIDEST_GAP);
      closed |= reaches(gap, run, Phrases.Reach.REST) && !isMidway(story, run, end);
      closed |= story != null && story.isLong() && run - next >= WIDE_GAP && isAfterthought(run);
      boolean border = story == null ? isBody(run, end) : isBorder(story, gap, run, end);
      if (story != null && !border && story.isSlight() && isFresh(gap, run, end)) {
        story = new Open(gap, title(gap, run), run);
      } else if (border) {
        int head = story == null ? gap : afterCredits(gap, run);
        if (story != null) {
          blocks.add(story.close(head));
        }
        story = new Open(head, title(head, run), run);
        closed = false;
      }
      if (story != null && !closed) {
        story.add(run, end);
        next = end;
      }
      run = nextProse(end);
    }
    if (story != null) {
      blocks.add(story.close(layout.size()));
    } else {
      addPictures();
    }
  }

  /** Little running text between menus, after a story's text: footers, notices, widgets. */
  private boolean isAfterthought(int run) {
    int prose = 0;
    int others = 0;
    for (int i = run; i < layout.size() && others < WIDE_GAP; i++) {
      boolean text = layout.kind(i) == LineKind.PROSE;
      prose += text ? 1 : 0;
      others = text ? 0 : others + 1;
    }
    return prose <= MOST_OF_AFTERTHOUGHT;
  }

  /** "Reporting by …" under a story belongs to it, not to the next one. */
  private int afterCredits(int gap, int run) {
    int i = gap;
    while (i < run && layout.lead(i) == Leads.Kind.CREDITS) {
      i++;
    }
    return i;
  }

  /** Under a headline of its own begins text that has more to say than the line before it. */
  private boolean isFresh(int gap, int run, int end) {
    int title = title(gap, run);
    return title >= 0
        && isBody(run, end)
        && layout.shape(title).words() >= 5
        && !isListed(title, gap)
        && echo(title, wordsAhead(run, LOOK_AHEAD_FOR_TITLE)) >= 0.1;
  }

  /** Without running text, a headline over captions is a story too, and so is one all alone. */
  private void addPictures() {
    int captions = 0;
    int title = -1;
    int others = 0;
    for (int i = 0; i < layout.size(); i++) {
      captions += layout.kind(i) == LineKind.CAPTION ? 1 : 0;
      if (title < 0 && layout.mayBeTitle(i) && layout.shape(i).words() >= 4) {
        title = i;
      } else {
        others += layout.kind(i) == LineKind.CAPTION ? 0 : 1;
      }
    }
    if (title >= 0 && (captions >= 2 || (captions == 0 && others == 0))) {
      blocks.add(new Block(0, title, layout.size(), layout.size(), layout.size()));
    }
  }

  /** "3 comments" also stands in the bar above or under a story's first paragraph. */
  private boolean isMidway(@Nullable Open story, int run, int end) {
    return story != null && story.paragraphs <= 2 && end - run >= 2 && isBody(run, end);
  }

  /** A story that is being read. */
  private final class Open {
    private final int from;
    private final int title;
    private final int body;
    private final boolean isFiled;
    private int to;
    private int paragraphs;
    private final Set<String> words = new HashSet<>();

    Open(int from, int title, int body) {
      this.from = from;
      this.title = title;
      this.body = body;
      this.to = body;
      this.isFiled = knowledge.filing().isCertain(layout.line(body).text());
    }

    void add(int run, int end) {
      for (int i = run; i < end; i++) {
        words.addAll(knowledge.vocabulary().of(layout.repeats().plain(i)));
      }
      to = end;
      paragraphs += end - run;
    }

    boolean isLong() {
      return paragraphs >= 4;
    }

    /** So short that it may be no story but a line about the page. */
    boolean isSlight() {
      return paragraphs <= 1 && words.size() < SLIGHT_WORDS && !isFiled;
    }

    Block close(int after) {
      return new Block(from, title, body, to, after);
    }
  }

  private int nextProse(int from) {
    int i = from;
    while (i < layout.size() && layout.kind(i) != LineKind.PROSE) {
      i++;
    }
    return i;
  }

  private int endOfRun(int run) {
    int i = run + 1;
    while (i < layout.size() && layout.kind(i) == LineKind.PROSE && !opensUntitled(i)) {
      i++;
    }
    return i;
  }

  /** A dateline with its agency may open a story without a headline. */
  private boolean opensUntitled(int i) {
    return layout.line(i).blanksBefore() > 0 && knowledge.filing().isCertain(layout.line(i).text());
  }

  private boolean isBody(int run, int end) {
    for (int i = run; i < end; i++) {
      if (layout.shape(i).isLongProse()) {
        return true;
      }
    }
    return false;
  }

  private boolean reaches(int from, int to, Phrases.Reach reach) {
    for (int i = from; i < to; i++) {
      Phrases.Hit hit = layout.hit(i);
      if (hit != null && hit.reach() == reach) {
        return true;
      }
    }
    return false;
  }

  private Set<String> wordsAhead(int run, int lines) {
    Set<String> words = new HashSet<>();
    int seen = 0;
    for (int i = run; i < layout.size() && seen < lines; i++) {
      if (layout.kind(i) == LineKind.PROSE) {
        words.addAll(knowledge.vocabulary().of(layout.repeats().plain(i)));
        seen++;
      } else if (seen > 0
          && layout.mayBeTitle(i)
          && isTwice(i, i, Math.min(i + 8, layout.size()))) {
        break;
      }
    }
    return words;
  }

  /** The line of the gap that is most likely the headline of the text after it, or -1. */
  private int title(int gap, int run) {
    Set<String> ahead = wordsAhead(run, LOOK_AHEAD_FOR_TITLE);
    int best = -1;
    double most = 0;
    for (int i = gap; i < run; i++) {
      if (layout.mayBeTitle(i)) {
        double score = titleScore(i, gap, run, ahead);
        if (best < 0 || score > most + 0.3) {
          best = i;
          most = score;
        }
      }
    }
    return best < 0 ? -1 : lastCopy(best, run);
  }

  private double titleScore(int i, int gap, int run, Set<String> ahead) {
    int words = layout.shape(i).words();
    double length = words >= 5 ? 0.5 : words == 4 ? 0.3 : words == 3 ? -0.3 : -1;
    double twice = isTwice(i, gap, run) ? 1.5 : 0;
    double lead = isLed(i, run) ? 1 : 0;
    double link = twice == 0 && isListed(i, gap) ? -1 : 0;
    return length + twice + lead + link + 2 * echo(i, ahead);
  }

  private double echo(int line, Set<String> words) {
    return Vocabulary.shared(knowledge.vocabulary().of(layout.repeats().plain(line)), words);
  }

  private boolean isTwice(int i, int from, int to) {
    if (!layout.repeats().isPrintedAgain(i)) {
      return false;
    }
    for (int k = from; k < to; k++) {
      if (k != i && layout.repeats().plain(k).equals(layout.repeats().plain(i))) {
        return true;
      }
    }
    return false;
  }

  private int lastCopy(int title, int run) {
    int last = title;
    for (int k = title + 1; k < run; k++) {
      if (layout.repeats().plain(k).equals(layout.repeats().plain(title))) {
        last = k;
      }
    }
    return last;
  }

  /** Whether the line stands in a list of links that a cue opened. */
  private boolean isListed(int i, int gap) {
    for (int k = i - 1; k >= gap; k--) {
      Phrases.Hit hit = layout.hit(k);
      if (hit != null) {
        return hit.reach() == Phrases.Reach.LIST;
      }
      if (!layout.mayBeTitle(k)) {
        return false;
      }
    }
    return false;
  }

  private boolean isBorder(Open story, int gap, int run, int end) {
    if (!isBody(run, end)) {
      return false;
    }
    int title = title(gap, run);
    Set<String> ahead = wordsAhead(run, LOOK_AHEAD);
    double change = change(ahead, story.words);
    double opening = knowledge.filing().isCertain(layout.line(run).text()) ? 2 : 0;
    if (title < 0) {
      double rule = gap < run && hasMark(gap, run) ? 1 : 0;
      return 1.5 * opening + rule + change + breakBefore(gap, run) >= UNTITLED_BORDER
          || (opening > 0 && story.isFiled && change >= 0);
    }
    double evidence = opening + change + breakBefore(gap, run);
    evidence += isTwice(title, gap, run) ? 3 : 0;
    boolean entry = isDated(title) && story.title >= 0 && isDated(story.title);
    evidence += entry ? 4 : isLed(title, run) ? 3 : hasLead(gap, run, title) ? 1 : 0;
    evidence += has(LineKind.CAPTION, title, run) ? 1 : 0;
    evidence += reaches(gap, title, Phrases.Reach.REST) ? 2 : phrases(gap, title) > 0 ? 1 : 0;
    evidence += hasMark(gap, title) ? 1 : 0;
    int words = layout.shape(title).words();
    evidence += words >= 8 ? 2 : words >= 5 ? 1 : words <= 3 ? -1 : 0;
    evidence += layout.shape(title).isTitleCase() && words >= 4 ? 0.5 : 0;
    double echo = echo(title, wordsAhead(run, LOOK_AHEAD_FOR_TITLE)) - echo(title, story.words);
    evidence += echo > 0.25 ? 1 : echo < 0 ? -1 : 0;
    boolean link = isListed(title, gap) && !isTwice(title, gap, run) && !isLed(title, run);
    evidence -= link ? 2 : 0;
    evidence += story.title >= 0 && isStyledAlike(title, story.title) ? 1.5 : 0;
    evidence += knowledge.filing().length(layout.line(run).text()) > 0 ? 0.5 : 0;
    evidence -= layout.shape(title).end() == Shape.End.QUESTION ? 1 : 0;
    return evidence >= BORDER;
  }

  /** Both in capitals, or both numbered. */
  private boolean isStyledAlike(int one, int other) {
    String a = layout.line(one).text();
    String b = layout.line(other).text();
    boolean capitals = a.equals(a.toUpperCase(Locale.ROOT)) && b.equals(b.toUpperCase(Locale.ROOT));
    boolean cased = !a.equals(a.toLowerCase(Locale.ROOT));
    return (capitals && cased) || (NUMBERED.matcher(a).find() && NUMBERED.matcher(b).find());
  }

  private static double change(Set<String> ahead, Set<String> before) {
    double shared = Vocabulary.shared(ahead, before);
    double change = shared < 0.12 ? 2 : shared < 0.2 ? 1 : shared < 0.3 ? 0 : -1;
    boolean few = Math.min(ahead.size(), before.size()) < FEW_WORDS;
    return few ? Math.min(change, 0.5) : change;
  }

  private double breakBefore(int gap, int run) {
    int most = 0;
    for (int i = gap; i <= run; i++) {
      most = Math.max(most, layout.line(i).blanksBefore());
    }
    return most >= 3 ? 1 : most == 2 ? 0.5 : 0;
  }

  /** Whether a byline or a date comes right after the title. */
  private boolean isLed(int title, int run) {
    Leads.Kind lead = title + 1 < run ? layout.lead(title + 1) : null;
    return lead != null && lead != Leads.Kind.CREDITS;
  }

  /** Whether a date comes right before the title, as in live blogs. */
  private boolean isDated(int title) {
    return title > 0 && layout.lead(title - 1) == Leads.Kind.DATE;
  }

  private boolean hasLead(int gap, int run, int title) {
    for (int i = Math.max(gap, title - 2); i < run; i++) {
      Leads.Kind lead = layout.lead(i);
      if (lead != null && lead != Leads.Kind.CREDITS) {
        return true;
      }
    }
    return false;
  }

  private boolean has(LineKind kind, int from, int to) {
    for (int i = from; i < to; i++) {
      if (layout.kind(i) == kind) {
        return true;
      }
    }
    return false;
  }

  private boolean hasMark(int from, int to) {
    for (int i = from; i < to; i++) {
      if (layout.kind(i) == LineKind.MARK && layout.line(i).text().length() >= 3) {
        return true;
      }
    }
    return false;
  }

  private int phrases(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      Phrases.Hit hit = layout.hit(i);
      count += hit != null && hit.reach() != Phrases.Reach.LIST ? 1 : 0;
    }
    return count;
  }
}
