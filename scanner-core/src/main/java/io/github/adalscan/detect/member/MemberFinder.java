package io.github.adalscan.detect.member;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.Qualifier;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.rule.catalog.library.ApiType;
import io.github.adalscan.rule.catalog.library.Library;
import io.github.adalscan.rule.catalog.library.Member;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells which member of a library an expression uses. */
public final class MemberFinder {
  private final Library library;
  private final ProjectFacts project;

  public MemberFinder(Library library, ProjectFacts project) {
    this.library = library;
    this.project = project;
  }

  Library library() {
    return library;
  }

  /** The member of the library that an expression calls, creates or reads. */
  public Optional<UsedMember> find(Expr expr, Place place) {
    if (expr instanceof Expr.New creation) {
      return project
          .declarations()
          .resolve(creation.type())
          .filter(library::owns)
          .map(t -> used(t, Member.CONSTRUCTOR, creation.arguments(), creation, place));
    }
    if (expr instanceof Expr.Call call) {
      return findCall(call, place);
    }
    if (expr instanceof Expr.FieldRef field && isStatic(field.qualifier())) {
      return project
          .types()
          .ownerOf(field, place)
          .filter(t -> listed(t, field.name()))
          .map(t -> used(t, field.name(), List.of(), field, place));
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

  private Optional<UsedMember> findCall(Expr.Call call, Place place) {
    Optional<String> owner = project.types().ownerOf(call, place);
    String name = call.name();
    if (owner.isEmpty()) {
      return byName(call, place);
    }
    boolean isStatic = call.qualifier() == Qualifier.TYPE && library.owns(owner.get());
    return declaring(owner.get(), name, call)
        .or(() -> isStatic ? owner : Optional.empty())
        .map(type -> used(type, name, call.arguments(), call, place));
  }

  /** A receiver of unknown type: a distinctive name and an import of the library tell. */
  private Optional<UsedMember> byName(Expr.Call call, Place place) {
    if (!library.distinctive().contains(call.name()) || !imported(place.file())) {
      return Optional.empty();
    }
    return library.allTypes().stream()
        .filter(t -> t.members(call.name()).stream().anyMatch(m -> fits(m, call)))
        .findFirst()
        .map(t -> used(t.name(), call.name(), call.arguments(), call, place));
  }

  private static boolean fits(Member member, Expr.Call call) {
    return member.arity() == call.arguments().size();
  }

  private boolean imported(FileFacts file) {
    return file.typeUses().stream()
        .filter(use -> use.kind() != TypeUse.Kind.PACKAGE)
        .flatMap(use -> project.declarations().resolve(use.type()).stream())
        .anyMatch(this::tells);
  }

  /** Where packages are named that go with the names, types elsewhere tell nothing of them. */
  private boolean tells(String name) {
    return library.ownsPackage(name)
        || (library.related().isEmpty() ? library.owns(name) : library.isRelated(name));
  }

  /** The library type that declares a member which {@code owner} has or inherits. */
  private Optional<String> declaring(String owner, String name, Expr.Call call) {
    Declarations declarations = project.declarations();
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
    return project
        .declarations()
        .type(type)
        .filter(d -> !Declarations.ownMethods(d, call.name(), call.arguments().size()).isEmpty())
        .isPresent();
  }

  private boolean listed(String type, String member) {
    return library.type(type).filter(t -> !t.members(member).isEmpty()).isPresent();
  }

  private Optional<UsedMember> findReference(Expr.MethodReference reference, Place place) {
    Optional<String> owner =
        reference
            .receiver()
            .flatMap(r -> project.types().nameOf(r, place))
            .or(() -> project.declarations().resolve(reference.owner()));
    String member = reference.name().equals("new") ? Member.CONSTRUCTOR : reference.name();
    return owner
        .filter(type -> listed(type, member))
        .map(type -> used(type, member, List.of(), reference, place));
  }

  private UsedMember used(String type, String name, List<Expr> arguments, Expr expr, Place place) {
    List<Member> overloads =
        library
            .typeOrEnclosing(type)
            .map(t -> overloads(t, name, arguments, expr, place))
            .orElse(List.of());
    return new UsedMember(type, name, overloads, expr, place);
  }

  private List<Member> overloads(
      ApiType type, String name, List<Expr> arguments, Expr expr, Place place) {
    List<Member> all = type.members(name);
    if (expr instanceof Expr.MethodReference || all.size() < 2) {
      return all;
    }
    List<String> types = arguments.stream().map(a -> typeName(a, place)).toList();
    List<Member> exact = type.overloads(name, types);
    if (!exact.isEmpty()) {
      return likeliest(exact, arguments);
    }
    List<Member> sameArity = all.stream().filter(m -> m.arity() == arguments.size()).toList();
    return sameArity.isEmpty() ? all : likeliest(sameArity, arguments);
  }

  /** Qualified where other files tell, else as written; empty when nothing is known. */
  private String typeName(Expr argument, Place place) {
    TypeRef type = project.types().typeOf(argument, place);
    return project.declarations().resolve(type).orElse(type.dimensions() > 0 ? "" : type.name());
  }

  /** Where types leave a choice, arguments that are named like the parameters come first. */
  private static List<Member> likeliest(List<Member> members, List<Expr> arguments) {
    return members.stream()
        .sorted(Comparator.comparingInt((Member m) -> -namedAlike(m, arguments)))
        .toList();
  }

  private static int namedAlike(Member member, List<Expr> arguments) {
    int alike = 0;
    for (int i = 0; i < Math.min(member.arity(), arguments.size()); i++) {
      String name = nameOf(arguments.get(i)).toLowerCase(Locale.ROOT);
      alike += name.contains(member.parameters().get(i).name().toLowerCase(Locale.ROOT)) ? 1 : 0;
    }
    return alike;
  }

  private static String nameOf(Expr expr) {
    if (expr instanceof Expr.VariableRef variable) {
      return variable.name();
    }
    if (expr instanceof Expr.FieldRef field) {
      return field.name();
    }
    return expr instanceof Expr.Call call ? call.name() : "";
  }
}
