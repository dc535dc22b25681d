package io.github.adalscan.engine;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.source.walk.SourceFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads files into summaries, and may begin before all of them are known. For one scan. */
final class FileReading {
  private final Workers workers;
  private final Stopwatch watch;
  private final Duration limit;
  private final ThreadLocal<FileTask> task =
      ThreadLocal.withInitial(() -> new FileTask(new Extractors()));
  private final Map<String, Workers.Begun<FileFacts>> begun = new ConcurrentHashMap<>();

  /**
   * A reading.
   *
   * @param limit how long one file may take
   */
  FileReading(Workers workers, Stopwatch watch, Duration limit) {
    this.workers = workers;
    this.watch = watch;
    this.limit = limit;
  }

  /**
   * Begins with a file, if that has not been done; from any thread.
   *
   * @param oversized true when only its texts are to be read
   */
  Workers.Begun<FileFacts> begin(SourceFile file, boolean oversized) {
    return begun.computeIfAbsent(file.path(), path -> workers.begin(timed(file, oversized)));
  }

  /**
   * The summaries of files, in their order.
   *
   * @param oversized the paths of those whose texts alone are to be read
   */
  List<FileFacts> read(List<SourceFile> files, Set<String> oversized) {
    List<Workers.Begun<FileFacts>> all = new ArrayList<>(files.size());
    files.forEach(file -> all.add(begin(file, oversized.contains(file.path()))));
    List<FileFacts> facts = new ArrayList<>(files.size());
    all.forEach(each -> facts.add(workers.result(each, limit)));
    begun.clear();
    return facts;
  }

  private TimedTask<FileFacts> timed(SourceFile file, boolean oversized) {
    long seconds = limit.toSeconds();
    return new TimedTask<>(
        () -> watch.read(file.path(), () -> task.get().read(file, oversized)),
        () -> task.get().afterTimeout(file, seconds),
        FileTask.abandoned(file, seconds));
  }
}
