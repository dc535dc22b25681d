package io.github.adalscan.cli;

import io.github.adalscan.cli.terminal.VersionProvider;
import picocli.CommandLine.Command;

/** The program itself; without a command it scans. */
@Command(
    name = "adalscan",
    description = {
      "Finds what still depends on ADAL or Azure AD Graph, and token requests that cannot work,",
      "and says what to write instead."
    },
    synopsisHeading = "Usage: ",
    customSynopsis = {
      "adalscan [scan] [OPTIONS] [PATH...]",
      "       adalscan baseline create|check|prune|show [OPTIONS] [PATH...]",
      "       adalscan rules [-f FORMAT]",
      "       adalscan explain TOPIC",
      "       adalscan plan [OPTIONS] [PATH...]",
      "       adalscan diagnose [--log FILE|-] [PATH...]",
      "       adalscan permissions [OPTIONS] [PATH...]",
      "       adalscan fix [--write] [OPTIONS] [PATH...]",
      "       adalscan merge FILE... [-o FILE]",
      "       adalscan config | version | completion | man | help COMMAND"
    },
    footer = {"", "'adalscan scan --help' lists the options of a scan."},
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class RootCommand {}
