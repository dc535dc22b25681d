package io.github.adalscan.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads whose stacks bear deeply nested code. */
final class Workers implements AutoCloseable {
  /** Bytes; JavaParser needs about 5 KB for each nested parenthesis. */
  private static final long STACK_SIZE = 64L << 20;

  private final ExecutorService executor;

  Workers(int threads) {
    executor = Executors.newFixedThreadPool(threads, factory());
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
      return one.run(List.of(task)).get(0);
    }
  }

  /** Begins with a task; {@link #result} waits for what it gives. */
  <T> Future<T> start(Callable<T> task) {
    return executor.submit(task);
  }

  /**
   * Runs all tasks; what they throw comes out as it is; the results are in the order of the tasks.
   */
  <T> List<T> run(List<Callable<T>> tasks) {
    List<Future<T>> futures = new ArrayList<>(tasks.size());
    tasks.forEach(task -> futures.add(start(task)));
    List<T> results = new ArrayList<>(tasks.size());
    futures.forEach(future -> results.add(result(future)));
    return results;
  }

  /** The result of a task; what it threw comes out as it is. */
  static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ScanException("The scan was interrupted.", interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException("a task let an exception escape", failed.getCause());
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
