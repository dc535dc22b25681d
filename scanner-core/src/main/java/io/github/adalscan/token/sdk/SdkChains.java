package io.github.adalscan.token.sdk;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Tracer;
import io.github.adalscan.model.Bound;
import java.util.ArrayList;
import java.util.List;

/** Takes chains of calls apart, through variables, fields and methods that hold their parts. */
final class SdkChains {
  private static final int MAX_LENGTH = 48;
  private static final int MAX_CHAINS = 8;

  private final ProjectFacts project;

  SdkChains(ProjectFacts project) {
    this.project = project;
  }

  /**
   * A chain.
   *
   * @param base what the first call is made on
   * @param calls in order
   */
  record Chain(Closure base, List<Closure> calls) {
    Chain {
      calls = List.copyOf(calls);
    }

    private Chain then(Closure call) {
      List<Closure> longer = new ArrayList<>(calls);
      longer.add(call);
      return new Chain(base, longer);
    }

    /** The base and the calls: each stands for what the chain is up to there. */
    List<Closure> links() {
      List<Closure> all = new ArrayList<>();
      all.add(base);
      all.addAll(calls);
      return all;
    }
  }

  /** The chains that an expression can be the end of; one without calls when it is none. */
  List<Chain> of(Closure end) {
    return of(end, 0);
  }

  private List<Chain> of(Closure end, int depth) {
    if (!project.within(depth, MAX_LENGTH, Bound.DEPTH)) {
      return List.of(new Chain(end, List.of()));
    }
    List<Chain> all = new ArrayList<>();
    for (Tracer.Source source : project.tracer().sources(end)) {
      Closure born = source.closure();
      if (born.expr() instanceof Expr.Call call
          && call.receiver().isPresent()
          && call.qualifier() != Expr.Qualifier.TYPE) {
        of(born.with(call.receiver().get()), depth + 1).forEach(c -> all.add(c.then(born)));
      } else {
        all.add(new Chain(born, List.of()));
      }
    }
    return project.atMost(all, MAX_CHAINS, Bound.CHAINS);
  }
}
