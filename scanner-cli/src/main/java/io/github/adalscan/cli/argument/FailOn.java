package io.github.adalscan.cli.argument;

/** From which level on findings fail the run. */
public enum FailOn {
  ERROR,
  WARNING,
  NOTE,
  NEVER
}
