// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.stage;

import java.util.Comparator;
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

  /** What the tasks of a table took: milliseconds, and bytes brought to them and to the most. */
  private record Spent(long millis, int tasks, long bytes, long most) {
    Spent and(Spent other) {
      return new Spent(
          millis + other.millis,
          tasks + other.tasks,
          bytes + other.bytes,
          Math.max(most, other.most));
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
      long bytes = task.taskMetrics().shuffleReadMetrics().totalBytesRead();
      long millis = task.taskMetrics().executorCpuTime() / 1_000_000;
      spent.merge(name, new Spent(millis, 1, bytes, bytes), Spent::and);
    }
  }

  /** A line a table, those that took most first, and one for all. */
  public synchronized String text() {
    Spent all = spent.values().stream().reduce(new Spent(0, 0, 0, 0), Spent::and);
    StringBuilder text = new StringBuilder();
    spent.entrySet().stream()
        .sorted(Comparator.comparing(of -> -of.getValue().millis()))
        .forEach(of -> text.append(line(of.getKey(), of.getValue(), all)));
    return text.append(line("all", all, all)).toString();
  }

  private static String line(String name, Spent of, Spent all) {
    return String.format(
        Locale.ROOT,
        "  %-24s %8.1f s, %3.0f %% in %4d tasks; %8.1f MB brought together, most in one %.1f MB%n",
        name,
        of.millis() / 1000.0,
        100.0 * of.millis() / Math.max(1, all.millis()),
        of.tasks(),
        of.bytes() / 1e6,
        of.most() / 1e6);
  }
}
