package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.text.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** URL builders of JAX-RS, Spring, OkHttp and Apache: a URL that grows call by call. */
final class UrlBuilders {
  private static final Set<String> PATHS =
      Set.of(
          "path",
          "pathSegment",
          "addPathSegment",
          "addPathSegments",
          "encodedPath",
          "setPath",
          "addEncodedPathSegment",
          "addEncodedPathSegments",
          "segment",
          "replacePath",
          "setPathSegments",
          "appendPath",
          "resolve");
  private static final Set<String> QUERIES =
      Set.of(
          "queryParam",
          "addQueryParameter",
          "addEncodedQueryParameter",
          "setQueryParameter",
          "addParameter",
          "setParameter",
          "replaceQueryParam");
  private static final Set<String> STARTS =
      Set.of("target", "setScheme", "setHost", "host", "scheme");

  private final Values values;

  UrlBuilders(Values values) {
    this.values = values;
  }

  boolean handles(Expr.Call call) {
    return call.receiver().isPresent()
        && !call.arguments().isEmpty()
        && (PATHS.contains(call.name())
            || isQuery(call)
            || QUERIES.contains(call.name())
            || STARTS.contains(call.name()));
  }

  /** {@code path(x).query(name, value)} of CXF; elsewhere the word means something else. */
  private static boolean isQuery(Expr.Call call) {
    return call.name().equals("query")
        && call.arguments().size() == 2
        && call.receiver().filter(UrlBuilders::isStep).isPresent();
  }

  private static boolean isStep(Expr expr) {
    return expr instanceof Expr.Call call
        && (PATHS.contains(call.name())
            || isQuery(call)
            || (call.name().equals("create") && call.owner().name().endsWith("WebClient")));
  }

  List<TextValue> of(Expr.Call call, Expr receiver, Frame frame) {
    if (call.name().equals("target")) {
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
    List<TextValue> result = List.of(url);
    if (call.name().endsWith("cheme")) {
      result = add(result, text(call, frame));
      return values.limits().product(result, List.of(plain("://", call, frame)));
    }
    if (call.name().endsWith("ost")) {
      return add(result, text(call, frame));
    }
    if (QUERIES.contains(call.name()) || isQuery(call)) {
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
