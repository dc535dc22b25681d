package io.github.adalscan.detect.token.server;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Location;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the assertions of on-behalf-of requests that code sends itself, as forms over HTTP. */
final class FormAssertions {
  private static final String NAME = "assertion";

  private FormAssertions() {}

  /** What is put behind the name, in the files that send such a request to Entra. */
  static List<Closure> of(Detection detection) {
    Set<String> paths =
        detection.tokens().requests().stream()
            .filter(r -> r.flow() == Flow.ON_BEHALF_OF && r.parameters().isEmpty())
            .map(TokenRequest::location)
            .map(Location::path)
            .collect(Collectors.toSet());
    List<Closure> all = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      if (paths.contains(file.path())) {
        Places.forEach(
            file,
            (root, place, annotation) ->
                CodeWalker.forEach(root, expr -> values(expr, place, detection, all)));
      }
    }
    return all;
  }

  private static void values(Expr expr, Place place, Detection detection, List<Closure> all) {
    List<Expr> given = new ArrayList<>();
    List<Expr> arguments = Construction.arguments(expr);
    if (arguments.size() == 2 && isName(arguments.get(0), place, detection)) {
      given.add(arguments.get(1));
    }
    if (expr instanceof Expr.Concat concat) {
      for (int i = 0; i + 1 < concat.parts().size(); i++) {
        String before = Code.text(concat.parts().get(i)).orElse("");
        if (before.equals(NAME + "=") || before.endsWith("&" + NAME + "=")) {
          given.add(concat.parts().get(i + 1));
        }
      }
    }
    for (Expr each : given) {
      detection
          .project()
          .scenes()
          .of(place)
          .forEach(scene -> all.add(new Closure(unencoded(each), scene)));
    }
  }

  private static boolean isName(Expr expr, Place place, Detection detection) {
    return detection.project().values().of(new Closure(expr, Scene.at(place))).stream()
        .flatMap(value -> value.complete().stream())
        .anyMatch(NAME::equals);
  }

  /** What {@code URLEncoder.encode(token, UTF_8)} encodes. */
  private static Expr unencoded(Expr value) {
    List<Expr> arguments = Construction.arguments(value);
    return value instanceof Expr.Call call && call.name().equals("encode") && !arguments.isEmpty()
        ? arguments.get(0)
        : value;
  }
}
