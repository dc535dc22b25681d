package io.github.adalscan.rule.catalog.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A web API that tokens are asked for.
 *
 * @param id as rules refer to it, for example {@code aad-graph}
 * @param appId the id of its application, lower-case, if known
 * @param audiences values of {@code aud} in its tokens
 * @param domains entries whose hosts are any name below the one given, as those of tenants
 * @param slash what becomes of a slash at the end of its resource
 * @param note what it is taken for by mistake; may be empty
 */
public record Api(
    String id,
    String name,
    Optional<String> appId,
    List<String> audiences,
    List<HostEntry> hosts,
    List<HostEntry> domains,
    Slash slash,
    String note) {
  /** The id of Microsoft Graph. */
  public static final String MICROSOFT_GRAPH = "ms-graph";

  /** The id of Azure AD Graph, which is retired. */
  public static final String AAD_GRAPH = "aad-graph";

  /** Whether the audience of a token has the slash that ends the resource asked for. */
  public enum Slash {
    /** With or without, the API takes both. */
    ANY,
    /** The audience ends in one, so a scope has two before {@code .default}. */
    KEPT,
    /** The audience must not end in one. */
    NONE;

    /** The lower-case name used in catalogues. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Slash> of(String id) {
      return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }
  }

  public Api {
    audiences = List.copyOf(audiences);
    hosts = List.copyOf(hosts);
    domains = List.copyOf(domains);
  }

  /** The entry of a host, compared as a whole and in any letter case. */
  public Optional<HostEntry> host(String host) {
    return hosts.stream().filter(entry -> entry.host().equalsIgnoreCase(host)).findFirst();
  }
}
