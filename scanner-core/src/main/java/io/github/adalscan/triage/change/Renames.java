package io.github.adalscan.triage.change;

import io.github.adalscan.model.LastPart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Finds what a file was called before: a file that is gone and whose lines are mostly the same. */
final class Renames {
  /** More files that are gone are not compared. */
  private static final int MAX_GONE = 2_000;

  private static final int MAX_SIZE = 1_000_000;

  private final Repository repository;
  private final Path root;
  private final Map<String, ObjectId> before;
  private Optional<List<String>> gone = Optional.empty();

  Renames(Repository repository, Path root, Map<String, ObjectId> before) {
    this.repository = repository;
    this.root = root;
    this.before = before;
  }

  /** The earlier content of a file that has no earlier one of its name. */
  Optional<ObjectId> of(String name, byte[] content) {
    Map<String, Integer> lines = lines(content);
    Optional<ObjectId> best = Optional.empty();
    double most = 0.5;
    for (String candidate : gone()) {
      if (extension(candidate).equals(extension(name))) {
        double share = share(candidate, lines);
        if (share >= most) {
          best = Optional.ofNullable(before.get(candidate));
          most = Math.nextUp(share);
        }
      }
    }
    return best;
  }

  private List<String> gone() {
    if (gone.isEmpty()) {
      List<String> found = new ArrayList<>();
      for (String path : before.keySet()) {
        if (found.size() < MAX_GONE && !Files.exists(root.resolve(path))) {
          found.add(path);
        }
      }
      gone = Optional.of(found);
    }
    return gone.get();
  }

  private static String extension(String name) {
    return LastPart.ofName(name);
  }

  /** How much of the larger file both have in common, from 0 to 1. */
  private double share(String candidate, Map<String, Integer> lines) {
    try {
      byte[] old =
          repository
              .open(Optional.ofNullable(before.get(candidate)).orElseThrow())
              .getCachedBytes(MAX_SIZE);
      return share(lines(old), lines);
    } catch (IOException | RuntimeException tooLarge) {
      return 0;
    }
  }

  private static double share(Map<String, Integer> before, Map<String, Integer> after) {
    int common = 0;
    for (Map.Entry<String, Integer> line : after.entrySet()) {
      common += Math.min(line.getValue(), before.getOrDefault(line.getKey(), 0));
    }
    int all = Math.max(count(before), count(after));
    return all == 0 ? 0 : (double) common / all;
  }

  private static int count(Map<String, Integer> lines) {
    return lines.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Lines without their outer blanks, and how often each occurs. */
  private static Map<String, Integer> lines(byte[] content) {
    Map<String, Integer> lines = new HashMap<>();
    new String(content, StandardCharsets.ISO_8859_1)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> lines.merge(line, 1, Integer::sum));
    return lines;
  }
}
