package io.github.adalscan.token.library;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.token.TokenLibraries;
import io.github.adalscan.rule.catalog.token.TokenMethod;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the token requests of methods that ask by themselves, as those of ADAL4J. */
final class AskingMethods {
  private final ProjectFacts project;
  private final Catalogs catalogs;

  AskingMethods(ProjectFacts project, Catalogs catalogs) {
    this.project = project;
    this.catalogs = catalogs;
  }

  /** The requests of a method that asks by itself. */
  List<TokenRequest> of(Closure site) {
    for (TokenMethod method : catalogs.tokenMethods()) {
      if (asks(method, site)) {
        return ask(method, site);
      }
    }
    return List.of();
  }

  /** True when a call is one of the method. */
  boolean asks(TokenMethod method, Closure site) {
    return site.expr() instanceof Expr.Call call
        && call.name().equals(method.method())
        && call.arguments().size() == method.arity()
        && project
            .types()
            .ownerOf(call, site.scene().place())
            .filter(owner -> project.declarations().isSubtype(owner, method.type()))
            .isPresent();
  }

  /** What such a call asks for. */
  List<TokenRequest> ask(TokenMethod method, Closure site) {
    List<Expr> arguments = Construction.arguments(site.expr());
    List<TextPart> resources =
        resourceIndex(method, site)
            .map(index -> texts(List.of(site.with(arguments.get(index)))))
            .orElse(List.of());
    Flow flow = adalFlow(method, arguments, site);
    Expr.Call call = (Expr.Call) site.expr();
    Optional<Construction> context =
        call.receiver().flatMap(r -> project.constructions().of(site.with(r)).stream().findFirst());
    List<TextPart> authorities =
        texts(context.flatMap(c -> c.argument(0)).map(List::of).orElse(List.of()));
    Construction made = new Construction(site, List.of(), List.of());
    return optional(resources).stream()
        .map(
            resource ->
                new TokenRequest(
                    TokenLibraries.ADAL4J,
                    flow,
                    List.of(),
                    false,
                    resource,
                    authorities,
                    site.location(),
                    Optional.of(made),
                    context))
        .toList();
  }

  /** With four arguments a user's text name means integrated Windows, an assertion on-behalf-of. */
  private Flow adalFlow(TokenMethod method, List<Expr> arguments, Closure site) {
    boolean named =
        method.flow() == Flow.ON_BEHALF_OF
            && project
                .types()
                .nameOf(arguments.get(1), site.scene().place())
                .filter("java.lang.String"::equals)
                .isPresent();
    return named ? Flow.INTEGRATED_WINDOWS : method.flow();
  }

  /** What libraries know of a type: of one of the tree, what it is made for. */
  private String known(String type) {
    return project.declarations().type(type).isEmpty()
        ? type
        : project.declarations().supertypes(type).stream()
            .filter(above -> project.declarations().type(above).isEmpty())
            .findFirst()
            .orElse("");
  }

  private Optional<Integer> resourceIndex(TokenMethod method, Closure site) {
    List<String> types =
        Construction.arguments(site.expr()).stream()
            .map(a -> project.types().nameOf(a, site.scene().place()).map(this::known).orElse(""))
            .toList();
    return catalogs.type(method.type()).stream()
        .flatMap(type -> type.overloads(method.method(), types).stream())
        .map(member -> member.parameters().stream().map(p -> p.name()).toList().indexOf("resource"))
        .filter(index -> index >= 0)
        .findFirst();
  }

  /** The texts that expressions can be, with their places. */
  List<TextPart> texts(List<Closure> closures) {
    List<TextPart> all = new ArrayList<>();
    for (Closure each : closures) {
      for (TextValue value : project.values().of(each)) {
        all.add(TextPart.of(value, each.location()));
      }
    }
    return all;
  }

  /** Each of them, or one time nothing. */
  static List<Optional<TextPart>> optional(List<TextPart> parts) {
    return parts.isEmpty() ? List.of(Optional.empty()) : parts.stream().map(Optional::of).toList();
  }
}
