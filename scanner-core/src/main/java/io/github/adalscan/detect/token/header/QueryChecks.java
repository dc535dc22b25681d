package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.Place;
import io.github.adalscan.link.Places;
import io.github.adalscan.link.TextValue;
import io.github.adalscan.rule.catalog.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds tokens in the query of an address. */
final class QueryChecks {
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
            .flatMap(outer -> detection.project().values().of(outer, place).stream())
            .anyMatch(value -> toMicrosoft(value, detection));
    if (known) {
      all.add(Objection.at(place.locate(literal), "access_token"));
    }
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
