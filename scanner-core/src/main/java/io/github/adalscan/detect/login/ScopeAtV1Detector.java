package io.github.adalscan.detect.login;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.detect.token.Enclosing;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.graph.login.LoginEndpoint.Version;
import io.github.adalscan.model.Region;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.token.fact.MisplacedParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A scope in a token request to an endpoint of version 1, which ignores it, and no resource: in
 * code and in the client registrations of Spring Security.
 */
final class ScopeAtV1Detector implements Detector {
  @Override
  public List<Hit> detect(Rule rule, Detection detection) {
    LoginRequests requests = LoginRequests.of(rule, detection);
    EndpointGuide guide = new EndpointGuide(detection.catalogs());
    List<RequestParameter> resources = requests.parameters("resource", Version.V1);
    List<Hit> hits = new ArrayList<>();
    for (RequestParameter scope : requests.parameters("scope", Version.V1)) {
      Optional<EndpointUse> endpoint = requests.requests().tokenEndpoint(scope.site());
      boolean alone =
          resources.stream().noneMatch(each -> ParameterVersions.sameRequest(scope, each));
      if (alone
          && namesApi(scope.value())
          && endpoint.filter(ScopeAtV1Detector::isToken).isPresent()) {
        hits.add(hit(scope, endpoint.get(), guide));
      }
    }
    hits.addAll(new RegistrationScopes(requests, guide, detection.catalogs()).hits());
    for (MisplacedParameter each : FollowedParameters.of("scope", hits, detection)) {
      if (namesApi(each.value().text())) {
        hits.add(followed(each, detection.file(each.value().location().path()).get(), guide));
      }
    }
    return hits;
  }

  private static Hit followed(MisplacedParameter scope, FileFacts file, EndpointGuide guide) {
    Map<String, String> values =
        Map.of(
            "symbol", "scope",
            "scope", scope.value().text(),
            "url", scope.endpoint().address());
    Region region = scope.value().location().region();
    return Hit.at(file, region, "scope", Enclosing.of(file, region), values)
        .relatedTo(FollowedParameters.related(scope))
        .with(guide.keepingScope(scope.endpoint()));
  }

  private static boolean isToken(EndpointUse use) {
    return use.isV1() && use.endpoint().kind().equals("token");
  }

  /** True for a scope of some API; those of OpenID Connect alone harm nothing. */
  static boolean namesApi(String scope) {
    return scope.contains("://") || scope.endsWith("/.default");
  }

  private static Hit hit(RequestParameter scope, EndpointUse endpoint, EndpointGuide guide) {
    TextSite site = scope.site();
    Map<String, String> values =
        Map.of("symbol", "scope", "scope", scope.value(), "url", endpoint.endpoint().address());
    return Hit.at(site.file(), scope.region(), "scope", site.enclosing(), values)
        .relatedTo(LoginRequests.related(endpoint))
        .with(guide.keepingScope(endpoint.endpoint()));
  }
}
