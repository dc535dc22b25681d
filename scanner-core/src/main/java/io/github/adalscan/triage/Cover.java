package io.github.adalscan.triage;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.RuleId;
import io.github.adalscan.model.Suppression;

/**
 * One rule suppressed for one stretch of a file.
 *
 * @param stretch where findings are accepted
 */
record Cover(RuleId rule, Region stretch, Suppression suppression) {
  /** Behind every column of a line. */
  static final int LINE_END = Integer.MAX_VALUE;

  static Region lines(int first, int last) {
    return new Region(first, 1, last, LINE_END);
  }

  boolean covers(Finding finding) {
    Region region = finding.location().region();
    Region start = Region.onLine(region.startLine(), region.startColumn(), region.startColumn());
    return finding.rule().equals(rule) && stretch.contains(start);
  }

  /** How many lines it spans; the narrowest cover speaks for a finding. */
  int length() {
    return stretch.endLine() - stretch.startLine();
  }
}
