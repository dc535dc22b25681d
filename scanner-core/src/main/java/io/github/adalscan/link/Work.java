package io.github.adalscan.link;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** The work of following one value, bounded; what exceeds the bound is counted, never silent. */
final class Work {
  private final LongAdder exceeded;
  private final AtomicLong total;
  private int left;

  /**
   * A new allowance.
   *
   * @param steps how many steps it is for
   * @param exceeded counts the allowances that were used up
   * @param total what may still be done for all values together
   */
  Work(int steps, LongAdder exceeded, AtomicLong total) {
    this.left = steps;
    this.exceeded = exceeded;
    this.total = total;
  }

  /** An allowance for a side question, so that what it costs does not depend on who asks. */
  Work aside(int steps) {
    return new Work(steps, exceeded, total);
  }

  /** Takes one step; false when none is left. */
  boolean step() {
    if (left == 0 || total.decrementAndGet() < 0) {
      return false;
    }
    if (--left == 0) {
      exceeded.increment();
    }
    return true;
  }
}
