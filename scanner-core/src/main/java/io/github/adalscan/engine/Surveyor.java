package io.github.adalscan.engine;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.request.RequestIndex;
import io.github.adalscan.graph.login.Principal;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.RequestUse;
import io.github.adalscan.model.Survey;
import io.github.adalscan.model.TokenUse;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tells what a scan saw beyond its findings. */
final class Surveyor {
  private Surveyor() {}

  static Survey survey(Scanner.Scanned scanned) {
    return new Survey(
        scanned.report(),
        scanned.candidates().paths(),
        tokens(scanned.parts()),
        requests(scanned.parts()));
  }

  /** One for each place: files that several parts share are read in each. */
  private static List<RequestUse> requests(List<Detection> parts) {
    Map<Location, RequestUse> all = new LinkedHashMap<>();
    parts.stream()
        .flatMap(part -> RequestIndex.of(part).calls().stream())
        .forEach(use -> all.putIfAbsent(use.location(), use));
    return List.copyOf(all.values());
  }

  private static List<TokenUse> tokens(List<Detection> parts) {
    return parts.stream()
        .flatMap(part -> part.tokens().requests().stream())
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
