package io.github.adalscan.token.call;

import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.origin.TokenOrigins;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Logins at databases with a token: {@code source.setAccessToken(token)} of a source whose server
 * is known, and properties with a token that a connection is opened with.
 */
public final class DatabaseLogins {
  private static final int WITH_PROPERTIES = 2;
  private static final String SCHEME = "sqlserver://";

  private final ProjectFacts project;
  private final TokenOrigins origins;
  private final Catalogs catalogs;

  /** Nothing is looked for yet. */
  public DatabaseLogins(ProjectFacts project, TokenOrigins origins, Catalogs catalogs) {
    this.project = project;
    this.origins = origins;
    this.catalogs = catalogs;
  }

  /** Each as a call to the server that it goes to. */
  public List<ApiCall> all() {
    List<ApiCall> all = new ArrayList<>();
    for (String setter : words("database-token-setters")) {
      for (CallSites.Site site : project.callSites().named(setter)) {
        if (site.arguments().size() == 1 && isSource(site)) {
          project.scenes().of(site.place()).forEach(scene -> all.addAll(set(site, scene)));
        }
      }
    }
    for (String opener : words("database-openers")) {
      for (CallSites.Site site : project.callSites().named(opener)) {
        if (site.arguments().size() == WITH_PROPERTIES) {
          project.scenes().of(site.place()).forEach(scene -> all.addAll(opened(site, scene)));
        }
      }
    }
    return all;
  }

  private Set<String> words(String id) {
    return catalogs.words(id);
  }

  private boolean isSource(CallSites.Site site) {
    return site.receiver().isPresent()
        && project.types().typeOf(site.receiver().get(), site.place()).candidates().stream()
            .anyMatch(name -> words("database-packages").stream().anyMatch(name::startsWith));
  }

  private List<ApiCall> set(CallSites.Site site, Scene scene) {
    Closure login = new Closure(site.expr(), scene);
    Closure token = login.with(site.arguments().get(0));
    List<ApiCall> all = new ArrayList<>();
    for (Construction source :
        project.constructions().of(login.with(site.receiver().orElseThrow()))) {
      source.calls().stream()
          .filter(call -> words("database-servers").contains(Construction.name(call)))
          .flatMap(call -> Construction.argument(call, 0).stream())
          .forEach(server -> all.addAll(calls(server, login, token)));
    }
    return all;
  }

  private List<ApiCall> opened(CallSites.Site site, Scene scene) {
    Closure login = new Closure(site.expr(), scene);
    Closure address = login.with(site.arguments().get(0));
    List<ApiCall> all = new ArrayList<>();
    if (project.values().of(address).stream().anyMatch(this::isDatabase)) {
      for (Construction properties :
          project.constructions().of(login.with(site.arguments().get(1)))) {
        properties.calls().stream()
            .flatMap(call -> token(call).stream())
            .forEach(token -> all.addAll(calls(address, login, token)));
      }
    }
    return all;
  }

  private boolean isDatabase(TextValue address) {
    return words("database-addresses").stream().anyMatch(address.start()::startsWith);
  }

  /** {@code properties.put("accessToken", token)}. */
  private Optional<Closure> token(Closure call) {
    boolean named =
        Construction.argument(call, 0).stream()
            .flatMap(key -> project.values().of(key).stream())
            .flatMap(key -> key.complete().stream())
            .anyMatch(words("database-token-keys")::contains);
    return named ? Construction.argument(call, 1) : Optional.empty();
  }

  private List<ApiCall> calls(Closure server, Closure login, Closure token) {
    List<ApiCall.Origin> from = origins.of(token);
    return from.isEmpty()
        ? List.of()
        : project.values().of(server).stream()
            .filter(value -> value.start().length() > 1)
            .map(value -> TextPart.of(value, server.location()))
            .flatMap(
                part -> Resources.host(address(part.text())).map(h -> part.as(SCHEME + h)).stream())
            .map(to -> new ApiCall(to, Optional.empty(), login, token, true, from))
            .toList();
  }

  private static String address(String server) {
    return server.contains("://") ? server : SCHEME + server;
  }
}
