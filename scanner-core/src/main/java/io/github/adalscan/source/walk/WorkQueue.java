package io.github.adalscan.source.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Work that makes more work, done by a fixed number of threads; the newest item comes first. */
final class WorkQueue<T> {
  /** Does one item; may add others. Each thread has its own. */
  interface Worker<T> {
    void process(T item, WorkQueue<T> queue);
  }

  private final ArrayDeque<T> waiting = new ArrayDeque<>();
  private int unfinished;
  private Optional<Throwable> failure = Optional.empty();

  /** Adds an item; from within a worker or before the start. */
  synchronized void add(T item) {
    waiting.addFirst(item);
    unfinished++;
    notify();
  }

  /** Adds an item that comes after all others; from within a worker or before the start. */
  synchronized void addLast(T item) {
    waiting.addLast(item);
    unfinished++;
    notify();
  }

  /** Works until nothing is left, as below. */
  void run(int threads, Supplier<? extends Worker<T>> workers) {
    run(threads, workers, () -> {});
  }

  /**
   * Works until nothing is left; the calling thread takes part.
   *
   * @param threads how many, the caller included
   * @param before what the calling thread does first, while others work; what it throws comes out
   * @throws IllegalStateException when a worker threw something; the rest of the work is dropped
   */
  void run(int threads, Supplier<? extends Worker<T>> workers, Runnable before) {
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Worker<T> worker = workers.get();
      Thread helper = new Thread(() -> work(worker), "walk-" + i);
      helper.setDaemon(true);
      helper.start();
      helpers.add(helper);
    }
    try {
      before.run();
    } catch (RuntimeException | Error e) {
      fail(e);
      throw e;
    }
    work(workers.get());
    helpers.forEach(WorkQueue::join);
    failure.ifPresent(WorkQueue::rethrow);
  }

  private void work(Worker<T> worker) {
    Optional<T> item = take();
    while (item.isPresent()) {
      try {
        worker.process(item.get(), this);
      } catch (RuntimeException | Error e) {
        fail(e);
      }
      done();
      item = take();
    }
  }

  private synchronized Optional<T> take() {
    while (waiting.isEmpty() && unfinished > 0) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        fail(e);
        return Optional.empty();
      }
    }
    return Optional.ofNullable(waiting.poll());
  }

  private synchronized void done() {
    unfinished--;
    if (unfinished == 0) {
      notifyAll();
    }
  }

  private synchronized void fail(Throwable cause) {
    if (failure.isEmpty()) {
      failure = Optional.of(cause);
    }
    unfinished -= waiting.size();
    waiting.clear();
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void rethrow(Throwable cause) {
    throw new IllegalStateException("the walk failed: " + cause, cause);
  }
}
