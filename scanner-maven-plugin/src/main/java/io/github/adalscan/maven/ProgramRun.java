package io.github.adalscan.maven;

import io.github.adalscan.cli.Program;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/**
 * What a run of the command line left.
 *
 * @param code exit code
 */
record ProgramRun(int code, String out, String err) {
  private static final String NAME = "adalscan: ";
  private static final Pattern COUNTS = Pattern.compile("\\d+ errors?, \\d+ warnings?, .*");

  static ProgramRun of(List<String> arguments, Map<String, String> environment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = new Program(out, err, environment).run(arguments);
    return new ProgramRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Says what the program reported; what fails the build is an error of the log. */
  void log(Log log) {
    out.lines().forEach(line -> say(line, log));
  }

  /** Says what the program said besides, unless that becomes the reason of a failure. */
  void logMessages(Log log) {
    if (succeeded() || code == Program.FINDINGS) {
      err.lines().forEach(line -> message(line, log));
    }
  }

  private static void message(String line, Log log) {
    if (line.startsWith(NAME)) {
      log.warn(line);
    } else {
      log.info(line);
    }
  }

  private void say(String line, Log log) {
    if (succeeded()) {
      log.info(line);
    } else {
      log.error(line);
    }
  }

  /** Fails the build where the program asks for it. */
  void judge() throws MojoExecutionException, MojoFailureException {
    if (code == Program.FINDINGS) {
      throw new MojoFailureException("adalscan found what fails the build" + counts() + ".");
    }
    if (!succeeded()) {
      throw new MojoExecutionException(reason());
    }
  }

  private boolean succeeded() {
    return code == Program.CLEAN;
  }

  private String counts() {
    return out.lines()
        .filter(line -> COUNTS.matcher(line).matches())
        .reduce((earlier, later) -> later)
        .map(counts -> ": " + counts)
        .orElse("");
  }

  private String reason() {
    return err.lines()
        .filter(line -> line.startsWith(NAME))
        .reduce((earlier, later) -> later)
        .orElse("adalscan: The scan is incomplete; the log names the files.");
  }
}
