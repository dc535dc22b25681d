package io.github.adalscan.detect.token.authority;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Scopes;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.graph.permission.PermissionNames;
import io.github.adalscan.graph.permission.PermissionNames.PermissionName;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.Optional;

/** How an application comes by a permission that it cannot name in its request. */
final class AppGrants {
  private AppGrants() {}

  /** What to grant; some permissions are for users alone, with a broader one for applications. */
  static String of(Scope scope, Detection detection) {
    String name = scope.permission();
    boolean graph =
        Scopes.api(scope, detection.resources(), detection)
            .filter(api -> api.id().equals(Scopes.GRAPH))
            .isPresent();
    if (graph) {
      return ofGraph(name);
    }
    return GraphCatalog.otherPermissions().api(name).isPresent()
        ? name + " is for users alone: give the application a role at the API"
        : granted(name);
  }

  private static String ofGraph(String permission) {
    PermissionNames names = GraphCatalog.permissionNames();
    Optional<PermissionName> known = names.find(permission);
    String name = known.map(PermissionName::name).orElse(permission);
    if (known.filter(each -> !each.isApplication()).isEmpty()) {
      return granted(name);
    }
    String all = name + ".All";
    String instead =
        names.find(all).filter(PermissionName::isApplication).isPresent()
            ? all
            : "the application permission that the calls need, which 'adalscan permissions' lists";
    return name + " is for users alone: grant " + instead + " in the app registration";
  }

  private static String granted(String name) {
    return "grant " + name + " as an application permission in the app registration";
  }
}
