package io.github.adalscan.link.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Bound;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class WorkTest {
  private final Limits limits = new Limits();

  @Test
  void endsWithTheStepsOfOneValue() {
    Work work = new Work(2, limits, new AtomicLong(100));
    assertThat(work.step(0)).isTrue();
    assertThat(work.step(0)).isTrue();
    assertThat(work.step(0)).isFalse();
    assertThat(limits.counts()).containsEntry(Bound.STEPS, 1L).containsEntry(Bound.TOTAL_STEPS, 0L);
  }

  @Test
  void endsWithTheStepsOfAllValues() {
    Work work = new Work(100, limits, new AtomicLong(1));
    assertThat(work.step(0)).isTrue();
    assertThat(work.step(0)).isFalse();
    assertThat(limits.counts()).containsEntry(Bound.STEPS, 0L).containsEntry(Bound.TOTAL_STEPS, 1L);
  }

  @Test
  void endsWhereTheWayIsTooLong() {
    Work work = new Work(100, limits, new AtomicLong(100));
    assertThat(work.step(Bounds.MAX_DEPTH)).isTrue();
    assertThat(work.step(Bounds.MAX_DEPTH + 1)).isFalse();
    assertThat(limits.counts()).containsEntry(Bound.DEPTH, 1L);
  }
}
