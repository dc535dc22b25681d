package io.github.adalscan.cli;

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
      "       adalscan rules",
      "       adalscan explain TOPIC",
      "       adalscan permissions [OPTIONS] [PATH...]"
    },
    footer = {"", "'adalscan scan --help' lists the options of a scan."},
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class RootCommand {}
