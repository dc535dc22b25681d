package io.github.adalscan.report;

import io.github.adalscan.model.BuildInfo;
import io.github.adalscan.model.RuleId;

/** Where readers of reports find more. */
final class Project {
  /** The home of the scanner. */
  static final String ADDRESS = BuildInfo.CURRENT.address();

  private Project() {}

  /** The page of a rule. */
  static String page(RuleId rule) {
    return ADDRESS + "/blob/main/docs/rules/" + rule + ".md";
  }
}
