package io.github.adalscan.detect.token.server;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.value.Spelled;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Compares who an API lets in with the tokens that callers of the same tree send. */
final class Callers {
  private Callers() {}

  /** Only scopes are let in, but an application of the tree calls with client credentials. */
  static List<Objection> scopesOnly(Detection detection) {
    List<Objection> scopes = texts("SCOPE_", detection);
    boolean roles = !texts("APPROLE_", detection).isEmpty() || !texts("ROLE_", detection).isEmpty();
    boolean daemon =
        detection.tokens().requests().stream()
            .filter(request -> request.flow() == Flow.CLIENT_CREDENTIALS)
            .flatMap(request -> request.scopes().stream())
            .map(TextPart::text)
            .anyMatch(Callers::ownApi);
    return daemon && !roles ? scopes : List.of();
  }

  private static boolean ownApi(String scope) {
    return scope.toLowerCase(Locale.ROOT).startsWith("api://");
  }

  private static List<Objection> texts(String prefix, Detection detection) {
    List<Objection> all = new ArrayList<>(chains(prefix, detection));
    detection.project().files().forEach(file -> annotations(file, prefix, all));
    return all;
  }

  /** Rules of a filter chain. */
  static List<Objection> chains(String prefix, Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (String name : detection.catalogs().words("authority-checks")) {
      for (CallSites.Site site : detection.project().callSites().named(name)) {
        site.arguments().forEach(a -> text(a, prefix, site, detection).ifPresent(all::add));
      }
    }
    return all;
  }

  private static Optional<Objection> text(
      Expr argument, String prefix, CallSites.Site site, Detection detection) {
    return site.place().file().context() == FileContext.TEST
        ? Optional.empty()
        : Spelled.texts(Closure.at(argument, site.place()), detection.project().values())
            .filter(text -> text.startsWith(prefix))
            .findFirst()
            .map(text -> Objection.at(site.place().locate(argument), text));
  }

  /** {@code @PreAuthorize("hasAuthority('SCOPE_x')")}. */
  private static void annotations(FileFacts file, String prefix, List<Objection> all) {
    Places.forEach(
        file,
        (root, place, annotation) -> {
          boolean found =
              annotation
                  && Code.text(root)
                      .filter(t -> t.contains("Authority(") && t.contains("'" + prefix))
                      .isPresent();
          if (found) {
            Location location = place.locate(root);
            all.add(Objection.at(location, prefix));
          }
        });
  }
}
