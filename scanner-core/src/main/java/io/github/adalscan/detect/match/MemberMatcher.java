package io.github.adalscan.detect.match;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.member.Clients;
import io.github.adalscan.detect.member.Continuations;
import io.github.adalscan.detect.member.Guides;
import io.github.adalscan.detect.member.MemberFinder;
import io.github.adalscan.detect.member.SpelledSecrets;
import io.github.adalscan.detect.member.UsedMember;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.Match;
import io.github.adalscan.rule.MemberUse;
import io.github.adalscan.rule.catalog.library.ApiType;
import io.github.adalscan.rule.catalog.library.Library;
import io.github.adalscan.rule.catalog.library.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Constructions, calls, constants and method references of a catalogued library. */
public final class MemberMatcher {
  private final Match.MemberMatch match;
  private final Detection detection;
  private final Guides guides;
  private final Library library;
  private final MemberFinder finder;
  private final Clients clients;
  private final Continuations continuations;

  public MemberMatcher(Match.MemberMatch match, Detection detection, Guides guides) {
    this.match = match;
    this.detection = detection;
    this.guides = guides;
    this.library = detection.catalogs().library(match.library());
    this.finder = new MemberFinder(library, detection.project());
    this.clients = new Clients(finder, detection.project());
    this.continuations = new Continuations(guides, detection);
  }

  public List<Hit> hits() {
    List<Hit> hits = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      boolean own = file.code().filter(c -> library.ownsPackage(c.packageName())).isPresent();
      if (!own && !ServerPages.isPage(file.path())) {
        Places.forEach(
            file,
            (root, place, annotation) ->
                CodeWalker.forEach(
                    root,
                    expr ->
                        finder
                            .find(expr, place)
                            .flatMap(used -> hit(used, root))
                            .ifPresent(hits::add)));
      }
    }
    return hits;
  }

  private Optional<Hit> hit(UsedMember used, Expr root) {
    if (!isOfType(used)) {
      return Optional.empty();
    }
    Hit hit = plainHit(used);
    Optional<ApiType> type = library.typeOrEnclosing(used.type());
    if (type.isEmpty()) {
      return accepts(used.expr()) ? Optional.of(hit) : Optional.empty();
    }
    if (!passes(type.get(), used.overloads()) || !accepts(used) || isAside(used)) {
      return Optional.empty();
    }
    List<Location> secrets = SpelledSecrets.of(used, library, detection.project());
    Optional<Replacement> replacement =
        continuations.replacement(
            used, root, guides.member(used, clients, detection), this::isReported);
    return Optional.of(hit.with(replacement).hiding(secrets));
  }

  private boolean passes(ApiType type, List<Member> overloads) {
    return overloads.isEmpty()
        ? ApiType.passes(type.service(), match.service())
        : overloads.stream().allMatch(m -> ApiType.passes(m.service(), match.service()));
  }

  private boolean isAside(UsedMember used) {
    boolean given =
        used.member().filter(m -> !m.given().isEmpty() && !names(used, m.given())).isPresent();
    // Of a library without packages no import is reported, so each of its members is.
    return given
        || (!library.packages().isEmpty() && GettersElsewhere.isOne(used, detection.project()));
  }

  /** True for members of this library, which have findings of their own. */
  private boolean isReported(UsedMember used) {
    return library.owns(used.type()) && isOfType(used);
  }

  private boolean isOfType(UsedMember used) {
    return match.types().isEmpty() || match.types().contains(used.type());
  }

  private static boolean names(UsedMember used, String constant) {
    return used.arguments().stream()
        .anyMatch(a -> a instanceof Expr.FieldRef field && field.name().equals(constant));
  }

  private boolean accepts(UsedMember used) {
    boolean isStatic =
        used.overloads().stream()
            .anyMatch(
                m -> m.kind() == Member.Kind.STATIC_METHOD || m.kind() == Member.Kind.CONSTANT);
    if (used.expr() instanceof Expr.Call call && !call.name().equals(MethodFacts.CONSTRUCTOR)) {
      return match.uses().contains(isStatic ? MemberUse.STATIC : MemberUse.CALL);
    }
    return accepts(used.expr());
  }

  private boolean accepts(Expr expr) {
    if (expr instanceof Expr.MethodReference) {
      return match.uses().contains(MemberUse.METHOD_REFERENCE);
    }
    boolean construction =
        expr instanceof Expr.New
            || (expr instanceof Expr.Call call && call.name().equals(MethodFacts.CONSTRUCTOR));
    return match.uses().contains(construction ? MemberUse.CONSTRUCTION : MemberUse.STATIC);
  }

  private static Hit plainHit(UsedMember used) {
    String type = used.type();
    String simple = LastPart.ofName(type);
    boolean constructor = used.name().equals(Member.CONSTRUCTOR);
    String name = constructor ? "new " + simple : simple + "." + used.name();
    String symbol = type + "." + used.name();
    Map<String, String> values =
        Map.of(
            "symbol",
            symbol,
            "type",
            type,
            "member",
            constructor ? simple : used.name(),
            "name",
            name);
    return Hit.at(
        used.place().file(), region(used.expr()), symbol, used.place().enclosing(), values);
  }

  private static Region region(Expr expr) {
    return expr instanceof Expr.MethodReference ? expr.region() : expr.nameRegion();
  }
}
