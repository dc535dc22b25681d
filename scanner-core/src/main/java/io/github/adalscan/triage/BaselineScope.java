package io.github.adalscan.triage;

import io.github.adalscan.model.RuleId;

/** What a scan looked at: an entry of a baseline that it did not look at is not fixed. */
public interface BaselineScope {
  /** Every rule and every path; no file is gone. */
  BaselineScope ALL =
      new BaselineScope() {
        @Override
        public boolean judged(RuleId rule, String path) {
          return true;
        }

        @Override
        public boolean gone(String path) {
          return false;
        }
      };

  /** True when a finding of that rule in that file would have been found. */
  boolean judged(RuleId rule, String path);

  /** True when there is no such file any more. */
  boolean gone(String path);
}
