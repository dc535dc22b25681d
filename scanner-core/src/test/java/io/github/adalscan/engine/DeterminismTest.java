package io.github.adalscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.model.Report;
import io.github.adalscan.model.ScanStats;
import io.github.adalscan.model.ScanSummary;
import io.github.adalscan.report.Format;
import io.github.adalscan.report.options.ReportOptions;
import io.github.adalscan.testing.Scans;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The same tree gives the same bytes, whatever is around. */
@Isolated("sets the default locale and time zone")
class DeterminismTest {
  private static final Path TESTDATA = Scans.repository().resolve("testdata");

  @Test
  void whateverTheNumberOfThreads() throws IOException {
    Report one = scan(List.of(TESTDATA), 1);
    assertThat(one.findings()).hasSizeGreaterThan(150);
    assertThat(one.notifications()).isNotEmpty();
    for (int jobs : new int[] {2, 2, 7}) {
      assertSame(scan(List.of(TESTDATA), jobs), one);
    }
  }

  @Test
  void whateverTheOrderOfTheRoots() throws IOException {
    List<Path> roots = groups(TESTDATA);
    Report inOrder = scan(roots, 2);
    for (int seed = 0; seed < 3; seed++) {
      List<Path> shuffled = new ArrayList<>(roots);
      Collections.shuffle(shuffled, new Random(seed));
      assertSame(scan(shuffled, 2), inOrder);
    }
  }

  @Test
  void whateverTheOrderInWhichFilesWereWritten(@TempDir Path folder) throws IOException {
    List<Path> files = files(TESTDATA);
    Report original = scan(List.of(TESTDATA), 2);
    for (int seed = 0; seed < 2; seed++) {
      List<Path> shuffled = new ArrayList<>(files);
      Collections.shuffle(shuffled, new Random(seed));
      Path copy = folder.resolve("copy" + seed);
      for (Path file : shuffled) {
        Path target = copy.resolve(TESTDATA.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
      assertSame(scan(List.of(copy), 2), original);
    }
  }

  @Test
  void whateverTheLocaleAndTimeZone() throws IOException {
    Report here = in(Locale.ROOT, "UTC", () -> scan(List.of(TESTDATA), 2));
    byte[] bytes = in(Locale.ROOT, "UTC", () -> bytes(here));
    for (String tag : new String[] {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist"}) {
      Locale locale = Locale.forLanguageTag(tag);
      Report there = in(locale, "Pacific/Chatham", () -> scan(List.of(TESTDATA), 2));
      assertThat(there).isEqualTo(here);
      assertThat(in(locale, "Pacific/Chatham", () -> bytes(there))).isEqualTo(bytes);
    }
  }

  private static <T> T in(Locale locale, String zone, Supplier<T> task) {
    Locale before = Locale.getDefault();
    TimeZone zoneBefore = TimeZone.getDefault();
    try {
      Locale.setDefault(locale);
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      return task.get();
    } finally {
      Locale.setDefault(before);
      TimeZone.setDefault(zoneBefore);
    }
  }

  private static void assertSame(Report actual, Report expected) {
    assertThat(actual.findings()).isEqualTo(expected.findings());
    assertThat(actual).isEqualTo(expected);
    assertThat(bytes(actual)).isEqualTo(bytes(expected));
  }

  /** All that the reporters write. */
  private static byte[] bytes(Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(report.toString().getBytes(StandardCharsets.UTF_8));
    for (Format format : Format.values()) {
      try {
        format.reporter(ReportOptions.PLAIN).write(report, out);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
    return out.toByteArray();
  }

  /** Without the time that the scan took; how often bounds were met must not differ. */
  private static Report scan(List<Path> roots, int jobs) {
    ScanRequest one = Scans.request(roots.get(0), true, jobs);
    ScanRequest request =
        ScanRequest.of(roots).withRules(one.rules()).withFiles(one.files()).withJobs(jobs);
    Report report = new Scanner().scan(request, ScanListener.NONE);
    ScanSummary s = report.summary();
    ScanSummary timeless =
        new ScanSummary(
            s.filesSeen(),
            s.bytesSeen(),
            s.candidates(),
            s.parsed(),
            s.lexical(),
            s.skipped(),
            0,
            new ScanStats(Map.of(), List.of(), List.of(), s.stats().bounds()));
    return new Report(
        report.toolVersion(),
        report.rules(),
        report.results(),
        report.triage(),
        report.notifications(),
        timeless);
  }

  private static List<Path> groups(Path root) throws IOException {
    try (Stream<Path> paths = Files.list(root)) {
      return paths.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static List<Path> files(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
