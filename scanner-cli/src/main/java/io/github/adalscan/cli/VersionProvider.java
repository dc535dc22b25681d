package io.github.adalscan.cli;

import io.github.adalscan.engine.Scanner;
import picocli.CommandLine.IVersionProvider;

/** The version as {@code --version} prints it. */
final class VersionProvider implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"adalscan " + Scanner.version()};
  }
}
