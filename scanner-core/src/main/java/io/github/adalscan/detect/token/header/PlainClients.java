package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.rule.catalog.Api;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Clients of the Microsoft Graph SDK that are made over an HTTP client alone: it has to bring the
 * token, and one that nothing is added to brings none.
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
    return words("sdk-clients").stream()
        .flatMap(type -> detection.project().callSites().createdAs(type).stream())
        .filter(site -> site.arguments().size() == 1 && !HeaderCalls.isTest(site.place()))
        .flatMap(site -> objection(site).stream())
        .toList();
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
