package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Bound;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Tells whether other code of the tree gets hold of a request, and may give it a token. */
record Escapes(Detection detection, Place place, int depth) {
  private static final int MAX_DEPTH = 2;

  private static final Pattern READS = Pattern.compile("get|is|to|uri|method|url|headers$");

  Escapes(Detection detection, Place place) {
    this(detection, place, 0);
  }

  /** True when the object leaves the method that makes it, or is passed to code of the tree. */
  boolean any(Construction made) {
    Optional<Part> around = Part.around(place);
    if (around.isEmpty()) {
      return true;
    }
    Part whole = around.get().in(0);
    Event event = whole.event(place.event());
    if (event instanceof Event.Return returned) {
      return !isSent(made) && !sends(returned.value(), made) && leaves(returned.value(), made);
    }
    if (passed(event.expressions(), made)) {
      return true;
    }
    if (!(event instanceof Event.Assign assign)) {
      return false;
    }
    if (!(assign.target() instanceof Expr.VariableRef variable)) {
      return !isSent(made);
    }
    return handed(whole, variable.variable())
        || whole.any(e -> sets(e, variable.variable()))
        || whole.events().stream()
            .map(whole::event)
            .anyMatch(e -> e != event && hides(e, variable.variable()));
  }

  /** True unless it is in sight what all callers do with the request, and none gives it a token. */
  private boolean leaves(Expr value, Construction made) {
    List<CallSites.Site> callers = List.of();
    boolean whole =
        Chains.outermost(value, made.root().expr()).filter(value::equals).isPresent()
            && detection.project().within(depth + 1, MAX_DEPTH, Bound.DEPTH);
    if (whole) {
      Declared.Method method = new Declared.Method(place.owner(), place.method().orElseThrow());
      callers =
          detection.project().callSites().of(method).stream()
              .filter(site -> !HeaderCalls.tested(site.place()))
              .toList();
    }
    return callers.isEmpty() || callers.stream().anyMatch(this::mayGive);
  }

  private boolean mayGive(CallSites.Site caller) {
    Construction made =
        detection.project().constructions().from(caller.expr(), Scene.at(caller.place()));
    return new HeaderCalls(detection).any(made)
        || new Escapes(detection, caller.place(), depth + 1).any(made);
  }

  /** {@code headers.forEach(request::header)}. */
  private boolean sets(Expr expr, int variable) {
    return expr instanceof Expr.MethodReference setter
        && setter.receiver().filter(r -> isVariable(r, variable)).isPresent()
        && detection.catalogs().words("header-setters").contains(setter.name());
  }

  /** The chain itself sends, so what is returned is the answer. */
  private boolean isSent(Construction made) {
    return made.calls().stream()
        .map(Construction::name)
        .anyMatch(name -> name.equals("retrieve") || name.equals("request"));
  }

  /** {@code return client.newCall(request).execute()}: a library, or the tree, sends it. */
  private boolean sends(Expr value, Construction made) {
    Set<String> sending = detection.catalogs().words("request-sending");
    return !passed(List.of(value), made)
        && Code.any(
            value,
            e ->
                e instanceof Expr.Call call
                    && (sending.contains(call.name()) || inTree(call))
                    && call.arguments().stream()
                        .anyMatch(a -> Code.any(a, x -> x == made.root().expr())));
  }

  /** True when code of the tree is given the variable. */
  boolean handed(Part whole, int variable) {
    return whole.any(e -> hands(e, variable));
  }

  private boolean passed(List<Expr> roots, Construction made) {
    return roots.stream().anyMatch(root -> Code.any(root, e -> takes(e, made.root().expr())));
  }

  private boolean takes(Expr expr, Expr object) {
    return expr instanceof Expr.Call call
        && inTree(call)
        && call.arguments().stream().anyMatch(a -> Code.any(a, x -> x == object))
        && keeps(call, a -> Chains.outermost(a, object).filter(a::equals).isPresent());
  }

  private boolean hands(Expr expr, int variable) {
    return expr instanceof Expr.Call call
        && call.arguments().stream().anyMatch(a -> isVariable(a, variable))
        && inTree(call)
        && keeps(call, a -> isVariable(a, variable));
  }

  /** False when all that the method does with the request is to send it. */
  private boolean keeps(Expr.Call call, Predicate<Expr> isRequest) {
    List<Declared.Method> bodies =
        detection.project().types().ownerOf(call, place).stream()
            .flatMap(
                owner ->
                    detection
                        .project()
                        .declarations()
                        .methods(owner, call.name(), call.arguments().size())
                        .stream())
            .flatMap(method -> detection.project().declarations().bodies(method).stream())
            .toList();
    for (int i = 0; i < call.arguments().size(); i++) {
      int parameter = i;
      if (isRequest.test(call.arguments().get(i))
          && bodies.stream().anyMatch(method -> mayChange(method, parameter))) {
        return true;
      }
    }
    return bodies.isEmpty()
        || call.arguments().stream().noneMatch(isRequest)
        || call.arguments().size() != bodies.get(0).method().parameterCount();
  }

  private boolean mayChange(Declared.Method method, int parameter) {
    Part whole = Part.of(method);
    Set<String> sending = detection.catalogs().words("request-sending");
    return method.method().varArgs()
        || whole.events().stream().map(whole::event).anyMatch(e -> hides(e, parameter))
        || whole.any(e -> touches(e, parameter, sending))
        || !whole.any(e -> isSentBy(e, parameter, sending));
  }

  /** False where it is only looked at, and another request made after it. */
  private static boolean isSentBy(Expr expr, int variable, Set<String> sending) {
    return expr instanceof Expr.Call call
        && sending.contains(call.name())
        && call.arguments().stream().anyMatch(a -> isVariable(a, variable));
  }

  /** Another call on it or with it than one that sends. */
  private static boolean touches(Expr expr, int variable, Set<String> sending) {
    if (expr instanceof Expr.MethodReference named) {
      return named.receiver().filter(r -> isVariable(r, variable)).isPresent();
    }
    if (!(expr instanceof Expr.Call call)) {
      return expr instanceof Expr.New made
          && made.arguments().stream().anyMatch(a -> isVariable(a, variable));
    }
    boolean on = call.receiver().filter(r -> isVariable(r, variable)).isPresent();
    boolean with = call.arguments().stream().anyMatch(a -> isVariable(a, variable));
    return (on && !READS.matcher(call.name()).lookingAt())
        || (with && !sending.contains(call.name()));
  }

  private boolean inTree(Expr.Call call) {
    boolean own =
        call.qualifier() == Expr.Qualifier.NONE || call.qualifier() == Expr.Qualifier.THIS;
    return own
        || detection
            .project()
            .types()
            .ownerOf(call, place)
            .flatMap(detection.project().declarations()::type)
            .isPresent();
  }

  /** The object goes to another variable or field, or out of the method. */
  private static boolean hides(Event event, int variable) {
    if (event instanceof Event.Return returned) {
      return isVariable(returned.value(), variable);
    }
    return event instanceof Event.Assign assign && isVariable(assign.value(), variable);
  }

  private static boolean isVariable(Expr expr, int variable) {
    Expr plain = expr instanceof Expr.Cast cast ? cast.operand() : expr;
    return plain instanceof Expr.VariableRef ref && ref.variable() == variable;
  }
}
