package io.github.adalscan.link;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which texts an expression can be, without running code. Unknown parts stay holes. */
public final class Values {
  private final Declarations declarations;
  private final StaticTypes types;
  private final TextCalls calls;

  Values(Declarations declarations, StaticTypes types) {
    this.declarations = declarations;
    this.types = types;
    this.calls = new TextCalls(this);
  }

  /** The texts that an expression can be; at least one, perhaps a hole. */
  public List<TextValue> of(Expr expr, Place place) {
    return of(expr, Frame.at(place));
  }

  /** True when the expression itself puts a text together, out of other expressions. */
  public boolean composes(Expr expr) {
    return (expr instanceof Expr.Concat concat && hasText(concat)) || calls.composes(expr);
  }

  private static boolean hasText(Expr.Concat concat) {
    return concat.parts().stream()
        .anyMatch(part -> part instanceof Expr.Literal literal && literal.isText());
  }

  List<TextValue> of(Expr expr, Frame frame) {
    if (frame.depth() > Bounds.MAX_DEPTH) {
      return List.of(TextValue.hole(""));
    }
    if (expr instanceof Expr.Literal literal) {
      return List.of(TextValue.of(literal.value(), frame.place().locate(literal)));
    }
    if (expr instanceof Expr.Concat concat) {
      return join(concat.parts(), frame);
    }
    if (expr instanceof Expr.VariableRef variable) {
      return variable(variable, frame);
    }
    if (expr instanceof Expr.FieldRef field) {
      return field(field, frame);
    }
    if (expr instanceof Expr.Cast cast) {
      return of(cast.operand(), frame.deeper());
    }
    if (expr instanceof Expr.Choice choice) {
      return union(choice.alternatives(), frame);
    }
    return calls.of(expr, frame).orElseGet(() -> projectCall(expr, frame));
  }

  /** All texts of several expressions, one after the other. */
  List<TextValue> join(List<Expr> parts, Frame frame) {
    List<TextValue> result = List.of(new TextValue(List.of(), List.of()));
    for (Expr part : parts) {
      result = product(result, of(part, frame.deeper()));
    }
    return result;
  }

  /** Every first text followed by every second one, within bounds. */
  static List<TextValue> product(List<TextValue> first, List<TextValue> second) {
    List<TextValue> result = new ArrayList<>();
    for (TextValue a : first) {
      for (TextValue b : second) {
        if (result.size() < Bounds.MAX_ALTERNATIVES) {
          result.add(a.then(b));
        }
      }
    }
    return result;
  }

  List<TextValue> union(List<Expr> alternatives, Frame frame) {
    Set<TextValue> all = new LinkedHashSet<>();
    for (Expr each : alternatives) {
      for (TextValue value : of(each, frame.deeper())) {
        if (all.size() < Bounds.MAX_ALTERNATIVES) {
          all.add(value);
        }
      }
    }
    return all.isEmpty() ? List.of(TextValue.hole("")) : List.copyOf(all);
  }

  private List<TextValue> variable(Expr.VariableRef ref, Frame frame) {
    Optional<List<TextValue>> bound = frame.bound(ref.variable());
    if (bound.isPresent()) {
      return bound.get();
    }
    List<TextValue> result = List.of();
    if (frame.place().method().isPresent()) {
      result = new VariableHistory(this, ref, frame).values();
    }
    return result.isEmpty() ? List.of(TextValue.hole(ref.name())) : result;
  }

  private List<TextValue> field(Expr.FieldRef ref, Frame frame) {
    Optional<Declared.Field> field =
        types
            .ownerOf(ref, frame.place())
            .flatMap(owner -> declarations.field(owner, ref.name()))
            .filter(found -> !frame.visiting(found.location()));
    if (field.isEmpty()) {
      return List.of(TextValue.hole(ref.name()));
    }
    Declared.Field found = field.get();
    List<TextValue> values = fieldValues(found, frame);
    if (values.isEmpty() || values.stream().allMatch(TextValue::unknown)) {
      return List.of(TextValue.hole(ref.name()));
    }
    Step step = new Step(found.location(), "`" + ref.name() + "` holds the value");
    return values.stream().map(value -> value.via(step)).toList();
  }

  private List<TextValue> fieldValues(Declared.Field field, Frame frame) {
    List<TextValue> all = new ArrayList<>();
    field
        .field()
        .initializer()
        .ifPresent(
            value ->
                all.addAll(of(value, frame.enter(Places.ofInitialiser(field), field.location()))));
    if (all.isEmpty()) {
      assignments(field)
          .forEach(a -> all.addAll(of(a.value(), frame.enter(a.place(), field.location()))));
    }
    return all.size() > Bounds.MAX_ALTERNATIVES ? all.subList(0, Bounds.MAX_ALTERNATIVES) : all;
  }

  /** A value that is assigned to a field, and where. */
  record Assigned(Expr value, Place place) {}

  /** The values that the declaring type, or a type around it, assigns to a field. */
  private List<Assigned> assignments(Declared.Field field) {
    List<Assigned> all = new ArrayList<>();
    Optional<Declared> type = Optional.of(field.owner());
    while (type.isPresent()) {
      addAssignments(type.get(), field, all);
      type = declarations.type(type.get().type().enclosing());
    }
    return all;
  }

  private void addAssignments(Declared type, Declared.Field field, List<Assigned> all) {
    for (MethodFacts method : type.type().methods()) {
      for (int i = 0; i < method.events().size(); i++) {
        if (method.events().get(i) instanceof Event.Assign assign
            && isField(assign.target(), field)) {
          all.add(new Assigned(assign.value(), new Place(type, Optional.of(method), i)));
        }
      }
    }
  }

  private boolean isField(Expr target, Declared.Field field) {
    return target instanceof Expr.FieldRef ref
        && ref.name().equals(field.field().name())
        && ref.qualifier() != Expr.Qualifier.EXPRESSION
        && ref.owner().candidates().contains(field.owner().type().name());
  }

  /** What a method of the tree returns for these arguments. */
  private List<TextValue> projectCall(Expr expr, Frame frame) {
    if (!(expr instanceof Expr.Call call)) {
      return List.of(TextValue.hole(""));
    }
    List<TextValue> hole = List.of(TextValue.hole(call.name()));
    Optional<String> owner = types.ownerOf(call, frame.place());
    if (owner.isEmpty()) {
      return hole;
    }
    List<Declared.Method> methods =
        declarations.methods(owner.get(), call.name(), call.arguments().size());
    if (methods.size() != 1 || frame.visiting(methods.get(0).location())) {
      return hole;
    }
    List<TextValue> values = returned(methods.get(0), call, frame);
    return values.isEmpty() || values.stream().allMatch(TextValue::unknown) ? hole : values;
  }

  private List<TextValue> returned(Declared.Method method, Expr.Call call, Frame frame) {
    List<List<TextValue>> arguments = new ArrayList<>();
    call.arguments().forEach(each -> arguments.add(of(each, frame.deeper())));
    List<TextValue> all = new ArrayList<>();
    List<Event> events = method.method().events();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof Event.Return returned) {
        Frame inner = frame.enter(method.at(i), method.location()).bind(arguments);
        all.addAll(of(returned.value(), inner));
      }
    }
    Step step = new Step(method.location(), "`" + method.method().name() + "` returns it");
    return all.stream().limit(Bounds.MAX_ALTERNATIVES).map(v -> v.via(step)).toList();
  }

  TextCalls calls() {
    return calls;
  }

  Declarations declarations() {
    return declarations;
  }

  StaticTypes types() {
    return types;
  }
}
