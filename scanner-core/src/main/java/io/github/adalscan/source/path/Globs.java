package io.github.adalscan.source.path;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.ignore.FastIgnoreRule;

/**
 * Patterns in the syntax of {@code .gitignore}, relative to the scan root: {@code *.tmp} matches in
 * any directory, {@code /lib} at the root only, {@code gen/} a directory with everything in it.
 */
public final class Globs {
  /** A backslash before a letter or digit, which nobody has to quote. */
  private static final Pattern WINDOWS = Pattern.compile("\\\\[\\p{L}\\p{N}]");

  private final Glob[] globs;

  /** Patterns as ignore files spell them. */
  public Globs(List<String> patterns) {
    globs = patterns.stream().map(Glob::new).toArray(Glob[]::new);
  }

  /** A pattern that matches one path below the root of a scan, and nothing else. */
  public static String exactly(Path relative) {
    return "/" + relative.toString().replace('\\', '/').replaceAll("([*?\\[\\]!#])", "\\\\$1");
  }

  /** One pattern. JGit, whose loading takes long, is asked only about paths that may match. */
  private static final class Glob {
    private final String pattern;
    private final Optional<PlainPattern.Part> last;
    private Optional<FastIgnoreRule> rule = Optional.empty();

    Glob(String pattern) {
      String body = pattern.endsWith("/") ? pattern.substring(0, pattern.length() - 1) : pattern;
      this.pattern = pattern;
      this.last = PlainPattern.of(body).map(PlainPattern::last);
    }

    boolean mayMatch(String text) {
      return last.isEmpty()
          || (text.contains(last.get().prefix()) && text.contains(last.get().suffix()));
    }

    boolean matches(String path, boolean directory) {
      return mayMatch(path) && rule().isMatch(path, directory, false);
    }

    private synchronized FastIgnoreRule rule() {
      if (rule.isEmpty()) {
        rule = Optional.of(new FastIgnoreRule(pattern));
      }
      return rule.get();
    }
  }

  /** True when one of the patterns matches the file or a directory that holds it. */
  public boolean matches(String path, boolean directory) {
    return matching(path, directory).isPresent();
  }

  /** The first pattern that matches the file or a directory that holds it. */
  public Optional<String> matching(String path, boolean directory) {
    for (Glob glob : globs) {
      if (glob.matches(path, directory)) {
        return Optional.of(glob.pattern);
      }
    }
    return Optional.empty();
  }

  /** False when surely no pattern is about entries of this name. */
  public boolean mayMatch(String name) {
    for (Glob glob : globs) {
      if (glob.mayMatch(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the pattern when it can be used.
   *
   * @throws IllegalArgumentException for a blank pattern, a comment and a negation, for one that
   *     spells folders as Windows does, and for brackets that do not close
   */
  public static String checked(String pattern) {
    if (pattern.isBlank() || pattern.startsWith("!") || pattern.startsWith("#")) {
      throw new IllegalArgumentException(
          "not a glob: '" + pattern + "'; write a pattern such as **/gen/** or *.tmp");
    }
    if (WINDOWS.matcher(pattern).find()) {
      throw new IllegalArgumentException(
          "not a glob: '" + pattern + "'; write / between the names of folders");
    }
    if (pattern.indexOf('[') >= 0 && new FastIgnoreRule(pattern).isEmpty()) {
      throw new IllegalArgumentException(
          "not a glob: '" + pattern + "'; close the brackets, or write \\[ for the character");
    }
    return pattern;
  }
}
