package io.github.adalscan.token;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.Flow;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.TokenMethod;
import java.util.List;
import java.util.Optional;

/** Tells by their arguments what calls of ADAL4J ask for. */
record AdalMethods(ProjectFacts project, Catalogs catalogs) {
  /** With four arguments a user's text name means integrated Windows, an assertion on-behalf-of. */
  Flow flow(TokenMethod method, List<Expr> arguments, Closure site) {
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

  /** Which argument names the resource; empty where none does. */
  Optional<Integer> resourceIndex(TokenMethod method, Closure site) {
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
}
