package io.github.adalscan.link.value;

import io.github.adalscan.model.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a value passes through, the step that it takes first on top; shared by all who go on. */
record Passed(List<Step> first, Optional<Passed> then) {
  static final Passed NOTHING = new Passed(List.of(), Optional.empty());

  /** The same with steps before it. */
  Passed with(List<Step> earlier) {
    return earlier.isEmpty() ? this : new Passed(earlier, Optional.of(this));
  }

  /** The steps in the order in which the value takes them, each once. */
  List<Step> steps() {
    Set<Step> all = new LinkedHashSet<>();
    Optional<Passed> current = Optional.of(this);
    while (current.isPresent()) {
      all.addAll(current.get().first());
      current = current.get().then();
    }
    return List.copyOf(all);
  }
}
