package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.FileContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds decisions on numbers that a regular expression takes out of the text of an error. */
final class CodePatterns {
  private final Detection detection;

  /** Calls that ask whether a pattern fits. */
  private final Set<String> tests;

  /** Calls that compare a text, or hold what one is compared with. */
  private final Set<String> comparing;

  private CodePatterns(Detection detection) {
    this.detection = detection;
    this.tests = detection.catalogs().words("pattern-tests");
    this.comparing = detection.catalogs().words("text-tests", "argument-holders");
  }

  static List<Objection> decisions(Detection detection) {
    return new CodePatterns(detection).find();
  }

  private List<Objection> find() {
    List<Objection> all = new ArrayList<>();
    for (CallSites.Site site : detection.project().callSites().named("compile")) {
      if (site.place().file().context() != FileContext.TEST && !site.arguments().isEmpty()) {
        Expr regex = site.arguments().get(0);
        text(regex, site)
            .filter(text -> decides(text, site))
            .ifPresent(text -> all.add(Objection.at(site.place().locate(regex), text)));
      }
    }
    return all;
  }

  private Optional<String> text(Expr regex, CallSites.Site site) {
    return detection.project().values().of(Closure.at(regex, site.place())).stream()
        .map(TextValue::render)
        .filter(ErrorNumbers::areIn)
        .findFirst();
  }

  private boolean decides(String text, CallSites.Site site) {
    boolean one = ErrorNumbers.isIn(text);
    return users(site).stream()
        .anyMatch(
            user ->
                one
                    ? Part.of(user).any(e -> Code.calls(e, tests))
                    : compares(user) || callers(user).anyMatch(this::compares));
  }

  /** The methods that use the pattern: the one that makes it, or those that name its field. */
  private static List<Declared.Method> users(CallSites.Site site) {
    Place place = site.place();
    Optional<String> field =
        place.owner().type().fields().stream()
            .filter(
                f -> f.initializer().filter(i -> Code.any(i, e -> e == site.expr())).isPresent())
            .map(f -> f.name())
            .findFirst();
    if (field.isEmpty()) {
      return place.method().map(m -> new Declared.Method(place.owner(), m)).stream().toList();
    }
    return place.owner().type().methods().stream()
        .map(m -> new Declared.Method(place.owner(), m))
        .filter(
            m -> Part.of(m).any(e -> e instanceof Expr.FieldRef f && f.name().equals(field.get())))
        .toList();
  }

  private Stream<Declared.Method> callers(Declared.Method method) {
    return detection.project().callSites().of(method).stream()
        .map(CallSites.Site::place)
        .filter(place -> place.file().context() != FileContext.TEST)
        .flatMap(place -> place.method().map(m -> new Declared.Method(place.owner(), m)).stream());
  }

  /** True when a method compares something with the number of an error. */
  private boolean compares(Declared.Method method) {
    return Part.of(method).any(this::isComparison);
  }

  private boolean isComparison(Expr expr) {
    if (expr instanceof Expr.Operation operation) {
      return Set.of("==", "!=").contains(operation.operator())
          && operation.operands().stream().anyMatch(CodePatterns::isNumber);
    }
    if (expr instanceof Expr.Match match) {
      return match.labels().stream().anyMatch(CodePatterns::isNumber);
    }
    return expr instanceof Expr.Call call
        && comparing.contains(call.name())
        && Stream.concat(call.receiver().stream(), call.arguments().stream())
            .anyMatch(CodePatterns::isNumber);
  }

  private static boolean isNumber(Expr expr) {
    return expr instanceof Expr.Literal literal && ErrorNumbers.isBare(literal.value());
  }
}
