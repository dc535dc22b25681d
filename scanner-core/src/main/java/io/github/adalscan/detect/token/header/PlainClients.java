package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.rule.catalog.api.Api;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Clients of the Microsoft Graph SDK that are made over an HTTP client alone: it has to bring the
 * token, and one that nothing is added to brings none. Builders of versions 3 to 5 use their
 * authentication provider only for an HTTP client of their own making.
 */
final class PlainClients {
  private final Detection detection;
  private final HeaderCalls headers;

  PlainClients(Detection detection, HeaderCalls headers) {
    this.detection = detection;
    this.headers = headers;
  }

  private Set<String> words(String id) {
    return detection.catalogs().words(id);
  }

  List<Objection> find() {
    CallSites sites = detection.project().callSites();
    Stream<CallSites.Site> created =
        words("sdk-clients").stream().flatMap(type -> sites.createdAs(type).stream());
    Stream<CallSites.Site> built =
        words("sdk-client-setters").stream()
            .flatMap(name -> sites.named(name).stream())
            .filter(this::isBuilder);
    return Stream.concat(
            created.filter(PlainClients::counts).flatMap(site -> objection(site).stream()),
            built
                .filter(PlainClients::counts)
                .flatMap(site -> objection(site).stream())
                .map(found -> found.instead("with-provider")))
        .toList();
  }

  private static boolean counts(CallSites.Site site) {
    return site.arguments().size() == 1 && !HeaderCalls.isTest(site.place());
  }

  /** {@code GraphServiceClient.builder()}, in one chain, and no request has a header of its own. */
  private boolean isBuilder(CallSites.Site site) {
    return Chains.start(site.expr()) instanceof Expr.Call start
        && start.qualifier() == Expr.Qualifier.TYPE
        && Code.isNamed(start.owner(), words("sdk-clients"))
        && words("sdk-request-headers").stream()
            .allMatch(type -> detection.project().callSites().createdAs(type).isEmpty());
  }

  private Optional<Objection> objection(CallSites.Site site) {
    List<Construction> made =
        detection.project().constructions().of(Closure.at(site.arguments().get(0), site.place()));
    return !made.isEmpty() && made.stream().allMatch(this::isPlain)
        ? Optional.of(
            Objection.at(site.place().locate(site.expr()), "GraphServiceClient")
                .with("target", detection.catalogs().api(Api.MICROSOFT_GRAPH).name()))
        : Optional.empty();
  }

  private boolean isPlain(Construction http) {
    return isStart(http.root().expr())
        && http.calls().stream()
            .map(Construction::name)
            .noneMatch(
                name -> headers.intercepts(name) || words("client-authenticators").contains(name));
  }

  private boolean isStart(Expr root) {
    if (root instanceof Expr.New creation) {
      return creation.arguments().isEmpty()
          && creation.body().isEmpty()
          && Code.isNamed(creation.type(), words("plain-http-clients"));
    }
    return root instanceof Expr.Call call
        && call.name().equals("create")
        && call.arguments().isEmpty()
        && Code.isNamed(call.owner(), words("sdk-factories"));
  }
}
