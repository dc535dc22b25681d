package io.github.adalscan.triage.change;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Reads the names of files in a diff. */
final class DiffPaths {
  private static final String NOTHING = "/dev/null";

  private DiffPaths() {}

  /**
   * The path of the new file, without the letter that git puts in front; empty when the file was
   * deleted.
   *
   * @param before what stands behind {@code ---}
   * @param after what stands behind {@code +++}
   */
  static String added(String before, String after) {
    String oldName = name(before);
    String newName = name(after);
    if (newName.equals(NOTHING)) {
      return "";
    }
    boolean lettered =
        hasLetter(newName)
            && (oldName.equals(NOTHING) || (hasLetter(oldName) && differ(oldName, newName)));
    String path = lettered ? newName.substring(2) : newName;
    return path.startsWith("./") ? path.substring(2) : path;
  }

  private static boolean differ(String oldName, String newName) {
    return oldName.charAt(0) != newName.charAt(0);
  }

  /** {@code a/}, {@code b/}, or one of the letters of {@code diff.mnemonicPrefix}. */
  private static boolean hasLetter(String name) {
    return name.length() > 2 && "abciow".indexOf(name.charAt(0)) >= 0 && name.charAt(1) == '/';
  }

  /** A name without the time that {@code diff -u} puts behind a tab, and without quotes. */
  private static String name(String text) {
    if (text.startsWith("\"")) {
      return unquoted(text);
    }
    int tab = text.indexOf('\t');
    return (tab < 0 ? text : text.substring(0, tab)).stripTrailing();
  }

  /** Git quotes names with unusual characters as C does; bytes are octal. */
  private static String unquoted(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int at = 1;
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at);
      if (c != '\\' || at + 1 >= text.length()) {
        bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
        at++;
      } else if (isOctal(text, at + 1)) {
        bytes.write(Integer.parseInt(text.substring(at + 1, at + 4), 8));
        at += 4;
      } else {
        bytes.write(plain(text.charAt(at + 1)));
        at += 2;
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static boolean isOctal(String text, int at) {
    return at + 3 <= text.length()
        && text.substring(at, at + 3).chars().allMatch(c -> c >= '0' && c <= '7');
  }

  private static char plain(char escaped) {
    return switch (escaped) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> escaped;
    };
  }
}
