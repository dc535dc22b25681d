package io.github.adalscan.detect.token.authority;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Scopes;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.text.TextSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Addresses outside Microsoft Graph that the clients of its SDK are pointed at. */
public final class SdkHosts {
  private SdkHosts() {}

  /** Clients of the Microsoft Graph SDK whose address and scope do not belong together. */
  public static List<Objection> check(Detection detection) {
    ProjectFacts project = detection.project();
    List<Objection> all = new ArrayList<>();
    if (choosesHosts(detection)) {
      return misplaced(detection);
    }
    for (String setter : detection.catalogs().words("sdk-address-setters")) {
      for (CallSites.Site site : project.callSites().named(setter)) {
        if (site.arguments().size() == 1 && isSdk(site.receiver(), site.place(), detection)) {
          for (Scene scene : project.scenes().of(site.place())) {
            Closure address = new Closure(site.arguments().get(0), scene);
            addresses(address, detection).forEach(part -> all.add(Objection.to(part)));
          }
        }
      }
    }
    return all;
  }

  /** Hosts of the caller's choice that issue tokens: no API gets one there. */
  private static List<Objection> misplaced(Detection detection) {
    return detection.catalogs().words("sdk-host-choosers").stream()
        .flatMap(type -> detection.project().callSites().createdAs(type).stream())
        .filter(site -> site.arguments().size() > 1)
        .filter(site -> site.place().file().context() != FileContext.TEST)
        .flatMap(site -> misplaced(site, detection).stream())
        .toList();
  }

  private static Optional<Objection> misplaced(CallSites.Site site, Detection detection) {
    Closure hosts = Closure.at(site.arguments().get(1), site.place());
    List<TextSets.TextSet> sets = new TextSets(detection.project()).of(List.of(hosts));
    boolean others =
        sets.size() == 1
            && !sets.get(0).open()
            && sets.get(0).elements().stream()
                .allMatch(part -> part.known() && isLogin(part.text(), detection.resources()));
    return others
        ? sets.get(0).elements().stream()
            .findFirst()
            .map(part -> Objection.to(part).instead("all-hosts"))
        : Optional.empty();
  }

  private static boolean isLogin(String host, Resources resources) {
    return resources.loginHost(host).isPresent();
  }

  /** True for a call of the SDK to another API: it gets no token. */
  public static boolean withholds(ApiCall call, Api target, Detection detection) {
    return !target.id().equals(Scopes.GRAPH)
        && isBySdk(call, detection)
        && !choosesHosts(detection);
  }

  /** True for a call that the SDK sends. */
  static boolean isBySdk(ApiCall call, Detection detection) {
    return call.site().expr() instanceof Expr.Call sent
        && isSdk(sent.receiver(), call.site().scene().place(), detection);
  }

  private static List<TextPart> addresses(Closure address, Detection detection) {
    boolean test = address.scene().place().file().context() == FileContext.TEST;
    return detection.tokens().texts(address).stream()
        .filter(part -> isOther(part.text(), detection.resources()))
        .filter(part -> !test || isKnown(part.text(), detection.resources()))
        .toList();
  }

  /** Tests point a client at hosts that are made up. */
  private static boolean isKnown(String address, Resources resources) {
    return Resources.host(address).flatMap(resources::ofHost).isPresent();
  }

  /** True for a host that is known, reachable by name and none of Microsoft Graph. */
  private static boolean isOther(String address, Resources resources) {
    Optional<String> host = Resources.host(address);
    boolean named =
        host.filter(h -> h.indexOf('{') < 0 && h.indexOf('.') > 0)
            .filter(h -> h.chars().anyMatch(Character::isLetter))
            .isPresent();
    return named
        && host.flatMap(resources::ofHost).filter(a -> a.id().equals(Scopes.GRAPH)).isEmpty();
  }

  /** True when the chain begins with an object of the SDK, or goes on from one. */
  private static boolean isSdk(Optional<Expr> receiver, Place place, Detection detection) {
    Set<String> sdk = detection.catalogs().words("sdk-packages");
    for (Optional<Expr> at = receiver; at.isPresent(); at = before(at.get())) {
      boolean known =
          detection.project().types().typeOf(at.get(), place).candidates().stream()
              .anyMatch(name -> sdk.stream().anyMatch(name::startsWith));
      if (known) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Expr> before(Expr expr) {
    return expr instanceof Expr.Call call ? call.receiver() : Optional.empty();
  }

  private static boolean choosesHosts(Detection detection) {
    return detection.catalogs().words("sdk-host-choosers").stream()
        .flatMap(type -> detection.project().callSites().createdAs(type).stream())
        .anyMatch(site -> site.arguments().size() > 1 && !isEmpty(site.arguments().get(1)));
  }

  private static boolean isEmpty(Expr hosts) {
    return hosts instanceof Expr.Literal
        || (hosts instanceof Expr.ArrayOf array && array.elements().isEmpty());
  }
}
