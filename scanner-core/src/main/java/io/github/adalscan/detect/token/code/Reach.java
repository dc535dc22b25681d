package io.github.adalscan.detect.token.code;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Follows calls down and up through the methods of a tree, a few levels deep. */
public final class Reach {
  private static final int MAX_DEPTH = 3;

  private final ProjectFacts project;

  public Reach(ProjectFacts project) {
    this.project = project;
  }

  /** True when a part, or a method that it calls, holds an expression that passes a test. */
  public boolean down(Part part, Predicate<Expr> test) {
    return down(part, test, new HashSet<>(), 0);
  }

  /** True when a part, or a method that it calls, calls one of these methods. */
  public boolean downTo(Part part, Set<Location> methods) {
    return downTo(part, methods, new HashSet<>(), 0);
  }

  private boolean downTo(Part part, Set<Location> methods, Set<Location> seen, int depth) {
    List<Declared.Method> called = new ArrayList<>();
    for (int index : part.events()) {
      for (Expr root : part.roots(index)) {
        CodeWalker.forEach(root, e -> called.addAll(targets(e, part, index)));
      }
    }
    return called.stream()
        .anyMatch(
            m ->
                methods.contains(m.location())
                    || (enters(m, seen, depth) && downTo(Part.of(m), methods, seen, depth + 1)));
  }

  private boolean down(Part part, Predicate<Expr> test, Set<Location> seen, int depth) {
    for (int index : part.events()) {
      for (Expr root : part.roots(index)) {
        boolean found =
            Code.any(
                root,
                e ->
                    test.test(e)
                        || constant(e, part.place(index)).filter(test).isPresent()
                        || into(e, part, index, test, seen, depth));
        if (found) {
          return true;
        }
      }
    }
    return false;
  }

  /** The literal that a constant stands for. */
  private Optional<Expr> constant(Expr expr, Place place) {
    if (!(expr instanceof Expr.FieldRef field)
        || !field.name().equals(field.name().toUpperCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return project
        .types()
        .ownerOf(field, place)
        .flatMap(owner -> project.declarations().field(owner, field.name()))
        .filter(found -> found.field().isFinal())
        .flatMap(found -> found.field().initializer())
        .filter(Expr.Literal.class::isInstance);
  }

  private boolean into(
      Expr expr, Part part, int index, Predicate<Expr> test, Set<Location> seen, int depth) {
    for (Declared.Method target : targets(expr, part, index)) {
      if (enters(target, seen, depth) && down(Part.of(target), test, seen, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private List<Declared.Method> targets(Expr expr, Part part, int index) {
    if (expr instanceof Expr.Call call) {
      return project
          .types()
          .ownerOf(call, part.place(index))
          .map(owner -> project.declarations().methods(owner, call.name(), call.arguments().size()))
          .orElse(List.of())
          .stream()
          .flatMap(method -> project.declarations().bodies(method).stream())
          .toList();
    }
    if (expr instanceof Expr.MethodReference reference) {
      String own = part.method().owner().type().name();
      return project.declarations().type(own).stream()
          .flatMap(d -> d.type().methods().stream().map(m -> new Declared.Method(d, m)))
          .filter(m -> m.method().name().equals(reference.name()))
          .toList();
    }
    return List.of();
  }

  /** True when a method was not looked at yet and may be; the methods on the edge stay unseen. */
  private boolean enters(Declared.Method method, Set<Location> seen, int depth) {
    return !seen.contains(method.location())
        && project.within(depth + 1, MAX_DEPTH, Bound.CALL_DEPTH)
        && seen.add(method.location());
  }

  /** What is searched. */
  public ProjectFacts project() {
    return project;
  }

  /** The calls of a method in the tree. */
  public List<CallSites.Site> callers(Declared.Method method) {
    return project.callSites().of(method);
  }

  /** True when a method, or one that calls it, passes a test. */
  public boolean up(Declared.Method method, Predicate<Declared.Method> test) {
    return up(method, test, new HashSet<>(), 0);
  }

  private boolean up(
      Declared.Method method, Predicate<Declared.Method> test, Set<Location> seen, int depth) {
    if (test.test(method)) {
      return true;
    }
    List<CallSites.Site> callers = callers(method);
    if (callers.isEmpty() || !enters(method, seen, depth)) {
      return false;
    }
    return callers.stream()
        .filter(site -> site.place().method().isPresent())
        .map(site -> new Declared.Method(site.place().owner(), site.place().method().get()))
        .anyMatch(caller -> up(caller, test, seen, depth + 1));
  }
}
