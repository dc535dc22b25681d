package io.github.adalscan.detect;

import io.github.adalscan.rule.Rule;
import java.util.List;

/** An analysis. Stateless: what it knows comes with the call. */
public interface Detector {
  /** All places that a rule is about. */
  List<Hit> detect(Rule rule, Detection detection);
}
