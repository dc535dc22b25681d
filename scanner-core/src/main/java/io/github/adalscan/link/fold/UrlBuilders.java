package io.github.adalscan.link.fold;

import static io.github.adalscan.rule.catalog.CallEffect.ADDS_PATH;
import static io.github.adalscan.rule.catalog.CallEffect.ADDS_QUERY;
import static io.github.adalscan.rule.catalog.CallEffect.ADDS_QUERY_TO_PATH;
import static io.github.adalscan.rule.catalog.CallEffect.BEGINS_ADDRESS;
import static io.github.adalscan.rule.catalog.CallEffect.SETS_HOST;
import static io.github.adalscan.rule.catalog.CallEffect.SETS_PATH;
import static io.github.adalscan.rule.catalog.CallEffect.SETS_SCHEME;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** URL builders of JAX-RS, Spring, OkHttp and Apache: a URL that grows call by call. */
public final class UrlBuilders {
  private static final Set<CallEffect> STEPS =
      Set.of(ADDS_PATH, SETS_PATH, ADDS_QUERY, BEGINS_ADDRESS, SETS_SCHEME, SETS_HOST);

  private static final String SCHEME_END = "://";

  private final Texts values;

  public UrlBuilders(Texts values) {
    this.values = values;
  }

  /** True for a call that may add to an address, by its name. */
  public boolean handles(Expr.Call call) {
    return call.receiver().isPresent()
        && !call.arguments().isEmpty()
        && (does(call, STEPS) || isQuery(call));
  }

  /** True for a method of the tree that gives a text: it builds no address, whatever its name. */
  public boolean isText(Expr.Call call, Frame frame) {
    return values.methods().targets(call, frame.scene()).stream()
        .anyMatch(target -> target.method().returnType().name().endsWith("String"));
  }

  private boolean does(Expr.Call call, Set<CallEffect> any) {
    return values.known().does(call.name(), any);
  }

  private boolean does(Expr.Call call, CallEffect effect) {
    return values.known().does(call.name(), effect);
  }

  /** {@code path(x).query(name, value)} of CXF; elsewhere the word means something else. */
  private boolean isQuery(Expr.Call call) {
    return does(call, ADDS_QUERY_TO_PATH)
        && call.arguments().size() == 2
        && call.receiver().filter(this::isStep).isPresent();
  }

  private boolean isStep(Expr expr) {
    return expr instanceof Expr.Call call
        && (does(call, ADDS_PATH)
            || does(call, SETS_PATH)
            || isQuery(call)
            || (call.name().equals("create") && call.owner().name().endsWith("WebClient")));
  }

  /** The addresses behind such a call, given those before it. */
  public List<TextValue> of(Expr.Call call, Expr receiver, Frame frame) {
    if (does(call, BEGINS_ADDRESS)) {
      return values.of(call.arguments().get(0), frame.deeper());
    }
    List<TextValue> base = values.of(receiver, frame.deeper());
    List<TextValue> result = new ArrayList<>();
    for (TextValue url : base) {
      result.addAll(extended(call, url, frame));
    }
    return values.limits().atMost(result);
  }

  private List<TextValue> extended(Expr.Call call, TextValue url, Frame frame) {
    List<TextValue> result = List.of(does(call, SETS_PATH) ? AddressPath.without(url) : url);
    if (does(call, SETS_SCHEME)) {
      result = add(result, text(call, frame));
      return values.limits().product(result, List.of(plain(SCHEME_END, call, frame)));
    }
    if (does(call, SETS_HOST)) {
      return add(result, text(call, frame));
    }
    if (does(call, ADDS_QUERY) || isQuery(call)) {
      String mark = url.render().contains("?") ? "&" : "?";
      result = values.limits().product(result, List.of(plain(mark, call, frame)));
      result = add(result, text(call, frame));
      if (call.arguments().size() > 1) {
        result = values.limits().product(result, List.of(plain("=", call, frame)));
        result = add(result, values.of(call.arguments().get(1), frame.deeper()));
      }
      return result;
    }
    for (Expr segment : values.elements().of(call.arguments())) {
      result = addSegment(result, values.of(segment, frame.deeper()), call, frame);
    }
    return result;
  }

  private List<TextValue> text(Expr.Call call, Frame frame) {
    return values.of(call.arguments().get(0), frame.deeper());
  }

  private List<TextValue> add(List<TextValue> base, List<TextValue> more) {
    return values.limits().product(base, more);
  }

  private List<TextValue> addSegment(
      List<TextValue> base, List<TextValue> segments, Expr.Call call, Frame frame) {
    List<TextValue> result = new ArrayList<>();
    for (TextValue url : base) {
      for (TextValue segment : segments) {
        boolean slash = url.render().endsWith("/") || segment.render().startsWith("/");
        TextValue start = slash ? url : url.then(plain("/", call, frame));
        result.add(start.then(segment));
      }
    }
    return result;
  }

  private static TextValue plain(String text, Expr.Call call, Frame frame) {
    return TextValue.of(text, frame.place().locate(call));
  }
}
