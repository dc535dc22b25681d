package io.github.adalscan.report.finding;

import io.github.adalscan.model.BuildInfo;
import io.github.adalscan.model.RuleId;

/** Where readers of reports find more. */
public final class Project {
  /** The home of the scanner. */
  public static final String ADDRESS = BuildInfo.CURRENT.address();

  private Project() {}

  /** The address of the page about a rule in the repository of the scanner. */
  public static String page(RuleId rule) {
    return ADDRESS + "/blob/main/docs/rules/" + rule + ".md";
  }
}
