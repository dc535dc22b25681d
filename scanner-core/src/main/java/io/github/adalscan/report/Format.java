package io.github.adalscan.report;

import io.github.adalscan.model.Report;
import io.github.adalscan.report.format.AzureReporter;
import io.github.adalscan.report.format.CheckstyleReporter;
import io.github.adalscan.report.format.CsvReporter;
import io.github.adalscan.report.format.GithubReporter;
import io.github.adalscan.report.format.GitlabReporter;
import io.github.adalscan.report.format.JsonReporter;
import io.github.adalscan.report.format.JunitReporter;
import io.github.adalscan.report.format.MarkdownReporter;
import io.github.adalscan.report.format.RdjsonlReporter;
import io.github.adalscan.report.format.SonarReporter;
import io.github.adalscan.report.format.TextReporter;
import io.github.adalscan.report.options.Placement;
import io.github.adalscan.report.options.ReportOptions;
import io.github.adalscan.report.options.Reporter;
import io.github.adalscan.report.sarif.SarifReporter;
import io.github.adalscan.report.secret.Redaction;
import io.github.adalscan.report.secret.ReportMapper;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;

/** The formats of a report. */
public enum Format {
  /** For people, on a terminal. */
  TEXT,
  /** For programs; versioned. */
  JSON,
  /** SARIF 2.1.0, for code review and code scanning. */
  SARIF,
  /** Workflow commands of GitHub Actions. */
  GITHUB,
  /** Code Quality of GitLab. */
  GITLAB,
  /** Test results. */
  JUNIT,
  /** Diagnostics of reviewdog, one a line. */
  RDJSONL,
  /** A comment of a pull request, a summary of a job. */
  MARKDOWN,
  /** What most tools read. */
  CHECKSTYLE,
  /** Logging commands of Azure Pipelines. */
  AZURE,
  /** Generic data of SonarQube. */
  SONAR,
  /** A table. */
  CSV;

  /** The lower-case name used on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format of that name. */
  public static Optional<Format> of(String id) {
    for (Format format : values()) {
      if (format.id().equals(id)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** True when services of a repository read it, who know paths from the root of it only. */
  boolean forRepositories() {
    return this != TEXT && this != JSON;
  }

  /** The writer of this format; it keeps secrets out whatever the format does. */
  public Reporter reporter(ReportOptions options) {
    return (report, out) -> {
      Redaction redaction = Redaction.of(report, options.sources());
      Placement paths = new Placement(options, redaction, forRepositories());
      Report shown = new ReportMapper(redaction::mask, paths).map(report);
      Reporter plain = plain(options.placed(paths), redaction.at(paths));
      if (redaction.active()) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        plain.write(shown, document);
        out.write(redaction.guard(document.toByteArray()));
      } else {
        plain.write(shown, out);
      }
    };
  }

  private Reporter plain(ReportOptions options, Redaction redaction) {
    return switch (this) {
      case TEXT -> new TextReporter(options, redaction);
      case JSON -> new JsonReporter(options.stats());
      case SARIF -> new SarifReporter(options, redaction);
      case GITHUB -> new GithubReporter();
      case GITLAB -> new GitlabReporter();
      case JUNIT -> new JunitReporter();
      case RDJSONL -> new RdjsonlReporter(options, redaction);
      case MARKDOWN -> new MarkdownReporter();
      case CHECKSTYLE -> new CheckstyleReporter();
      case AZURE -> new AzureReporter();
      case SONAR -> new SonarReporter();
      case CSV -> new CsvReporter();
    };
  }
}
