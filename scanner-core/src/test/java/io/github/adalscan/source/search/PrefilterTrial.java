package io.github.adalscan.source.search;

import io.github.adalscan.model.Lazy;
import io.github.adalscan.source.walk.CandidateFinder;
import io.github.adalscan.source.walk.CandidateListener;
import io.github.adalscan.source.walk.Candidates;
import io.github.adalscan.source.walk.WalkOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Walks and searches a tree, for measuring: {@code java -cp ...
 * io.github.adalscan.source.PrefilterTrial KEYWORD_FILE THREADS ignore|all PATH...}.
 */
final class PrefilterTrial {
  private PrefilterTrial() {}

  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    Prefilter prefilter = Prefilter.of(Files.readAllLines(Path.of(arguments[0])));
    WalkOptions options = WalkOptions.DEFAULT.withIgnoreFiles(arguments[2].equals("ignore"));
    List<Path> roots =
        List.of(arguments).subList(3, arguments.length).stream().map(Path::of).toList();
    Candidates found =
        new CandidateFinder()
            .find(
                roots,
                options,
                Lazy.of(() -> prefilter),
                Integer.parseInt(arguments[1]),
                CandidateListener.NONE);
    found.files().forEach(file -> System.out.println(file.path()));
    System.err.printf(
        "%d candidates of %d files, %d bytes, skipped %s, %d ms%n",
        found.files().size(),
        found.filesSeen(),
        found.bytesSeen(),
        found.skipped(),
        (System.nanoTime() - start) / 1_000_000);
  }
}
