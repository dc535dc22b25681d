package io.github.adalscan.token.origin;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.link.value.Tracer;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a cache loads for the key that it is asked for: {@code builder.build(this::load)}. */
record LoadedTokens(ProjectFacts project) {
  /** What an expression that asks a cache gets from what loads it; none for others. */
  List<Closure> of(Closure taken) {
    if (!(taken.expr() instanceof Expr.Call call)
        || call.receiver().isEmpty()
        || !project.declarations().calls().does(call.name(), CallEffect.TAKES_KEPT)) {
      return List.of();
    }
    List<Closure> all = new ArrayList<>();
    Optional<Closure> key = Construction.argument(taken, 0);
    for (Tracer.Source source : project.tracer().sources(taken.with(call.receiver().get()))) {
      if (isCache(source.closure().expr())) {
        Construction.arguments(source.closure().expr()).stream()
            .map(source.closure()::with)
            .flatMap(loader -> results(loader, key).stream())
            .forEach(all::add);
      }
    }
    return all;
  }

  private boolean isCache(Expr made) {
    return made instanceof Expr.Call
        && Chains.start(made) instanceof Expr.Call first
        && first.qualifier() == Expr.Qualifier.TYPE
        && project
            .declarations()
            .calls()
            .types("caches")
            .contains(LastPart.ofName(first.owner().name()));
  }

  private List<Closure> results(Closure loader, Optional<Closure> key) {
    if (loader.expr() instanceof Expr.MethodReference reference) {
      return project.tracer().results(reference, loader, key.stream().toList());
    }
    return key.map(each -> project.functions().applied(loader, each)).orElse(List.of());
  }
}
