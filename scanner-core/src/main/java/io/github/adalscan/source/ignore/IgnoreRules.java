package io.github.adalscan.source.ignore;

import io.github.adalscan.source.path.ScanRoots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rules of one ignore file in the syntax of {@code .gitignore}. They are kept by the name or
 * the ending that an entry must have, since every entry of a tree is asked about. Safe for many
 * threads.
 */
final class IgnoreRules {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int NONE = -1;

  private final List<IgnoreRule> rules = new ArrayList<>();
  private final Map<String, List<Integer>> byName = new HashMap<>();
  private final Map<String, List<Integer>> byExtension = new HashMap<>();
  private final List<Integer> others = new ArrayList<>();

  private IgnoreRules() {}

  /**
   * An entry of the tree. Few rules need more of it than the name.
   *
   * @param prefix how many characters of the path stand before the part that the rules see
   * @param name the last part of the path
   */
  record Asked(Path path, int prefix, String name, boolean directory) {
    /** The path relative to the directory of the ignore file. */
    String below() {
      return ScanRoots.slashed(path.toString()).substring(prefix);
    }
  }

  /** Reads an ignore file. */
  static IgnoreRules read(Path file) throws IOException {
    return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  static IgnoreRules parse(String text) {
    boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    IgnoreRules result = new IgnoreRules();
    int number = 0;
    for (String line : (marked ? text.substring(1) : text).split("\n", -1)) {
      number++;
      String bare = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      IgnoreRule.of(bare, number).ifPresent(result::add);
    }
    return result;
  }

  private void add(IgnoreRule rule) {
    int index = rules.size();
    rules.add(rule);
    Optional<String> name = rule.name();
    Optional<String> extension = rule.extension();
    if (name.isPresent()) {
      byName.computeIfAbsent(name.get(), key -> new ArrayList<>()).add(index);
    } else if (extension.isPresent()) {
      byExtension.computeIfAbsent(extension.get(), key -> new ArrayList<>()).add(index);
    } else {
      others.add(index);
    }
  }

  /**
   * What these rules say; the last line that matches decides.
   *
   * @return true for ignored, false for taken back, empty when no rule matches
   */
  Optional<Boolean> decide(Asked entry) {
    int found = deciding(entry);
    return found == NONE ? Optional.empty() : Optional.of(!rules.get(found).negated());
  }

  /** The line that decides, with its number. */
  Optional<String> why(Asked entry) {
    int found = deciding(entry);
    return found == NONE ? Optional.empty() : Optional.of(rules.get(found).place());
  }

  private int deciding(Asked entry) {
    int dot = entry.name.lastIndexOf('.');
    String extension = dot < 0 ? "" : entry.name.substring(dot);
    int found = last(byName.getOrDefault(entry.name, List.of()), entry, NONE);
    found = last(byExtension.getOrDefault(extension, List.of()), entry, found);
    return last(others, entry, found);
  }

  /** The index of the last rule that matches, if it comes after {@code found}. */
  private int last(List<Integer> indexes, Asked entry, int found) {
    for (int i = indexes.size() - 1; i >= 0 && indexes.get(i) > found; i--) {
      if (rules.get(indexes.get(i)).matches(entry)) {
        return indexes.get(i);
      }
    }
    return found;
  }
}
