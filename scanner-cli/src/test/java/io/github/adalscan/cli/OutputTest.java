package io.github.adalscan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.adalscan.cli.terminal.ExitCode;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where reports go, and what happens when they cannot. */
class OutputTest {
  @TempDir Path folder;
  private Path source;

  @BeforeEach
  void write() throws IOException {
    source = Files.createDirectory(folder.resolve("src"));
    Files.writeString(
        source.resolve("A.java"),
        "import com.microsoft.aad.adal4j.AuthenticationContext;\nclass A {}\n");
  }

  private ProgramRun scan(String... options) {
    String[] all = Arrays.copyOf(options, options.length + 1);
    all[options.length] = source.toString();
    return ProgramRun.of(all);
  }

  private static void refused(ProgramRun run, String... words) {
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).startsWith("adalscan: ").contains(words);
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @Test
  void aFullDeviceIsNoSuccess() throws IOException {
    assumeThat(Path.of("/dev/full")).exists();
    try (OutputStream full = new FileOutputStream("/dev/full")) {
      refused(ProgramRun.into(full, source.toString()), "standard output");
    }
    ProgramRun run = scan("-f", "sarif=/dev/full");
    refused(run, "/dev/full");
    assertThat(Path.of("/dev/full")).exists();
  }

  @Test
  void aClosedPipeIsQuiet() {
    ProgramRun run = ProgramRun.into(failing("Broken pipe"), source.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(ProgramRun.into(failing("Broken pipe"), "rules").err()).isEmpty();
    assertThat(ProgramRun.into(failing("Broken pipe"), "--help").err()).isEmpty();
  }

  @Test
  void aClosedPipeStopsNoOtherReport() {
    Path file = folder.resolve("a.json");
    ProgramRun.into(failing("Broken pipe"), "-f", "text", "-f", "json=" + file, source.toString());
    assertThat(file).isNotEmptyFile();
  }

  /** Minified scripts are one line: what is shown of it is the part around the finding. */
  @Test
  void aLongLineIsShownWhereTheFindingIs() throws IOException {
    Path script = folder.resolve("a.js");
    String code =
        "a=1;".repeat(3_000) + "u=\"https://graph.windows.net/me\";" + "b=2;".repeat(3_000);
    Files.writeString(script, code);
    String out = ProgramRun.of("--fail-on", "never", script.toString()).out();
    assertThat(out)
        .contains("  | ...;a=1;")
        .contains("u=\"https://graph.windows.net/me\";b=2;")
        .contains("\n  | " + " ".repeat(43) + "^".repeat("https://graph.windows.net/me".length()));
    assertThat(out.lines().map(String::length)).allMatch(length -> length < 300);
  }

  @Test
  void everyPlaceGetsOneReport() {
    refused(scan("-f", "json", "-f", "sarif"), "standard output", "FORMAT=FILE");
    Path file = folder.resolve("a.json");
    Path same = folder.resolve("x/../a.json");
    refused(scan("-f", "json=" + file, "-f", "sarif=" + same), "Two reports", "a.json");
    refused(scan("-f", "json="), "name of a file");
    refused(scan("-f", "sonr"), "did you mean 'sonar'");
    refused(scan("--sarif-max-results", "0"), "--sarif-max-results");
    refused(scan("--sarif-include", "some"), "--sarif-include");
    assertThat(file).doesNotExist();
  }

  @Test
  void numbersThatMakeNoSenseAreRefused() {
    refused(scan("--max-findings", "-1"), "--max-findings must be at least 0");
    refused(scan("--max-findings", "x"), "'x' is no whole number");
    refused(scan("--max-file-size", "0"), "--max-file-size must be at least 1");
    refused(scan("-C", "-5"), "--context must be at least 0");
    refused(scan("--level", "ADAL0001"), "option '--level' (RULE=LEVEL) should be in KEY=VALUE");
  }

  @Test
  void filesThatAreNotThereAreNamed() {
    String gone = folder.resolve("gone").toString();
    refused(scan("--config", gone), "gone' cannot be read: there is no such file");
    refused(scan("--files-from", gone), "gone' cannot be read: there is no such file");
    refused(scan("--changed-lines", gone), "gone' cannot be read: there is no such file");
    refused(scan("--baseline", gone), "There is no baseline", "baseline create");
    refused(ProgramRun.into(new ByteArrayOutputStream(), "help", "nonsense"), "'nonsense'; see");
  }

  @Test
  void earlierReportsStayWhenSomethingFails() throws IOException {
    Path file = folder.resolve("a.json");
    Files.writeString(file, "earlier");
    refused(scan("-f", "json=" + file, "--jobs", "0"), "--jobs");
    refused(scan("-f", "json=" + file, "-f", "csv=" + folder.resolve("no/x.csv")), "no folder");
    assertThat(file).hasContent("earlier");
    try (OutputStream full = failing("No space left on device")) {
      refused(ProgramRun.into(full, "-f", "text", source.toString()), "No space left on device");
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("a.json", "src");
    }
  }

  @Test
  void linksAreNotFollowed() throws IOException {
    Path target = folder.resolve("target");
    Files.writeString(target, "earlier");
    Path link = folder.resolve("link.json");
    Files.createSymbolicLink(link, target);
    refused(scan("-f", "json=" + link), "symbolic link");
    assertThat(target).hasContent("earlier");
  }

  @Test
  void othersMayReadReports() throws IOException {
    assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
    Path plain = Files.writeString(folder.resolve("plain"), "");
    Path file = folder.resolve("a.json");
    scan("-f", "json=" + file);
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(Files.getPosixFilePermissions(plain))
        .contains(PosixFilePermission.OWNER_READ);
  }

  @Test
  void sarifOptionsTakeEffect() {
    String sarif =
        scan("-f", "sarif", "--sarif-category", "shop", "--sarif-pretty", "--reproducible").out();
    assertThat(sarif)
        .contains("\"id\" : \"adalscan/shop/\"")
        .contains("\"exitCode\" : 1")
        .contains("[PATH]")
        .doesNotContain("TimeUtc", folder.toString());
    assertThat(scan("-f", "sarif", "--sarif-absolute-base").out()).contains("\"uri\":\"file:///");
    assertThat(scan("-f", "sarif").out()).contains("startTimeUtc");
  }

  @Test
  void allSearchedFilesAreListedOnDemand() throws IOException {
    Files.writeString(source.resolve("Clean.java"), "class Clean {}\n");
    assertThat(scan("-f", "sarif").out()).contains("A.java").doesNotContain("Clean.java");
    assertThat(scan("-f", "sarif", "--sarif-all-artifacts").out())
        .contains("\"uri\":\"A.java\"", "\"uri\":\"Clean.java\"");
  }

  @Test
  void reproducibleMeansTheSameBytes() {
    String one = scan("-f", "sarif", "--reproducible", "--jobs", "1").out();
    String two = scan("-f", "sarif", "--reproducible", "--jobs", "1").out();
    assertThat(one).isEqualTo(two);
  }
}
