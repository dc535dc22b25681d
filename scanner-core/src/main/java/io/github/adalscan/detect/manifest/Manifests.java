package io.github.adalscan.detect.manifest;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.detect.text.TextSites;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the files of a scan ask of APIs. */
record Manifests(List<ResourceAccess> accesses) {
  /** By which the result is remembered. */
  private record Key() {}

  Manifests {
    accesses = List.copyOf(accesses);
  }

  static Manifests of(Detection detection) {
    return detection.memo().get(new Key(), Manifests.class, () -> read(detection));
  }

  private static Manifests read(Detection detection) {
    List<ResourceAccess> all = new ArrayList<>();
    Map<String, String> published = published(detection);
    NamedPermissions names = new NamedPermissions(detection);
    TemplateFiles templates = TemplateFiles.of(detection.catalogs());
    TemplateVariables variables = new TemplateVariables(Set.copyOf(published.values()));
    // Variables are set in other files of a module: all are read before.
    detection.project().files().stream()
        .filter(file -> templates.isTerraform(file.path()))
        .forEach(file -> variables.read(file.path(), TextSites.of(file, detection)));
    for (FileFacts file : detection.project().files()) {
      List<TextSite> sites = TextSites.of(file, detection);
      boolean holds =
          sites.stream()
              .anyMatch(s -> !Guids.find(s.text()).isEmpty() || names.type(s).isPresent());
      if (holds) {
        all.addAll(
            new ManifestReader(
                    sites,
                    GraphCatalog.permissionIds(),
                    with(published, variables.of(file.path())),
                    names,
                    templates.isTemplate(file.path()))
                .accesses());
      }
    }
    return new Manifests(all);
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(some);
    all.putAll(more);
    return all;
  }

  private static Map<String, String> published(Detection detection) {
    Map<String, String> all = new TreeMap<>();
    for (String api : List.of(Api.MICROSOFT_GRAPH, Api.AAD_GRAPH)) {
      for (String name : detection.catalogs().words("published-" + api)) {
        detection.catalogs().api(api).appId().ifPresent(id -> all.put(name, id));
      }
    }
    return all;
  }

  /** The API that an application id belongs to, of those whose permissions are known. */
  static Optional<Api> api(ResourceAccess access, Detection detection) {
    return detection.catalogs().apis().values().stream()
        .filter(api -> api.appId().filter(access.app().id()::equals).isPresent())
        .findFirst();
  }
}
