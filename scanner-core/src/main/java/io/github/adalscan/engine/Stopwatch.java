package io.github.adalscan.engine;

import io.github.adalscan.model.ScanStats.Timed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Takes the times of one scan. */
final class Stopwatch {
  private static final int NANOS = 1_000;

  private final long start = System.nanoTime();
  private final Map<String, Long> phases = new LinkedHashMap<>();
  private final ConcurrentLinkedQueue<Timed> files = new ConcurrentLinkedQueue<>();
  private long last = start;

  /** The phase ends here; for the thread of the scan. */
  void end(String phase) {
    long now = System.nanoTime();
    phases.put(phase, (now - last) / NANOS);
    last = now;
  }

  /** Times the reading of a file; from any thread. */
  <T> T read(String path, Supplier<T> reading) {
    long from = System.nanoTime();
    T result = reading.get();
    files.add(new Timed(path, (System.nanoTime() - from) / NANOS));
    return result;
  }

  /** Microseconds of each phase, in their order. */
  Map<String, Long> phases() {
    return phases;
  }

  /** How long each file took to be read, in no order. */
  List<Timed> files() {
    return List.copyOf(files);
  }

  /** Milliseconds since the start. */
  long millis() {
    return (System.nanoTime() - start) / NANOS / NANOS;
  }
}
