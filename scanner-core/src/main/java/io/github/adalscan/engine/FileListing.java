package io.github.adalscan.engine;

import io.github.adalscan.source.walk.CandidateListener;
import io.github.adalscan.source.walk.Candidates;
import io.github.adalscan.source.walk.LeftOut;
import io.github.adalscan.source.walk.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Tells which files a scan looks at and why, without reading them. Stateless. */
public final class FileListing {
  /**
   * A file, or a directory that is left out with all that it holds.
   *
   * @param path relative to the scan root
   * @param searched false when it is left out
   * @param why what becomes of it, in a few words
   */
  public record Entry(String path, boolean searched, String why) {}

  private FileListing() {}

  /**
   * Walks as a scan does.
   *
   * @return sorted by path
   * @throws ScanException as {@link Scanner#scan} does
   */
  public static List<Entry> of(ScanRequest request) {
    ActiveRules rules = ActiveRules.of(request);
    ScanRequest listing = request.withFiles(request.files().listingLeftOut());
    Candidates candidates =
        new Walk(listing, ScanListener.NONE)
            .find(() -> rules.prefilter(List.of()), CandidateListener.NONE);
    List<Entry> entries = new ArrayList<>();
    List<String> read = candidates.files().stream().map(SourceFile::path).toList();
    for (String path : candidates.paths()) {
      entries.add(new Entry(path, true, searched(path, read, candidates)));
    }
    candidates.leftOut().forEach(left -> entries.add(leftOut(left)));
    entries.sort(Comparator.comparing(Entry::path));
    return List.copyOf(entries);
  }

  private static String searched(String path, List<String> read, Candidates candidates) {
    if (candidates.oversized().contains(path)) {
      return "read by its texts; larger than --max-file-size";
    }
    return Collections.binarySearch(read, path) >= 0
        ? "read"
        : "searched; spells no keyword of a rule";
  }

  private static Entry leftOut(LeftOut left) {
    return new Entry(
        left.path(), false, left.reason() + (left.why().isEmpty() ? "" : "; " + left.why()));
  }
}
