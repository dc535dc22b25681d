package io.github.adalscan.detect.login;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.detect.text.TextSites;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.graph.address.HostFinder;
import io.github.adalscan.graph.login.LoginEndpoint;
import io.github.adalscan.graph.login.LoginEndpoint.Owner;
import io.github.adalscan.graph.login.LoginEndpoints;
import java.util.ArrayList;
import java.util.List;

/**
 * What the texts of one file say about whose OAuth endpoints it talks to.
 *
 * @param sites all its texts
 * @param entra the texts with a login host of Microsoft Entra ID, or a path that only it has
 * @param other the texts with an endpoint of somebody else
 */
record FileEvidence(
    FileFacts file, List<TextSite> sites, List<TextSite> entra, List<TextSite> other) {
  static FileEvidence of(
      FileFacts file,
      Detection detection,
      HostFinder hosts,
      LoginEndpoints endpoints,
      ProviderWords words) {
    List<TextSite> sites = TextSites.of(file, detection);
    List<TextSite> entra = new ArrayList<>();
    List<TextSite> other = new ArrayList<>();
    for (TextSite site : sites) {
      String plain = LoginEndpoints.plain(site.text());
      if (!hosts.find(plain).isEmpty() || words.entraPath(plain)) {
        entra.add(site);
      } else if (isOfOthers(endpoints.find(plain)) || namesOther(site.text(), words)) {
        other.add(site);
      }
    }
    return new FileEvidence(file, sites, List.copyOf(entra), List.copyOf(other));
  }

  private static boolean isOfOthers(List<LoginEndpoint> found) {
    return found.stream().anyMatch(endpoint -> endpoint.owner() == Owner.OTHER);
  }

  /** An address of another provider. */
  private static boolean namesOther(String text, ProviderWords words) {
    int scheme = text.indexOf("://");
    if (scheme < 0) {
      return false;
    }
    int end = text.indexOf('/', scheme + 3);
    return words.other(text.substring(scheme + 3, end < 0 ? text.length() : end));
  }
}
