package io.github.adalscan.detect.match;

import io.github.adalscan.rule.catalog.artifact.ArtifactEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds one artifact in a text: {@code group:artifact:version}, perhaps with a type before the
 * version; the same with the version in quotes of its own, as in Ruby; {@code group/artifact} of
 * Clojure; {@code mvn:group/artifact/version} of Karaf; {@code artifact-version.jar}.
 */
final class ArtifactNames {
  private static final String VERSION = "[\\w.+-]*";

  /** What stands behind {@code group:artifact}. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?::(?:jar:)?((?:\\d|RELEASE|LATEST)"
              + VERSION
              + "|[$\\[{(])"
              + "|[\"']\\s*,\\s*[\"'](\\d"
              + VERSION
              + "))");

  private static final Pattern LOCATED = Pattern.compile("(?:/(\\d" + VERSION + "))?");

  private static final Pattern FILE = Pattern.compile("-(\\d[\\w.+]*(?:-[\\w.+]+)*)\\.jar\\b");

  /** Where an artifact stands in a text. */
  record Name(int start, int end, String version) {}

  private final String text;
  private final List<Name> names = new ArrayList<>();

  private ArtifactNames(String text) {
    this.text = text;
  }

  /**
   * All places of an artifact in a text.
   *
   * @param slashes whether a slash joins group and artifact
   */
  static List<Name> in(String text, ArtifactEntry artifact, boolean slashes) {
    ArtifactNames finder = new ArtifactNames(text);
    finder.coordinates(artifact.coordinates());
    finder.located(artifact.group() + "/" + artifact.artifact());
    if (slashes) {
      finder.slashed(artifact.group() + "/" + artifact.artifact());
    }
    if (!artifact.file().isEmpty()) {
      finder.files(artifact.file());
    }
    return finder.names;
  }

  private void coordinates(String coordinates) {
    for (int at = next(coordinates, 0); at >= 0; at = next(coordinates, at + 1)) {
      int end = at + coordinates.length();
      Matcher behind = BEHIND.matcher(text).region(end, text.length());
      if (behind.lookingAt()) {
        String version = behind.group(1) == null ? behind.group(2) : behind.group(1);
        boolean known = Character.isDigit(version.charAt(0));
        names.add(new Name(at, known ? behind.end() : end, known ? version : ""));
      }
    }
  }

  private void slashed(String name) {
    for (int at = next(name, 0); at >= 0; at = next(name, at + 1)) {
      int end = at + name.length();
      if (end == text.length() || text.charAt(end) <= ' ') {
        names.add(new Name(at, end, ""));
      }
    }
  }

  private void located(String name) {
    String address = "mvn:" + name;
    for (int at = next(address, 0); at >= 0; at = next(address, at + 1)) {
      Matcher behind = LOCATED.matcher(text).region(at + address.length(), text.length());
      if (behind.lookingAt() && !isNamePart(text, behind.end())) {
        String version = behind.group(1) == null ? "" : behind.group(1);
        names.add(new Name(at + address.length() - name.length(), behind.end(), version));
      }
    }
  }

  private static boolean isNamePart(String text, int at) {
    return at < text.length() && isNamePart(text.charAt(at));
  }

  private void files(String file) {
    for (int at = next(file, 0); at >= 0; at = next(file, at + 1)) {
      Matcher behind = FILE.matcher(text).region(at + file.length(), text.length());
      if (behind.lookingAt()) {
        names.add(new Name(at, behind.end(), behind.group(1)));
      }
    }
  }

  /** The next place of a name that no other name ends in. */
  private int next(String name, int from) {
    int at = text.indexOf(name, from);
    while (at > 0 && isNamePart(text.charAt(at - 1))) {
      at = text.indexOf(name, at + 1);
    }
    return at;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_';
  }
}
