package io.github.adalscan.detect.token.server;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Audiences;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Steps;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tokens of applications at APIs that take them only when they were requested with a certificate,
 * as SharePoint does.
 */
final class CertificateApis {
  private CertificateApis() {}

  static List<Objection> find(Detection detection) {
    Set<String> ids = detection.catalogs().words("certificate-apis");
    List<Objection> all = new ArrayList<>();
    for (ApiCall call : detection.tokens().calls()) {
      Audiences.target(call, detection)
          .filter(api -> ids.contains(api.id()) && bySecret(call, api, detection))
          .ifPresent(api -> all.add(objection(call, api)));
    }
    return all;
  }

  private static boolean bySecret(ApiCall call, Api target, Detection detection) {
    return !call.origins().isEmpty()
        && call.origins().stream()
            .map(ApiCall.Origin::request)
            .allMatch(
                request ->
                    request.flow() == Flow.CLIENT_CREDENTIALS
                        && Audiences.of(request, detection).filter(target::equals).isPresent()
                        && bySecret(request, detection));
  }

  private static boolean bySecret(TokenRequest request, Detection detection) {
    return detection.tokens().showsSecret(request)
        || given(request).anyMatch(each -> isSecret(each, detection));
  }

  /** The credential itself, or what the application or the request is made with. */
  private static Stream<Closure> given(TokenRequest request) {
    return Stream.of(request.application(), request.parameters())
        .flatMap(Optional::stream)
        .map(Construction::root)
        .flatMap(
            root ->
                Stream.concat(
                    Stream.of(root), Construction.arguments(root.expr()).stream().map(root::with)));
  }

  /** True when it is made of a secret, however it is made. */
  private static boolean isSecret(Closure given, Detection detection) {
    List<Construction> made = detection.project().constructions().of(given);
    return !made.isEmpty()
        && made.stream()
            .allMatch(
                each ->
                    each.root().expr() instanceof Expr.New creation
                        ? Code.isNamed(
                            creation.type(), detection.catalogs().words("secret-credentials"))
                        : each.root().expr() instanceof Expr.Call call
                            && detection
                                .catalogs()
                                .words("secret-factories")
                                .contains(call.name()));
  }

  private static Objection objection(ApiCall call, Api api) {
    return Objection.to(call.address())
        .telling("why", "certificate")
        .with("target", api.name())
        .steps(Steps.sent(call, call.origins().get(0)))
        .instead("certificate");
  }
}
