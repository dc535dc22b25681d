package io.github.adalscan.engine;

import io.github.adalscan.source.CandidateFinder;
import io.github.adalscan.source.Candidates;
import io.github.adalscan.source.ContextRules;
import io.github.adalscan.source.Prefilter;
import io.github.adalscan.source.WalkOptions;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Finds the files that a request is about. */
final class Walk {
  private final ScanRequest request;

  Walk(ScanRequest request, ScanListener listener) {
    this.request = request;
    listener.progress(0, 0);
  }

  Candidates find(List<String> keywords) {
    for (Path root : request.roots()) {
      if (!Files.exists(root)) {
        throw new ScanException("There is no file or folder '" + root + "'.");
      }
    }
    try {
      return new CandidateFinder()
          .find(request.roots(), options(), Prefilter.of(keywords), request.jobs());
    } catch (NoSuchFileException gone) {
      throw new ScanException("There is no file or folder '" + gone.getFile() + "'.", gone);
    }
  }

  private WalkOptions options() {
    try {
      List<ContextRules.Rule> contexts =
          request.contexts().entrySet().stream()
              .map(e -> new ContextRules.Rule(e.getKey(), e.getValue()))
              .toList();
      return new WalkOptions(
          request.respectIgnoreFiles(),
          request.maxFileSize(),
          request.include(),
          request.exclude(),
          new ContextRules(contexts));
    } catch (IllegalArgumentException badGlob) {
      throw new ScanException(String.valueOf(badGlob.getMessage()), badGlob);
    }
  }
}
