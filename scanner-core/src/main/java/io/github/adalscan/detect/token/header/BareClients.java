package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Clients of APIs that are made without a token, in a tree that gives no request one. */
final class BareClients {
  /** So many requests of one client are shown. */
  private static final int MAX_SENT = 4;

  private final Detection detection;
  private final HeaderCalls headers;
  private final OpenAddresses addresses;

  BareClients(Detection detection, HeaderCalls headers, OpenAddresses addresses) {
    this.detection = detection;
    this.headers = headers;
    this.addresses = addresses;
  }

  /** Clients of APIs, where no request of theirs was told. */
  List<Objection> find(List<Objection> told) {
    List<Objection> all = new ArrayList<>();
    for (String name : words("client-addresses")) {
      detection.project().callSites().named(name).stream()
          .filter(site -> site.place().file().context() != FileContext.TEST)
          .flatMap(site -> client(site).stream())
          .filter(found -> told.stream().noneMatch(other -> sameTarget(found, other)))
          .forEach(all::add);
    }
    return all;
  }

  private static boolean sameTarget(Objection one, Objection other) {
    return one.values().getOrDefault("target", "").equals(other.values().get("target"));
  }

  /** The calls before it begin at a type of a client that has no other way to a token. */
  private boolean ofClient(CallSites.Site site) {
    Expr current = site.expr();
    while (current instanceof Expr.Call call && call.qualifier() != Expr.Qualifier.TYPE) {
      if (call.receiver().isEmpty()) {
        return false;
      }
      current = call.receiver().get();
    }
    String type =
        current instanceof Expr.Call start
            ? start.owner().name()
            : detection.project().types().typeOf(current, site.place()).name();
    return words("token-free-clients").stream().anyMatch(type::contains);
  }

  /** A client for one API, in a tree that gives no request to it a token. */
  private Optional<Objection> client(CallSites.Site site) {
    boolean bare =
        site.arguments().size() == 1
            && ofClient(site)
            && !headers.any(
                detection.project().constructions().from(site.expr(), Scene.at(site.place())));
    return bare && noTokens()
        ? addresses
            .known(new Closure(site.arguments().get(0), Scene.at(site.place())), address -> true)
            .map(found -> found.then(sent(site)))
        : Optional.empty();
  }

  /** The requests of a client. */
  private List<Step> sent(CallSites.Site client) {
    Location made = client.place().locate(client.expr());
    List<Step> steps = new ArrayList<>();
    for (String name : words("chained-addresses")) {
      detection.project().callSites().named(name).stream()
          .filter(site -> !HeaderCalls.tested(site.place()))
          .filter(site -> site.receiver().isPresent() && isOf(made, site))
          .limit(MAX_SENT)
          .forEach(s -> steps.add(new Step(s.place().locate(s.expr()), "sent without a token")));
    }
    return steps;
  }

  private boolean isOf(Location client, CallSites.Site site) {
    Closure receiver = Closure.at(site.receiver().orElseThrow(), site.place());
    return detection.project().constructions().of(receiver).stream()
        .anyMatch(
            each ->
                Stream.concat(Stream.of(each.root()), each.calls().stream())
                    .anyMatch(call -> call.location().equals(client)));
  }

  private boolean noTokens() {
    return detection.tokens().calls().isEmpty() && QueryChecks.tokenInQuery(detection).isEmpty();
  }

  private Set<String> words(String id) {
    return detection.catalogs().words(id);
  }
}
