package io.github.adalscan.detect.manifest;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.manifest.ResourceAccess.Permission;
import io.github.adalscan.graph.permission.PermissionIds;
import io.github.adalscan.graph.permission.PermissionIds.PermissionId;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Ids of permissions that stand under another API than theirs, or as {@code Scope} where they are a
 * {@code Role}. Ids that no table knows are left alone.
 */
final class PermissionMixUpDetector implements Detector {
  /** The APIs whose permissions the table lists in full. */
  private static final Set<String> LISTED = Set.of(Api.MICROSOFT_GRAPH);

  private static final List<String> APIS = List.of(Api.MICROSOFT_GRAPH, Api.AAD_GRAPH);

  @Override
  public List<Hit> detect(Rule rule, Detection detection) {
    List<Hit> hits = new ArrayList<>();
    for (ResourceAccess access : Manifests.of(detection).accesses()) {
      Optional<Api> api = Manifests.api(access, detection).filter(each -> APIS.contains(each.id()));
      for (Permission permission : access.permissions()) {
        api.flatMap(each -> hit(permission, each, detection)).ifPresent(hits::add);
      }
    }
    return hits;
  }

  private static Optional<Hit> hit(Permission permission, Api api, Detection detection) {
    PermissionIds ids = GraphCatalog.permissionIds();
    List<PermissionId> own = ids.find(api.id(), permission.id().id());
    if (own.isEmpty()) {
      return LISTED.contains(api.id()) ? foreign(permission, api, detection) : Optional.empty();
    }
    boolean fits =
        permission.type().isEmpty()
            || own.stream().anyMatch(id -> id.type().equals(permission.type().get()));
    return fits ? Optional.empty() : Optional.of(mixedUp(permission, own.get(0), api, ids));
  }

  private static Hit mixedUp(Permission permission, PermissionId id, Api api, PermissionIds ids) {
    String wrong = permission.type().orElse("");
    String what = "is a " + id.type() + " of " + api.name() + ", not a " + wrong;
    String same =
        ids.named(id.api(), wrong, id.name())
            .map(other -> "the " + wrong + " of that name is '" + other.id() + "'")
            .orElse("there is no " + wrong + " of that name");
    return hit(
        permission,
        id,
        what,
        "Write '" + id.type() + "' as its type, or another id: " + same + ".");
  }

  private static Optional<Hit> foreign(Permission permission, Api api, Detection detection) {
    for (String other : APIS) {
      for (PermissionId id : GraphCatalog.permissionIds().find(other, permission.id().id())) {
        String home = detection.catalogs().api(other).name();
        String instead =
            id.successor()
                .map(next -> "Write '" + next.id() + "' (" + next.name() + ").")
                .orElse("Put it under " + home + ".");
        String what = "is a permission of " + home + ", not of " + api.name();
        return Optional.of(hit(permission, id, what, instead));
      }
    }
    return Optional.empty();
  }

  private static Hit hit(Permission permission, PermissionId id, String what, String instead) {
    Map<String, String> values =
        Map.of("symbol", permission.id().id(), "permission", id.name(), "what", what);
    return Hit.at(
            permission.id().site().file(),
            permission.id().region(),
            id.name(),
            permission.id().site().enclosing(),
            values)
        .with(new Replacement.Advice(instead, Effort.REVIEW));
  }
}
