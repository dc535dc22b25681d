package io.github.adalscan.token.registration;

import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.graph.login.LoginEndpoint;
import io.github.adalscan.graph.login.LoginEndpoints;
import io.github.adalscan.graph.login.Scope;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.token.TokenLibraries;
import io.github.adalscan.token.fact.MisplacedParameter;
import io.github.adalscan.token.fact.RegisteredSecret;
import io.github.adalscan.token.fact.Registration;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The registrations that were read, of Microsoft Entra ID alone. */
final class FoundRegistrations {
  private final Resources resources;
  private final Map<String, String> grants;
  private final LoginEndpoints endpoints;
  private final List<Registration> all = new ArrayList<>();
  private final List<RegisteredSecret> secrets = new ArrayList<>();
  private final List<MisplacedParameter> misplaced = new ArrayList<>();

  FoundRegistrations(Catalogs catalogs) {
    this.resources = new Resources(catalogs);
    this.grants = catalogs.meanings("registration-grants");
    this.endpoints = resources.endpoints();
  }

  List<Registration> all() {
    return List.copyOf(all);
  }

  List<RegisteredSecret> secrets() {
    return List.copyOf(secrets);
  }

  List<MisplacedParameter> misplaced() {
    return List.copyOf(misplaced);
  }

  /** Remembers the scopes of the registration that was added last, if its endpoint has no use. */
  void addMisplaced(List<TextPart> scopes, TextPart address) {
    endpoints.find(address.text()).stream()
        .filter(end -> end.kind().equals("token") && end.version() == LoginEndpoint.Version.V1)
        .findFirst()
        .ifPresent(end -> scopes.forEach(scope -> misplaced.add(misplaced(scope, end, address))));
  }

  private MisplacedParameter misplaced(TextPart scope, LoginEndpoint end, TextPart address) {
    Location made = all.get(all.size() - 1).request().location();
    return new MisplacedParameter("scope", scope, end, address, made);
  }

  /** The id of a registration as they are compared: case, dashes and underscores do not matter. */
  static String relaxed(String id) {
    return id.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /** The secret of the registration that was added last. */
  void addSecret(Location place, boolean sent) {
    secrets.add(new RegisteredSecret(all.get(all.size() - 1).request(), place, sent));
  }

  /** The flow of a grant as configuration and code spell it. */
  Flow flow(String grant) {
    return Optional.ofNullable(grants.get(relaxed(grant))).flatMap(Flow::of).orElse(Flow.UNKNOWN);
  }

  /** A login host, or without any address the scope of an API that only it gives tokens for. */
  boolean isEntra(List<TextPart> authorities, List<TextPart> scopes) {
    List<String> hosts =
        authorities.stream().flatMap(part -> Resources.host(part.text()).stream()).toList();
    if (!hosts.isEmpty()) {
      return hosts.stream().anyMatch(host -> resources.loginHost(host).isPresent());
    }
    return scopes.stream()
        .flatMap(part -> List.of(part.text().split(" ", -1)).stream())
        .map(Scope::parse)
        .anyMatch(
            scope ->
                resources.ofResource(scope.resource()).isPresent()
                    || resources.ofResource(scope.text()).isPresent());
  }

  void add(
      String id,
      Flow flow,
      List<TextPart> scopes,
      List<TextPart> authorities,
      Optional<TextPart> grant) {
    add(TokenLibraries.SPRING, id, flow, scopes, authorities, grant);
  }

  /** Adds what the settings of a framework declare, where they name a grant or a scope. */
  void add(
      String library,
      String id,
      Flow flow,
      List<TextPart> scopes,
      List<TextPart> authorities,
      Optional<TextPart> grant) {
    Optional<Location> place =
        grant.map(TextPart::location).or(() -> scopes.stream().findFirst().map(TextPart::location));
    place.ifPresent(at -> add(library, id, flow, scopes, scopes.isEmpty(), authorities, at));
  }

  /** Adds what code builds for Spring Security. */
  void add(
      String id,
      Flow flow,
      List<TextPart> scopes,
      boolean open,
      List<TextPart> authorities,
      Location place) {
    add(TokenLibraries.SPRING, id, flow, scopes, open, authorities, place);
  }

  /** An endpoint of version 1 does not read scopes. */
  private void add(
      String library,
      String id,
      Flow flow,
      List<TextPart> scopes,
      boolean open,
      List<TextPart> authorities,
      Location place) {
    boolean v1 =
        authorities.stream()
            .flatMap(part -> endpoints.find(part.text()).stream())
            .anyMatch(end -> end.version() == LoginEndpoint.Version.V1);
    all.add(
        new Registration(
            relaxed(id),
            new TokenRequest(
                library,
                flow,
                v1 ? List.of() : scopes,
                v1 || open,
                Optional.empty(),
                authorities,
                place,
                Optional.empty(),
                Optional.empty())));
  }
}
