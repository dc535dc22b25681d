package io.github.adalscan.report.sarif;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Notification;
import io.github.adalscan.report.finding.Project;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.Sentences;
import java.util.List;
import java.util.Locale;

/** What the scanner says about itself, as SARIF reporting descriptors; new ones go to the end. */
enum SarifNotice {
  FILE_UNREADABLE("A file could not be opened or read", "Its findings are missing.", Level.WARNING),
  FILE_TOO_LARGE(
      "A file is larger than the size limit",
      "Its texts were read, its structure was not; raise --max-file-size.",
      Level.WARNING),
  FILE_NOT_PARSED(
      "A file does not parse",
      "It was read by its tokens; findings may be missing.",
      Level.WARNING),
  FILE_PARTLY_PARSED("A file parses in part", "The rest was read by its tokens.", Level.NOTE),
  FILE_ENCODING(
      "A file does not fit its expected encoding", "Another encoding was assumed.", Level.NOTE),
  SCANNER_FAILED(
      "The scanner failed on a file or in a rule",
      "Findings may be missing; please report it.",
      Level.ERROR),
  ANALYSIS_LIMIT(
      "A limit of the analysis was reached", "Values beyond it stay unknown.", Level.NOTE),
  RESULTS_CUT(
      "Results were left out of this file",
      "The least severe ones beyond the limit are missing here; the JSON report has all of them.",
      Level.WARNING),
  FILE_TIMED_OUT(
      "A file took too long to be read",
      "It was read by its tokens; findings may be missing. See --timeout-per-file.",
      Level.WARNING);

  private final String title;
  private final String help;
  private final Level level;

  SarifNotice(String title, String help, Level level) {
    this.title = title;
    this.help = help;
    this.level = level;
  }

  static SarifNotice of(Notification.Kind kind) {
    return switch (kind) {
      case UNREADABLE -> FILE_UNREADABLE;
      case TOO_LARGE -> FILE_TOO_LARGE;
      case TIMED_OUT -> FILE_TIMED_OUT;
      case NOT_PARSED -> FILE_NOT_PARSED;
      case PARTLY_PARSED -> FILE_PARTLY_PARSED;
      case ENCODING -> FILE_ENCODING;
      case INTERNAL_ERROR -> SCANNER_FAILED;
      case LIMIT -> ANALYSIS_LIMIT;
    };
  }

  /** The stable id. */
  String id() {
    return String.format(Locale.ROOT, "TOOL%04d", index() + 1);
  }

  /** The place among the descriptors. */
  int index() {
    return List.of(values()).indexOf(this);
  }

  ObjectNode descriptor() {
    ObjectNode node = Json.object().put("id", id());
    node.put("name", Sentences.pascal(name().toLowerCase(Locale.ROOT).replace('_', '-')));
    node.putObject("shortDescription").put("text", title + ".");
    node.putObject("fullDescription").put("text", title + ". " + help);
    node.putObject("help").put("text", title + ". " + help);
    node.put("helpUri", Project.ADDRESS + "/blob/main/docs/formats.md");
    node.putObject("messageStrings").putObject("default").put("text", "{0}");
    node.putObject("defaultConfiguration").put("enabled", true).put("level", level.id());
    return node;
  }
}
