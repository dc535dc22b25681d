package io.github.adalscan.detect.manifest;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.manifest.ResourceAccess.Permission;
import io.github.adalscan.graph.permission.PermissionIds.PermissionId;
import io.github.adalscan.graph.permission.PermissionIds.Successor;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Permissions of Azure AD Graph that an application registration asks for. */
final class RetiredPermissionsDetector implements Detector {
  @Override
  public List<Hit> detect(Rule rule, Detection detection) {
    List<Hit> hits = new ArrayList<>();
    for (ResourceAccess access : Manifests.of(detection).accesses()) {
      if (Manifests.api(access, detection)
          .filter(api -> api.id().equals(Api.AAD_GRAPH))
          .isPresent()) {
        hits.add(hit(access, detection));
      }
    }
    return hits;
  }

  private static Step step(Permission permission, PermissionId id) {
    return new Step(
        new Location(permission.id().site().file().path(), permission.id().region()),
        "`" + id.name() + "` (" + id.type() + ")");
  }

  private static String change(PermissionId id, Successor next) {
    return id.type() + " " + id.name() + " is " + next.name() + " " + next.id();
  }

  private static Hit hit(ResourceAccess access, Detection detection) {
    List<Step> related = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<String> changes = new ArrayList<>();
    for (Permission permission : access.permissions()) {
      for (PermissionId id : matching(permission)) {
        names.add(id.name());
        related.add(step(permission, id));
        id.successor().ifPresent(next -> changes.add(change(id, next)));
      }
    }
    String asked = names.isEmpty() ? "permissions" : String.join(", ", names);
    Map<String, String> values = Map.of("symbol", access.app().id(), "permissions", asked);
    return Hit.at(
            access.app().site().file(),
            access.app().region(),
            "requiredResourceAccess",
            access.app().site().enclosing(),
            values)
        .relatedTo(related)
        .with(advice(changes, detection));
  }

  /** The known permissions of that id; of the type that is written, if one is. */
  private static List<PermissionId> matching(Permission permission) {
    return GraphCatalog.permissionIds().find(Api.AAD_GRAPH, permission.id().id()).stream()
        .filter(id -> permission.type().isEmpty() || permission.type().get().equals(id.type()))
        .limit(1)
        .toList();
  }

  private static Replacement advice(List<String> changes, Detection detection) {
    Api successor = detection.catalogs().api(Api.MICROSOFT_GRAPH);
    String first =
        "Ask " + successor.name() + " (" + successor.appId().orElse("") + ") for its permissions";
    String rest =
        changes.isEmpty() ? " of the calls that remain." : ": " + String.join("; ", changes) + ".";
    return new Replacement.Advice(first + rest + " Then have them consented.", Effort.REVIEW);
  }
}
