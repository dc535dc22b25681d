package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A task that does not end holds nobody up. */
@Timeout(60)
class WorkersTest {
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofMinutes(5);

  private static TimedTask<String> stuck(CountDownLatch never, boolean both) {
    return new TimedTask<>(() -> wait(never), () -> both ? wait(never) : "instead", "nothing");
  }

  /** Deaf to interruption, as a parser is. */
  private static String wait(CountDownLatch never) {
    while (true) {
      try {
        never.await();
        return "late";
      } catch (InterruptedException goOn) {
        // as a parser does
      }
    }
  }

  private static TimedTask<String> quick(String result) {
    return new TimedTask<>(() -> result, () -> "wrong", "wrong");
  }

  private static List<String> run(Workers workers, List<TimedTask<String>> tasks, Duration limit) {
    List<Workers.Begun<String>> begun = tasks.stream().map(workers::begin).toList();
    return begun.stream().map(each -> workers.result(each, limit)).toList();
  }

  @Test
  void whatTakesTooLongIsReplacedAndTheOthersGoOn() {
    CountDownLatch never = new CountDownLatch(1);
    for (int threads : List.of(1, 2, 3)) {
      try (Workers workers = new Workers(threads)) {
        List<TimedTask<String>> tasks = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
          tasks.add(quick("a" + i));
          tasks.add(stuck(never, i == 2));
          expected.addAll(List.of("a" + i, i == 2 ? "nothing" : "instead"));
        }
        tasks.add(quick("end"));
        expected.add("end");
        assertThat(run(workers, tasks, SHORT)).isEqualTo(expected);
      }
    }
    never.countDown();
  }

  @Test
  void whatIsQuickEnoughKeepsItsResultAndItsFailure() {
    try (Workers workers = new Workers(2)) {
      assertThat(run(workers, List.of(quick("a"), quick("b")), LONG)).containsExactly("a", "b");
      TimedTask<String> failing =
          new TimedTask<>(
              () -> {
                throw new IllegalArgumentException("x");
              },
              () -> "wrong",
              "wrong");
      assertThatThrownBy(() -> run(workers, List.of(failing), LONG)).hasMessage("x");
    }
  }
}
