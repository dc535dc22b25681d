package io.github.adalscan.detect.token.server;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.CodeIndex;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.token.fact.RegisteredSecret;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks of the kind of client against what the request presents. */
final class ClientKinds {
  /** The case of a secret in a flow that has none. */
  private static final String SECRETLESS = "device-code";

  private ClientKinds() {}

  /** A code for a web address redeemed by a public client. */
  static List<Objection> publicWebClient(TokenRequest request, Detection detection) {
    boolean publicClient =
        request.flow() == Flow.AUTHORIZATION_CODE
            && request
                .application()
                .filter(
                    made ->
                        made.root().expr() instanceof Expr.Call call
                            && Code.isNamed(
                                call.owner(), detection.catalogs().words("public-clients")))
                .isPresent();
    if (!publicClient
        || detection.catalogs().words("code-verifiers").stream().anyMatch(request::sets)) {
      return List.of();
    }
    return request.parameters().stream()
        .flatMap(made -> redirect(made, detection).stream())
        .flatMap(uri -> detection.project().values().of(uri).stream())
        .flatMap(value -> value.complete().stream())
        .filter(uri -> isWeb(uri, detection))
        .map(
            uri ->
                Objection.at(request.location(), "PublicClientApplication")
                    .telling("why", "web-address")
                    .with("uri", uri))
        .limit(1)
        .toList();
  }

  private static Optional<Closure> redirect(Construction made, Detection detection) {
    return detection.catalogs().words("redirect-places").contains(Construction.name(made.root()))
        ? made.argument(1)
        : Optional.empty();
  }

  private static boolean isWeb(String uri, Detection detection) {
    return uri.startsWith("https://")
        && detection.catalogs().words("own-redirects").stream().noneMatch(uri::contains);
  }

  /** A device code request with a secret in its form. */
  static List<Objection> secretInForm(TokenRequest request, Detection detection) {
    return detection.tokens().secretOf(request).stream()
        .filter(place -> request.flow() == Flow.DEVICE_CODE)
        .map(place -> Objection.at(place, "client_secret").telling("why", SECRETLESS))
        .toList();
  }

  /** A client registration with a secret that its flow, or its own setting, has no use for. */
  static List<Objection> secretInRegistration(Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (RegisteredSecret each : detection.tokens().registeredSecrets()) {
      boolean device = each.request().flow() == Flow.DEVICE_CODE;
      if (device || !each.sent()) {
        Objection found =
            Objection.at(each.place(), "client-secret")
                .telling("why", device ? SECRETLESS : "no-authentication");
        boolean code = each.place().path().endsWith(".java");
        all.add(code ? found : found.hiding(each.place()));
      }
    }
    return all;
  }

  /** A device code request with a secret in one text. */
  static List<Objection> secretOfPublicClient(Detection detection) {
    List<Objection> all = new ArrayList<>();
    CodeIndex code = detection.project().code();
    code.concats().forEach(each -> check(each.expr(), each.place(), detection, all));
    code.texts().forEach(each -> check(each.expr(), each.place(), detection, all));
    return all;
  }

  /** The part that names the secret. */
  private static Expr secret(Expr whole) {
    List<Expr> found = new ArrayList<>();
    CodeWalker.forEach(
        whole,
        e -> {
          if (Code.text(e).filter(t -> t.contains("client_secret")).isPresent()) {
            found.add(e);
          }
        });
    return found.isEmpty() ? whole : found.get(0);
  }

  private static void check(Expr expr, Place place, Detection detection, List<Objection> all) {
    if (!Code.any(expr, e -> Code.text(e).filter(t -> t.contains("device_code")).isPresent())) {
      return;
    }
    for (TextValue value : detection.project().values().of(expr, place)) {
      String text = value.render();
      boolean device =
          text.contains("grant_type=urn:ietf:params:oauth:grant-type:device_code")
              || text.contains("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code");
      if (device && text.contains("client_secret=")) {
        all.add(
            Objection.at(place.locate(secret(expr)), "client_secret").telling("why", SECRETLESS));
        return;
      }
    }
  }
}
