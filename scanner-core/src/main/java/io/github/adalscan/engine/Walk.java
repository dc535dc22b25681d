package io.github.adalscan.engine;

import io.github.adalscan.source.CandidateFinder;
import io.github.adalscan.source.Candidates;
import io.github.adalscan.source.Prefilter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

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
   * @param notInJava the keywords that do not make a Java file worth reading
   */
  Candidates find(List<String> keywords, Set<String> notInJava) {
    for (Path root : request.roots()) {
      if (!Files.exists(root)) {
        throw new ScanException("There is no file or folder '" + root + "'.");
      }
    }
    try {
      return new CandidateFinder()
          .find(
              request.roots(), request.files(), Prefilter.of(keywords, notInJava), request.jobs());
    } catch (NoSuchFileException gone) {
      throw new ScanException("There is no file or folder '" + gone.getFile() + "'.", gone);
    }
  }
}
