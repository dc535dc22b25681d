package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Steps;
import io.github.adalscan.detect.token.TokenDetector;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.detect.token.header.Bearer;
import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import io.github.adalscan.token.fact.ApiCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds failures of token requests that end in a request with no token. */
final class SwallowChecks {
  private SwallowChecks() {}

  static List<Objection> emptyToken(ApiCall call, Detection detection) {
    Place place = call.site().scene().place();
    if (call.origins().isEmpty() || place.file().context() == FileContext.TEST) {
      return List.of();
    }
    List<Objection> all = new ArrayList<>();
    CodeRefs.variables(call.header().expr())
        .forEach(variable -> inMethod(call, variable, place, detection).ifPresent(all::add));
    CodeRefs.calls(call.header().expr())
        .forEach(made -> inHelper(call, made, place, detection).ifPresent(all::add));
    Part.around(place)
        .ifPresent(
            part ->
                CodeRefs.variables(call.header().expr())
                    .forEach(v -> assignedFromHelper(call, v, part, detection, all)));
    if (all.isEmpty()) {
      Bearer.of(call, detection)
          .tokens()
          .forEach(token -> inCallback(token, detection).ifPresent(at -> all.add(ends(at, call))));
    }
    return all.stream().limit(1).toList();
  }

  /** The token's variable is filled within try only, and nothing stops after the catch. */
  private static Optional<Objection> inMethod(
      ApiCall call, Expr.VariableRef token, Place place, Detection detection) {
    Optional<Part> around = Part.around(place);
    if (around.isEmpty()) {
      return Optional.empty();
    }
    Part whole = around.get().in(0);
    boolean starts = whole.events().stream().anyMatch(i -> startsEmpty(whole.event(i), token));
    if (!starts || tested(whole, token, place, detection)) {
      return Optional.empty();
    }
    for (int i : whole.events()) {
      if (assigns(whole.event(i), token) && !isNothing(((Event.Assign) whole.event(i)).value())) {
        for (Part tried : whole.in(whole.event(i).block()).outwards()) {
          boolean behind = tried.header().kind() == Block.Kind.TRY && !tried.holds(place.event());
          for (Part clause : behind ? tried.handlers() : List.<Part>of()) {
            if (!clause.leaves() && !assignsAgain(clause, token)) {
              return Optional.of(at(clause, call));
            }
          }
        }
      }
    }
    return Optional.empty();
  }

  /** A callback that gives nothing, also in a helper that returns the promise of a token. */
  private static Optional<Location> inCallback(Closure token, Detection detection) {
    return ownCallback(token, detection)
        .or(
            () ->
                token.expr() instanceof Expr.Call call
                        && detection.catalogs().words("unwrapping").contains(call.name())
                    ? call.receiver().flatMap(promise -> promised(token.with(promise), detection))
                    : Optional.empty());
  }

  private static Optional<Location> promised(Closure promise, Detection detection) {
    return detection.project().tracer().sources(promise).stream()
        .flatMap(source -> ownCallback(source.closure(), detection).stream())
        .findFirst();
  }

  /** {@code future.exceptionally(e -> null)}. */
  private static Optional<Location> ownCallback(Closure token, Detection detection) {
    List<Expr> found = new ArrayList<>();
    CodeWalker.forEach(
        token.expr(),
        e -> {
          if (e instanceof Expr.Call call
              && detection.catalogs().words("failure-defaults").contains(call.name())) {
            call.arguments().stream().filter(SwallowChecks::givesNothing).forEach(found::add);
          }
        });
    return found.stream().findFirst().map(e -> token.with(e).location());
  }

  private static boolean givesNothing(Expr argument) {
    return argument instanceof Expr.Lambda lambda
        ? !lambda.results().isEmpty()
            && lambda.results().stream().allMatch(SwallowChecks::isNothing)
        : Code.text(argument).filter(String::isBlank).isPresent();
  }

  private static Objection at(Part clause, ApiCall call) {
    return ends(clause.location(), call);
  }

  private static Objection ends(Location location, ApiCall call) {
    return Objection.at(location, "catch").steps(steps(location, call));
  }

  private static List<Step> steps(Location end, ApiCall call) {
    List<Step> steps = new ArrayList<>();
    steps.add(TokenDetector.asked(call.origins().get(0).request()));
    steps.add(new Step(end, "its failure ends here"));
    steps.addAll(Steps.arrival(call, "the request goes without a token"));
    return steps;
  }

  private static boolean assigns(Event event, Expr.VariableRef variable) {
    return event instanceof Event.Assign assign
        && assign.target() instanceof Expr.VariableRef ref
        && ref.variable() == variable.variable();
  }

  private static boolean assignsAgain(Part clause, Expr.VariableRef variable) {
    return clause.events().stream()
        .anyMatch(
            i ->
                assigns(clause.event(i), variable)
                    && !isNothing(((Event.Assign) clause.event(i)).value()));
  }

  private static boolean isNothing(Expr value) {
    return Code.isNull(value) || Code.text(value).filter(String::isBlank).isPresent();
  }

  /** The variable is looked at before it is used. */
  private static boolean tested(
      Part whole, Expr.VariableRef token, Place place, Detection detection) {
    for (int b = 1; b < whole.facts().blocks().size(); b++) {
      Part block = whole.in(b);
      boolean asks =
          block
              .condition()
              .filter(
                  c ->
                      Code.any(
                          c,
                          e -> e instanceof Expr.VariableRef r && r.variable() == token.variable()))
              .isPresent();
      if (asks && (block.leaves() || block.holds(place.event()))) {
        return true;
      }
    }
    return whole.any(
        e ->
            Code.calls(e, detection.catalogs().words("checking"))
                && Code.any(
                    e, x -> x instanceof Expr.VariableRef r && r.variable() == token.variable()));
  }

  /** A variable that takes what a helper returns. */
  private static void assignedFromHelper(
      ApiCall call, Expr.VariableRef token, Part part, Detection detection, List<Objection> all) {
    Part whole = part.in(0);
    if (tested(whole, token, call.site().scene().place(), detection)) {
      return;
    }
    for (int i : whole.events()) {
      if (assigns(whole.event(i), token)) {
        Place place = whole.place(i);
        CodeRefs.calls(((Event.Assign) whole.event(i)).value())
            .forEach(made -> inHelper(call, made, place, detection).ifPresent(all::add));
      }
    }
  }

  /** The helper that asks for the token returns nothing when that fails. */
  private static Optional<Objection> inHelper(
      ApiCall call, Expr.Call made, Place place, Detection detection) {
    List<Declared.Method> targets =
        detection
            .project()
            .types()
            .ownerOf(made, place)
            .map(
                owner ->
                    detection
                        .project()
                        .declarations()
                        .methods(owner, made.name(), made.arguments().size()))
            .orElse(List.of());
    for (Declared.Method target : targets) {
      Part whole = Part.of(target);
      for (int i : whole.events()) {
        if (whole.event(i) instanceof Event.Return returned) {
          Optional<Part> clause =
              (isNothing(returned.value()) || (isEmpty(returned.value()) && fillsIn(call, made))
                      ? around(whole, returned)
                      : behind(whole, i, returned, detection))
                  .filter(p -> asks(p, detection));
          if (clause.isPresent()) {
            return Optional.of(at(clause.get(), call));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** {@code Optional.empty()}. */
  private static boolean isEmpty(Expr value) {
    return value instanceof Expr.Call none
        && none.name().equals("empty")
        && none.arguments().isEmpty()
        && none.receiver().filter(r -> !r.name().equals("Optional")).isEmpty();
  }

  /** {@code token().orElse("")} in the header. */
  private static boolean fillsIn(ApiCall call, Expr.Call made) {
    return Code.any(
        call.header().expr(),
        e ->
            e instanceof Expr.Call or
                && or.name().equals("orElse")
                && or.arguments().stream().allMatch(SwallowChecks::isNothing)
                && Code.any(or, inner -> inner == made));
  }

  /** The catch clause that a return of nothing stands in, or comes behind. */
  private static Optional<Part> around(Part whole, Event.Return returned) {
    return whole.in(returned.block()).outwards().stream()
        .filter(p -> p.header().kind() == Block.Kind.CATCH)
        .findFirst()
        .or(() -> passed(whole, returned).filter(p -> p.in(p.header().cause()).leaves()));
  }

  /** A catch clause whose end leads to a return that stands behind it. */
  private static Optional<Part> passed(Part whole, Event.Return returned) {
    for (int b = 1; b < whole.facts().blocks().size(); b++) {
      Part clause = whole.in(b);
      boolean before =
          clause.header().kind() == Block.Kind.CATCH
              && clause.header().parent() == returned.block()
              && clause.location().compareTo(whole.place(0).locate(returned.value())) < 0;
      if (before && !clause.leaves()) {
        return Optional.of(clause);
      }
    }
    return Optional.empty();
  }

  /** The catch clause behind which a variable is returned that only the try block fills. */
  private static Optional<Part> behind(
      Part whole, int index, Event.Return returned, Detection detection) {
    if (!(returned.value() instanceof Expr.VariableRef token)
        || whole.events().stream().noneMatch(i -> startsEmpty(whole.event(i), token))
        || tested(whole, token, whole.place(index), detection)) {
      return Optional.empty();
    }
    return passed(whole, returned)
        .filter(clause -> !assignsAgain(clause, token))
        .filter(clause -> assignsAgain(clause.in(clause.header().cause()), token));
  }

  private static boolean startsEmpty(Event event, Expr.VariableRef token) {
    return assigns(event, token) && isNothing(((Event.Assign) event).value());
  }

  /** The try block of a catch clause asks for a token. */
  private static boolean asks(Part clause, Detection detection) {
    Part tried = clause.in(clause.header().cause());
    return tried.events().stream()
        .anyMatch(
            i ->
                tried.event(i).expressions().stream()
                    .anyMatch(
                        e -> !detection.tokens().origins(Closure.at(e, tried.place(i))).isEmpty()));
  }
}
