package io.github.adalscan.detect.member;

import io.github.adalscan.graph.address.HostFinder;
import io.github.adalscan.graph.address.HostHit;
import io.github.adalscan.graph.rewrite.MicrosoftGraph;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.api.HostEntry;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which API a resource names, and which resource the v2.0 endpoint wants for it. */
final class AudienceTable {
  private final Catalogs catalogs;
  private final Lazy<HostFinder> oldHosts;

  AudienceTable(Catalogs catalogs) {
    this.catalogs = catalogs;
    this.oldHosts =
        Lazy.of(
            () ->
                new HostFinder(
                    catalogs.hosts(Api.AAD_GRAPH).stream().map(HostEntry::host).toList()));
  }

  /** Microsoft Graph as a resource, when the text names Azure AD Graph; it may have holes. */
  Optional<String> replacingAadGraph(String resource) {
    List<HostHit> hits = oldHosts.get().find(resource);
    if (!hits.isEmpty()) {
      return catalogs.hosts(Api.AAD_GRAPH).stream()
          .filter(h -> h.host().equals(hits.get(0).host()))
          .findFirst()
          .map(h -> h.target().map(target -> "https://" + target).orElse(MicrosoftGraph.ADDRESS));
    }
    return isAudience(Api.AAD_GRAPH, resource)
        ? Optional.of(MicrosoftGraph.ADDRESS)
        : Optional.empty();
  }

  /** Microsoft Graph as a resource in the one spelling without a slash. */
  Optional<String> microsoftGraph(String resource) {
    String bare = resource.endsWith("/") ? resource.substring(0, resource.length() - 1) : resource;
    return isAudience(Api.MICROSOFT_GRAPH, bare) || isAudience(Api.MICROSOFT_GRAPH, resource)
        ? Optional.of(bare)
        : Optional.empty();
  }

  private boolean isAudience(String api, String resource) {
    Optional<Api> known = Optional.ofNullable(catalogs.apis().get(api));
    String lower = resource.toLowerCase(Locale.ROOT);
    return known.filter(a -> a.audiences().contains(lower)).isPresent();
  }
}
