package io.github.adalscan.source.walk;

import java.util.Set;
import java.util.function.Supplier;

/** Hears of candidates while the walk goes on, from any of its threads and in no order. */
public interface CandidateListener {
  /** Does not listen. */
  CandidateListener NONE = (file, oversized, keywords) -> {};

  /**
   * A file holds a keyword.
   *
   * @param oversized true when it is larger than the size limit
   * @param keywords those that the thread has met so far; good for the time of the call
   */
  void found(SourceFile file, boolean oversized, Supplier<Set<String>> keywords);
}
