package io.github.adalscan.detect;

import io.github.adalscan.graph.LoginEndpoint.Owner;
import io.github.adalscan.graph.LoginEndpoint.Version;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells to which version of the endpoints of Microsoft Entra ID a request parameter goes. */
final class TokenRequests {
  /** Parameters of token requests; together with them, a parameter belongs to one. */
  private static final Set<String> COMPANIONS =
      Set.of(
          "grant_type",
          "client_id",
          "client_secret",
          "client_assertion",
          "response_type",
          "redirect_uri",
          "refresh_token",
          "device_code",
          "response_mode",
          "requested_token_use",
          "x_client_sku",
          "request_nonce",
          "srv_challenge");

  /** Names of types and methods that ask for tokens. */
  private static final Set<String> ASKING =
      Set.of("token", "tokens", "oauth", "oauth2", "oauth20", "grant", "auth", "authorization");

  private final EntraContext context;
  private final Map<String, List<EndpointUse>> uses = new HashMap<>();

  TokenRequests(EntraContext context, List<EndpointUse> uses) {
    this.context = context;
    for (EndpointUse use : uses) {
      this.uses
          .computeIfAbsent(use.site().file().path(), path -> new java.util.ArrayList<>())
          .add(use);
    }
  }

  /** The version that receives the parameter; empty when it is none of these endpoints. */
  Optional<Version> version(RequestParameter parameter, FileEvidence file) {
    TextSite site = parameter.site();
    if (isOthers(site, file)) {
      return Optional.empty();
    }
    List<EndpointUse> here = uses.getOrDefault(file.file().path(), List.of());
    Optional<EndpointUse> near =
        nearest(here, site, use -> use.site().statement() == site.statement())
            .or(() -> nearest(here, site, use -> isNear(site, use.site())));
    if (near.isPresent()) {
      return near.map(use -> use.endpoint().version());
    }
    return isTokenRequest(site, file) && isEntra(site, file)
        ? Optional.of(versionOf(here, site))
        : Optional.empty();
  }

  private boolean isOthers(TextSite site, FileEvidence file) {
    boolean named =
        context.byNames(site.words() + " " + simple(site.type())) == Owner.OTHER
            || context.words().other(lastName(file.file().path()));
    boolean entra = file.entra().stream().anyMatch(other -> isNear(site, other));
    return named
        || (!entra && file.other().stream().anyMatch(other -> isNear(site, other)))
        || (site.inType() && file.other().stream().anyMatch(other -> isNear(site, other)));
  }

  private static Optional<EndpointUse> nearest(
      List<EndpointUse> uses, TextSite site, Predicate<EndpointUse> filter) {
    return uses.stream()
        .filter(filter)
        .min(Comparator.comparingInt(use -> Math.abs(use.site().line() - site.line())));
  }

  private static boolean isNear(TextSite site, TextSite other) {
    return site.inType()
        ? other.type().equals(site.type()) && other.member().equals(site.member())
        : Math.abs(site.line() - other.line()) <= EntraContext.NEAR;
  }

  private static boolean isTokenRequest(TextSite site, FileEvidence file) {
    boolean companions =
        file.sites().stream().anyMatch(each -> isNear(site, each) && isCompanion(each));
    if (companions || !site.inType()) {
      return companions;
    }
    Set<String> names = NameWords.of(simple(site.type()) + " " + site.member());
    return !java.util.Collections.disjoint(names, ASKING);
  }

  private static boolean isCompanion(TextSite site) {
    String text = site.text().toLowerCase(java.util.Locale.ROOT);
    String words = site.words().toLowerCase(java.util.Locale.ROOT);
    return COMPANIONS.stream().anyMatch(name -> text.contains(name) || words.contains(name));
  }

  private boolean isEntra(TextSite site, FileEvidence file) {
    Owner owner = context.owner(site);
    boolean elsewhere = !uses.isEmpty() && file.other().isEmpty();
    return owner == Owner.ENTRA || (owner == Owner.UNKNOWN && elsewhere);
  }

  private static Version versionOf(List<EndpointUse> uses, TextSite site) {
    List<EndpointUse> inType =
        uses.stream().filter(use -> use.site().type().equals(site.type())).toList();
    List<EndpointUse> telling = inType.isEmpty() ? uses : inType;
    boolean v2 = !telling.isEmpty() && telling.stream().noneMatch(EndpointUse::isV1);
    return v2 ? Version.V2 : Version.V1;
  }

  private static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
