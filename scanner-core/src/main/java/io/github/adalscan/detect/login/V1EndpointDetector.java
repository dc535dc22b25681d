package io.github.adalscan.detect.login;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.graph.login.LoginEndpoint;
import io.github.adalscan.graph.login.LoginEndpoint.Version;
import io.github.adalscan.graph.login.RealmResource;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Endpoints of version 1 of Microsoft Entra ID, and the parameter that only they know. */
final class V1EndpointDetector implements Detector {
  @Override
  public List<Hit> detect(Rule rule, Detection detection) {
    LoginRequests requests = LoginRequests.of(rule, detection);
    EndpointGuide guide = new EndpointGuide(detection.catalogs());
    List<Hit> hits = new ArrayList<>();
    requests.endpoints().stream()
        .filter(EndpointUse::isV1)
        .forEach(use -> hits.add(endpoint(use, guide)));
    List<RequestParameter> resources =
        requests.parameters("resource", Version.V1).stream()
            .filter(parameter -> !RealmResource.is(parameter.value()))
            .filter(
                parameter ->
                    requests.requests().receiver(parameter.site()).isPresent()
                        || !FollowedParameters.isRefused(parameter, detection))
            .toList();
    List<RequestParameter> scopes =
        resources.isEmpty() ? List.of() : requests.parameters("scope", Version.V1);
    resources.forEach(each -> hits.add(parameter(each, hasScope(each, scopes), guide)));
    return hits;
  }

  /**
   * True when the same statement sends a scope too, which version 1 takes for the sign-in alone.
   */
  private static boolean hasScope(RequestParameter resource, List<RequestParameter> scopes) {
    TextSite site = resource.site();
    return scopes.stream()
        .map(RequestParameter::site)
        .anyMatch(
            other ->
                other.statement() == site.statement()
                    && other.file().path().equals(site.file().path()));
  }

  private static Hit endpoint(EndpointUse use, EndpointGuide guide) {
    LoginEndpoint endpoint = use.endpoint();
    Map<String, String> values =
        Map.of("symbol", endpoint.address(), "what", "'" + endpoint.address() + "'");
    return Hit.at(use.site().file(), use.region(), endpoint.path(), use.site().enclosing(), values)
        .via(use.trail())
        .with(guide.endpoint(endpoint));
  }

  private static Hit parameter(RequestParameter parameter, boolean scope, EndpointGuide guide) {
    TextSite site = parameter.site();
    Map<String, String> values = Map.of("symbol", "resource", "what", "parameter 'resource'");
    return Hit.at(site.file(), parameter.region(), "resource", site.enclosing(), values)
        .with(
            new Replacement.Advice(
                scope ? guide.scopeBesideOthers(parameter.value()) : guide.scope(parameter.value()),
                Effort.REVIEW));
  }
}
