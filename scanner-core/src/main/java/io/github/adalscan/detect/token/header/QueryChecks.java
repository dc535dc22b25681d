package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.rule.catalog.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds tokens in the query of an address. */
final class QueryChecks {
  private static final String PARAMETER = "access_token";
  private static final Pattern QUERY = Pattern.compile("[?&]access_token=");
  private static final Set<String> FORMATS = Set.of("format", "formatted", "concat", "join");

  private QueryChecks() {}

  static List<Objection> tokenInQuery(Detection detection) {
    List<Objection> all = new ArrayList<>();
    Set<String> constants = constants(detection);
    for (FileFacts file : detection.project().files()) {
      Places.forEach(
          file,
          (root, place, annotation) ->
              CodeWalker.forEach(
                  root,
                  expr -> {
                    if (isSpelled(expr, constants)) {
                      check(expr, root, place, detection, all);
                    }
                  }));
    }
    return all;
  }

  /** The names of constants that spell the parameter. */
  private static Set<String> constants(Detection detection) {
    return detection.project().declarations().all().stream()
        .flatMap(type -> type.type().fields().stream())
        .filter(field -> field.initializer().filter(i -> isSpelled(i, Set.of())).isPresent())
        .map(FieldFacts::name)
        .collect(Collectors.toSet());
  }

  private static boolean isSpelled(Expr expr, Set<String> constants) {
    return (expr instanceof Expr.Literal literal && literal.value().contains(PARAMETER))
        || (expr instanceof Expr.FieldRef field && constants.contains(field.name()));
  }

  private static void check(
      Expr expr, Expr root, Place place, Detection detection, List<Objection> all) {
    List<Expr> around = CodeParts.around(root, expr);
    boolean declared =
        expr instanceof Expr.FieldRef
            && detection.project().values().of(expr, place).stream()
                .anyMatch(v -> toMicrosoft(v, detection) && QUERY.matcher(v.render()).find());
    boolean known =
        !declared
            && around.stream().anyMatch(outer -> isParameter(outer, expr, place, detection))
            && around.stream().anyMatch(outer -> isMicrosoft(outer, place, detection));
    if (known) {
      all.add(Objection.at(place.locate(expr), PARAMETER));
    }
  }

  /** True when the expression, or a text or call around it, names a parameter of an address. */
  private static boolean isParameter(Expr outer, Expr expr, Place place, Detection detection) {
    if (Code.calls(outer, detection.catalogs().words("query-parameters"))) {
      return outer.children().contains(expr)
          && detection.project().values().of(expr, place).stream()
              .anyMatch(value -> value.render().equals(PARAMETER));
    }
    return (outer == expr || outer instanceof Expr.Concat || Code.calls(outer, FORMATS))
        && detection.project().values().of(outer, place).stream()
            .anyMatch(value -> QUERY.matcher(value.render()).find());
  }

  /** The text itself, or the client whose {@code uri} takes a builder of it. */
  private static boolean isMicrosoft(Expr outer, Place place, Detection detection) {
    boolean spelled =
        detection.project().scenes().of(place).stream()
            .flatMap(scene -> detection.project().values().of(new Closure(outer, scene)).stream())
            .anyMatch(value -> toMicrosoft(value, detection));
    return spelled
        || (Code.calls(outer, detection.catalogs().words("query-building"))
            && ofClient((Expr.Call) outer, place, detection));
  }

  private static boolean ofClient(Expr.Call call, Place place, Detection detection) {
    Expr client = call;
    while (client instanceof Expr.Call inner && inner.receiver().isPresent()) {
      client = inner.receiver().get();
    }
    return detection.project().constructions().of(Closure.at(client, place)).stream()
        .flatMap(made -> Stream.concat(Stream.of(made.root()), made.calls().stream()))
        .flatMap(c -> Construction.arguments(c.expr()).stream().map(c::with))
        .flatMap(argument -> detection.project().values().of(argument).stream())
        .anyMatch(value -> toMicrosoft(value, detection));
  }

  private static boolean toMicrosoft(TextValue value, Detection detection) {
    Resources resources = detection.resources();
    return Resources.host(value.render()).flatMap(resources::ofHost).isPresent();
  }
}
