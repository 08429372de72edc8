// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.annotate;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Iterator;
import org.parley.cli.intake.OrderedWork;
import org.parley.cli.intake.Threads;
import org.parley.reading.PageReader;

/** Answers every JSON line of a stream, on all cores and in order. */
public final class Annotation {
  /** As many bytes as a page of text may have, escaped. */
  private static final int LONGEST_LINE = 16 << 20;

  private Annotation() {}

  /** Runs to the end of the input, or until nobody listens any more. */
  public static void run(PageReader reader, InputStream in, PrintStream out) {
    Annotator annotator = new Annotator(reader);
    LimitedLines lines = new LimitedLines(new BufferedInputStream(in, 1 << 16), LONGEST_LINE);
    OrderedWork.run(
        new WhileHeard(lines, out),
        Threads.all(),
        annotator::answer,
        answer -> {
          out.print(answer);
          out.print('\n');
          out.flush();
        });
  }

  /** Ends when the output is closed, as in {@code parley annotate | head}. */
  private record WhileHeard(LimitedLines lines, PrintStream out)
      implements Iterator<LimitedLines.Line> {
    @Override
    public boolean hasNext() {
      return !out.checkError() && lines.hasNext();
    }

    @Override
    public LimitedLines.Line next() {
      return lines.next();
    }
  }
}
