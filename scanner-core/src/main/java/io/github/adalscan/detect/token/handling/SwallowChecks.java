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
        .forEach(made -> helper(call, made, place, detection).ifPresent(all::add));
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
    boolean starts =
        whole.events().stream().anyMatch(i -> Swallowed.startsEmpty(whole.event(i), token));
    if (!starts || Swallowed.tested(whole, token, place, detection)) {
      return Optional.empty();
    }
    for (int i : whole.events()) {
      if (Swallowed.assigns(whole.event(i), token)
          && !Swallowed.isNothing(((Event.Assign) whole.event(i)).value())) {
        for (Part tried : whole.in(whole.event(i).block()).outwards()) {
          boolean behind = tried.header().kind() == Block.Kind.TRY && !tried.holds(place.event());
          for (Part clause : behind ? tried.handlers() : List.<Part>of()) {
            if (!clause.leaves() && !Swallowed.assignsAgain(clause, token)) {
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
        ? !lambda.results().isEmpty() && lambda.results().stream().allMatch(Swallowed::isNothing)
        : Code.text(argument).filter(String::isBlank).isPresent();
  }

  /** What a helper returns when it gets no token. */
  private static Optional<Objection> helper(
      ApiCall call, Expr.Call made, Place place, Detection detection) {
    return EmptyAnswers.in(call, made, place, detection).map(end -> ends(end, call));
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

  /** A variable that takes what a helper returns. */
  private static void assignedFromHelper(
      ApiCall call, Expr.VariableRef token, Part part, Detection detection, List<Objection> all) {
    Part whole = part.in(0);
    if (Swallowed.tested(whole, token, call.site().scene().place(), detection)) {
      return;
    }
    for (int i : whole.events()) {
      if (Swallowed.assigns(whole.event(i), token)) {
        Place place = whole.place(i);
        CodeRefs.calls(((Event.Assign) whole.event(i)).value())
            .forEach(made -> helper(call, made, place, detection).ifPresent(all::add));
      }
    }
  }
}
