package io.github.adalscan.source.walk;

import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Notification;
import io.github.adalscan.source.kind.FileKind;
import io.github.adalscan.source.kind.FileKinds;
import io.github.adalscan.source.path.ScanRoots;
import io.github.adalscan.source.search.FileSearcher;
import io.github.adalscan.source.search.Prefilter;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Searches each file as it is found and keeps what came out. For one thread. */
final class Collector implements FileSink {
  private static final Set<FileKind> MAY_BE_REPORTS =
      Set.of(FileKind.JSON, FileKind.XML, FileKind.PROSE, FileKind.TEXT);

  private final ScanRoots roots;
  private final FoundFiles found;
  private final CandidateListener listener;
  private final Lazy<Prefilter> prefilter;
  private final Lazy<FileSearcher> searcher;
  private final Lazy<FileSearcher> company;
  private final boolean listing;
  private final List<SourceFile> matches = new ArrayList<>();
  private final List<String> oversized = new ArrayList<>();
  private final List<Seen> others = new ArrayList<>();
  private final List<Notification> notifications = new ArrayList<>();
  private final Map<SkipReason, Long> skipped = new EnumMap<>(SkipReason.class);
  private final List<LeftOut> leftOut = new ArrayList<>();
  private long files;
  private long bytes;

  /**
   * A collector.
   *
   * @param listing true to keep what is left out, and why
   */
  Collector(
      ScanRoots roots,
      FoundFiles found,
      Lazy<Prefilter> prefilter,
      boolean listing,
      CandidateListener listener) {
    this.roots = roots;
    this.found = found;
    this.listener = listener;
    this.listing = listing;
    this.prefilter = prefilter;
    this.searcher = Lazy.of(() -> new FileSearcher(prefilter.get()));
    this.company = Lazy.of(() -> new FileSearcher(prefilter.get().company().orElseThrow()));
  }

  @Override
  public boolean isReady() {
    return prefilter.isComputed();
  }

  @Override
  public void file(Path file, long size) {
    files++;
    try {
      switch (searcher.get().search(file, size)) {
        case MATCH -> matched(file, size);
        case NO_MATCH -> other(file, size);
        case BINARY -> binary(file, size);
      }
    } catch (IOException e) {
      unreadable(file, e);
    }
  }

  private void matched(Path file, long size) throws IOException {
    if (MAY_BE_REPORTS.contains(kind(file)) && OwnReports.isReport(file)) {
      skipped(SkipReason.REPORT, file, () -> "of an earlier run");
    } else if (isWorthReading(file, size)) {
      candidate(file, size);
    } else {
      other(file, size);
    }
  }

  private static FileKind kind(Path file) {
    return FileKinds.of(String.valueOf(file.getFileName()));
  }

  /** A stray zero byte does not hide a source file. */
  private void binary(Path file, long size) throws IOException {
    FileKind kind = kind(file);
    boolean source = kind != FileKind.TEXT && kind != FileKind.PROSE;
    if (source
        && searcher.get().searchAnyway(file, size) == FileSearcher.Outcome.MATCH
        && isWorthReading(file, size)) {
      candidate(file, size);
    } else {
      skipped(SkipReason.BINARY, file);
    }
  }

  private boolean isWorthReading(Path file, long size) throws IOException {
    FileSearcher search = searcher.get();
    FileKind kind = kind(file);
    boolean counts =
        search.countsEverywhere()
            || kind.declaresDependencies()
            || (kind == FileKind.JAVA && search.namesDependencies());
    return counts && (search.countsAlone() || isInCompany(file, size));
  }

  private boolean isInCompany(Path file, long size) throws IOException {
    return company.get().searchAnyway(file, size) == FileSearcher.Outcome.MATCH;
  }

  private void candidate(Path file, long size) {
    bytes += size;
    SourceFile source = found.source(file);
    boolean large = found.isOversized(size);
    matches.add(source);
    if (large) {
      oversized.add(source.path());
    }
    listener.found(source, large, this::keywords);
  }

  private void other(Path file, long size) {
    bytes += size;
    others.add(new Seen(file, size));
  }

  @Override
  public void skipped(SkipReason reason, Path path, Supplier<String> why) {
    skipped.merge(reason, 1L, Long::sum);
    if (listing) {
      leftOut.add(new LeftOut(roots.relative(path), reason.id(), why.get()));
    }
  }

  private void skipped(SkipReason reason, Path path) {
    skipped(reason, path, () -> "");
  }

  @Override
  public void unreadable(Path path, IOException cause) {
    skipped(SkipReason.UNREADABLE, path, () -> reason(cause));
    String message = "It could not be read: " + reason(cause) + ".";
    notifications.add(
        new Notification(
            Notification.Kind.UNREADABLE, Level.WARNING, roots.relative(path), message));
  }

  /** Without the path, which a notification names anyway. */
  private static String reason(IOException cause) {
    if (cause instanceof AccessDeniedException) {
      return "access denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "it went away during the scan";
    }
    String reason = cause instanceof FileSystemException e ? e.getReason() : cause.getMessage();
    return reason == null ? cause.getClass().getSimpleName() : reason;
  }

  /** The files worth reading. */
  List<SourceFile> matches() {
    return matches;
  }

  /** The paths of those that are larger than the size limit. */
  List<String> oversized() {
    return oversized;
  }

  /** Text files without a keyword. */
  List<Seen> others() {
    return others;
  }

  List<Notification> notifications() {
    return notifications;
  }

  /** What was left out, if it is kept. */
  List<LeftOut> leftOut() {
    return leftOut;
  }

  Map<SkipReason, Long> skipped() {
    return skipped;
  }

  /** The keywords of the matches; perhaps also some of binary files. */
  Set<String> keywords() {
    return searcher.get().found();
  }

  /** How many files were handed in. */
  long files() {
    return files;
  }

  /** The size of all text files, in bytes. */
  long bytes() {
    return bytes;
  }
}
