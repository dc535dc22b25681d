package io.github.adalscan.model;

import java.util.Locale;

/** How a finding compares with the baseline, as SARIF names it. */
public enum BaselineState {
  /** The baseline does not hold it. */
  NEW,
  /** The baseline holds it at this path. */
  UNCHANGED,
  /** The baseline holds it at another path: the file was moved or renamed. */
  UPDATED;

  /** The lower-case name used in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True when the baseline holds it. */
  public boolean known() {
    return this != NEW;
  }
}
