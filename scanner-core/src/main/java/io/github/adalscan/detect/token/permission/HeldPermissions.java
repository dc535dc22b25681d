package io.github.adalscan.detect.token.permission;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Scopes;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.graph.permission.CallPermissions.Needed;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The permissions of Microsoft Graph that a request asks a user for, when all of them are known.
 */
final class HeldPermissions {
  private static final String SHARED = ".Shared";

  private HeldPermissions() {}

  /** The names; empty when some are unknown, or when {@code .default} hides them. */
  static Optional<List<String>> of(TokenRequest request, Detection detection) {
    boolean complete =
        GraphScopes.asksUser(request)
            && !request.open()
            && !request.scopes().isEmpty()
            && request.scopes().stream().allMatch(TextPart::known);
    if (!complete) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (TextPart part : Scopes.words(request)) {
      if (Scope.parse(part.text()).isOidc()) {
        continue;
      }
      Optional<GraphScopes.Named> named =
          GraphScopes.named(part, detection).filter(each -> each.known().isPresent());
      if (named.isEmpty()) {
        return Optional.empty();
      }
      names.add(named.get().known().orElseThrow().name());
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  /**
   * True when these permissions allow a call, or may: what includes more is taken to include less,
   * and what is for the whole directory to be enough for what is in it.
   */
  static boolean allow(List<String> held, Needed needed, GraphCall call, Detection detection) {
    Set<String> all = new LinkedHashSet<>(held);
    Map<String, String> lower = detection.catalogs().meanings("lower-permissions");
    held.forEach(name -> addLower(name, lower, all));
    boolean directory =
        detection.catalogs().words("directory-permissions").stream().anyMatch(held::contains)
            && isDirectory(call, detection);
    return directory || needed.coveredBy(all);
  }

  private static boolean isDirectory(GraphCall call, Detection detection) {
    String path = call.template();
    boolean object =
        detection.catalogs().words("directory-objects").stream()
            .anyMatch(start -> path.equals(start) || path.startsWith(start + "/"));
    boolean content =
        detection.catalogs().words("directory-content").stream().anyMatch(path::contains);
    return (object && !content)
        || detection.catalogs().words("directory-paths").stream().anyMatch(path::startsWith);
  }

  /** {@code X.ReadWrite.All} includes {@code X.ReadWrite}, {@code X.Read.All} and so on. */
  private static void addLower(String name, Map<String, String> lower, Set<String> all) {
    String bare = name.endsWith(SHARED) ? name.substring(0, name.length() - SHARED.length()) : name;
    all.add(bare);
    lower.forEach(
        (high, low) -> {
          if (bare.endsWith(high)) {
            addLower(bare.substring(0, bare.length() - high.length()) + low, lower, all);
          }
        });
  }
}
