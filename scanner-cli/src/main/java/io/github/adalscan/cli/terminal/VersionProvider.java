package io.github.adalscan.cli.terminal;

import io.github.adalscan.model.BuildInfo;
import io.github.adalscan.report.answer.VersionReport;
import io.github.adalscan.rule.RuleIndex;
import picocli.CommandLine.IVersionProvider;

/** The version as {@code --version} prints it. */
public final class VersionProvider implements IVersionProvider {
  /** This program in this Java. */
  public static VersionReport current() {
    return new VersionReport(
        BuildInfo.CURRENT,
        RuleIndex.bundled().rules().size(),
        System.getProperty("java.version", "unknown"));
  }

  @Override
  public String[] getVersion() {
    return current().lines().toArray(String[]::new);
  }
}
