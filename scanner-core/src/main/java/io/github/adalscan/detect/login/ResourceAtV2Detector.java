package io.github.adalscan.detect.login;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.detect.token.Enclosing;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.graph.login.LoginEndpoint.Version;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.token.fact.MisplacedParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The parameter {@code resource} in requests to endpoints of version 2.0, which refuse it. */
final class ResourceAtV2Detector implements Detector {
  @Override
  public List<Hit> detect(Rule rule, Detection detection) {
    LoginRequests requests = LoginRequests.of(rule, detection);
    EndpointGuide guide = new EndpointGuide(detection.catalogs());
    List<Hit> hits = new ArrayList<>();
    for (RequestParameter parameter : requests.parameters("resource", Version.V2)) {
      TextSite site = parameter.site();
      Map<String, String> values = Map.of("symbol", "resource", "value", parameter.value());
      hits.add(
          Hit.at(site.file(), parameter.region(), "resource", site.enclosing(), values)
              .relatedTo(
                  requests
                      .requests()
                      .tokenEndpoint(site)
                      .map(LoginRequests::related)
                      .orElse(List.of()))
              .with(new Replacement.Advice(guide.scope(parameter.value()), Effort.REVIEW)));
    }
    for (MisplacedParameter each : FollowedParameters.of("resource", hits, detection)) {
      hits.add(followed(each, detection.file(each.value().location().path()).get(), guide));
    }
    return hits;
  }

  private static Hit followed(MisplacedParameter resource, FileFacts file, EndpointGuide guide) {
    String value = resource.value().text();
    Region region = resource.value().location().region();
    Map<String, String> values = Map.of("symbol", "resource", "value", value);
    return Hit.at(file, region, "resource", Enclosing.of(file, region), values)
        .relatedTo(FollowedParameters.related(resource))
        .with(new Replacement.Advice(guide.scope(value), Effort.REVIEW));
  }
}
