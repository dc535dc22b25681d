package io.github.adalscan.detect.token.secret;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.FileContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Secrets in forms of names and values: {@code form.add("client_secret", secret)}. */
final class Pairs {
  private static final String NAME = "client_secret";

  /** The user's, where a form asks for a token by it. */
  private static final String PASSWORD = "password";

  private Pairs() {}

  /** What stands behind the name of the secret, in files that have to do with Entra. */
  static List<Closure> secrets(Detection detection) {
    EntraTexts entra = new EntraTexts(detection);
    List<Closure> all = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      List<Closure> found = new ArrayList<>();
      if (file.context() != FileContext.TEST) {
        Places.forEach(
            file,
            (root, place, annotation) ->
                CodeWalker.forEach(root, each -> add(each, place, detection, found)));
      }
      if (!found.isEmpty() && entra.in(file)) {
        all.addAll(found);
      }
    }
    return all;
  }

  private static void add(Expr expr, Place place, Detection detection, List<Closure> found) {
    List<Expr> arguments = Construction.arguments(expr);
    boolean map = expr instanceof Expr.Call call && call.owner().name().endsWith("Map");
    for (int i = 0; i + 1 < arguments.size() && (map || arguments.size() == 2); i += 2) {
      if (isName(arguments.get(i), place, detection)) {
        found.add(Closure.at(arguments.get(i + 1), place));
      }
    }
  }

  /** {@code form.add("grant_type", "password")} in the same method. */
  private static boolean asksByPassword(Place place) {
    return Part.around(place)
        .filter(
            part ->
                part.in(0)
                    .any(
                        e -> {
                          List<Expr> pair = Construction.arguments(e);
                          return pair.size() == 2
                              && Code.text(pair.get(0)).filter("grant_type"::equals).isPresent()
                              && Code.text(pair.get(1)).filter(PASSWORD::equals).isPresent();
                        }))
        .isPresent();
  }

  private static boolean isName(Expr expr, Place place, Detection detection) {
    return Code.text(expr).filter(NAME::equals).isPresent()
        || (Code.text(expr).filter(PASSWORD::equals).isPresent() && asksByPassword(place))
        || (expr instanceof Expr.FieldRef field
            && field.name().toLowerCase(Locale.ROOT).contains("secret")
            && detection.project().values().of(expr, place).stream()
                .anyMatch(value -> value.complete().filter(NAME::equals).isPresent()));
  }
}
