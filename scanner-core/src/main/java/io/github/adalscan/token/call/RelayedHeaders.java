package io.github.adalscan.token.call;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.token.request.HeaderSites;
import io.github.adalscan.token.request.RequestSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Loops that copy the headers of a map into a request: {@code for (entry : headers.entrySet())}
 * with {@code request.setHeader(entry.getKey(), entry.getValue())}, or {@code headers.forEach}.
 */
final class RelayedHeaders {
  private final ProjectFacts project;
  private final HeaderSites sites;

  RelayedHeaders(ProjectFacts project, HeaderSites sites) {
    this.project = project;
    this.sites = sites;
  }

  /**
   * A copied header.
   *
   * @param copy the call that sets it on the request
   */
  record Relayed(RequestSlice.Header header, Closure copy) {}

  /** All of them. */
  List<Relayed> all() {
    List<Relayed> all = new ArrayList<>();
    for (String name : sites.words().headers()) {
      for (CallSites.Site site : project.callSites().named(name)) {
        if (site.arguments().size() == 2 && site.receiver().isPresent()) {
          add(site, all);
        }
      }
    }
    return all;
  }

  private void add(CallSites.Site site, List<Relayed> all) {
    Optional<Expr> key = variable(site.arguments().get(0));
    Optional<MethodFacts> method = site.place().method();
    if (key.isEmpty() || method.isEmpty() || variable(site.arguments().get(1)).isEmpty()) {
      return;
    }
    Expr.VariableRef ref = (Expr.VariableRef) key.get();
    for (Scene scene : project.scenes().of(site.place())) {
      for (Closure map : maps(ref, method.get(), scene)) {
        Closure copy = new Closure(site.expr(), scene);
        new RequestSlice(project, sites, map)
            .headers()
            .forEach(header -> all.add(new Relayed(header, copy)));
      }
    }
  }

  /** The variable of {@code entry.getKey()}, or the variable itself. */
  static Optional<Expr> variable(Expr argument) {
    Expr start = Chains.start(argument);
    boolean plain =
        start == argument
            || (argument instanceof Expr.Call call
                && List.of("getKey", "getValue").contains(call.name()));
    return plain && start instanceof Expr.VariableRef ? Optional.of(start) : Optional.empty();
  }

  /** The calls on a map by which the variable gets its entries or keys. */
  private static List<Closure> maps(Expr.VariableRef ref, MethodFacts method, Scene scene) {
    List<Closure> found = new ArrayList<>();
    for (int i = 0; i < method.events().size(); i++) {
      Event event = method.events().get(i);
      if (event instanceof Event.Assign assign
          && assign.target() instanceof Expr.VariableRef target
          && target.variable() == ref.variable()
          && assign.value() instanceof Expr.Call call
          && call.name().equals("entrySet")) {
        found.add(new Closure(call, scene.before(i)));
      } else if (event instanceof Event.Evaluate statement
          && statement.value() instanceof Expr.Call call
          && call.name().equals("forEach")
          && call.arguments().get(0) instanceof Expr.Lambda lambda
          && lambda.parameters().contains(ref.variable())) {
        found.add(new Closure(call, scene.before(i)));
      }
    }
    return found;
  }
}
