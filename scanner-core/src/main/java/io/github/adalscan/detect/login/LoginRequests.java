package io.github.adalscan.detect.login;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Steps;
import io.github.adalscan.graph.login.LoginEndpoint.Version;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All that a tree sends to the endpoints of Microsoft Entra ID, as far as texts show it. */
final class LoginRequests {
  private final EntraContext context;
  private final List<EndpointUse> endpoints;
  private final ParameterVersions requests;
  private final Map<String, List<Found>> found = new ConcurrentHashMap<>();

  /** A parameter, and the version of the endpoint that it goes to. */
  private record Found(RequestParameter parameter, Version version) {}

  private LoginRequests(EntraContext context, EndpointSearch search, ParameterWords words) {
    this.context = context;
    this.endpoints = search.uses();
    this.requests = new ParameterVersions(context, words, endpoints, search.mentions());
  }

  static LoginRequests of(Rule rule, Detection detection) {
    ProviderWords words = ProviderWords.of(rule.params());
    return detection.memo().get(words, LoginRequests.class, () -> search(words, detection));
  }

  private static LoginRequests search(ProviderWords words, Detection detection) {
    EntraContext context = new EntraContext(detection, words);
    return new LoginRequests(
        context, new EndpointSearch(detection, context), ParameterWords.of(detection.catalogs()));
  }

  /** The endpoints, of both versions. */
  List<EndpointUse> endpoints() {
    return endpoints;
  }

  Collection<FileEvidence> files() {
    return context.evidence();
  }

  ParameterVersions requests() {
    return requests;
  }

  /** The parameters of that name that go to endpoints of a version. */
  List<RequestParameter> parameters(String name, Version version) {
    return found.computeIfAbsent(name, this::search).stream()
        .filter(each -> each.version() == version)
        .map(Found::parameter)
        .toList();
  }

  private List<Found> search(String name) {
    List<Found> all = new ArrayList<>();
    ParameterSearch search = new ParameterSearch(name);
    for (FileEvidence file : files()) {
      for (RequestParameter parameter : search.in(file)) {
        requests
            .version(parameter.site(), file)
            .ifPresent(version -> all.add(new Found(parameter, version)));
      }
    }
    return all;
  }

  /** The endpoint that receives the parameter, as a related place. */
  static List<Step> related(EndpointUse use) {
    Location location = new Location(use.site().file().path(), use.region());
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(location, "the request goes to '" + use.endpoint().address() + "'"));
    use.trail().stream().filter(step -> !step.location().equals(location)).forEach(steps::add);
    return Steps.tidy(steps);
  }
}
