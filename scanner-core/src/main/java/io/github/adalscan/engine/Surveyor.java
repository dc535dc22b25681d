package io.github.adalscan.engine;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.request.RequestIndex;
import io.github.adalscan.graph.login.Principal;
import io.github.adalscan.model.RequestUse;
import io.github.adalscan.model.Survey;
import io.github.adalscan.model.TokenUse;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Tells what a scan saw beyond its findings. */
final class Surveyor {
  private Surveyor() {}

  static Survey survey(Scanner.Scanned scanned) {
    List<TokenUse> tokens = scanned.detection().map(Surveyor::tokens).orElse(List.of());
    List<RequestUse> requests =
        scanned.detection().map(RequestIndex::of).map(RequestIndex::calls).orElse(List.of());
    return new Survey(scanned.report(), scanned.candidates().paths(), tokens, requests);
  }

  private static List<TokenUse> tokens(Detection detection) {
    return detection.tokens().requests().stream()
        .map(Surveyor::use)
        .sorted(Comparator.comparing(TokenUse::location).thenComparing(TokenUse::flow))
        .distinct()
        .toList();
  }

  private static TokenUse use(TokenRequest request) {
    List<String> asked =
        Stream.concat(request.scopes().stream(), request.resource().stream())
            .filter(part -> !part.text().startsWith("{"))
            .map(TextPart::text)
            .distinct()
            .toList();
    return new TokenUse(
        request.location(),
        request.library(),
        request.flow().title(),
        request.principal() == Principal.APP,
        asked);
  }
}
