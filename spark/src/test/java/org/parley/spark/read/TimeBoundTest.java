// SPDX-License-Identifier: Apache-2.0
package org.parley.spark.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class TimeBoundTest {
  @Test
  void workInTimeIsReturned() throws Exception {
    try (TimeBound bound = new TimeBound(Duration.ofMinutes(1))) {
      assertThat(bound.run(() -> "one")).isEqualTo("one");
      assertThat(bound.run(() -> "two")).isEqualTo("two");
    }
  }

  @Test
  void workThatComputesForEverIsGivenUpAndTheNextIsDone() throws Exception {
    try (TimeBound bound = new TimeBound(Duration.ofMillis(20))) {
      assertThatThrownBy(
              () ->
                  bound.run(
                      () -> {
                        while (!Thread.currentThread().isInterrupted()) {
                          Thread.onSpinWait();
                        }
                        return "never";
                      }))
          .isInstanceOf(TimeBound.OverdueException.class)
          .hasMessage("took more than 0.02 s of processor time");
      assertThat(bound.run(() -> "next")).isEqualTo("next");
    }
  }

  @Test
  void workThatWaitsForEverIsGivenUpByTheClock() {
    try (TimeBound bound = new TimeBound(Duration.ofMillis(5))) {
      assertThatThrownBy(
              () ->
                  bound.run(
                      () -> {
                        new CountDownLatch(1).await();
                        return "never";
                      }))
          .isInstanceOf(TimeBound.OverdueException.class);
    }
  }

  @Test
  void whatWorkThrowsIsHandedOn() {
    try (TimeBound bound = new TimeBound(Duration.ofMinutes(1))) {
      assertThatThrownBy(
              () ->
                  bound.run(
                      () -> {
                        throw new StackOverflowError();
                      }))
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(StackOverflowError.class);
    }
  }
}
