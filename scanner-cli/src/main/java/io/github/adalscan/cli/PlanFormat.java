package io.github.adalscan.cli;

/** How a plan is written. */
enum PlanFormat {
  TEXT,
  MARKDOWN,
  JSON
}
