package io.github.adalscan.detect.request;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.type.StaticTypes;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells the HTTP method of a request from the calls around its address. */
final class HttpMethods {
  private static final Set<String> VERBS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

  private final Map<String, String> named;
  private final Set<String> stating;
  private final Set<String> clients;
  private final Set<String> chains;
  private final StaticTypes types;

  HttpMethods(Catalogs catalogs, StaticTypes types) {
    this.types = types;
    this.named = catalogs.meanings("template-verbs");
    this.stating = catalogs.words("stating-calls");
    this.clients = catalogs.words("verb-clients");
    this.chains = catalogs.words("verb-chains");
  }

  /**
   * The method, if it is known.
   *
   * @param around the expressions around the address, outermost first
   */
  Optional<String> of(List<Expr> around, Place place) {
    for (int i = around.size() - 1; i >= 0; i--) {
      Expr each = around.get(i);
      Optional<String> stated = stated(each, place).or(() -> made(each));
      if (stated.isPresent()) {
        return stated;
      }
    }
    return place.method().flatMap(method -> inMethod(method, place));
  }

  /** What the code says of the variable that holds the address; else the only method it states. */
  private Optional<String> inMethod(MethodFacts method, Place place) {
    Said said = new Said(place);
    said.follow(method.events(), place.event());
    if (!said.calls.contains("openConnection") && said.verbs.isEmpty()) {
      method.events().forEach(event -> event.expressions().forEach(said::read));
    }
    boolean reads =
        said.calls.contains("openConnection")
            && !said.calls.contains("setDoOutput")
            && !said.calls.contains("setRequestMethod");
    if (said.verbs.isEmpty()) {
      return reads ? Optional.of("GET") : Optional.empty();
    }
    return said.verbs.size() == 1 ? said.verbs.stream().findFirst() : Optional.empty();
  }

  /** What expressions state. Used once, by one thread. */
  private final class Said {
    private final Set<String> verbs = new LinkedHashSet<>();
    private final Set<String> calls = new LinkedHashSet<>();
    private final Set<Integer> variables = new LinkedHashSet<>();
    private final Place place;

    Said(Place place) {
      this.place = place;
    }

    /** Reads the statements that use what an event assigns, and what they assign in turn. */
    void follow(List<Event> events, int start) {
      for (int i = start; i < events.size(); i++) {
        Event event = events.get(i);
        if (i > start && event.expressions().stream().noneMatch(this::mentions)) {
          continue;
        }
        if (i > start) {
          event.expressions().forEach(this::read);
        }
        if (event instanceof Event.Assign assign
            && assign.target() instanceof Expr.VariableRef variable) {
          variables.add(variable.variable());
        }
      }
    }

    private boolean mentions(Expr expr) {
      return expr instanceof Expr.VariableRef variable
          ? variables.contains(variable.variable())
          : expr.anyChild(this::mentions);
    }

    void read(Expr root) {
      CodeWalker.forEach(
          root,
          expr -> {
            stated(expr, place).ifPresent(verbs::add);
            if (expr instanceof Expr.Call call) {
              calls.add(call.name());
            }
          });
    }
  }

  private Optional<String> stated(Expr expr, Place place) {
    if (expr instanceof Expr.New creation) {
      String type = creation.type().name();
      return ofType(type).or(() -> isClient(type) ? made(expr) : Optional.empty());
    }
    if (!(expr instanceof Expr.Call call)) {
      return Optional.empty();
    }
    if (named.containsKey(call.name())) {
      return Optional.ofNullable(named.get(call.name()));
    }
    if (VERBS.contains(call.name())) {
      return Optional.of(call.name());
    }
    if (stating.contains(call.name())) {
      return argument(call.arguments());
    }
    if (call.name().equals("uri") && call.receiver().orElse(call) instanceof Expr.Call before) {
      return before.arguments().isEmpty() ? verb(before.name()) : Optional.empty();
    }
    return verb(call.name()).filter(verb -> isClient(call, place));
  }

  /** {@code new Call("DELETE", address)}: what is made of an address asks for it. */
  private static Optional<String> made(Expr expr) {
    return expr instanceof Expr.New creation ? argument(creation.arguments()) : Optional.empty();
  }

  private static Optional<String> argument(List<Expr> arguments) {
    return arguments.stream().flatMap(each -> verb(each).stream()).findFirst();
  }

  /** {@code HttpGet} and the like. */
  private static Optional<String> ofType(String type) {
    String simple = LastPart.ofName(type);
    String verb = simple.startsWith("Http") ? simple.substring(4) : "";
    return verb(verb.endsWith("Method") ? "" : verb);
  }

  /** {@code "GET"}, {@code HttpMethod.GET}. */
  private static Optional<String> verb(Expr argument) {
    if (argument instanceof Expr.Literal literal && literal.isText()) {
      return verb(literal.value());
    }
    return argument instanceof Expr.FieldRef field ? verb(field.name()) : Optional.empty();
  }

  private static Optional<String> verb(String text) {
    return Optional.of(text.toUpperCase(Locale.ROOT)).filter(VERBS::contains);
  }

  /** Tells {@code client.target(u).request().get()} from {@code map.get(u)}. */
  private boolean isClient(Expr.Call call, Place place) {
    if (call.qualifier() == Expr.Qualifier.TYPE) {
      return isClient(call.owner().name());
    }
    Optional<Expr> receiver = call.receiver();
    if (receiver.filter(r -> isClient(types.typeOf(r, place).name())).isPresent()) {
      return true;
    }
    while (receiver.isPresent() && receiver.get() instanceof Expr.Call before) {
      if (chains.contains(before.name())) {
        return true;
      }
      receiver = before.receiver();
    }
    return false;
  }

  private boolean isClient(String type) {
    return clients.stream().anyMatch(LastPart.ofName(type)::endsWith);
  }
}
