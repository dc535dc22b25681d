package io.github.adalscan.source.walk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Knows the reports of earlier runs by how they begin, whatever they are called. They quote
 * findings and are none themselves.
 */
public final class OwnReports {
  private static final int HEAD = 4_096;
  private static final String RULE = "[A-Z]{3,8}[0-9]{4}";
  private static final String LEVEL = "(?:error|warning|note|notice)";

  /** One alternative for each format; none needs more than the first lines. */
  private static final Pattern REPORT =
      Pattern.compile(
          String.join(
              "|",
              // JSON, plans, permissions, diagnoses and baselines
              "\\{\\s*\"formatVersion\"\\s*:\\s*1\\s*,\\s*\"(?:tool|toolVersion|modules|"
                  + "applications|log|fingerprints)\".*",
              "\\{[^\\[]*\"\\$schema\"\\s*:\\s*\"[^\"]*sarif[^\"]*\".*",
              "\\[\\s*\\{\\s*\"description\"\\s*:\\s*\"(?:[^\"\\\\]|\\\\.)*+\"\\s*,\\s*"
                  + "\"check_name\"\\s*:\\s*\""
                  + RULE
                  + "\".*",
              "\\{\\s*\"rules\"\\s*:\\s*\\[\\s*\\{\\s*\"id\"\\s*:\\s*\"" + RULE + "\".*",
              "\\{\\s*\"message\"\\s*:\\s*\"(?:[^\"\\\\]|\\\\.)*+\"\\s*,\\s*\"location\"\\s*:.*",
              "(?:<\\?xml[^>]*>\\s*)?<testsuites name=\"adalscan\".*",
              "(?:<\\?xml[^>]*>\\s*)?<checkstyle version=.*",
              "## adalscan: .*",
              "# Migration plan\\s+[0-9]+ findings? .*",
              "rule,level,path,line,column,endLine,.*",
              "::" + LEVEL + " file=[^\n]*,title=adalscan .*",
              "##vso\\[task\\.logissue [^\n]*code=" + RULE + ";.*",
              "[^\n]+:[0-9]+:[0-9]+: " + LEVEL + " " + RULE + ": .*"),
          Pattern.DOTALL);

  private OwnReports() {}

  /** True when the file begins as a report does. */
  public static boolean isReport(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(HEAD);
      return isReport(new String(head, StandardCharsets.ISO_8859_1));
    }
  }

  /** Zero bytes and marks of an encoding come of shells that write UTF-16. */
  static boolean isReport(String head) {
    String text = head.replace("\0", "").replaceFirst("^(?:\u00ff\u00fe|\u00ef\u00bb\u00bf)", "");
    return REPORT.matcher(text.stripLeading()).matches();
  }
}
