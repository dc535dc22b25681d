package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.cli.argument.CommandNames;
import io.github.adalscan.cli.argument.PlainScan;
import io.github.adalscan.cli.command.ScanCommand;
import io.github.adalscan.cli.config.ConfigFile;
import io.github.adalscan.cli.config.ConfigOptions;
import io.github.adalscan.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

class PlainScanTest {
  private static final Terminal TERMINAL =
      new Terminal(
          new ByteArrayOutputStream(),
          new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
          Map.of(),
          false);

  /** Plain words, words in other spellings, words that only the model knows, and wrong ones. */
  private static final List<String> WORDS =
      List.of(
          "src",
          "a b",
          "-",
          "",
          "--",
          "@list",
          "'x'",
          "\"y\"",
          "never",
          "-q",
          "--quiet",
          "-qq",
          "--quiet=true",
          "--stats",
          "--strict",
          "--exit-zero",
          "--no-ignore",
          "--keep-level",
          "--reproducible",
          "--no-config",
          "-f",
          "--format",
          "--format=json",
          "--format=",
          "-fjson",
          "-f=json",
          "json=report.json",
          "--fail-on",
          "--fail-on=never",
          "--fail-on=NOTE",
          "--fail-on=no",
          "--fail-on=warning",
          "--jobs=2",
          "--sarif-pretty",
          "--min-severity=error",
          "--help",
          "--unknown",
          "scan",
          "rules");

  @Test
  void readsWhatTheModelReads() {
    int plain = 0;
    for (List<String> words : argumentLists()) {
      Optional<PlainScan> read = PlainScan.of(words);
      if (read.isPresent()) {
        plain++;
        assertThat(new ScanCommand(TERMINAL, read.get()))
            .as("%s", words)
            .usingRecursiveComparison()
            .ignoringFields("spec", "plainWords", "terminal")
            .isEqualTo(modelled(words));
      }
    }
    assertThat(plain).isGreaterThan(300);
  }

  /** What the model makes of arguments; refused when it would show help or complain. */
  private static ScanCommand modelled(List<String> words) {
    CommandLine line = Commands.model(TERMINAL, CommandNames.SCAN);
    CommandLine.ParseResult parsed;
    try {
      parsed = line.parseArgs(words.toArray(String[]::new)).subcommand();
    } catch (ParameterException refused) {
      throw new AssertionError(words + " is wrong", refused);
    }
    assertThat(parsed.isUsageHelpRequested()).isFalse();
    assertThat(parsed.originalArgs()).isEqualTo(words);
    return (ScanCommand) parsed.commandSpec().userObject();
  }

  private static List<List<String>> argumentLists() {
    List<List<String>> all = new ArrayList<>();
    all.add(List.of(CommandNames.SCAN));
    for (String first : WORDS) {
      all.add(List.of(CommandNames.SCAN, first));
      WORDS.forEach(second -> all.add(List.of(CommandNames.SCAN, first, second)));
    }
    Random random = new Random(17);
    for (int i = 0; i < 6_000; i++) {
      List<String> words = new ArrayList<>(List.of(CommandNames.SCAN));
      for (int length = 3 + random.nextInt(4); length > 0; length--) {
        words.add(WORDS.get(random.nextInt(WORDS.size())));
      }
      all.add(words);
    }
    return all;
  }

  @Test
  void readsTheUsualOnes() {
    assertThat(PlainScan.of(List.of("scan", "-q", "--fail-on", "never", "src"))).isPresent();
    assertThat(PlainScan.of(List.of("scan", "--format", "sarif=x.sarif"))).isPresent();
    assertThat(PlainScan.of(List.of("rules"))).isEmpty();
    assertThat(PlainScan.of(List.of("scan", "--profile", "all"))).isEmpty();
  }

  @Test
  void isNotAllWhereSomethingElseSaysHowToScan(@TempDir Path folder) throws IOException {
    List<String> words = List.of("scan", folder.toString());
    PlainScan plain = PlainScan.of(words).orElseThrow();
    assertThat(ConfigOptions.areUnused(plain, Map.of("HOME", "/"))).isTrue();
    assertThat(ConfigOptions.areUnused(plain, Map.of("ADALSCAN_QUIET", "true"))).isFalse();
    Files.writeString(folder.resolve(ConfigFile.NAME), "quiet: true\n");
    assertThat(ConfigOptions.areUnused(plain, Map.of())).isFalse();
    List<String> without = List.of("scan", "--no-config", folder.toString());
    assertThat(ConfigOptions.areUnused(PlainScan.of(without).orElseThrow(), Map.of())).isTrue();
  }

  @Test
  void everyCommandIsKnownByName() {
    assertThat(Commands.model(TERMINAL, "help").getSubcommands().keySet())
        .allMatch(CommandNames::isCommand)
        .hasSize(14);
  }
}
