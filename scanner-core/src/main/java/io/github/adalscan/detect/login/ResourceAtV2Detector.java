package io.github.adalscan.detect.login;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.graph.LoginEndpoint.Version;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.Rule;
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
    return hits;
  }
}
