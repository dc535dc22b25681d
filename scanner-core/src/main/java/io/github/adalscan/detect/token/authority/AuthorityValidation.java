package io.github.adalscan.detect.token.authority;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Authority;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.link.value.Tracer;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.token.TokenLibraries;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds applications that do not check whether their authority is one. */
public final class AuthorityValidation {
  private AuthorityValidation() {}

  /** The check of the authority switched off. */
  public static List<Objection> stopped(TokenRequest request, Detection detection) {
    boolean other =
        detection.catalogs().words("other-authority-setters").stream().anyMatch(request::sets);
    if (other || Authority.isAdfs(request, detection)) {
      return List.of();
    }
    List<Objection> all = new ArrayList<>();
    for (String method : detection.catalogs().words("validation-setters")) {
      for (Closure call : request.settings(method)) {
        if (isFalse(call, 0, detection)) {
          all.add(Objection.at(call.location(), method));
        }
      }
    }
    for (String method : detection.catalogs().words("validation-stops")) {
      request.settings(method).forEach(call -> all.add(Objection.at(call.location(), method)));
    }
    ofContext(request, detection).ifPresent(all::add);
    return wellKnown(request, detection) ? all.stream().map(Objection::asNote).toList() : all;
  }

  /** The second argument of ADAL4J's {@code AuthenticationContext}. */
  private static Optional<Objection> ofContext(TokenRequest request, Detection detection) {
    return request
        .application()
        .filter(made -> request.library().equals(TokenLibraries.ADAL4J))
        .filter(made -> isFalse(made.root(), 1, detection))
        .map(
            made ->
                Objection.at(made.root().location(), "validateAuthority")
                    .with("symbol", "AuthenticationContext(.., false, ..)"));
  }

  /** The authority is a constant with a host of Microsoft Entra, so nothing leaks today. */
  private static boolean wellKnown(TokenRequest request, Detection detection) {
    return !request.authorities().isEmpty()
        && request.authorities().stream()
            .map(TextPart::text)
            .map(Resources::host)
            .allMatch(host -> host.flatMap(detection.resources()::loginHost).isPresent());
  }

  private static boolean isFalse(Closure invocation, int index, Detection detection) {
    return Construction.argument(invocation, index)
        .filter(argument -> is(argument, "false", detection))
        .isPresent();
  }

  /** True when a value is surely that constant of {@code Boolean}, in lower case. */
  private static boolean is(Closure value, String constant, Detection detection) {
    List<Tracer.Source> sources = detection.project().tracer().sources(value);
    return !sources.isEmpty() && sources.stream().allMatch(s -> is(s.closure().expr(), constant));
  }

  private static boolean is(Expr value, String constant) {
    return value instanceof Expr.Literal literal
        ? literal.value().equals(constant)
        : value instanceof Expr.FieldRef field && field.name().equalsIgnoreCase(constant);
  }
}
