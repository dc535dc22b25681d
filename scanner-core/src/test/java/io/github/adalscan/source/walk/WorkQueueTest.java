package io.github.adalscan.source.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class WorkQueueTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 8})
  void workThatMakesWorkIsDoneToTheEnd(int threads) {
    AtomicInteger done = new AtomicInteger();
    WorkQueue<Integer> queue = new WorkQueue<>();
    queue.add(12);
    queue.run(
        threads,
        () ->
            (depth, all) -> {
              done.incrementAndGet();
              if (depth > 0) {
                all.add(depth - 1);
                all.add(depth - 1);
              }
            });
    assertThat(done).hasValue((1 << 13) - 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void aFailureEndsTheRun(int threads) {
    WorkQueue<Integer> queue = new WorkQueue<>();
    for (int i = 0; i < 1000; i++) {
      queue.add(i);
    }
    assertThatThrownBy(
            () ->
                queue.run(
                    threads,
                    () ->
                        (item, all) -> {
                          if (item == 500) {
                            throw new ArithmeticException("five hundred");
                          }
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("five hundred");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void nothingToDoIsDoneAtOnce(int threads) {
    AtomicInteger done = new AtomicInteger();
    new WorkQueue<Integer>().run(threads, () -> (item, all) -> done.incrementAndGet());
    assertThat(done).hasValue(0);
  }

  @Test
  void whatCanWaitComesLast() {
    List<Integer> order = new ArrayList<>();
    WorkQueue<Integer> queue = new WorkQueue<>();
    queue.addLast(9);
    queue.add(1);
    queue.addLast(10);
    queue.add(0);
    queue.run(1, () -> (item, all) -> order.add(item));
    assertThat(order).containsExactly(0, 1, 9, 10);
  }

  @Test
  void othersWorkWhileTheCallerDoesSomethingElse() {
    WorkQueue<Integer> queue = new WorkQueue<>();
    queue.add(1);
    CountDownLatch worked = new CountDownLatch(1);
    queue.run(2, () -> (item, all) -> worked.countDown(), () -> await(worked));
    assertThat(worked.getCount()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void whatTheCallerThrowsComesOutAsItIs(int threads) {
    WorkQueue<Integer> queue = new WorkQueue<>();
    queue.add(1);
    Runnable failing =
        () -> {
          throw new ArithmeticException("before");
        };
    assertThatThrownBy(() -> queue.run(threads, () -> (item, all) -> {}, failing))
        .isInstanceOf(ArithmeticException.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
