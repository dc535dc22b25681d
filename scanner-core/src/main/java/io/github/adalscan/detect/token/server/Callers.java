package io.github.adalscan.detect.token.server;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.Flow;
import io.github.adalscan.link.CallSites;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import io.github.adalscan.token.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares who an API lets in with the tokens that callers of the same tree send. */
final class Callers {
  private static final List<String> AUTHORITIES =
      List.of("hasAuthority", "hasAnyAuthority", "hasAuthorities");
  private static final Set<String> TELLS = Set.of("idtyp", "scp", "roles", "azp", "appid");

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

  /** Applications are let in, and the API then asks on behalf of its caller. */
  static List<Objection> onBehalfOfApplication(Detection detection) {
    boolean tells =
        List.of("getClaim", "getClaimAsString", "hasClaim", "getClaims", "getClaimAsStringList")
            .stream()
            .flatMap(name -> detection.project().callSites().named(name).stream())
            .flatMap(site -> site.arguments().stream())
            .anyMatch(a -> Code.text(a).filter(TELLS::contains).isPresent());
    boolean exchanges =
        detection.tokens().requests().stream()
                .anyMatch(request -> request.flow() == Flow.ON_BEHALF_OF)
            || registered(detection);
    return exchanges && !tells ? texts("APPROLE_", detection) : List.of();
  }

  /** A Spring registration with the on-behalf-of grant. */
  private static boolean registered(Detection detection) {
    return detection.project().files().stream()
        .flatMap(file -> file.config().stream())
        .filter(entry -> entry.key().endsWith("authorization-grant-type"))
        .map(entry -> entry.value().toLowerCase(Locale.ROOT).replace('_', '-'))
        .anyMatch(v -> v.equals("on-behalf-of") || v.endsWith(":jwt-bearer"));
  }

  private static List<Objection> texts(String prefix, Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (String name : AUTHORITIES) {
      for (CallSites.Site site : detection.project().callSites().named(name)) {
        site.arguments().forEach(a -> text(a, prefix, site).ifPresent(all::add));
      }
    }
    detection.project().files().forEach(file -> annotations(file, prefix, all));
    return all;
  }

  private static Optional<Objection> text(Expr argument, String prefix, CallSites.Site site) {
    boolean main = site.place().file().context() != FileContext.TEST;
    return Code.text(argument)
        .filter(text -> main && text.startsWith(prefix))
        .map(text -> Objection.at(site.place().locate(argument), text));
  }

  /** {@code @PreAuthorize("hasAuthority('SCOPE_x')")}. */
  private static void annotations(FileFacts file, String prefix, List<Objection> all) {
    io.github.adalscan.link.Places.forEach(
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
