package io.github.adalscan.detect.token.life;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.TokenDetector;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Entries;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import io.github.adalscan.token.fact.ApiCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds tokens that are put once into what every later request sends: the default header of a
 * client that a container keeps, or headers in a field of a singleton.
 */
final class FrozenHeaders {
  private final Detection detection;
  private final Entries entries;

  private FrozenHeaders(Detection detection) {
    this.detection = detection;
    this.entries = new Entries(detection.catalogs());
  }

  static List<Objection> find(Detection detection) {
    FrozenHeaders headers = new FrozenHeaders(detection);
    Map<Location, Objection> all = new LinkedHashMap<>();
    for (ApiCall call : detection.tokens().calls()) {
      if (!call.isOfSdk() && !call.origins().isEmpty()) {
        headers.of(call).ifPresent(each -> all.putIfAbsent(call.site().location(), each));
      }
    }
    return List.copyOf(all.values());
  }

  private Set<String> words(String id) {
    return detection.catalogs().words(id);
  }

  private Optional<Objection> of(ApiCall call) {
    Place place = call.site().scene().place();
    Optional<Part> around = Part.around(place);
    if (around.isEmpty()
        || place.file().context() == FileContext.TEST
        || !isOnce(around.get())
        || KeptTokens.knowsTime(place.owner().type(), detection)) {
      return Optional.empty();
    }
    return held(call.site(), around.get())
        .or(() -> given(call.site(), around.get()))
        .map(name -> at(call, name));
  }

  /** In what makes a bean, or begins an object that a container keeps. */
  private boolean isOnce(Part part) {
    MethodFacts method = part.facts();
    boolean bean =
        Code.annotation(method.annotations(), words("run-once")).isPresent()
            && (Code.annotation(method.annotations(), words("unscoped-makers")).isEmpty()
                || Code.annotation(method.annotations(), words("singletons")).isPresent())
            && Code.annotation(method.annotations(), words("short-scopes")).isEmpty()
            && Code.annotation(method.annotations(), words("named-scopes")).isEmpty();
    boolean start =
        method.name().startsWith("<")
            || Code.annotation(method.annotations(), words("after-construction")).isPresent();
    return start ? entries.singleton(part.method().owner()) : bean;
  }

  /** {@code headers.setBearerAuth(token)} on a field which nothing else gives a token. */
  private Optional<String> held(Closure site, Part part) {
    if (isInLambda(part)
        || !(site.expr() instanceof Expr.Call call)
        || !(call.receiver().orElse(call) instanceof Expr.FieldRef field)) {
      return Optional.empty();
    }
    boolean again =
        part.method().owner().type().methods().stream()
            .filter(other -> !other.equals(part.facts()))
            .map(other -> Part.of(new Declared.Method(part.method().owner(), other)))
            .anyMatch(other -> other.any(e -> sets(e, call, field)));
    return again ? Optional.empty() : Optional.of(field.name());
  }

  private static boolean sets(Expr expr, Expr.Call setter, Expr.FieldRef field) {
    return expr instanceof Expr.Call call
        && call.name().equals(setter.name())
        && call.receiver().filter(r -> r.name().equals(field.name())).isPresent();
  }

  /** {@code builder.defaultHeader("Authorization", token)} of a client that outlives the method. */
  private Optional<String> given(Closure site, Part part) {
    List<String> names = new ArrayList<>();
    for (int i : part.in(0).events()) {
      Event event = part.event(i);
      if (!isInLambda(part.in(event.block())) && outlives(part, event)) {
        event.expressions().forEach(root -> Code.any(root, e -> puts(e, site, names)));
      }
    }
    return names.stream().findFirst();
  }

  private boolean puts(Expr expr, Closure site, List<String> names) {
    boolean found =
        Code.calls(expr, words("lasting-headers"))
            && (expr == site.expr()
                || ((Expr.Call) expr)
                    .arguments().stream()
                        .anyMatch(
                            a ->
                                a instanceof Expr.Lambda
                                    && a.region().contains(site.expr().region())));
    if (found) {
      names.add(expr.name());
    }
    return found;
  }

  private boolean outlives(Part part, Event event) {
    Holders holders =
        event instanceof Event.Evaluate statement
                && Chains.start(statement.value()) instanceof Expr.VariableRef builder
            ? new Holders(part.in(0), Set.of(builder.variable()))
            : Holders.of(part, event);
    boolean kept =
        (event instanceof Event.Assign assign && assign.target() instanceof Expr.FieldRef)
            || holders.isKept(Set.of());
    return kept || ((event instanceof Event.Return || holders.isReturned()) && givesClient(part));
  }

  /** False for a method that sends something and gives the answer. */
  private boolean givesClient(Part part) {
    return part.in(0).events().stream()
        .map(part::event)
        .noneMatch(e -> e instanceof Event.Return result && sends(result.value()));
  }

  private boolean sends(Expr value) {
    Expr current = value;
    while (current instanceof Expr.Call call && call.receiver().isPresent()) {
      if (words("chained-sending").contains(call.name())) {
        return true;
      }
      current = call.receiver().get();
    }
    return false;
  }

  private static boolean isInLambda(Part part) {
    return part.outwards().stream().anyMatch(p -> p.header().kind() == Block.Kind.LAMBDA);
  }

  private static Objection at(ApiCall call, String name) {
    ApiCall.Origin origin = call.origins().get(0);
    List<Step> steps = new ArrayList<>();
    steps.add(TokenDetector.asked(origin.request()));
    steps.addAll(origin.trail());
    steps.add(new Step(call.site().location(), "`" + name + "` keeps the token"));
    return Objection.at(call.site().location(), name).with("field", name).steps(steps);
  }
}
