package io.github.adalscan.extract.config;

import io.github.adalscan.model.Region;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Where in nested mappings and sequences a reader is: {@code a.b[0].c}. Long paths lose their
 * front, so that deep nesting costs no more than its depth.
 */
final class KeyPath {
  private static final int LONGEST = 1_000;
  private final Deque<Level> levels = new ArrayDeque<>();

  /** A mapping or sequence that is open. */
  private static final class Level {
    final String prefix;
    final boolean sequence;
    final boolean isKey;
    String key = "";
    Optional<Region> keyRegion;
    boolean awaitsValue;
    int index;

    Level(String prefix, boolean sequence, boolean isKey, Optional<Region> keyRegion) {
      this.prefix = prefix;
      this.sequence = sequence;
      this.isKey = isKey;
      this.keyRegion = keyRegion;
    }
  }

  void clear() {
    levels.clear();
  }

  /** How many collections are open. */
  int depth() {
    return levels.size();
  }

  void openMapping() {
    open(false);
  }

  void openSequence() {
    open(true);
  }

  private void open(boolean sequence) {
    levels.push(new Level(valuePath(), sequence, expectsKey(), keyRegion()));
  }

  /** Closes the innermost collection, which was itself a value, or a key without a name. */
  void close() {
    if (levels.isEmpty()) {
      return;
    }
    Level closed = levels.pop();
    if (closed.isKey) {
      key("?", closed.keyRegion);
    } else {
      skipValue();
    }
  }

  /** True when the next scalar is a key. */
  boolean expectsKey() {
    return !levels.isEmpty() && !levels.element().sequence && !levels.element().awaitsValue;
  }

  void key(String name, Region region) {
    key(name, Optional.of(region));
  }

  private void key(String name, Optional<Region> region) {
    if (!levels.isEmpty()) {
      Level level = levels.element();
      level.key = name;
      level.keyRegion = region;
      level.awaitsValue = true;
    }
  }

  /** Passes to the next key or position. */
  void skipValue() {
    if (levels.isEmpty()) {
      return;
    }
    Level level = levels.element();
    if (level.sequence) {
      level.index++;
    } else if (level.awaitsValue) {
      level.awaitsValue = false;
    } else {
      key("?", Optional.empty());
    }
  }

  /** The path of the value that comes next. */
  String valuePath() {
    if (levels.isEmpty()) {
      return "";
    }
    Level level = levels.element();
    int cut = Math.max(0, level.prefix.length() - LONGEST);
    String prefix = level.prefix.substring(cut);
    if (level.sequence) {
      return prefix + "[" + level.index + "]";
    }
    return prefix.isEmpty() ? level.key : prefix + "." + level.key;
  }

  /** The path of the innermost collection. */
  String parentPath() {
    return levels.isEmpty() ? "" : levels.element().prefix;
  }

  /** The innermost key. */
  Optional<Region> keyRegion() {
    return levels.isEmpty() ? Optional.empty() : levels.element().keyRegion;
  }
}
