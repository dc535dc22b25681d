package io.github.adalscan.source.walk;

import io.github.adalscan.model.Lazy;
import io.github.adalscan.source.search.Prefilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Small file trees for tests. */
public final class Trees {
  static final String KEYWORD = "adal4j";
  private static final Prefilter PREFILTER = Prefilter.of(List.of(KEYWORD));

  private Trees() {}

  /** Writes a file with its directories. */
  public static Path write(Path root, String path, String text) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes files that hold the keyword. */
  public static void candidates(Path root, String... paths) {
    for (String path : paths) {
      write(root, path, "uses " + KEYWORD + "\n");
    }
  }

  public static Candidates find(WalkOptions options, int threads, Path... roots)
      throws IOException {
    return new CandidateFinder()
        .find(List.of(roots), options, Lazy.of(() -> PREFILTER), threads, CandidateListener.NONE);
  }

  /** What a prefilter of one's own finds. */
  public static Candidates find(Lazy<Prefilter> prefilter, int threads, Path root)
      throws IOException {
    return new CandidateFinder()
        .find(List.of(root), WalkOptions.DEFAULT, prefilter, threads, CandidateListener.NONE);
  }

  /** The paths of all candidates. */
  public static List<String> paths(Path... roots) throws IOException {
    return paths(find(WalkOptions.DEFAULT, 2, roots));
  }

  public static List<String> paths(Candidates candidates) {
    return candidates.files().stream().map(SourceFile::path).toList();
  }
}
