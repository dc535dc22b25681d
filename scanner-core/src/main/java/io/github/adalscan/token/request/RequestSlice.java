package io.github.adalscan.token.request;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that takes part in one request: the objects that a call is made on and with, how they are
 * made, and the interceptors among them. Used once, by one thread.
 */
public final class RequestSlice {
  private static final int MAX_DEPTH = 5;
  private static final int MAX_PARTS = 60;

  /** A header and the circumstances in which its value is evaluated. */
  public record Header(HeaderSite site, Scene scene) {}

  private final ProjectFacts project;
  private final HeaderSites sites;
  private final Closure sent;
  private final Set<Location> seen = new HashSet<>();
  private final Map<HeaderSite, Header> headers = new LinkedHashMap<>();
  private final List<Construction> parts = new ArrayList<>();

  /** Collects what takes part in the request that a call sends. */
  public RequestSlice(ProjectFacts project, HeaderSites sites, Closure call) {
    this.project = project;
    this.sites = sites;
    this.sent = call;
    if (call.expr() instanceof Expr.Call named) {
      named.receiver().ifPresent(receiver -> add(call.with(receiver), 0));
    }
    addArguments(call, 0);
  }

  /** The headers that reach the request. */
  public List<Header> headers() {
    return List.copyOf(headers.values());
  }

  /** The objects of the request. */
  public List<Construction> parts() {
    return List.copyOf(parts);
  }

  private void add(Closure part, int depth) {
    if (part.expr() instanceof Expr.Literal
        || !project.within(depth, MAX_DEPTH, Bound.DEPTH)
        || !project.within(parts.size(), MAX_PARTS, Bound.PARTS)) {
      return;
    }
    if (part.expr() instanceof Expr.Lambda lambda) {
      addLambda(part, lambda, depth);
      return;
    }
    if (part.expr() instanceof Expr.MethodReference) {
      addReferenced(part);
      return;
    }
    for (Construction made : project.constructions().of(part)) {
      if (depth == 0 || !isAnswer(made)) {
        addMade(made, part, depth);
      }
    }
  }

  private void addMade(Construction made, Closure part, int depth) {
    if (made.root().expr() instanceof Expr.Lambda lambda) {
      addLambda(made.root(), lambda, depth);
      return;
    }
    if (!seen.add(made.root().location()) && made.root().expr() != part.expr()) {
      return;
    }
    parts.add(made);
    addStep(made.root(), depth);
    made.calls().stream().filter(this::belongs).forEach(call -> addStep(call, depth));
    if (made.root().expr() instanceof Expr.New creation) {
      addOwnType(made.root(), creation);
    }
  }

  /** True for what another request was answered with: its address and headers stay with it. */
  private boolean isAnswer(Construction made) {
    return made.calls().stream()
        .anyMatch(
            call ->
                sites.words().sending().contains(Construction.name(call))
                    && Construction.arguments(call.expr()).isEmpty()
                    && !isHere(call));
  }

  /** False for a call that sent another request with the same object. */
  private boolean belongs(Closure call) {
    return sites.at(call.location()).isPresent()
        || !sites.words().sending().contains(Construction.name(call))
        || Construction.arguments(call.expr()).isEmpty()
        || isHere(call);
  }

  private boolean isHere(Closure call) {
    return call.location().path().equals(sent.location().path())
        && sent.expr().region().contains(call.expr().region());
  }

  /** The root of a construction or a call on it. */
  private void addStep(Closure step, int depth) {
    sites.at(step.location()).ifPresent(site -> add(site, step.scene()));
    addArguments(step, depth + 1);
  }

  private void addArguments(Closure invocation, int depth) {
    for (Expr argument : Construction.arguments(invocation.expr())) {
      add(invocation.with(argument), depth);
    }
  }

  private void add(HeaderSite site, Scene scene) {
    headers.putIfAbsent(site, new Header(site, scene));
  }

  /** What a lambda does: an interceptor, a filter, a customizer of headers. */
  private void addLambda(Closure closure, Expr.Lambda lambda, int depth) {
    if (!seen.add(closure.location())) {
      return;
    }
    for (HeaderSite site : sites.inside(closure.location())) {
      add(site, closure.scene().before(site.place().event()));
    }
    lambda.results().forEach(result -> add(closure.with(result), depth + 1));
  }

  /** What a method does that is passed by name. */
  private void addReferenced(Closure closure) {
    Expr.MethodReference reference = (Expr.MethodReference) closure.expr();
    String type = closure.scene().place().owner().type().name();
    for (HeaderSite site : sites.inType(type)) {
      boolean named =
          site.place().method().filter(m -> m.name().equals(reference.name())).isPresent();
      if (named) {
        add(site, Scene.at(site.place()));
      }
    }
  }

  /** What the methods of an own class do, for this object. */
  private void addOwnType(Closure root, Expr.New creation) {
    Optional<String> type =
        creation.body().isEmpty()
            ? project.declarations().resolve(creation.type())
            : Optional.of(creation.body());
    type.filter(name -> project.declarations().type(name).isPresent())
        .ifPresent(
            name ->
                sites
                    .inType(name)
                    .forEach(site -> add(site, new Scene(site.place(), Optional.empty(), root))));
  }
}
