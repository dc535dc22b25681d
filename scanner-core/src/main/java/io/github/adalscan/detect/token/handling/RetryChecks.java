package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.detect.token.code.Reach;
import io.github.adalscan.detect.token.code.StatusTest;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.CodeUnit;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds 401 and 403 answers that are tried again with the same token. */
final class RetryChecks {
  private static final Set<String> REFUSALS = Set.of("Unauthorized", "Forbidden");
  private static final Set<String> RETRY = Set.of("Retryable", "Retry");
  private static final Set<String> SPECS = Set.of("retryWhen", "filter", "retry", "retryOn");
  private static final Set<String> RENEWS =
      Set.of(
          "acquireToken",
          "acquireTokenSilently",
          "getToken",
          "getTokenSync",
          "acquireTokenByRefreshToken");

  private RetryChecks() {}

  static List<Objection> sameToken(Detection detection) {
    List<Objection> all = new ArrayList<>();
    Reach reach = new Reach(detection.project());
    for (FileFacts file : detection.project().files()) {
      if (file.context() == FileContext.TEST || !concerns(file, detection)) {
        continue;
      }
      for (TypeFacts type : file.code().map(CodeUnit::types).orElse(List.of())) {
        for (MethodFacts method : type.methods()) {
          Declared.Method declared = new Declared.Method(new Declared(file, type), method);
          annotated(declared).ifPresent(all::add);
          loops(Part.of(declared), reach, all);
        }
      }
    }
    return all;
  }

  /** The file names an API of Microsoft, or asks for tokens. */
  private static boolean concerns(FileFacts file, Detection detection) {
    boolean[] found = {false};
    Resources resources = detection.resources();
    file.code()
        .ifPresent(
            unit ->
                io.github.adalscan.fact.code.CodeWalker.forEach(
                    unit,
                    e ->
                        found[0] |=
                            Code.text(e)
                                    .flatMap(Resources::host)
                                    .flatMap(resources::ofHost)
                                    .isPresent()
                                || Code.calls(e, Set.of("acquireToken", "getTokenSync"))));
    return found[0]
        || file.typeUses().stream()
            .anyMatch(
                u ->
                    u.type().candidates().stream()
                        .anyMatch(
                            c ->
                                c.startsWith("com.microsoft.aad.")
                                    || c.startsWith("com.azure.")
                                    || c.startsWith("com.microsoft.graph")));
  }

  /** {@code @Retryable(retryFor = WebClientResponseException.Forbidden.class)}. */
  private static Optional<Objection> annotated(Declared.Method method) {
    Optional<Annotation> retry = Code.annotation(method.method().annotations(), RETRY);
    boolean refusal =
        retry
            .filter(
                a ->
                    a.values().entrySet().stream()
                        .filter(e -> !e.getKey().startsWith("no") && !e.getKey().startsWith("ex"))
                        .anyMatch(e -> Code.any(e.getValue(), RetryChecks::isRefusal)))
            .isPresent();
    return refusal
        ? retry.map(
            a -> Objection.at(new Location(method.owner().file().path(), a.region()), "Retryable"))
        : Optional.empty();
  }

  private static boolean isRefusal(Expr expr) {
    return (expr instanceof Expr.ClassLiteral literal && Code.isNamed(literal.type(), REFUSALS))
        || (expr instanceof Expr.TypeTest test && Code.isNamed(test.type(), REFUSALS));
  }

  private static void loops(Part whole, Reach reach, List<Objection> all) {
    for (int b = 0; b < whole.facts().blocks().size(); b++) {
      Part loop = whole.in(b);
      if (loop.header().kind().repeats() && !reach.down(loop, RetryChecks::renews)) {
        retries(loop).ifPresent(all::add);
      }
    }
    for (int i : whole.events()) {
      for (Expr root : whole.event(i).expressions()) {
        spec(root).ifPresent(e -> all.add(Objection.at(whole.place(i).locate(e), "retry")));
      }
    }
  }

  private static boolean renews(Expr expr) {
    return Code.calls(expr, RENEWS)
        || expr.name()
            .toLowerCase(java.util.Locale.ROOT)
            .matches("(refresh|renew|acquire|fetch|new|get)\\w*token\\w*")
        || supplies(expr);
  }

  /** {@code tokens.get()}. */
  private static boolean supplies(Expr expr) {
    return expr instanceof Expr.Call call
        && call.arguments().isEmpty()
        && call.receiver()
            .map(r -> r.name().toLowerCase(java.util.Locale.ROOT))
            .filter(name -> name.contains("token"))
            .isPresent();
  }

  /** A reactive retry that lets refusals through. */
  private static Optional<Expr> spec(Expr root) {
    if (Code.calls(root, SPECS)
        && Code.any(root, e -> Code.calls(e, Set.of("retryWhen", "backoff", "fixedDelay")))
        && Code.any(root, RetryChecks::isRefusal)) {
      List<Expr> found = new ArrayList<>();
      io.github.adalscan.fact.code.CodeWalker.forEach(
          root,
          e -> {
            if (isRefusal(e)) {
              found.add(e);
            }
          });
      return found.stream().findFirst();
    }
    return Optional.empty();
  }

  /** The condition by which a refusal leads to another round. */
  private static Optional<Objection> retries(Part loop) {
    Optional<Expr> ends = Optional.empty();
    for (int i : loop.events()) {
      Part at = loop.in(loop.event(i).block());
      boolean breaks = leavesLoop(loop.event(i));
      boolean continues =
          loop.event(i) instanceof Event.Jump jump && jump.target() == Event.Jump.Target.CONTINUE;
      for (Part around : within(at, loop)) {
        Optional<Expr> condition = around.condition();
        boolean then = around.header().kind() == Block.Kind.THEN;
        if (breaks && then && condition.filter(StatusTest::excludes).isPresent()) {
          ends = condition;
        }
        if (continues && StatusTest.guards(around, true)) {
          ends = condition;
        }
      }
    }
    Optional<Expr> repeats =
        ends.or(
            () ->
                whileCondition(loop)
                    .filter(c -> StatusTest.compares(c, true) && !StatusTest.excludes(c)));
    return repeats.map(e -> Objection.at(loop.place(0).locate(e), "retry"));
  }

  private static boolean leavesLoop(Event event) {
    return event instanceof Event.Return
        || (event instanceof Event.Jump jump && jump.target() != Event.Jump.Target.CONTINUE);
  }

  private static List<Part> within(Part inner, Part loop) {
    return inner.outwards().stream().takeWhile(p -> p.block() != loop.block()).toList();
  }

  /** What a loop is repeated for; of {@code do} the next event behind it. */
  private static Optional<Expr> whileCondition(Part loop) {
    if (loop.header().kind() == Block.Kind.LOOP) {
      return loop.condition();
    }
    int last = loop.events().stream().max(Integer::compare).orElse(-1);
    return last >= 0 && last + 1 < loop.facts().events().size()
        ? loop.event(last + 1).expressions().stream().findFirst()
        : Optional.empty();
  }
}
