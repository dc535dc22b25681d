package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.detect.token.code.StatusTest;
import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.token.fact.ApiCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds refusals of a known API whose challenge nobody reads. */
final class UnreadChallenges {
  private UnreadChallenges() {}

  /** A refusal of a known API whose challenge nobody reads. */
  static List<Objection> find(Detection detection) {
    List<Objection> all = new ArrayList<>();
    Set<Location> seen = new HashSet<>();
    for (ApiCall call : detection.tokens().calls()) {
      Resources resources = detection.resources();
      Optional<Api> target = Resources.host(call.address().text()).flatMap(resources::ofHost);
      Place place = call.site().scene().place();
      Optional<Part> around = Part.around(place);
      if (target.isPresent()
          && !call.isOfSdk()
          && around.isPresent()
          && place.file().context() != FileContext.TEST
          && seen.add(around.get().method().location())
          && !readsHeader(place, detection)) {
        refused(around.get(), detection).ifPresent(all::add);
      }
    }
    all.addAll(ofTemplates(detection, seen));
    return all;
  }

  /** {@code rest.exchange(address, ...)} with a token that somebody else asked for. */
  private static List<Objection> ofTemplates(Detection detection, Set<Location> seen) {
    List<Objection> all = new ArrayList<>();
    for (String name : detection.catalogs().words("sending-templates")) {
      for (CallSites.Site site : detection.project().callSites().named(name)) {
        Optional<Objection> found =
            Part.around(site.place())
                .filter(part -> site.place().file().context() != FileContext.TEST)
                .filter(part -> !site.arguments().isEmpty())
                .flatMap(part -> refused(part, detection));
        if (found.isPresent()
            && isKnown(site, detection)
            && !readsHeader(site.place(), detection)
            && seen.add(Part.around(site.place()).orElseThrow().method().location())) {
          all.add(found.get());
        }
      }
    }
    return all;
  }

  private static boolean isKnown(CallSites.Site site, Detection detection) {
    Resources resources = detection.resources();
    return detection.project().values().of(site.arguments().get(0), site.place()).stream()
        .anyMatch(v -> Resources.host(v.render()).flatMap(resources::ofHost).isPresent());
  }

  private static Optional<Objection> refused(Part part, Detection detection) {
    Part whole = part.in(0);
    return refusal(whole, detection)
        .or(() -> caught(whole, detection))
        .or(
            () ->
                AnswerHandlers.of(whole, detection).stream()
                    .flatMap(m -> ofHandler(m, detection).stream())
                    .findFirst());
  }

  private static Optional<Objection> ofHandler(Declared.Method method, Detection detection) {
    Part whole = Part.of(method);
    return whole.events().isEmpty() || readsHeader(whole.place(0), detection)
        ? Optional.empty()
        : refusal(whole, detection);
  }

  private static boolean readsHeader(Place place, Detection detection) {
    boolean[] found = {false};
    CodeWalker.forEachRoot(
        place.owner().type(),
        root ->
            found[0] |=
                Code.any(
                    root,
                    e ->
                        Code.text(e)
                                .filter(
                                    t ->
                                        t.toLowerCase(Locale.ROOT).contains("www-authenticate")
                                            || t.contains("claims"))
                                .isPresent()
                            || e.name().equals("WWW_AUTHENTICATE")
                            || Code.calls(e, detection.catalogs().words("claims-passing"))));
    return found[0];
  }

  /** {@code catch (HttpClientErrorException.Unauthorized e)}. */
  private static Optional<Objection> caught(Part whole, Detection detection) {
    Set<String> unauthorized = detection.catalogs().words("unauthorized-exceptions");
    for (int b = 0; b < whole.facts().blocks().size(); b++) {
      Part clause = whole.in(b);
      if (clause.header().kind() == Block.Kind.CATCH
          && clause.header().caught().stream().anyMatch(t -> Code.isNamed(t, unauthorized))) {
        return Optional.of(Objection.at(clause.location(), "401"));
      }
    }
    return Optional.empty();
  }

  private static Optional<Objection> refusal(Part whole, Detection detection) {
    StatusTest status = new StatusTest(detection.catalogs());
    for (int i : whole.events()) {
      for (Expr root : whole.event(i).expressions()) {
        if (status.compares(root, false) && !status.excludes(root)) {
          return Optional.of(Objection.at(whole.place(i).locate(root), "401"));
        }
      }
    }
    for (int b = 0; b < whole.facts().blocks().size(); b++) {
      Optional<Expr> label = status.label(whole.in(b), false);
      if (label.isPresent()) {
        return Optional.of(Objection.at(whole.place(0).locate(label.get()), "401"));
      }
    }
    return Optional.empty();
  }
}
