// SPDX-License-Identifier: Apache-2.0
package org.parley.spark;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskStart;

/** Kills the first attempt at every task. */
public final class TaskKiller extends SparkListener implements AutoCloseable {
  private final Set<Long> killed = ConcurrentHashMap.newKeySet();
  private final SparkContext context;

  /** Begins with the next task, and goes on until it is closed. */
  public TaskKiller(SparkContext context) {
    this.context = context;
    context.addSparkListener(this);
  }

  @Override
  public void onTaskStart(SparkListenerTaskStart start) {
    if (start.taskInfo().attemptNumber() == 0) {
      killed.add(start.taskInfo().taskId());
      context.killTaskAttempt(start.taskInfo().taskId(), true, "a test");
    }
  }

  /** How many tasks were told to stop. */
  public int killed() {
    return killed.size();
  }

  @Override
  public void close() {
    context.removeSparkListener(this);
  }
}
