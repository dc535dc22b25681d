package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.Closure;
import io.github.adalscan.link.Construction;
import io.github.adalscan.link.Place;
import io.github.adalscan.link.Places;
import io.github.adalscan.link.TextValue;
import io.github.adalscan.rule.catalog.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds tokens in the query of an address. */
final class QueryChecks {
  private static final Set<String> BUILDS = Set.of("uri");
  private static final Set<String> PARAMETERS =
      Set.of("queryParam", "addQueryParameter", "addParameter", "setParameter", "queryParameter");

  private QueryChecks() {}

  static List<Objection> tokenInQuery(Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      Places.forEach(
          file,
          (root, place, annotation) ->
              CodeWalker.forEach(root, expr -> check(expr, root, place, detection, all)));
    }
    return all;
  }

  private static void check(
      Expr expr, Expr root, Place place, Detection detection, List<Objection> all) {
    if (!(expr instanceof Expr.Literal literal) || !names(literal, root)) {
      return;
    }
    boolean known =
        CodeParts.around(root, literal).stream()
            .anyMatch(outer -> isMicrosoft(outer, place, detection));
    if (known) {
      all.add(Objection.at(place.locate(literal), "access_token"));
    }
  }

  /** The text itself, or the client whose {@code uri} takes a builder of it. */
  private static boolean isMicrosoft(Expr outer, Place place, Detection detection) {
    boolean spelled =
        detection.project().values().of(outer, place).stream()
            .anyMatch(value -> toMicrosoft(value, detection));
    return spelled || (Code.calls(outer, BUILDS) && ofClient((Expr.Call) outer, place, detection));
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

  private static boolean names(Expr.Literal literal, Expr root) {
    String text = literal.value();
    return text.contains("?access_token=")
        || text.contains("&access_token=")
        || (text.equals("access_token")
            && Code.any(root, e -> Code.calls(e, PARAMETERS) && e.children().contains(literal)));
  }

  private static boolean toMicrosoft(TextValue value, Detection detection) {
    Resources resources = detection.resources();
    return Resources.host(value.render()).flatMap(resources::ofHost).isPresent();
  }
}
