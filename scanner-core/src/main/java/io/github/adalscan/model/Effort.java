package io.github.adalscan.model;

import java.util.Locale;

/** How much thought a replacement needs before it can be applied. */
public enum Effort {
  /** Same meaning, nothing else to know. */
  SAFE,
  /** Right in most cases; the named points have to be looked at. */
  REVIEW,
  /** A person has to decide. */
  MANUAL;

  /** The lower-case name used in reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
