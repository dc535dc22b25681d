package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.config.ConfigTexts;
import io.github.adalscan.link.fold.AppendedTexts;
import io.github.adalscan.link.fold.Frame;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The texts that fields hold: what configuration says, what code assigns. */
final class FieldTexts {
  private final Values values;
  private final ConfigTexts config;

  FieldTexts(Values values, ConfigTexts config) {
    this.values = values;
    this.config = config;
  }

  /** The texts of the field that an expression names; a hole when it is not of the tree. */
  List<TextValue> of(Expr.FieldRef ref, Frame frame) {
    Optional<Declared.Field> field =
        values
            .types()
            .ownerOf(ref, frame.place())
            .flatMap(owner -> values.declarations().field(owner, ref.name()))
            .filter(found -> !values.methods().picksAny(ref.receiver(), frame.scene()));
    if (field.isEmpty()) {
      return List.of(TextValue.hole(ref.name()));
    }
    Lazy<Optional<Closure>> self =
        values.self(ref.qualifier(), ref.receiver(), field.get().owner(), frame);
    return isOpen(field.get(), self, frame)
        ? of(field.get(), self, ref.name(), frame)
        : List.of(TextValue.hole(ref.name()));
  }

  /**
   * False for a field that is being followed, unless it is that of another object, as one has that
   * is made of the object before: {@code new Settings(scope, tenant)} in {@code withTenant}.
   */
  boolean isOpen(Declared.Field field, Lazy<Optional<Closure>> self, Frame frame) {
    return !frame.visiting(field.location())
        || (!field.field().isStatic()
            && self != Scene.ANY
            && self.get().filter(made -> !frame.visiting(made.location())).isPresent());
  }

  /** What a field of an object holds. */
  List<TextValue> of(Declared.Field found, Lazy<Optional<Closure>> self, String name, Frame frame) {
    List<TextValue> held = held(found, self, frame);
    if (held.isEmpty() || held.stream().allMatch(TextValue::unknown)) {
      return List.of(TextValue.unknown(name, held));
    }
    Step step = new Step(found.location(), "`" + name + "` holds the value");
    return held.stream().map(value -> value.via(step)).toList();
  }

  /** Remembers the object too where a field of the same name is being followed. */
  private static Frame inside(Declared.Field field, Lazy<Optional<Closure>> self, Frame frame) {
    return frame.visiting(field.location())
        ? self.get().map(made -> frame.enter(frame.scene(), made.location())).orElse(frame)
        : frame;
  }

  /** True for a field that has something from the start, before a framework sets it. */
  private boolean hasDefault(Declared.Field field, Lazy<Optional<Closure>> self) {
    return field.field().initializer().isPresent()
        || values.fields().valuesOf(field, self).stream()
            .flatMap(value -> value.scene().place().method().stream())
            .anyMatch(m -> m.name().equals(MethodFacts.CONSTRUCTOR) && m.parameterCount() == 0);
  }

  private List<TextValue> held(Declared.Field field, Lazy<Optional<Closure>> self, Frame frame) {
    Set<TextValue> all = new LinkedHashSet<>(config.ofField(field).orElse(List.of()));
    // A setter that nobody calls is the framework's: it passes what configuration says.
    boolean configured = all.stream().anyMatch(value -> value.complete().isPresent());
    if (!all.isEmpty()
        && all.stream().allMatch(value -> value.complete().isPresent())
        && hasDefault(field, self)) {
      return List.copyOf(all);
    }
    AppendedTexts appended = new AppendedTexts(values);
    Frame inside = inside(field, self, frame);
    for (Closure value : appended.last(values.fields().valuesOf(field, self), field)) {
      if (!values.limits().room(all)) {
        break;
      }
      if (!appended.adds(value, field, all, frame)) {
        continue;
      }
      values.of(value.expr(), inside.enter(value.scene(), field.location())).stream()
          .filter(each -> values.limits().room(all))
          .forEach(all::add);
    }
    if ((configured || field.field().initializer().isPresent())
        && all.stream().anyMatch(each -> !each.unknown())) {
      all.removeIf(TextValue::unknown);
    }
    return List.copyOf(all);
  }
}
