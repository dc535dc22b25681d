package io.github.adalscan.engine;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Threads whose stacks bear deeply nested code. */
final class Workers implements AutoCloseable {
  /** Bytes; JavaParser needs about 5 KB for each nested parenthesis. */
  private static final long STACK_SIZE = 64L << 20;

  private static final long NOT_STARTED = Long.MIN_VALUE;

  private final ThreadPoolExecutor executor;

  Workers(int threads) {
    executor =
        new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory());
  }

  private static ThreadFactory factory() {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(null, task, "adalscan-" + number.incrementAndGet(), STACK_SIZE);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Runs one task on such a thread and waits; what it throws comes out as it is. */
  static <T> T call(Callable<T> task) {
    try (Workers one = new Workers(1)) {
      return result(one.start(task));
    }
  }

  /** Begins with a task; {@link #result} waits for what it gives. */
  <T> Future<T> start(Callable<T> task) {
    return executor.submit(task);
  }

  /**
   * A task that is waiting or at work.
   *
   * @param since when it began, in the time of {@link System#nanoTime}
   */
  private record Running<T>(Future<T> future, AtomicLong since) {}

  /** A task that was begun. */
  static final class Begun<T> {
    private final TimedTask<T> task;
    private final Running<T> running;

    private Begun(TimedTask<T> task, Running<T> running) {
      this.task = task;
      this.running = running;
    }
  }

  /** Begins with a task that may be left behind. */
  <T> Begun<T> begin(TimedTask<T> task) {
    AtomicLong since = new AtomicLong(NOT_STARTED);
    return new Begun<>(task, new Running<>(start(timed(task.task(), since)), since));
  }

  /** Begins at once, in a thread of its own: others may wait behind tasks that do not end. */
  private <T> Running<T> beginNow(Callable<T> task) {
    AtomicLong since = new AtomicLong(NOT_STARTED);
    FutureTask<T> future = new FutureTask<>(timed(task, since));
    executor.getThreadFactory().newThread(future).start();
    return new Running<>(future, since);
  }

  private static <T> Callable<T> timed(Callable<T> task, AtomicLong since) {
    return () -> {
      since.set(System.nanoTime());
      return task.call();
    };
  }

  /**
   * Waits for what a task gives; what it throws comes out as it is.
   *
   * @param limit how long it may take; a thread that is left behind is replaced, so that the others
   *     go on
   */
  <T> T result(Begun<T> begun, Duration limit) {
    Running<T> first = begun.running;
    if (endsWithin(first, limit.toNanos())) {
      return result(first.future);
    }
    int more = executor.getMaximumPoolSize() + 1;
    executor.setMaximumPoolSize(more);
    executor.setCorePoolSize(more);
    Running<T> second = beginNow(begun.task.instead());
    return endsWithin(second, limit.toNanos()) ? result(second.future) : begun.task.last();
  }

  /** Waits for a task, but not longer than it may take; leaves its thread behind then. */
  private boolean endsWithin(Running<?> running, long limit) {
    while (!running.future.isDone()) {
      long since = running.since.get();
      long left = since == NOT_STARTED ? limit : limit - (System.nanoTime() - since);
      if (left <= 0) {
        running.future.cancel(true);
        return false;
      }
      await(running.future, left);
    }
    return true;
  }

  private static void await(Future<?> future, long nanos) {
    try {
      future.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException later) {
      // The caller looks at the task itself.
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  /** The result of a task; what it threw comes out as it is. */
  static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException("a task let an exception escape", failed.getCause());
    }
  }

  private static ScanException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new ScanException("The scan was interrupted.", cause);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
