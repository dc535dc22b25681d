package io.github.adalscan.source.walk;

import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Notification;
import io.github.adalscan.source.kind.FileKind;
import io.github.adalscan.source.kind.FileKinds;
import io.github.adalscan.source.path.ScanRoots;
import io.github.adalscan.source.search.Prefilter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/**
 * The files that hold a keyword, and what else a walk saw. The same for any number of threads.
 * Immutable.
 */
public final class Candidates {
  /** How many files a thread takes at a time when the files are known. */
  private static final int BATCH = 64;

  /** A file that was searched and is no candidate. */
  private record Other(Seen seen, String path, FileKind kind) {}

  private final ScanRoots roots;
  private final WalkOptions options;
  private final List<SourceFile> files;
  private final SortedSet<String> oversized = new TreeSet<>();
  private final List<Seen> others = new ArrayList<>();
  private final Lazy<List<Other>> told = Lazy.of(this::tellOthers);
  private final List<Notification> notifications = new ArrayList<>();
  private final SortedSet<LeftOut> leftOut = new TreeSet<>();
  private final SortedMap<String, Long> skipped = new TreeMap<>();
  private final SortedSet<String> keywords = new TreeSet<>();
  private final long filesSeen;
  private final long bytesSeen;

  Candidates(ScanRoots roots, WalkOptions options, Iterable<Collector> collectors) {
    this.roots = roots;
    this.options = options;
    List<SourceFile> found = new ArrayList<>();
    long seen = 0;
    long bytes = 0;
    for (Collector collector : collectors) {
      found.addAll(collector.matches());
      oversized.addAll(collector.oversized());
      others.addAll(collector.others());
      notifications.addAll(collector.notifications());
      collector.skipped().forEach((reason, n) -> skipped.merge(reason.id(), n, Long::sum));
      leftOut.addAll(collector.leftOut());
      keywords.addAll(collector.keywords());
      seen += collector.files();
      bytes += collector.bytes();
    }
    found.sort(Comparator.comparing(SourceFile::path));
    Collections.sort(notifications);
    this.files = List.copyOf(found);
    this.filesSeen = seen;
    this.bytesSeen = bytes;
  }

  private List<Other> tellOthers() {
    return others.stream()
        .map(
            seen ->
                new Other(
                    seen,
                    roots.relative(seen.file()),
                    FileKinds.of(String.valueOf(seen.file().getFileName()))))
        .toList();
  }

  /** The files that hold a keyword, sorted by path. */
  public List<SourceFile> files() {
    return files;
  }

  /**
   * The keywords that the files hold together, in lower case, and perhaps some that only binary
   * files hold.
   */
  public Set<String> keywords() {
    return Collections.unmodifiableSortedSet(keywords);
  }

  /** The paths of those that are larger than the size limit. */
  public Set<String> oversized() {
    return Collections.unmodifiableSortedSet(oversized);
  }

  /** The directory that all paths are relative to, absolute. */
  public Path base() {
    return roots.base();
  }

  /** The paths of all Java files that were searched, candidates or not; in no order. */
  public List<String> javaPaths() {
    List<String> paths = new ArrayList<>();
    files.stream().filter(f -> f.kind() == FileKind.JAVA).forEach(f -> paths.add(f.path()));
    told.get().stream().map(Other::path).filter(path -> path.endsWith(".java")).forEach(paths::add);
    return paths;
  }

  /** The paths of all text files that were searched, sorted. */
  public List<String> paths() {
    List<String> paths = new ArrayList<>();
    files.forEach(file -> paths.add(file.path()));
    told.get().forEach(other -> paths.add(other.path()));
    Collections.sort(paths);
    return paths;
  }

  /** Those of some paths that were searched. */
  public Set<String> searched(Set<String> paths) {
    Set<String> found = new TreeSet<>();
    files.stream().map(SourceFile::path).filter(paths::contains).forEach(found::add);
    told.get().stream().map(Other::path).filter(paths::contains).forEach(found::add);
    return found;
  }

  /** True when a path lies within what was to be walked. */
  public boolean isBelowRoots(String path) {
    Path file = roots.base().resolve(path).normalize();
    return roots.roots().stream().anyMatch(file::startsWith);
  }

  /** How many regular files were found that nothing excludes. */
  public long filesSeen() {
    return filesSeen;
  }

  /** The size of all text files that were searched, in bytes. */
  public long bytesSeen() {
    return bytesSeen;
  }

  /** What was left out, by reason. A directory that is left out counts once. */
  public Map<String, Long> skipped() {
    return Collections.unmodifiableSortedMap(skipped);
  }

  /** What was left out, sorted, if the options ask for it. */
  public Set<LeftOut> leftOut() {
    return Collections.unmodifiableSortedSet(leftOut);
  }

  /** What could not be read, sorted. */
  public List<Notification> notifications() {
    return Collections.unmodifiableList(notifications);
  }

  /**
   * Searches the text files that are not candidates yet, without another walk.
   *
   * @param kinds which kinds of file to search
   * @param within which paths to search
   * @param threads how many threads may search, at least one
   * @return the additional candidates; its counts are about this search alone
   */
  public Candidates search(
      Prefilter second, Set<FileKind> kinds, Predicate<String> within, int threads) {
    Lazy<Prefilter> prefilter = Lazy.of(() -> second);
    FoundFiles found = new FoundFiles(roots, options);
    WorkQueue<List<Seen>> queue = new WorkQueue<>();
    List<Seen> wanted =
        told.get().stream()
            .filter(other -> kinds.contains(other.kind()) && within.test(other.path()))
            .map(Other::seen)
            .toList();
    for (int i = 0; i < wanted.size(); i += BATCH) {
      queue.add(wanted.subList(i, Math.min(i + BATCH, wanted.size())));
    }
    ConcurrentLinkedQueue<Collector> collectors = new ConcurrentLinkedQueue<>();
    queue.run(
        threads,
        () -> {
          Collector collector =
              new Collector(roots, found, prefilter, false, CandidateListener.NONE);
          collectors.add(collector);
          return (batch, all) -> batch.forEach(seen -> collector.file(seen.file(), seen.size()));
        });
    return new Candidates(roots, options, collectors);
  }

  /**
   * The files of these paths that are not candidates, sorted by path; unknown paths are skipped.
   */
  public List<SourceFile> named(Set<String> paths) {
    FoundFiles found = new FoundFiles(roots, options);
    return told.get().stream()
        .filter(other -> paths.contains(other.path()))
        .map(Other::seen)
        .filter(seen -> !found.isOversized(seen.size()))
        .map(seen -> found.source(seen.file()))
        .sorted(Comparator.comparing(SourceFile::path))
        .toList();
  }
}
