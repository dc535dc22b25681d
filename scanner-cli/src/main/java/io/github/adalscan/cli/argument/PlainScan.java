package io.github.adalscan.cli.argument;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The arguments of a scan when they are the usual ones: some options in their plainest spelling,
 * and paths. The model of all options, which reads everything else, takes longer than a small scan.
 *
 * @param words all arguments, the name of the command included
 * @param flags long names
 * @param formats values of {@code --format}
 * @param failOn the value of {@code --fail-on}
 */
public record PlainScan(
    List<String> words,
    List<Path> paths,
    Set<String> flags,
    List<String> formats,
    Optional<FailOn> failOn) {
  private static final String QUIET = "--quiet";
  private static final String FORMAT = "--format";
  private static final String FAIL_ON = "--fail-on";
  private static final Map<String, String> SHORT = Map.of("-q", QUIET, "-f", FORMAT);
  private static final Set<String> FLAGS =
      Set.of(
          QUIET,
          "--stats",
          "--strict",
          "--exit-zero",
          "--no-ignore",
          "--keep-level",
          "--reproducible",
          "--no-config");
  private static final Set<String> VALUED = Set.of(FORMAT, FAIL_ON);

  /** Reads arguments; empty when they are not plain, or when they are wrong. */
  public static Optional<PlainScan> of(List<String> words) {
    if (words.isEmpty() || !words.get(0).equals(CommandNames.SCAN)) {
      return Optional.empty();
    }
    try {
      return new Reading(words).plain();
    } catch (InvalidPathException wrong) {
      return Optional.empty();
    }
  }

  /** True for a flag that is set. */
  public boolean has(String flag) {
    return flags.contains(flag);
  }

  /** One pass over the words. */
  private static final class Reading {
    private final List<String> words;
    private final List<Path> paths = new ArrayList<>();
    private final Set<String> flags = new HashSet<>();
    private final List<String> formats = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();

    Reading(List<String> words) {
      this.words = words;
    }

    Optional<PlainScan> plain() {
      int at = 1;
      while (at < words.size()) {
        int read = read(at);
        if (read == 0) {
          return Optional.empty();
        }
        at += read;
      }
      Optional<FailOn> failOn = level();
      boolean known = failOn.isPresent() || !values.containsKey(FAIL_ON);
      return known
          ? Optional.of(new PlainScan(words, paths, flags, formats, failOn))
          : Optional.empty();
    }

    /** How many words make sense from one on; zero for none. */
    private int read(int at) {
      String word = words.get(at);
      String name = SHORT.getOrDefault(word, word);
      if (isPlain(word)) {
        paths.add(Path.of(word));
        return 1;
      }
      if (FLAGS.contains(name)) {
        return flags.add(name) ? 1 : 0;
      }
      int equals = word.indexOf('=');
      if (equals > 0 && word.startsWith("--")) {
        return take(word.substring(0, equals), word.substring(equals + 1)) ? 1 : 0;
      }
      return at + 1 < words.size() && take(name, words.get(at + 1)) ? 2 : 0;
    }

    private boolean take(String name, String value) {
      if (!VALUED.contains(name) || !isPlain(value)) {
        return false;
      }
      return name.equals(FORMAT) ? formats.add(value) : values.put(name, value) == null;
    }

    /** Not empty, no option, no list of arguments, and no quotes, which may mean something. */
    private static boolean isPlain(String word) {
      return !word.isEmpty()
          && "-@".indexOf(word.charAt(0)) < 0
          && word.indexOf('"') < 0
          && word.indexOf('\'') < 0;
    }

    private Optional<FailOn> level() {
      String value = values.getOrDefault(FAIL_ON, "");
      for (FailOn each : FailOn.values()) {
        if (each.name().toLowerCase(Locale.ROOT).equals(value)) {
          return Optional.of(each);
        }
      }
      return Optional.empty();
    }
  }
}
