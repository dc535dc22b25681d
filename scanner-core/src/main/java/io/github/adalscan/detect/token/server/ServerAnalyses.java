package io.github.adalscan.detect.token.server;

import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.token.TokenDetector;
import java.util.Map;

/** The analyses of this package by the names that rules call them. */
public final class ServerAnalyses {
  public static final Map<String, Detector> BY_NAME =
      Map.of(
          "assertion-wrong", TokenDetector.ofProject(Assertions::wrong),
          "flow-interactive-on-server", TokenDetector.ofRule(ServerFlows::interactive),
          "flow-scopes-for-daemons", TokenDetector.ofProject(Callers::scopesOnly),
          "flow-on-behalf-of-application", TokenDetector.ofProject(GuardedExchanges::find),
          "flow-client-kind", TokenDetector.ofProject(ServerAnalyses::clientKinds));

  private ServerAnalyses() {}

  private static java.util.List<io.github.adalscan.detect.token.Objection> clientKinds(
      io.github.adalscan.detect.Detection detection) {
    java.util.List<io.github.adalscan.detect.token.Objection> all =
        new java.util.ArrayList<>(ClientKinds.secretOfPublicClient(detection));
    all.addAll(ClientKinds.secretInRegistration(detection));
    detection
        .tokens()
        .requests()
        .forEach(
            request -> {
              all.addAll(ClientKinds.publicWebClient(request, detection));
              all.addAll(ClientKinds.secretInForm(request, detection));
            });
    return all;
  }
}
