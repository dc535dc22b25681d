package io.github.adalscan.token.form;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.ObjectKey;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.CallEffect;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.KnownCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a method is given to fill a form with, or as one: collections that are filled elsewhere. */
final class GivenForms {
  private static final int MAX_DEPTH = 3;

  private final ProjectFacts project;
  private final FormPairs pairs;
  private final OwnFills fills;
  private final KnownCalls calls;
  private final Set<String> copying;
  private final Set<String> plain;

  /** How deep in others each object was looked into. */
  private final Map<ObjectKey, Integer> looked = new HashMap<>();

  /**
   * Reads nothing yet.
   *
   * @param pairs where to put what is found
   */
  GivenForms(ProjectFacts project, Catalogs catalogs, FormPairs pairs) {
    this.project = project;
    this.pairs = pairs;
    this.fills = new OwnFills(project);
    this.copying = catalogs.words("form-copies");
    this.calls = catalogs.calls();
    this.plain = calls.types("plain-values");
  }

  /** Reads what a call is given. */
  void argument(Closure argument) {
    inner(argument, argument.scene(), 0);
  }

  /** Reads a collection that the method goes through. */
  void entries(Closure all) {
    given(all, all.scene(), 0);
  }

  /** Reads what a collection takes over from the one that it is made of or told to add. */
  void copied(Closure taking, Object group) {
    copied(taking, group, 0);
  }

  private void copied(Closure taking, Object group, int depth) {
    List<Expr> arguments = Construction.arguments(taking.expr());
    boolean copies = arguments.size() == 1 && copying.contains(name(taking.expr()));
    if (!copies || !project.within(depth, MAX_DEPTH, Bound.DEPTH)) {
      return;
    }
    Closure source = taking.with(arguments.get(0));
    if (source.expr() instanceof Expr.Literal || isPlain(source)) {
      return;
    }
    List<Construction> made = project.constructions().of(source);
    if (made.isEmpty() || !made.stream().allMatch(each -> states(each.root().expr()))) {
      pairs.leaveOpen();
    }
    for (Construction each : made) {
      elsewhere(each, group);
      copied(each.root(), group, depth + 1);
    }
  }

  /** True for a collection whose creation says what it holds. */
  private boolean states(Expr made) {
    return made instanceof Expr.New
        || (made instanceof Expr.Call call && calls.does(call.name(), CallEffect.MAKES));
  }

  private static String name(Expr expr) {
    return expr instanceof Expr.New creation
        ? LastPart.ofName(creation.type().name())
        : expr instanceof Expr.Call call ? call.name() : "";
  }

  /** Statements on one variable fill one form. */
  static Object group(Event event, int index) {
    if (event.expressions().isEmpty()) {
      return "event " + index;
    }
    Expr first = event.expressions().get(0);
    if (event instanceof Event.Assign && first instanceof Expr.VariableRef target) {
      return target.variable();
    }
    Expr start = first;
    while (start instanceof Expr.Call call && call.receiver().isPresent()) {
      start = call.receiver().get();
    }
    if (start instanceof Expr.Call helper && helper.arguments().size() == 3) {
      start = helper.arguments().get(0);
    }
    return start instanceof Expr.VariableRef ref ? ref.variable() : "event " + index;
  }

  private void inner(Closure argument, Scene reading, int depth) {
    boolean named =
        argument.expr() instanceof Expr.Call
            || argument.expr() instanceof Expr.FieldRef
            || argument.expr() instanceof Expr.VariableRef;
    if (named && !isPlain(argument)) {
      given(argument, reading, depth);
    } else if (argument.expr() instanceof Expr.Call) {
      joined(argument);
    }
  }

  /** A text that an object of the tree makes of the pairs it holds. */
  private void joined(Closure text) {
    for (Construction made : project.constructions().of(text)) {
      if (made.root().expr() instanceof Expr.New && fills.isHeld(made.root())) {
        Object group = group(made);
        made.calls().forEach(call -> pairs.add(call, group));
        fill(made, group);
      }
    }
  }

  private void fill(Construction made, Object group) {
    OwnFills.Filled filled = fills.of(made.root());
    filled.calls().forEach(call -> pairs.add(call, group));
    if (filled.open()) {
      pairs.leaveOpen();
    }
  }

  /** A field holds another form in each object; finding the object is left to those that do. */
  private Object group(Construction made) {
    Location place = made.root().location();
    return fills.isHeld(made.root())
        ? List.of(place, made.root().scene().self().map(Closure::location))
        : place;
  }

  /** A text or a number, which holds no pairs. */
  private boolean isPlain(Closure argument) {
    TypeRef type = project.types().typeOf(argument.expr(), argument.scene().place());
    return type.dimensions() == 0 && plain.contains(type.name());
  }

  /** A collection that was filled elsewhere, which is not in the method that is read. */
  private void given(Closure argument, Scene reading, int depth) {
    if (!project.within(depth, MAX_DEPTH, Bound.DEPTH)) {
      return;
    }
    for (Construction made : project.constructions().of(argument)) {
      if (made.root().scene().place().method().equals(reading.place().method())) {
        handed(made, reading);
        continue;
      }
      Closure root = made.root();
      boolean object = isNew(ObjectKey.of(root.expr(), root.scene()), depth);
      boolean calls = !made.calls().isEmpty() && isNew(callsOf(made), 0);
      if (object || calls) {
        elsewhere(made, group(made));
      }
      for (Expr inner : object ? Construction.arguments(root.expr()) : List.<Expr>of()) {
        inner(root.with(inner), reading, depth + 1);
      }
    }
  }

  private void elsewhere(Construction made, Object group) {
    pairs.add(made.root(), group);
    for (Closure call : made.calls()) {
      pairs.add(call, group);
      Construction.arguments(call.expr()).forEach(inner -> pairs.add(call.with(inner), group));
    }
    fill(made, group);
    for (Expr inner : Construction.arguments(made.root().expr())) {
      pairs.add(made.root().with(inner), group);
    }
  }

  /** False for what was looked into already: many ways lead to the same objects. */
  private boolean isNew(ObjectKey part, int depth) {
    boolean fresh = looked.getOrDefault(part, Integer.MAX_VALUE) > depth;
    looked.merge(part, depth, Math::min);
    return fresh;
  }

  /** Each use of an object knows the calls that come before it. */
  private static ObjectKey callsOf(Construction made) {
    Closure last = made.calls().get(made.calls().size() - 1);
    return ObjectKey.of(made.root().expr(), made.root().scene(), last.expr(), made.calls().size());
  }

  /** What methods of the tree put into a form that they are given. */
  private void handed(Construction made, Scene reading) {
    List<Event> events = reading.place().method().map(MethodFacts::events).orElse(List.of());
    int event = made.root().scene().place().event();
    for (Closure call : made.calls()) {
      boolean elsewhere =
          !call.scene().place().method().equals(reading.place().method()) && event < events.size();
      if (elsewhere && event >= 0) {
        pairs.add(call, group(events.get(event), event));
      }
    }
  }
}
