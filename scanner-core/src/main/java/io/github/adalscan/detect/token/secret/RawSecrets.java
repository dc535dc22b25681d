package io.github.adalscan.detect.token.secret;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.Closure;
import io.github.adalscan.link.Place;
import io.github.adalscan.link.Places;
import io.github.adalscan.link.Tracer;
import io.github.adalscan.model.FileContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds secrets that are put into the body of a token request as they are. */
final class RawSecrets {
  private static final List<String> KEYS = List.of("client_secret=", "password=");
  private static final Set<String> ENCODES = Set.of("encode", "encodeForm", "urlEncode", "escape");

  private RawSecrets() {}

  static List<Objection> unencoded(Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      if (file.context() != FileContext.TEST) {
        Places.forEach(
            file,
            (root, place, annotation) ->
                CodeWalker.forEach(root, expr -> check(expr, place, detection, all)));
      }
    }
    return all;
  }

  private static void check(Expr expr, Place place, Detection detection, List<Objection> all) {
    if (!(expr instanceof Expr.Concat concat) || !isRequest(concat, place, detection)) {
      return;
    }
    for (int i = 0; i + 1 < concat.parts().size(); i++) {
      Expr secret = concat.parts().get(i + 1);
      String before = Code.text(concat.parts().get(i)).orElse("");
      if (KEYS.stream().anyMatch(before::endsWith)
          && !(secret instanceof Expr.Literal)
          && !encoded(Closure.at(secret, place), detection)) {
        all.add(Objection.at(place.locate(secret), "client_secret"));
      }
    }
  }

  /** The text is the body of a token request, and the place has to do with Entra. */
  private static boolean isRequest(Expr.Concat concat, Place place, Detection detection) {
    boolean grant =
        concat.parts().stream()
            .flatMap(part -> Code.text(part).stream())
            .anyMatch(text -> text.contains("grant_type="));
    return grant
        && place.file().code().isPresent()
        && mentionsEntra(place.file(), concat, place, detection);
  }

  private static boolean mentionsEntra(
      FileFacts file, Expr.Concat concat, Place place, Detection detection) {
    String whole =
        detection.project().values().of(concat, place).get(0).render().toLowerCase(Locale.ROOT);
    boolean resource =
        whole.contains("graph.microsoft.com")
            || whole.contains("graph.windows.net")
            || whole.contains("management.azure.com")
            || whole.contains(".default");
    boolean[] login = {resource};
    file.code()
        .ifPresent(
            unit ->
                CodeWalker.forEach(
                    unit,
                    e ->
                        login[0] |=
                            Code.text(e).filter(t -> t.contains("login.microsoft")).isPresent()));
    return login[0];
  }

  /** True when the value went through an encoder on its way, or is one with safe characters. */
  private static boolean encoded(Closure secret, Detection detection) {
    if (Code.any(secret.expr(), e -> Code.calls(e, ENCODES))) {
      return true;
    }
    return detection.project().tracer().sources(secret).stream()
        .map(Tracer.Source::closure)
        .anyMatch(
            source ->
                source.expr() instanceof Expr.Literal
                    || Code.any(source.expr(), e -> Code.calls(e, ENCODES)));
  }
}
