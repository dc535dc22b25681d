package io.github.adalscan.engine;

import io.github.adalscan.model.Lazy;
import io.github.adalscan.source.search.Prefilter;
import io.github.adalscan.source.walk.CandidateFinder;
import io.github.adalscan.source.walk.CandidateListener;
import io.github.adalscan.source.walk.Candidates;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Finds the files that a request is about. */
final class Walk {
  private final ScanRequest request;

  Walk(ScanRequest request, ScanListener listener) {
    this.request = request;
    listener.progress(0, 0);
  }

  /**
   * Walks and searches.
   *
   * @param prefilter made while the walk goes on
   * @param listener hears of the candidates as they are found
   */
  Candidates find(Supplier<Prefilter> prefilter, CandidateListener listener) {
    for (Path root : request.roots()) {
      if (!Files.exists(root)) {
        throw new ScanException("There is no file or folder '" + root + "'.");
      }
    }
    try {
      return new CandidateFinder()
          .find(request.roots(), request.files(), Lazy.of(prefilter), request.jobs(), listener);
    } catch (NoSuchFileException gone) {
      throw new ScanException("There is no file or folder '" + gone.getFile() + "'.", gone);
    }
  }
}
