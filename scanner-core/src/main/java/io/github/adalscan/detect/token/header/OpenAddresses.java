package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.request.AddressPlace;
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
    List<TextValue> values = detection.project().values().of(address);
    return values.size() == 1 && more.test(values.get(0).render())
        ? known(
            new TextPart(
                values.get(0), AddressPlace.of(values.get(0), address, detection.project())))
        : Optional.empty();
  }

  /** The same of an address that is read already. */
  Optional<Objection> known(TextPart address) {
    Resources resources = detection.resources();
    String text = address.text();
    boolean open = detection.catalogs().words("open-addresses").stream().anyMatch(text::contains);
    return Resources.host(text)
        .flatMap(resources::ofHost)
        .filter(found -> !open && !found.id().equals(Api.AAD_GRAPH))
        .filter(found -> !takesKeys(found, detection))
        .map(
            api ->
                Objection.at(address.location(), text)
                    .with("target", api.name())
                    .steps(address.trail()));
  }

  /** Services that take keys, signatures or passwords of their own as well, or answer anybody. */
  static boolean takesKeys(Api api, Detection detection) {
    return detection.catalogs().words("keyed-apis").contains(api.id());
  }

  static boolean hasPath(String address) {
    int slash = address.indexOf('/', address.indexOf("://") + 3);
    return slash > 0 && slash < address.length() - 1;
  }
}
