package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.config.ConfigTexts;
import io.github.adalscan.link.fold.Frame;
import io.github.adalscan.link.fold.GuardedTexts;
import io.github.adalscan.link.member.VarArgs;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The texts that calls give: of the configuration, of collections and of methods of the tree. */
final class ReturnedTexts {
  /** Calls whose names say nothing about what they give. */
  private static final Set<CallEffect> PASSING =
      Set.of(
          CallEffect.TAKES,
          CallEffect.DEFAULTS,
          CallEffect.TRIMS,
          CallEffect.SPELLS,
          CallEffect.SAME_TEXT);

  private final Values values;
  private final GuardedTexts choices;
  private final ConfigTexts config;
  private final ConfigLookups lookups;
  private final MapTexts maps;
  private final BoundMaps bound;
  private final ElementTexts elements;
  private final LibraryTexts libraries;

  ReturnedTexts(Values values, GuardedTexts choices, ConfigTexts config) {
    this.values = values;
    this.choices = choices;
    this.config = config;
    this.lookups = new ConfigLookups(config, values);
    this.maps = new MapTexts(values);
    this.bound = new BoundMaps(values, config);
    this.elements = new ElementTexts(values);
    this.libraries = new LibraryTexts(values);
  }

  /** What a call looks up, or a function or method of the tree gives; a hole for all else. */
  List<TextValue> of(Expr expr, Frame frame) {
    if (!(expr instanceof Expr.Call call)) {
      return List.of(TextValue.hole(""));
    }
    return elements
        .of(call, frame)
        .or(() -> maps.of(call, frame))
        .or(() -> bound.of(call, frame))
        .or(() -> lookups.of(call, frame))
        .or(() -> supplied(call, frame))
        .or(() -> ofMethods(call, frame))
        .or(() -> libraries.of(call, frame))
        .orElseGet(() -> List.of(TextValue.hole(name(call))));
  }

  /**
   * What the text is called: {@code id} of {@code id.orElseThrow()}, which says nothing itself, and
   * {@code ids} of {@code ids[0]}.
   */
  private String name(Expr.Call call) {
    Expr named = call;
    while (named instanceof Expr.Call outer
        && outer.receiver().isPresent()
        && (values.known().does(outer.name(), PASSING) || outer.name().equals(Expr.Call.ELEMENT))) {
      named = outer.receiver().get();
    }
    if (named instanceof Expr.VariableRef variable) {
      return variable.name();
    }
    return named instanceof Expr.FieldRef field
        ? field.name()
        : named instanceof Expr.Call inner ? inner.name() : call.name();
  }

  /** What a lambda gives that the receiver of a call stands for. */
  private Optional<List<TextValue>> supplied(Expr.Call call, Frame frame) {
    if (!values.methods().appliesFunction(call, frame.scene())) {
      return Optional.empty();
    }
    List<TextValue> all = new ArrayList<>();
    for (Tracer.Source source : values.tracer().sources(new Closure(call, frame.scene()))) {
      if (source.closure().expr() != call && values.limits().room(all)) {
        all.addAll(values.of(source.closure().expr(), frame.move(source.closure().scene())));
      }
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
  }

  /** What the methods return that a call can run; which one has to be known unless callers are. */
  private Optional<List<TextValue>> ofMethods(Expr.Call call, Frame frame) {
    Lazy<Optional<Closure>> object = self(call, frame.place().owner(), frame);
    List<Declared.Method> targets = values.methods().targets(call, frame.scene(), object);
    if (targets.isEmpty()) {
      return accessed(call, object, frame).or(() -> mapped(call, frame));
    }
    if (targets.size() != 1 && !frame.callers()) {
      return Optional.empty();
    }
    List<TextValue> all = new ArrayList<>();
    for (Declared.Method target : targets) {
      if (!frame.visiting(target.location()) && values.limits().room(all)) {
        all.addAll(returned(target, call, frame));
      }
    }
    return Optional.of(
        all.stream().allMatch(TextValue::unknown)
            ? List.of(TextValue.unknown(call.name(), all))
            : values.limits().atMost(all));
  }

  private Lazy<Optional<Closure>> self(Expr.Call call, Declared member, Frame frame) {
    return values.self(call.qualifier(), call.receiver(), member, frame);
  }

  private Optional<List<TextValue>> accessed(
      Expr.Call call, Lazy<Optional<Closure>> object, Frame frame) {
    return values
        .methods()
        .accessed(call, frame.scene(), object)
        .flatMap(
            field -> {
              Lazy<Optional<Closure>> self = self(call, field.owner(), frame);
              return values.inFields().isOpen(field, self, frame)
                  ? Optional.of(values.inFields().of(field, self, call.name(), frame))
                  : Optional.empty();
            });
  }

  /** What a container reads from the configuration for a method without a body. */
  private Optional<List<TextValue>> mapped(Expr.Call call, Frame frame) {
    return call.arguments().isEmpty()
        ? values
            .types()
            .ownerOf(call, frame.place())
            .flatMap(
                owner -> values.declarations().methods(owner, call.name(), 0).stream().findFirst())
            .map(config::ofMethod)
            .filter(found -> !found.isEmpty())
        : Optional.empty();
  }

  private List<TextValue> returned(Declared.Method method, Expr.Call call, Frame frame) {
    List<Expr> passed = VarArgs.pack(method.method(), call.arguments(), call);
    List<Lazy<List<TextValue>>> arguments =
        passed.stream().map(each -> Lazy.of(() -> values.of(each, frame.deeper()))).toList();
    List<Closure> closures = passed.stream().map(e -> new Closure(e, frame.scene())).toList();
    Lazy<Optional<Closure>> self = self(call, method.owner(), frame);
    Scene inside =
        new Scene(method.at(Place.NO_EVENT), Optional.of(closures), self)
            .enteredBy(new Closure(call, frame.scene()));
    Frame there = frame.enter(inside, method.location());
    List<TextValue> all = new ArrayList<>();
    for (List<Lazy<List<TextValue>>> one : choices.apart(method.method(), arguments)) {
      all.addAll(choices.returned(method.method(), there.bind(one)));
    }
    Step step = new Step(method.location(), "`" + method.method().name() + "` returns it");
    return values.limits().atMost(all).stream().map(v -> v.via(step)).toList();
  }
}
