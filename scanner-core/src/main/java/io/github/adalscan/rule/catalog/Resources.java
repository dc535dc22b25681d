package io.github.adalscan.rule.catalog;

import io.github.adalscan.graph.login.LoginEndpoints;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.api.ApiIndex;
import io.github.adalscan.rule.catalog.api.HostEntry;
import io.github.adalscan.rule.catalog.api.LoginHost;
import java.util.Locale;
import java.util.Optional;

/** Tells which API a resource, an audience or a host belongs to. */
public final class Resources {
  /** The cloud that most tenants are in. */
  public static final String PUBLIC = "public";

  private final Catalogs catalogs;

  public Resources(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  /**
   * The API of a resource as token requests name it: an address, with or without a slash at its
   * end, or an application id.
   */
  public Optional<Api> ofResource(String resource) {
    String wanted = ApiIndex.audience(resource.strip());
    return catalogs
        .apiIndex()
        .ofAudience(wanted)
        .or(() -> host(wanted).filter(h -> isBare(wanted)).flatMap(this::ofHost));
  }

  /** The API that answers at a host. */
  public Optional<Api> ofHost(String host) {
    return catalogs.apiIndex().ofHost(host.toLowerCase(Locale.ROOT));
  }

  /** The cloud of an API's host; empty when it is of no known API. */
  public Optional<String> cloudOf(String host) {
    String wanted = host.toLowerCase(Locale.ROOT);
    return ofHost(wanted)
        .flatMap(
            api ->
                api.host(wanted)
                    .map(HostEntry::cloud)
                    .or(
                        () ->
                            api.domains().stream()
                                .filter(d -> wanted.endsWith("." + d.host()))
                                .map(HostEntry::cloud)
                                .findFirst()));
  }

  /** The entry of a host that signs in. */
  public Optional<LoginHost> loginHost(String host) {
    return catalogs.loginHosts().stream()
        .filter(each -> each.host().equalsIgnoreCase(host))
        .findFirst();
  }

  /**
   * The entry of the host that a constant of a library or a value of a setting means.
   *
   * @param name in any case, with hyphens or underscores, perhaps in braces
   */
  public Optional<LoginHost> loginConstant(String name) {
    String wanted =
        name.replace("{", "").replace("}", "").replace('-', '_').toUpperCase(Locale.ROOT);
    return catalogs.loginHosts().stream()
        .filter(each -> each.constants().contains(wanted))
        .findFirst();
  }

  /** The endpoints of the hosts that sign in. */
  public LoginEndpoints endpoints() {
    return new LoginEndpoints(
        catalogs.loginHosts().stream().map(LoginHost::host).toList(),
        catalogs.words("tenants-of-all", "tenants-of-persons"));
  }

  /** The host of an absolute address in lower case; empty when the text is none. */
  public static Optional<String> host(String address) {
    int scheme = address.indexOf("://");
    if (scheme < 0) {
      return Optional.empty();
    }
    int start = scheme + 3;
    int end = start;
    while (end < address.length() && "/?#:\\\"' ".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String host = address.substring(start, end).toLowerCase(Locale.ROOT);
    return host.isEmpty() || (host.indexOf('{') >= 0 && host.indexOf('.') < 0)
        ? Optional.empty()
        : Optional.of(host);
  }

  private static boolean isBare(String address) {
    int scheme = address.indexOf("://");
    return scheme >= 0 && address.indexOf('/', scheme + 3) < 0;
  }
}
