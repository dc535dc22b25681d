package io.github.adalscan.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arguments for the command line; what is not set adds none, so that the file of settings counts.
 */
final class Arguments {
  private final Path root;
  private final List<String> all = new ArrayList<>();

  /**
   * None yet.
   *
   * @param root where relative paths start
   */
  Arguments(Path root) {
    this.root = root;
  }

  /** A word that is no option. */
  Arguments word(String word) {
    all.add(word);
    return this;
  }

  /** An option with a value. */
  Arguments option(String name, @Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (!text.isBlank()) {
      all.add(name + "=" + text);
    }
    return this;
  }

  /** An option that may be given several times. */
  Arguments options(String name, @Nullable List<String> values) {
    present(values).forEach(value -> option(name, value));
    return this;
  }

  /** An option whose value is a file or folder. */
  Arguments path(String name, @Nullable String value) {
    return option(name, value == null || value.isBlank() ? null : located(value));
  }

  /** Reports: {@code FORMAT} or {@code FORMAT=FILE}. */
  Arguments formats(String name, List<String> values) {
    for (String value : values) {
      int equals = value.indexOf('=');
      option(
          name,
          equals < 0 || equals == value.length() - 1
              ? value
              : value.substring(0, equals + 1) + located(value.substring(equals + 1)));
    }
    return this;
  }

  /** Paths to scan; the root itself when there are none. */
  Arguments scanned(@Nullable List<String> paths, Path whole) {
    List<String> chosen = present(paths);
    all.add("--");
    if (chosen.isEmpty()) {
      all.add(whole.toString());
    }
    chosen.forEach(path -> all.add(located(path)));
    return this;
  }

  List<String> all() {
    return List.copyOf(all);
  }

  String located(String path) {
    return root.resolve(path.strip()).toString();
  }

  /** The values that are set. */
  static List<String> present(@Nullable List<String> values) {
    List<String> set = new ArrayList<>();
    if (values != null) {
      for (@Nullable String value : values) {
        if (value != null && !value.isBlank()) {
          set.add(value);
        }
      }
    }
    return set;
  }
}
