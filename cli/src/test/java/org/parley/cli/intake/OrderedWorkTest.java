// SPDX-License-Identifier: Apache-2.0
package org.parley.cli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OrderedWorkTest {
  @Test
  void handsOverResultsInTheOrderOfTheInputs() {
    CountDownLatch secondIsDone = new CountDownLatch(1);
    List<Integer> results = new ArrayList<>();

    OrderedWork.run(
        List.of(0, 1, 2).iterator(),
        2,
        number -> {
          if (number == 0) {
            await(secondIsDone);
          }
          if (number == 1) {
            secondIsDone.countDown();
          }
          return number * 10;
        },
        results::add);

    assertThat(results).containsExactly(0, 10, 20);
  }

  @Test
  void takesNoMoreInputsThanTheThreadsNeed() {
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger mostAhead = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    Iterator<Integer> inputs =
        IntStream.range(0, 100_000).peek(n -> taken.incrementAndGet()).iterator();

    OrderedWork.run(
        inputs,
        2,
        number -> number,
        number -> mostAhead.accumulateAndGet(taken.get() - done.incrementAndGet(), Math::max));

    assertThat(done).hasValue(100_000);
    assertThat(mostAhead.get()).isLessThanOrEqualTo(20);
  }

  @Test
  void answersOneInputBeforeTheNextIsThere() {
    SynchronousQueue<String> answers = new SynchronousQueue<>();
    Iterator<String> conversation =
        new Iterator<>() {
          private int asked;

          @Override
          public boolean hasNext() {
            return asked < 3;
          }

          @Override
          public String next() {
            asked++;
            return asked == 1 ? "hello" : take(answers) + "!";
          }
        };
    List<String> heard = new ArrayList<>();

    OrderedWork.run(
        conversation,
        2,
        word -> word,
        word -> {
          heard.add(word);
          if (heard.size() < 3) {
            put(answers, word);
          }
        });

    assertThat(heard).containsExactly("hello", "hello!", "hello!!");
  }

  @Test
  void endsWithTheFailureOfTheWork() {
    assertThatThrownBy(
            () -> OrderedWork.run(List.of(1, 0).iterator(), 2, number -> 1 / number, number -> {}))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void endsWithTheFailureOfTheInputs() {
    Iterator<Integer> broken =
        IntStream.range(0, 3)
            .map(
                number -> {
                  if (number == 2) {
                    throw new IllegalStateException("broken input");
                  }
                  return number;
                })
            .iterator();
    List<Integer> results = new ArrayList<>();

    assertThatThrownBy(() -> OrderedWork.run(broken, 1, number -> number, results::add))
        .hasMessage("broken input");
    assertThat(results).containsExactly(0, 1);
  }

  @Test
  void endsWithTheFailureOfTheSink() {
    assertThatThrownBy(
            () ->
                OrderedWork.run(
                    IntStream.range(0, 1000).iterator(),
                    2,
                    number -> number,
                    number -> {
                      throw new IllegalStateException("disk full");
                    }))
        .hasMessage("disk full");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String take(SynchronousQueue<String> queue) {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void put(SynchronousQueue<String> queue, String word) {
    try {
      queue.put(word);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
