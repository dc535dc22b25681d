package io.github.adalscan.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What the build wrote about itself.
 *
 * @param version of the scanner
 * @param rulesDate until when the facts behind rules and catalogues were looked up, {@code
 *     YYYY-MM-DD}
 * @param address the home of the scanner, where its reports send their readers; without a slash at
 *     the end
 */
public record BuildInfo(String version, String rulesDate, String address) {
  private static final String FILE = "/io/github/adalscan/engine/version.txt";

  /** This build. */
  public static final BuildInfo CURRENT = read();

  private static BuildInfo read() {
    try (InputStream in = BuildInfo.class.getResourceAsStream(FILE)) {
      String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = text.lines().map(String::strip).toList();
      return new BuildInfo(line(lines, 0, "0"), line(lines, 1, ""), line(lines, 2, ""));
    } catch (IOException unreadable) {
      return new BuildInfo("0", "", "");
    }
  }

  private static String line(List<String> lines, int index, String missing) {
    return index < lines.size() ? lines.get(index) : missing;
  }
}
