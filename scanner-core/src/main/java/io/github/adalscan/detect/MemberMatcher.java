package io.github.adalscan.detect;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.Qualifier;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.Declarations;
import io.github.adalscan.link.Place;
import io.github.adalscan.link.Places;
import io.github.adalscan.model.Region;
import io.github.adalscan.rule.Match;
import io.github.adalscan.rule.MemberUse;
import io.github.adalscan.rule.catalog.ApiType;
import io.github.adalscan.rule.catalog.Library;
import io.github.adalscan.rule.catalog.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Constructions, calls, constants and method references of a catalogued library. */
final class MemberMatcher {
  private final Match.MemberMatch match;
  private final Detection detection;
  private final Guides guides;
  private final Library library;

  MemberMatcher(Match.MemberMatch match, Detection detection, Guides guides) {
    this.match = match;
    this.detection = detection;
    this.guides = guides;
    this.library = detection.catalogs().library(match.library());
  }

  List<Hit> hits() {
    List<Hit> hits = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      boolean own = file.code().filter(c -> library.ownsPackage(c.packageName())).isPresent();
      if (!own && !ServerPages.isPage(file.path())) {
        Places.forEach(
            file,
            (root, place, annotation) ->
                CodeWalker.forEach(root, expr -> find(expr, place).ifPresent(hits::add)));
      }
    }
    return hits;
  }

  private Optional<Hit> find(Expr expr, Place place) {
    if (expr instanceof Expr.New creation) {
      return detection
          .project()
          .declarations()
          .resolve(creation.type())
          .filter(library::owns)
          .flatMap(t -> hit(t, Member.CONSTRUCTOR, creation.arguments(), creation, place));
    }
    if (expr instanceof Expr.Call call) {
      return findCall(call, place);
    }
    if (expr instanceof Expr.FieldRef field && isStatic(field.qualifier())) {
      return detection
          .project()
          .types()
          .ownerOf(field, place)
          .filter(t -> listed(t, field.name()))
          .flatMap(t -> hit(t, field.name(), List.of(), field, place));
    }
    if (expr instanceof Expr.MethodReference reference) {
      return findReference(reference, place);
    }
    return Optional.empty();
  }

  private static boolean isStatic(Qualifier qualifier) {
    return qualifier == Qualifier.TYPE
        || qualifier == Qualifier.STATIC_IMPORT
        || qualifier == Qualifier.NONE;
  }

  private Optional<Hit> findCall(Expr.Call call, Place place) {
    Optional<String> owner = detection.project().types().ownerOf(call, place);
    String name = call.name();
    if (owner.isEmpty()) {
      return byName(call, place);
    }
    boolean isStatic = call.qualifier() == Qualifier.TYPE && library.owns(owner.get());
    return declaring(owner.get(), name, call)
        .or(() -> isStatic ? owner : Optional.empty())
        .flatMap(type -> hit(type, name, call.arguments(), call, place));
  }

  /** A receiver of unknown type: a distinctive name and an import of the library tell. */
  private Optional<Hit> byName(Expr.Call call, Place place) {
    if (!library.distinctive().contains(call.name()) || !imported(place.file())) {
      return Optional.empty();
    }
    return library.allTypes().stream()
        .filter(t -> t.members(call.name()).stream().anyMatch(m -> fits(m, call)))
        .findFirst()
        .flatMap(t -> hit(t.name(), call.name(), call.arguments(), call, place));
  }

  private static boolean fits(Member member, Expr.Call call) {
    return member.arity() == call.arguments().size();
  }

  private boolean imported(FileFacts file) {
    return file.typeUses().stream()
        .filter(use -> use.kind() != TypeUse.Kind.PACKAGE)
        .flatMap(use -> detection.project().declarations().resolve(use.type()).stream())
        .anyMatch(name -> library.owns(name) || library.ownsPackage(name));
  }

  /** The library type that declares a member which {@code owner} has or inherits. */
  private Optional<String> declaring(String owner, String name, Expr.Call call) {
    Declarations declarations = detection.project().declarations();
    if (name.equals(MethodFacts.CONSTRUCTOR)) {
      return call.qualifier() == Qualifier.SUPER
          ? declarations.supertypes(owner).stream()
              .limit(1)
              .filter(t -> listed(t, name))
              .findFirst()
          : Optional.empty();
    }
    List<String> chain = new ArrayList<>();
    if (call.qualifier() != Qualifier.SUPER) {
      chain.add(owner);
    }
    chain.addAll(declarations.supertypes(owner));
    for (String type : chain) {
      if (listed(type, name)) {
        return Optional.of(type);
      }
      if (overrides(type, call)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean overrides(String type, Expr.Call call) {
    return detection
        .project()
        .declarations()
        .type(type)
        .filter(d -> !Declarations.ownMethods(d, call.name(), call.arguments().size()).isEmpty())
        .isPresent();
  }

  private boolean listed(String type, String member) {
    return library.type(type).filter(t -> !t.members(member).isEmpty()).isPresent();
  }

  private Optional<Hit> findReference(Expr.MethodReference reference, Place place) {
    Optional<String> owner =
        reference
            .receiver()
            .flatMap(r -> detection.project().types().nameOf(r, place))
            .or(() -> detection.project().declarations().resolve(reference.owner()));
    String member = reference.name().equals("new") ? Member.CONSTRUCTOR : reference.name();
    return owner
        .filter(type -> listed(type, member))
        .flatMap(type -> hit(type, member, List.of(), reference, place));
  }

  private Optional<Hit> hit(
      String typeName, String memberName, List<Expr> arguments, Expr expr, Place place) {
    if (!match.types().isEmpty() && !match.types().contains(typeName)) {
      return Optional.empty();
    }
    Hit hit = hit(typeName, memberName, expr, place);
    Optional<ApiType> type = library.typeOrEnclosing(typeName);
    if (type.isEmpty()) {
      return accepts(expr) ? Optional.of(hit) : Optional.empty();
    }
    List<Member> overloads = overloads(type.get(), memberName, arguments, expr, place);
    if (!passes(type.get(), overloads) || !accepts(expr, overloads)) {
      return Optional.empty();
    }
    return Optional.of(hit.with(guides.member(overloads, expr, place, detection)));
  }

  private boolean passes(ApiType type, List<Member> overloads) {
    return overloads.isEmpty()
        ? ApiType.passes(type.service(), match.service())
        : overloads.stream().allMatch(m -> ApiType.passes(m.service(), match.service()));
  }

  private List<Member> overloads(
      ApiType type, String name, List<Expr> arguments, Expr expr, Place place) {
    List<Member> all = type.members(name);
    if (expr instanceof Expr.MethodReference || all.size() < 2) {
      return all;
    }
    List<String> types =
        arguments.stream()
            .map(a -> detection.project().types().nameOf(a, place).orElse(""))
            .toList();
    List<Member> exact = type.overloads(name, types);
    if (!exact.isEmpty()) {
      return exact;
    }
    List<Member> sameArity = all.stream().filter(m -> m.arity() == arguments.size()).toList();
    return sameArity.isEmpty() ? all : sameArity;
  }

  private boolean accepts(Expr expr, List<Member> overloads) {
    boolean isStatic =
        overloads.stream()
            .anyMatch(
                m -> m.kind() == Member.Kind.STATIC_METHOD || m.kind() == Member.Kind.CONSTANT);
    if (expr instanceof Expr.Call call && !call.name().equals(MethodFacts.CONSTRUCTOR)) {
      return match.uses().contains(isStatic ? MemberUse.STATIC : MemberUse.CALL);
    }
    return accepts(expr);
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

  private Hit hit(String typeName, String memberName, Expr expr, Place place) {
    String simple = typeName.substring(typeName.lastIndexOf('.') + 1);
    boolean constructor = memberName.equals(Member.CONSTRUCTOR);
    String name = constructor ? "new " + simple : simple + "." + memberName;
    Map<String, String> values =
        Map.of(
            "symbol",
            typeName + "." + memberName,
            "type",
            typeName,
            "member",
            constructor ? simple : memberName,
            "name",
            name);
    return Hit.at(
        place.file(), region(expr), typeName + "." + memberName, place.enclosing(), values);
  }

  private static Region region(Expr expr) {
    if (expr instanceof Expr.New creation) {
      return creation.nameRegion();
    }
    if (expr instanceof Expr.Call call) {
      return call.nameRegion();
    }
    if (expr instanceof Expr.FieldRef field) {
      return field.nameRegion();
    }
    return expr.region();
  }
}
