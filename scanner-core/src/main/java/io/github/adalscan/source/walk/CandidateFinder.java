package io.github.adalscan.source.walk;

import io.github.adalscan.model.Lazy;
import io.github.adalscan.source.path.ScanRoots;
import io.github.adalscan.source.search.Prefilter;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Walks source trees and searches each file for keywords on the way. Stateless. */
public final class CandidateFinder {
  /**
   * The directory that all paths of a scan of these roots are relative to.
   *
   * @throws NoSuchFileException when a root does not exist
   */
  public static Path base(List<Path> roots) throws NoSuchFileException {
    return ScanRoots.of(roots, Path.of("")).base();
  }

  /**
   * Finds the files worth reading.
   *
   * <p>Their paths are relative to the root when there is one and it is a directory, to its parent
   * directory when it is a file. For several roots they are relative to the working directory when
   * all roots lie below it, else to the longest directory that all share. A root is searched even
   * when an ignore file above it excludes it.
   *
   * @param roots directories or files
   * @param prefilter made by the calling thread, while others walk already
   * @param threads how many threads may walk and search, at least one; the caller's is one of them
   * @param listener hears of the candidates as they are found
   * @throws NoSuchFileException when a root does not exist
   */
  public Candidates find(
      List<Path> roots,
      WalkOptions options,
      Lazy<Prefilter> prefilter,
      int threads,
      CandidateListener listener)
      throws NoSuchFileException {
    ScanRoots resolved = ScanRoots.of(roots, Path.of(""));
    FoundFiles found = new FoundFiles(resolved, options);
    List<Collector> collectors = Collections.synchronizedList(new ArrayList<>());
    new FileWalker(options, resolved)
        .walk(
            threads,
            () -> {
              Collector collector =
                  new Collector(resolved, found, prefilter, options.listsLeftOut(), listener);
              collectors.add(collector);
              return collector;
            },
            prefilter::get);
    return new Candidates(resolved, options, collectors);
  }
}
