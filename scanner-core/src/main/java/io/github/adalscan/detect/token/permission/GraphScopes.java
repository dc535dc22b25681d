package io.github.adalscan.detect.token.permission;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Authority;
import io.github.adalscan.detect.token.Scopes;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.graph.login.Principal;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.graph.permission.PermissionNames.PermissionName;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The permissions of Microsoft Graph that requests name. */
final class GraphScopes {
  /** Letters, digits, dots, dashes: what names are made of. Anything else has rules of its own. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.\\-]*");

  private GraphScopes() {}

  /**
   * A permission that a request names.
   *
   * @param name as written
   * @param known the permission of that name
   */
  record Named(TextPart part, Scope scope, String name, Optional<PermissionName> known) {
    /** True when no API is written, so that Microsoft Graph is meant. */
    boolean bare() {
      return scope.resource().isEmpty();
    }

    /** The scope with another permission. */
    String with(String other) {
      return bare() ? other : scope.resource() + "/" + other;
    }
  }

  /** The permissions named by a request whose names are looked up: not those of applications. */
  static List<Named> of(TokenRequest request, Detection detection) {
    return looksUpNames(request, detection)
        ? Scopes.words(request).stream().flatMap(p -> named(p, detection).stream()).toList()
        : List.of();
  }

  /** True when the names of a request are looked up at Microsoft Entra. */
  static boolean looksUpNames(TokenRequest request, Detection detection) {
    return request.principal() != Principal.APP && !Authority.isElsewhere(request, detection);
  }

  /** True when a user is asked, or was asked before. */
  static boolean asksUser(TokenRequest request) {
    return request.principal() == Principal.USER || request.flow() == Flow.SILENT;
  }

  /** The permission of Microsoft Graph that a scope names. */
  static Optional<Named> named(TextPart part, Detection detection) {
    Scope scope = Scope.parse(part.text());
    boolean name =
        !scope.isDefault()
            && !scope.isOidc()
            && NAME.matcher(scope.permission()).matches()
            && !scope.permission().endsWith("default")
            && !Scopes.isBareResource(part.text(), detection.resources());
    return name && isGraph(scope, detection)
        ? Optional.of(
            new Named(
                part.at(scope.permission()),
                scope,
                scope.permission(),
                GraphCatalog.permissionNames().find(scope.permission())))
        : Optional.empty();
  }

  private static boolean isGraph(Scope scope, Detection detection) {
    return Scopes.api(scope, detection.resources(), detection)
        .filter(api -> api.id().equals(Scopes.GRAPH))
        .isPresent();
  }
}
