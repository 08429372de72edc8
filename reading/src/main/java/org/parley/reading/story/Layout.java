// SPDX-License-Identifier: Apache-2.0
package org.parley.reading.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.parley.model.LeftOut;

/** The lines of a page, and what each is by itself. */
final class Layout {
  /** "— Jane Doe (@janedoe) March 3, 2023", under a post; "– 5 killed", in a list. */
  private static final Pattern DASHED =
      Pattern.compile("[—–]\\s?\\p{L}.*|[-–—•]\\s?[\\p{N}“\"‘].*");

  private static final Pattern POST =
      Pattern.compile("https?://|pic\\.twitter\\.com/|(?<!\\S)[@#][\\p{L}_]{3}");
  private static final Pattern HASHTAGS = Pattern.compile("([#@][\\p{L}\\p{N}_]+[\\s,]*)+");
  private static final Pattern COPYRIGHT = Pattern.compile("(©|\\([Cc]\\)|[Cc]opyright ©).{0,120}");

  private static final int LONGEST_MARK = 500;

  private final List<Line> lines;
  private final List<Shape> shapes;
  private final LineKind[] kinds;
  private final Phrases.@Nullable Hit[] hits;
  private final Leads.@Nullable Kind[] leads;
  private final Repeats repeats;

  private Layout(
      List<Line> lines,
      List<Shape> shapes,
      LineKind[] kinds,
      Phrases.@Nullable Hit[] hits,
      Leads.@Nullable Kind[] leads,
      Repeats repeats) {
    this.lines = lines;
    this.shapes = shapes;
    this.kinds = kinds;
    this.hits = hits;
    this.leads = leads;
    this.repeats = repeats;
  }

  static Layout of(String text, Knowledge knowledge) {
    List<Line> lines = PageLines.of(text);
    List<Shape> shapes = new ArrayList<>(lines.size());
    boolean[] captions = new boolean[lines.size()];
    for (int i = 0; i < captions.length; i++) {
      shapes.add(Shape.of(lines.get(i).text()));
      captions[i] = knowledge.captions().isCaption(lines.get(i).text());
    }
    Repeats repeats = Repeats.find(lines, shapes, captions);
    Layout layout =
        new Layout(
            lines,
            shapes,
            new LineKind[captions.length],
            new Phrases.Hit[captions.length],
            new Leads.Kind[captions.length],
            repeats);
    for (int i = 0; i < captions.length; i++) {
      layout.kinds[i] = layout.classify(i, captions[i], knowledge);
    }
    return layout;
  }

  private LineKind classify(int i, boolean caption, Knowledge knowledge) {
    String text = lines.get(i).text();
    Shape shape = shapes.get(i);
    Phrases.Hit hit = knowledge.phrases().match(text);
    boolean first = i == 0 && hit != null && hit.reason() == LeftOut.Reason.RELATED_LINKS;
    if (hit != null && !(first && hit.reach() == Phrases.Reach.LINE)) {
      hits[i] = hit;
      return LineKind.PHRASE;
    }
    if (isPost(i)) {
      return repeats.isCopy(i) && shape.isProse() ? LineKind.REPEAT : LineKind.PROSE;
    }
    leads[i] = knowledge.leads().match(text, shape);
    if (leads[i] == null && shape.isWordless()) {
      return LineKind.MARK;
    }
    // Before repeats: two stories may have one author and one date.
    Leads.Kind lead = leads[i];
    if (lead != null) {
      return lead == Leads.Kind.BYLINE || lead == Leads.Kind.CREDITS
          ? LineKind.BYLINE
          : LineKind.DATELINE;
    }
    if (repeats.isCopy(i)) {
      return LineKind.REPEAT;
    }
    boolean few = text.length() < LONGEST_MARK;
    if (few && knowledge.filing().isWholeLine(text)) {
      return LineKind.DATELINE;
    }
    if (few && (HASHTAGS.matcher(text).matches() || COPYRIGHT.matcher(text).matches())) {
      return LineKind.MARK;
    }
    if (caption || isPrintedTwiceInARow(i)) {
      return LineKind.CAPTION;
    }
    if (shape.isProse()) {
      return LineKind.PROSE;
    }
    return shape.letters() > 1 ? LineKind.HEADING : LineKind.MARK;
  }

  /** A post of a social network with its author's line, or an item behind a dash. */
  private boolean isPost(int i) {
    String text = lines.get(i).text();
    if (text.length() > LONGEST_MARK
        || shapes.get(i).letters() < 3
        || HASHTAGS.matcher(text).matches()) {
      return false;
    }
    boolean authored = i + 1 < lines.size() && isAuthor(lines.get(i + 1).text());
    return authored || DASHED.matcher(text).matches() || POST.matcher(text).find();
  }

  private static boolean isAuthor(String text) {
    return text.length() < 150 && text.contains("(@") && DASHED.matcher(text).matches();
  }

  /** Running text that stands on the next line again is a picture's caption without a credit. */
  private boolean isPrintedTwiceInARow(int i) {
    String text = lines.get(i).text();
    boolean bracket = text.endsWith(")") || text.endsWith("]");
    return (shapes.get(i).isProse() || bracket)
        && shapes.get(i).words() >= 4
        && isUnderHeadline(i)
        && i + 1 < lines.size()
        && repeats.original(i + 1) == i
        && repeats.plain(i).equals(repeats.plain(i + 1));
  }

  private boolean isUnderHeadline(int i) {
    for (int k = Math.max(0, i - 3); k < i; k++) {
      if (shapes.get(k).isHeadline()) {
        return true;
      }
    }
    return i == 0;
  }

  int size() {
    return lines.size();
  }

  Line line(int i) {
    return lines.get(i);
  }

  Shape shape(int i) {
    return shapes.get(i);
  }

  LineKind kind(int i) {
    return kinds[i];
  }

  /** The set phrase on the line, or null. */
  Phrases.@Nullable Hit hit(int i) {
    return hits[i];
  }

  /** What the line tells about its story, or null. */
  Leads.@Nullable Kind lead(int i) {
    return leads[i];
  }

  Repeats repeats() {
    return repeats;
  }

  /** Whether the line has the look of a headline and is neither a button nor a caption. */
  boolean mayBeTitle(int i) {
    int line = repeats.isCopy(i) ? repeats.original(i) : i;
    boolean same = repeats.plain(line).equals(repeats.plain(i));
    boolean heading =
        kinds[line] == LineKind.HEADING
            && (kinds[i] == LineKind.HEADING || kinds[i] == LineKind.REPEAT);
    return heading && same && shapes.get(i).isHeadline() && shapes.get(i).end() != Shape.End.COLON;
  }
}
