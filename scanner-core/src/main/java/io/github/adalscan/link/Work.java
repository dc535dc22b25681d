package io.github.adalscan.link;

import java.util.concurrent.atomic.LongAdder;

/** The work of following one value, bounded; what exceeds the bound is counted, never silent. */
final class Work {
  private final LongAdder exceeded;
  private int left = Bounds.MAX_STEPS;

  Work(LongAdder exceeded) {
    this.exceeded = exceeded;
  }

  /** Takes one step; false when none is left. */
  boolean step() {
    if (left == 0) {
      return false;
    }
    if (--left == 0) {
      exceeded.increment();
    }
    return true;
  }
}
