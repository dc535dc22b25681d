package io.github.adalscan.extract.text.build;

import io.github.adalscan.fact.Comment;
import io.github.adalscan.fact.Dependency;
import io.github.adalscan.model.Region;
import java.util.ArrayList;
import java.util.List;

/**
 * Dependencies that a script of JBang names in a comment: {@code //DEPS group:artifact:version}.
 */
public final class ScriptDependencies {
  private static final String DIRECTIVE = "//DEPS ";

  private ScriptDependencies() {}

  /** Those of one comment; none when it is no such directive. */
  public static List<Dependency> of(Comment comment) {
    String text = comment.text();
    List<Dependency> found = new ArrayList<>();
    int at = text.startsWith(DIRECTIVE) ? DIRECTIVE.length() : text.length();
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && text.charAt(end) > ' ' && text.charAt(end) != ',') {
        end++;
      }
      Region region = comment.region();
      Region place =
          Region.onLine(region.startLine(), region.startColumn() + at, region.startColumn() + end);
      Coordinates.parse(text.substring(at, end))
          .map(it -> Dependency.stated(it.group(), it.artifact(), it.version(), place))
          .ifPresent(found::add);
      at = end + 1;
    }
    return found;
  }
}
