package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.ObjectKey;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Tracer;
import io.github.adalscan.model.Bound;
import io.github.adalscan.rule.catalog.CallEffect;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.token.fact.ApiCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A call and what its header is made of.
 *
 * @param texts what the whole header can be
 * @param tokens the expressions that stand for the token itself, back at where they are born
 */
public record Bearer(
    ApiCall call, Detection detection, List<TextValue> texts, List<Closure> tokens) {
  private static final int MAX_DEPTH = 8;

  /** What is known of a call's header; found once, since many checks begin with it. */
  public static Bearer of(ApiCall call, Detection detection) {
    return detection
        .memo()
        .get(ObjectKey.of(Bearer.class, call), Bearer.class, () -> find(call, detection));
  }

  private static Bearer find(ApiCall call, Detection detection) {
    List<Closure> tokens = new ArrayList<>();
    Bearer bearer =
        new Bearer(call, detection, detection.project().values().of(call.header()), tokens);
    bearer.open(call.header(), 0);
    return new Bearer(call, detection, bearer.texts(), List.copyOf(tokens));
  }

  private void open(Closure closure, int depth) {
    for (Tracer.Source source : detection.project().tracer().sources(closure)) {
      Closure made = source.closure();
      if (!detection.project().within(depth, MAX_DEPTH, Bound.DEPTH)) {
        tokens.add(made);
      } else if (made.expr() instanceof Expr.Concat concat) {
        concat.parts().stream()
            .filter(part -> Code.text(part).isEmpty())
            .forEach(part -> open(made.with(part), depth + 1));
      } else if (made.expr() instanceof Expr.Call call
          && !call.arguments().isEmpty()
          && detection.catalogs().calls().does(call.name(), CallEffect.FORMATS)) {
        call.arguments().stream()
            .filter(part -> Code.text(part).isEmpty())
            .forEach(part -> open(made.with(part), depth + 1));
      } else {
        List<Closure> before = new ArrayList<>(detection.tokens().kept(made));
        if (before.isEmpty()) {
          before.addAll(unwrapped(made));
        }
        before.forEach(each -> open(each, depth + 1));
        if (before.isEmpty()) {
          tokens.add(made);
        }
      }
    }
  }

  /** {@code tokens.ask().join()}: what the method asks with, and what is unwrapped of that. */
  private List<Closure> unwrapped(Closure made) {
    List<Closure> all = new ArrayList<>();
    if (made.expr() instanceof Expr.Call call
        && call.arguments().isEmpty()
        && detection.catalogs().words("unwrapping").contains(call.name())
        && call.receiver().isPresent()) {
      Closure promise = made.with(call.receiver().get());
      for (Tracer.Source source : detection.project().tracer().sources(promise)) {
        if (!source.closure().location().equals(promise.location())) {
          all.add(source.closure().with(unwrapping(call, source.closure().expr())));
        }
      }
    }
    return all;
  }

  private static Expr unwrapping(Expr.Call call, Expr promise) {
    return new Expr.Call(
        Expr.Qualifier.EXPRESSION,
        Optional.of(promise),
        call.owner(),
        call.name(),
        call.arguments(),
        promise.region(),
        promise.region());
  }

  /** What the token expressions are made on, each chain of calls from its end to its start. */
  public static List<Expr> chain(Expr end, Detection detection) {
    Set<String> passing = detection.catalogs().words("token-passing");
    List<Expr> all = new ArrayList<>();
    Expr current = end;
    all.add(current);
    while (current instanceof Expr.Call call && !asks(call, detection)) {
      boolean through = passing.contains(call.name()) && call.arguments().size() == 1;
      if (call.receiver().isPresent() && call.qualifier() != Expr.Qualifier.TYPE) {
        current = call.receiver().get();
      } else if (through) {
        current = call.arguments().get(0);
      } else {
        break;
      }
      all.add(current);
    }
    return all;
  }

  /**
   * True for a call that asks for a token. What comes before it makes the client, and says nothing
   * about its answer.
   */
  static boolean asks(Expr.Call call, Detection detection) {
    return detection.catalogs().words("token-asking").contains(call.name())
        && !call.arguments().isEmpty();
  }

  /** The API of Microsoft at the host of the call; empty for other hosts and unknown ones. */
  public Optional<Api> target() {
    Resources resources = detection.resources();
    return Resources.host(call.address().text()).flatMap(resources::ofHost);
  }

  /** True when the host of the call is known, and is none of Microsoft's. */
  public boolean elsewhere() {
    return target().isEmpty() && Resources.host(call.address().text()).isPresent();
  }

  /** True when the call surely has to do with Microsoft Entra ID. */
  public boolean entra() {
    return target().isPresent() || !call.origins().isEmpty();
  }
}
