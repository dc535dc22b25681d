package io.github.adalscan.detect.manifest;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.manifest.DeclaredPermissions.Declared;
import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.detect.text.TextSites;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Permissions of Microsoft Graph that Terraform names: {@code app_role_ids["User.Read.All"]}, and
 * roles that it assigns by their id.
 */
final class NamedPermissions {
  private final Set<String> roles;
  private final Set<String> scopes;

  NamedPermissions(Detection detection) {
    this.roles = detection.catalogs().words("declared-roles");
    this.scopes = detection.catalogs().words("declared-scopes");
  }

  static List<Declared> of(Detection detection) {
    NamedPermissions reader = new NamedPermissions(detection);
    TemplateFiles templates = TemplateFiles.of(detection.catalogs());
    List<Declared> all = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      if (templates.isModule(file.path())) {
        for (TextSite site : TextSites.of(file, detection)) {
          reader.read(site).ifPresent(all::add);
        }
      }
    }
    return all;
  }

  private Optional<Declared> read(TextSite site) {
    Optional<String> type = type(site);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    boolean role = type.get().equals("Role");
    String path = site.file().path();
    Optional<String> named =
        GraphCatalog.permissionNames()
            .find(site.text())
            .filter(known -> (role ? known.application() : known.delegated()).isPresent())
            .map(known -> known.name());
    return named.or(() -> byId(site.text(), role)).map(name -> new Declared(path, name, role));
  }

  /** {@code Role} or {@code Scope}, as what stands before the text says. */
  Optional<String> type(TextSite site) {
    String before = site.before().toLowerCase(Locale.ROOT);
    boolean role = roles.stream().anyMatch(before::contains);
    boolean scope = scopes.stream().anyMatch(before::contains);
    return role == scope ? Optional.empty() : Optional.of(role ? "Role" : "Scope");
  }

  private static Optional<String> byId(String id, boolean role) {
    String type = role ? "Role" : "Scope";
    return GraphCatalog.permissionIds()
        .find(Api.MICROSOFT_GRAPH, id.toLowerCase(Locale.ROOT))
        .stream()
        .filter(known -> known.type().equals(type))
        .map(known -> known.name())
        .findFirst();
  }
}
