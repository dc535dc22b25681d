package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.CallSites;
import io.github.adalscan.link.Closure;
import io.github.adalscan.link.Construction;
import io.github.adalscan.link.TextValue;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.token.AddressPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Addresses of APIs that answer nobody without a token. */
record OpenAddresses(Detection detection) {
  /** The address that a request states itself. */
  Optional<Objection> of(Construction made, CallSites.Site site, boolean connection) {
    List<Closure> calls = new ArrayList<>(made.calls());
    calls.add(0, made.root());
    for (Closure call : calls) {
      boolean names =
          call.expr() instanceof Expr.New
              || detection.catalogs().words("request-addresses").contains(Construction.name(call));
      List<Expr> candidates = new ArrayList<>();
      if (names && connection) {
        site.receiver().ifPresent(candidates::add);
      }
      candidates.addAll(names ? Construction.arguments(call.expr()) : List.of());
      Optional<Objection> found =
          candidates.stream()
              .flatMap(c -> known(call.with(c), OpenAddresses::hasPath).stream())
              .findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The address when it surely is one of a protected API. */
  Optional<Objection> known(Closure address, Predicate<String> more) {
    Resources resources = detection.resources();
    List<TextValue> values = detection.project().values().of(address);
    for (TextValue value : values) {
      String text = value.render();
      boolean open =
          text.contains("$metadata")
              || text.contains("/.well-known")
              || text.contains("access_token=");
      Optional<String> api =
          Resources.host(text)
              .flatMap(resources::ofHost)
              .filter(found -> !found.id().equals("aad-graph"))
              .map(found -> found.name());
      if (values.size() == 1 && api.isPresent() && !open && more.test(text)) {
        return Optional.of(
            Objection.at(AddressPlace.of(value, address, detection.project()), text)
                .with("target", api.get())
                .steps(value.trail()));
      }
    }
    return Optional.empty();
  }

  static boolean hasPath(String address) {
    int slash = address.indexOf('/', address.indexOf("://") + 3);
    return slash > 0 && slash < address.length() - 1;
  }
}
