package io.github.adalscan.detect.token.server;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.TokenDetector;
import java.util.ArrayList;
import java.util.List;
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

  private static List<Objection> clientKinds(Detection detection) {
    List<Objection> all = new ArrayList<>(ClientKinds.secretOfPublicClient(detection));
    all.addAll(ClientKinds.secretInRegistration(detection));
    all.addAll(CertificateApis.find(detection));
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
