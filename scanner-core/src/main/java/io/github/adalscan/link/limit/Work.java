package io.github.adalscan.link.limit;

import io.github.adalscan.model.Bound;
import java.util.concurrent.atomic.AtomicLong;

/** The work of following one value, bounded; what exceeds the bound is counted, never silent. */
public final class Work {
  private final Limits limits;
  private final AtomicLong total;
  private int left;

  /**
   * A new allowance.
   *
   * @param steps how many steps it is for
   * @param limits counts the allowances that were used up
   * @param total what may still be done for all values together
   */
  public Work(int steps, Limits limits, AtomicLong total) {
    this.left = steps;
    this.limits = limits;
    this.total = total;
  }

  /** An allowance for a side question, so that what it costs does not depend on who asks. */
  public Work aside(int steps) {
    return new Work(steps, limits, total);
  }

  /**
   * Takes one step; false when none is left, or when the way to it is too long.
   *
   * @param depth how many expressions lie on the way
   */
  public boolean step(int depth) {
    if (!limits.within(depth, Bounds.MAX_DEPTH, Bound.DEPTH)) {
      return false;
    }
    if (left == 0) {
      return false;
    }
    if (total.decrementAndGet() < 0) {
      limits.hit(Bound.TOTAL_STEPS);
      return false;
    }
    if (--left == 0) {
      limits.hit(Bound.STEPS);
    }
    return true;
  }
}
