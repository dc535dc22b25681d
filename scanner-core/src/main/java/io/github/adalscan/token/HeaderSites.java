package io.github.adalscan.token;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.CallSites;
import io.github.adalscan.link.Construction;
import io.github.adalscan.link.Place;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.model.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the places that put a token into a header, of a request or of something on its way. */
final class HeaderSites {
  static final Set<String> SETTERS =
      Set.of(
          "setRequestProperty",
          "addRequestProperty",
          "header",
          "addHeader",
          "setHeader",
          "set",
          "add",
          "put",
          "putSingle",
          "replaceHeader",
          "defaultHeader",
          "setDefaultHeader",
          "headers",
          "of");
  private static final Set<String> TOKEN_SETTERS =
      Set.of("setBearerAuth", "bearerAuth", "bearer", "setBearerToken");

  /** Parts of a pipeline of azure-core that put a token in. */
  private static final Set<String> POLICIES = Set.of("BearerTokenAuthenticationPolicy");

  private static final Set<String> HEADER_TYPES = Set.of("BasicHeader", "SimpleEntry");

  private final ProjectFacts project;
  private final Map<Location, HeaderSite> sites = new LinkedHashMap<>();

  HeaderSites(ProjectFacts project) {
    this.project = project;
    SETTERS.stream()
        .sorted()
        .forEach(name -> project.callSites().named(name).forEach(this::addNamed));
    HEADER_TYPES.stream()
        .sorted()
        .forEach(type -> project.callSites().createdAs(type).forEach(this::addNamed));
    TOKEN_SETTERS.stream()
        .sorted()
        .forEach(name -> project.callSites().named(name).forEach(this::addToken));
    SpringClients.PUTTING.stream()
        .sorted()
        .forEach(name -> project.callSites().named(name).forEach(this::addRegistered));
    SpringClients.INTERCEPTORS.stream()
        .sorted()
        .forEach(type -> project.callSites().createdAs(type).forEach(this::addRegistered));
    POLICIES.forEach(type -> project.callSites().createdAs(type).forEach(this::addRegistered));
  }

  /** All of them, in a stable order. */
  List<HeaderSite> all() {
    return List.copyOf(sites.values());
  }

  /** The site that an expression at some location is. */
  Optional<HeaderSite> at(Location location) {
    return Optional.ofNullable(sites.get(location));
  }

  /** The sites inside a type. */
  List<HeaderSite> inType(String type) {
    List<HeaderSite> found = new ArrayList<>();
    for (HeaderSite site : sites.values()) {
      String owner = site.place().owner().type().name();
      if (owner.equals(type) || owner.startsWith(type + ".")) {
        found.add(site);
      }
    }
    return found;
  }

  /** The sites inside an expression, such as a lambda, with the statements of its body. */
  List<HeaderSite> inside(Location expression) {
    return sites.entrySet().stream()
        .filter(each -> each.getKey().path().equals(expression.path()))
        .filter(each -> expression.region().contains(each.getKey().region()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void addToken(CallSites.Site site) {
    if (site.arguments().size() == 1) {
      add(new HeaderSite(site.expr(), site.arguments().get(0), true, site.place()));
    }
  }

  private void addRegistered(CallSites.Site site) {
    if (!site.arguments().isEmpty()) {
      add(new HeaderSite(site.expr(), site.expr(), true, site.place()));
    }
  }

  /** Names and values take turns. */
  private void addNamed(CallSites.Site site) {
    for (int i = 0; i + 1 < site.arguments().size(); i += 2) {
      if (isAuthorization(site.arguments().get(i), site.place())) {
        add(new HeaderSite(site.expr(), site.arguments().get(i + 1), false, site.place()));
      }
    }
  }

  private void add(HeaderSite site) {
    sites.putIfAbsent(site.place().locate(site.expr()), site);
  }

  /** A header is named by a literal or by a constant; anything else is not worth following. */
  private boolean isAuthorization(Expr name, Place place) {
    if (name instanceof Expr.Literal literal) {
      return isName(literal.value());
    }
    if (name instanceof Expr.Call call && Construction.arguments(call).isEmpty()) {
      return call.receiver().filter(r -> isAuthorization(r, place)).isPresent();
    }
    return name instanceof Expr.FieldRef field
        && field.name().toLowerCase(Locale.ROOT).contains("auth")
        && (field.name().equals("AUTHORIZATION")
            || project.values().of(field, place).stream().anyMatch(v -> isName(v.render())));
  }

  static boolean isName(String name) {
    return name.strip().equalsIgnoreCase("Authorization");
  }
}
