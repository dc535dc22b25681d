package io.github.adalscan.triage;

import io.github.adalscan.model.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names findings so that they are known again after lines moved, files were renamed or code was
 * reformatted.
 */
public final class Fingerprinter {
  /** The version of the recipe; it changes whenever the recipe does. */
  public static final String VERSION = "adalscan/v1";

  private static final int BYTES = 16;
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Fingerprinter() {}

  /**
   * One fingerprint for each finding, in the same order: 32 hexadecimal digits of rule, enclosing
   * declaration, symbol and the number among equal ones of the file.
   */
  public static List<String> of(List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<String> all = new ArrayList<>();
    for (Finding finding : findings) {
      String tuple =
          String.join("\0", finding.rule().value(), finding.enclosing(), symbol(finding));
      int ordinal = seen.merge(finding.location().path() + "\0" + tuple, 1, Integer::sum);
      all.add(hash(tuple + "\0" + ordinal));
    }
    return all;
  }

  /** Formatting must not matter. */
  private static String symbol(Finding finding) {
    return BLANKS.matcher(finding.symbol().strip()).replaceAll(" ");
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
