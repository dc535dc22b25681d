package io.github.adalscan.detect.manifest;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.manifest.ResourceAccess.Permission;
import io.github.adalscan.graph.permission.PermissionIds.PermissionId;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.ArrayList;
import java.util.List;

/** The permissions of Microsoft Graph that manifests and templates ask for. */
public final class DeclaredPermissions {
  private DeclaredPermissions() {}

  /**
   * A permission in a file.
   *
   * @param role true for a permission of applications
   */
  public record Declared(String path, String name, boolean role) {}

  private record Key() {}

  private record All(List<Declared> permissions) {}

  /** All of a scan, in the order of the files; found once for all who ask. */
  public static List<Declared> of(Detection detection) {
    return detection.memo().get(new Key(), All.class, () -> new All(read(detection))).permissions();
  }

  private static List<Declared> read(Detection detection) {
    List<Declared> all = new ArrayList<>();
    for (ResourceAccess access : Manifests.of(detection).accesses()) {
      boolean graph =
          Manifests.api(access, detection)
              .map(Api::id)
              .filter(Api.MICROSOFT_GRAPH::equals)
              .isPresent();
      if (graph) {
        access.permissions().forEach(permission -> add(permission, all));
      }
    }
    all.addAll(NamedPermissions.of(detection));
    return List.copyOf(all);
  }

  private static void add(Permission permission, List<Declared> all) {
    String path = permission.id().site().file().path();
    for (PermissionId id :
        GraphCatalog.permissionIds().find(Api.MICROSOFT_GRAPH, permission.id().id())) {
      if (permission.type().map(id.type()::equals).orElse(true)) {
        all.add(new Declared(path, id.name(), id.type().equals("Role")));
        return;
      }
    }
  }
}
