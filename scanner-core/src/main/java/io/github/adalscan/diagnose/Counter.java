package io.github.adalscan.diagnose;

import io.github.adalscan.model.Diagnosis.Seen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts different things; when there are too many, further ones are left out. */
final class Counter {
  private final int limit;
  private final Map<String, Seen> seen = new LinkedHashMap<>();

  Counter(int limit) {
    this.limit = limit;
  }

  void add(String text, long line) {
    Seen before = seen.get(text);
    if (before != null) {
      seen.put(text, new Seen(text, before.line(), before.count() + 1));
    } else if (seen.size() < limit) {
      seen.put(text, new Seen(text, line, 1));
    }
  }

  List<Seen> all() {
    return List.copyOf(seen.values());
  }
}
