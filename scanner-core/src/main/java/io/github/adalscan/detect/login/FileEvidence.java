package io.github.adalscan.detect.login;

import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.detect.text.TextSites;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.graph.HostFinder;
import io.github.adalscan.graph.LoginEndpoint.Owner;
import io.github.adalscan.graph.LoginEndpoints;
import io.github.adalscan.link.value.Values;
import java.util.List;
import java.util.function.Predicate;

/**
 * What the texts of one file say about whose OAuth endpoints it talks to.
 *
 * @param sites all its texts
 * @param entra the texts with a login host of Microsoft Entra ID
 * @param other the texts with an endpoint of somebody else
 */
record FileEvidence(
    FileFacts file, List<TextSite> sites, List<TextSite> entra, List<TextSite> other) {
  static FileEvidence of(
      FileFacts file,
      Values values,
      HostFinder hosts,
      LoginEndpoints endpoints,
      ProviderWords words) {
    List<TextSite> sites = TextSites.of(file, values);
    Predicate<TextSite> isEntra = site -> namesEntra(site.text(), hosts);
    Predicate<TextSite> isOther =
        site ->
            endpoints.find(LoginEndpoints.plain(site.text())).stream()
                    .anyMatch(endpoint -> endpoint.owner() == Owner.OTHER)
                || namesOther(site.text(), words);
    return new FileEvidence(
        file,
        sites,
        sites.stream().filter(isEntra).toList(),
        sites.stream().filter(isEntra.negate().and(isOther)).toList());
  }

  /** A login host, but not in an address of Azure AD B2C. */
  private static boolean namesEntra(String text, HostFinder hosts) {
    return !hosts.find(LoginEndpoints.plain(text)).isEmpty();
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
