package io.github.adalscan.cli;

/** How an answer is written. */
enum AnswerFormat {
  TEXT,
  JSON
}
