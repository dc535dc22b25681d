package io.github.adalscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Report;
import io.github.adalscan.source.walk.OwnReports;
import io.github.adalscan.testing.Reports;
import io.github.adalscan.testing.Scans;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of earlier runs are no sources, whatever they are called. */
class OwnReportsTest {
  private static final Path PROJECTS = Scans.repository().resolve("testdata/projects");
  private static final Report REPORT = Scans.all(PROJECTS);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Format.class)
  void everyFormatIsKnown(Format format) throws IOException {
    byte[] bytes = Reports.bytes(REPORT, format, Reports.options(PROJECTS));
    Path file = folder.resolve("any." + format.name().toLowerCase(Locale.ROOT));
    Files.write(file, bytes);
    assertThat(OwnReports.isReport(file)).isTrue();
    String text = new String(bytes, StandardCharsets.UTF_8);
    Files.write(file, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
    assertThat(OwnReports.isReport(file)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aScanPassesItOver(Format format) throws IOException {
    Path copy = folder.resolve("a.txt");
    Files.write(copy, Reports.bytes(REPORT, format, Reports.options(PROJECTS)));
    Files.writeString(folder.resolve("b.json"), "{\"url\": \"https://graph.windows.net/me\"}");
    Report again = Scans.all(folder);
    assertThat(again.findings()).allMatch(f -> f.location().path().equals("b.json")).isNotEmpty();
    assertThat(again.summary().skipped()).containsEntry("report", 1L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"formatVersion\": \"1.1\", \"component\": {\"group\": \"com.microsoft.azure\"}}",
        "{\"formatVersion\": 1, \"resource\": \"https://graph.windows.net\"}",
        "{\"rules\": [{\"id\": \"allow-graph\"}]}",
        "{\"message\": \"x\", \"resource\": \"https://graph.windows.net\"}",
        "{\"$schema\": \"https://schema.management.azure.com/x.json\", \"resources\": []}",
        "[{\"description\": \"x\", \"resource\": \"https://graph.windows.net\"}]",
        "<testsuites name=\"all\"><testcase/></testsuites>",
        "# adalscan\n\nsee graph.windows.net",
        "rule,level\nx,y",
        "a.java:1:2: error: cannot find symbol",
        "resource=https://graph.windows.net",
        ""
      })
  void othersAreNot(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("x.txt"), text);
    assertThat(OwnReports.isReport(file)).isFalse();
  }

  @Test
  void baselinesAndPlansAreKnown() throws IOException {
    Path file = folder.resolve("x.json");
    Files.writeString(file, "{\n  \"formatVersion\": 1,\n  \"fingerprints\": \"adalscan/v1\",\n");
    assertThat(OwnReports.isReport(file)).isTrue();
    Files.writeString(file, "# Migration plan\n\n1 finding (1 review) in 1 module.\n");
    assertThat(OwnReports.isReport(file)).isTrue();
  }
}
