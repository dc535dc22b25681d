package io.github.adalscan.detect.request;

import io.github.adalscan.detect.spelling.JavaSpelling;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.LiteralKind;
import io.github.adalscan.rule.catalog.CallEffect;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A call of a client that fills the template of an address by position: {@code
 * getForObject("https://host/{a}/{b}", Type.class, a, b)}.
 */
final class TemplateCall {
  private final Expr.Call call;
  private final int fixed;
  private final List<String> names;

  private TemplateCall(Expr.Call call, int fixed, List<String> names) {
    this.call = call;
    this.fixed = fixed;
    this.names = names;
  }

  /** The call, if the address is its first argument and every placeholder has a value. */
  static Optional<TemplateCall> of(Expr around, Expr address, String text, Catalogs catalogs) {
    if (!(around instanceof Expr.Call call)
        || call.arguments().isEmpty()
        || call.arguments().get(0) != address) {
      return Optional.empty();
    }
    String before = catalogs.meanings("template-values").get(call.name());
    return before == null ? Optional.empty() : of(call, Integer.parseInt(before), text);
  }

  private static Optional<TemplateCall> of(Expr.Call call, int fixed, String text) {
    List<String> names = names(text);
    boolean positional = !names.isEmpty() && call.arguments().size() == fixed + names.size();
    return positional ? Optional.of(new TemplateCall(call, fixed, names)) : Optional.empty();
  }

  /**
   * The values that a builder is given in the end for the names of its template, {@code
   * builder.buildAndExpand(a, b)}, without those that another address does not take.
   *
   * @return the call behind the builder; empty when the values are none of names
   */
  static Optional<String> ofBuilder(
      Expr around, Expr builder, String text, String address, Catalogs catalogs) {
    if (!(around instanceof Expr.Call call)
        || !catalogs.calls().does(call.name(), CallEffect.EXPANDS)
        || call.receiver().filter(builder::equals).isEmpty()) {
      return Optional.empty();
    }
    List<String> names = names(text);
    if (names.isEmpty() || call.arguments().size() != names.size()) {
      return Optional.empty();
    }
    String kept =
        IntStream.range(0, names.size())
            .filter(i -> address.contains(names.get(i)))
            .mapToObj(i -> JavaSpelling.of(call.arguments().get(i)))
            .collect(Collectors.joining(", "));
    return Optional.of("." + call.name() + "(" + kept + ")");
  }

  private static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      int close = text.indexOf('}', open);
      if (close > 0) {
        names.add(text.substring(open, close + 1));
      }
    }
    return names;
  }

  /** The same call with another address, without the values that it does not take. */
  String with(String address) {
    List<Expr> arguments = new ArrayList<>();
    arguments.add(
        new Expr.Literal(LiteralKind.TEXT, address, true, call.arguments().get(0).region()));
    arguments.addAll(call.arguments().subList(1, fixed));
    for (int i = 0; i < names.size(); i++) {
      if (address.contains(names.get(i))) {
        arguments.add(call.arguments().get(fixed + i));
      }
    }
    return JavaSpelling.of(
        new Expr.Call(
            call.qualifier(),
            call.receiver(),
            call.owner(),
            call.name(),
            arguments,
            call.nameRegion(),
            call.region()));
  }
}
