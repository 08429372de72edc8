// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.stage;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Adds up, for each table that a job makes, the processor time of its tasks and how uneven they
 * are. Thread-safe.
 */
public final class CpuTimes extends SparkListener {
  private static final String DESCRIPTION = "spark.job.description";

  private final Map<Integer, String> stages = new ConcurrentHashMap<>();
  private final Map<String, Spent> spent = new TreeMap<>();

  /** What the tasks of a table took: milliseconds, and rows brought to the one that had most. */
  private record Spent(long millis, int tasks, long mostRows, long rows) {
    Spent and(long more, long brought) {
      return new Spent(millis + more, tasks + 1, Math.max(mostRows, brought), rows + brought);
    }
  }

  @Override
  public void onStageSubmitted(SparkListenerStageSubmitted stage) {
    String name = stage.properties() == null ? null : stage.properties().getProperty(DESCRIPTION);
    stages.put(stage.stageInfo().stageId(), name == null ? "other" : name);
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd task) {
    if (task.taskMetrics() != null) {
      String name = stages.getOrDefault(task.stageId(), "other");
      spent.merge(
          name,
          new Spent(0, 0, 0, 0)
              .and(
                  task.taskMetrics().executorCpuTime() / 1_000_000,
                  task.taskMetrics().shuffleReadMetrics().recordsRead()),
          (held, one) -> held.and(one.millis(), one.mostRows()));
    }
  }

  /** A line a table. */
  public synchronized String text() {
    StringBuilder text = new StringBuilder();
    spent.forEach(
        (name, of) ->
            text.append(
                String.format(
                    Locale.ROOT,
                    "  %-24s %8.1f s in %d tasks; %,d rows brought together, %,d in one task%n",
                    name,
                    of.millis() / 1000.0,
                    of.tasks(),
                    of.rows(),
                    of.mostRows())));
    return text.toString();
  }
}
