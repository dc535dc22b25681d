package io.github.adalscan.cli;

import io.github.adalscan.report.VersionReport;
import picocli.CommandLine.IVersionProvider;

/** The version as {@code --version} prints it. */
final class VersionProvider implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return VersionReport.current().lines().toArray(String[]::new);
  }
}
