package io.github.adalscan.rule.catalog.artifact;

import io.github.adalscan.fact.Marker;
import java.util.List;

/**
 * A name that tells ADAL or Azure AD Graph in files of another platform.
 *
 * @param platform for example {@code go}, {@code dotnet}, {@code python}, {@code javascript}
 * @param library {@code adal}, {@code aad-graph} or {@code v1}
 * @param name a module path, namespace, package or command
 * @param separators characters that may follow the name where a longer name is matched as well, for
 *     example {@code .} for namespaces below; empty for whole names only
 * @param replacement what to use instead; may be empty
 * @param keywords lower-case literals of which every file that uses it spells one
 * @param note a clause without final period; may be empty
 */
public record PlatformMarker(
    String platform,
    String library,
    Marker.Kind kind,
    String name,
    String separators,
    String replacement,
    List<String> keywords,
    String note) {
  public PlatformMarker {
    keywords = List.copyOf(keywords);
  }

  /** Tells whether a file's marker is this one or a name below it. */
  public boolean matches(Marker marker) {
    return platform.equals(marker.platform())
        && kind == marker.kind()
        && matchesName(marker.name());
  }

  /** Tells whether a name is this one or a name below it. */
  public boolean matchesName(String candidate) {
    return candidate.startsWith(name)
        && (candidate.length() == name.length()
            || separators.indexOf(candidate.charAt(name.length())) >= 0);
  }
}
