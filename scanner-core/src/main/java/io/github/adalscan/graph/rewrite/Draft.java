package io.github.adalscan.graph.rewrite;

import io.github.adalscan.model.Effort;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is noted while one request is rewritten. Used by one thread. */
final class Draft {
  private final Set<String> checks = new LinkedHashSet<>();
  private final Set<String> selected = new LinkedHashSet<>();
  private final List<String> parts = new ArrayList<>();
  private Effort effort = Effort.SAFE;
  private boolean gone;
  private Optional<String> route = Optional.empty();

  void raise(Effort least) {
    effort = least.compareTo(effort) > 0 ? least : effort;
  }

  /** Raises the effort and notes a sentence, unless that is empty. */
  void note(Effort least, String check) {
    raise(least);
    if (!check.isEmpty()) {
      checks.add(check);
    }
  }

  /** No request can be built. */
  void giveUp(String check) {
    note(Effort.MANUAL, check);
    gone = true;
  }

  void part(String url) {
    parts.add(url);
  }

  void take(String id) {
    route = Optional.of(id);
  }

  /** The answer holds only what the request selects. */
  void select(String property) {
    selected.add(property);
  }

  Effort effort() {
    return effort;
  }

  List<String> checks() {
    return List.copyOf(checks);
  }

  List<String> parts() {
    return List.copyOf(parts);
  }

  boolean isGone() {
    return gone;
  }

  Optional<String> route() {
    return route;
  }

  /** The properties that the request selects, in their old spelling; empty for the default ones. */
  Set<String> selected() {
    return selected;
  }
}
