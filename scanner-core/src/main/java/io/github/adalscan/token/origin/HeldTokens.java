package io.github.adalscan.token.origin;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.link.value.Tracer;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.rule.catalog.CallEffect;
import io.github.adalscan.rule.catalog.KnownCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is put into a holder at one place and taken out of it at another: atomic references, thread
 * locals, futures, elements of arrays, and maps.
 */
public record HeldTokens(ProjectFacts project) {
  private static final Set<CallEffect> KEYED = Set.of(CallEffect.PAIRS, CallEffect.REPLACES);

  /** What an expression that takes something out of a holder can get; none for others. */
  public List<Closure> of(Closure taken) {
    if (!(taken.expr() instanceof Expr.Call call) || call.receiver().isEmpty()) {
      return List.of();
    }
    Closure holder = taken.with(call.receiver().get());
    if (call.name().equals(Expr.Call.ELEMENT)) {
      return elements(call, taken, holder.expr());
    }
    List<Closure> all = new ArrayList<>();
    if (known().does(call.name(), CallEffect.TAKES_KEPT)) {
      for (Tracer.Source source : project.tracer().sources(holder)) {
        if (isHolder(source.closure().expr())) {
          puts(source.closure(), holder).stream()
              .map(put -> runBefore(taken, put))
              .filter(put -> sameKey(taken, put))
              .flatMap(put -> last(put).stream())
              .forEach(all::add);
        }
      }
    }
    return all;
  }

  private KnownCalls known() {
    return project.declarations().calls();
  }

  private static Optional<Closure> last(Closure put) {
    return Construction.argument(put, Construction.arguments(put.expr()).size() - 1);
  }

  private boolean isHolder(Expr made) {
    TypeRef type =
        made instanceof Expr.New creation
            ? creation.type()
            : made instanceof Expr.Call call && call.receiver().isEmpty()
                ? call.owner()
                : TypeRef.UNKNOWN;
    String simple = LastPart.ofName(type.name());
    return known().types("holders").contains(simple)
        || (made instanceof Expr.New && simple.endsWith("Map"));
  }

  /** The calls that put something into the holder that is made at a place. */
  private List<Closure> puts(Closure made, Closure used) {
    Optional<Declared.Field> field = field(made);
    return field.isPresent() ? puts(field.get(), made) : local(used);
  }

  /** The field that begins with what is made, or is assigned it. */
  private Optional<Declared.Field> field(Closure made) {
    Place place = made.scene().place();
    Optional<String> assigned =
        place
            .method()
            .filter(method -> place.event() < method.events().size())
            .map(method -> method.events().get(place.event()))
            .flatMap(
                event ->
                    event instanceof Event.Assign assign
                            && assign.target() instanceof Expr.FieldRef ref
                        ? Optional.of(ref.name())
                        : Optional.empty());
    return place.owner().type().fields().stream()
        .filter(f -> isOf(f, made.expr()) || assigned.filter(f.name()::equals).isPresent())
        .map(f -> new Declared.Field(place.owner(), f))
        .findFirst();
  }

  private static boolean isOf(FieldFacts field, Expr made) {
    return field.initializer().filter(value -> value == made).isPresent();
  }

  private List<Closure> puts(Declared.Field field, Closure made) {
    List<Closure> all = new ArrayList<>();
    for (String name : known().named(CallEffect.PUTS)) {
      for (CallSites.Site site : project.callSites().named(name)) {
        if (site.receiver().filter(r -> names(r, field, site.place())).isPresent()) {
          boolean own = site.place().owner().equals(field.owner()) && !field.field().isStatic();
          Scene scene =
              own
                  ? new Scene(site.place(), Optional.empty(), made.scene().object())
                  : Scene.at(site.place());
          all.add(new Closure(site.expr(), scene));
        }
      }
    }
    return all;
  }

  private boolean names(Expr receiver, Declared.Field field, Place place) {
    return receiver instanceof Expr.FieldRef ref
        && ref.name().equals(field.field().name())
        && project
            .types()
            .ownerOf(ref, place)
            .flatMap(owner -> project.declarations().field(owner, ref.name()))
            .filter(found -> found.location().equals(field.location()))
            .isPresent();
  }

  private List<Closure> local(Closure used) {
    List<Closure> all = new ArrayList<>();
    if (used.expr() instanceof Expr.VariableRef variable) {
      List<Event> events = used.scene().place().method().map(MethodFacts::events).orElse(List.of());
      for (int i = 0; i < events.size(); i++) {
        Scene scene = used.scene().before(i);
        for (Expr root : events.get(i).expressions()) {
          CodeWalker.forEach(
              root,
              expr -> {
                if (expr instanceof Expr.Call call
                    && known().does(call.name(), CallEffect.PUTS)
                    && call.receiver().filter(r -> is(r, variable)).isPresent()) {
                  all.add(new Closure(call, scene));
                }
              });
        }
      }
    }
    return all;
  }

  /** Elements that are assigned one by one, in the method that takes one. */
  private List<Closure> elements(Expr.Call access, Closure taken, Expr array) {
    List<Closure> all = new ArrayList<>();
    List<Event> events = taken.scene().place().method().map(MethodFacts::events).orElse(List.of());
    for (int i = 0; i < events.size() && array instanceof Expr.VariableRef; i++) {
      if (events.get(i) instanceof Event.Assign assign
          && assign.target() instanceof Expr.Call element
          && element.name().equals(Expr.Call.ELEMENT)
          && element.receiver().filter(r -> is(r, (Expr.VariableRef) array)).isPresent()) {
        Scene scene = taken.scene().before(i);
        if (index(element).isPresent() && index(element).equals(index(access))) {
          all.add(new Closure(assign.value(), scene));
        }
      }
    }
    return all;
  }

  private static Optional<String> index(Expr.Call element) {
    return element.arguments().stream()
        .filter(Expr.Literal.class::isInstance)
        .map(literal -> ((Expr.Literal) literal).value())
        .findFirst();
  }

  private static boolean is(Expr expr, Expr.VariableRef variable) {
    return expr instanceof Expr.VariableRef ref && ref.variable() == variable.variable();
  }

  /**
   * What a method finds under the key that it is given was put there by a run with the same key:
   * {@code t = map.get(key); if (t == null) { t = ask(key); map.put(key, t); }}.
   */
  private static Closure runBefore(Closure taken, Closure put) {
    Scene scene = taken.scene();
    Optional<MethodFacts> method = scene.place().method();
    boolean same =
        method.isPresent()
            && method.equals(put.scene().place().method())
            && Construction.arguments(taken.expr()).stream().findFirst().orElse(null)
                instanceof Expr.VariableRef key
            && key.variable() < method.get().parameterCount()
            && Construction.argument(put, 0).filter(k -> is(k.expr(), key)).isPresent();
    return same ? new Closure(put.expr(), scene.before(put.scene().place().event())) : put;
  }

  /** Maps give what is under the same key, as far as keys are known; others have one value. */
  private boolean sameKey(Closure taken, Closure put) {
    boolean keyed = known().does(Construction.name(put), KEYED);
    if (!keyed) {
      return true;
    }
    Optional<String> key = Construction.argument(taken, 0).flatMap(this::text);
    Optional<String> other = Construction.argument(put, 0).flatMap(this::text);
    return key.isEmpty() || other.isEmpty() || key.equals(other);
  }

  private Optional<String> text(Closure key) {
    List<TextValue> texts = project.values().of(key);
    return texts.size() == 1 ? texts.get(0).complete() : Optional.empty();
  }
}
