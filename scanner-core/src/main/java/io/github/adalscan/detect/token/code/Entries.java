package io.github.adalscan.detect.token.code;

import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Tells who runs a method: a server for each request, a container once, a person once. */
public final class Entries {
  private final Catalogs catalogs;

  public Entries(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  private Set<String> words(String id) {
    return catalogs.words(id);
  }

  /** True when a server runs the method for each request. */
  public boolean perRequest(Declared.Method method) {
    return Code.annotation(method.method().annotations(), words("request-entries")).isPresent()
        || (words("servlet-methods").contains(method.method().name())
            && method.method().parameterCount() > 0);
  }

  /** True when a timer runs the method. */
  public boolean timed(Declared.Method method) {
    return Code.annotation(method.method().annotations(), words("timers")).isPresent();
  }

  /** True for types that a server runs for its users. */
  public boolean controller(Declared owner) {
    TypeFacts type = owner.type();
    return Code.annotation(type.annotations(), words("controllers")).isPresent()
        || type.supertypes().stream().anyMatch(s -> Code.isNamed(s, words("servlet-types")));
  }

  /** True when a method runs once: a start, a constructor, a bean, a test. */
  public boolean once(Declared.Method method) {
    return method.method().name().startsWith("<")
        || (words("starts").contains(method.method().name())
            && !perRequest(method)
            && !timed(method))
        || Code.annotation(method.method().annotations(), words("run-once")).isPresent()
        || method.owner().file().context() == FileContext.TEST;
  }

  /** True for types of which a container, or the type itself, keeps one object. */
  public boolean singleton(Declared owner) {
    TypeFacts type = owner.type();
    boolean own =
        type.fields().stream()
            .anyMatch(
                f -> f.isStatic() && Code.simple(f.type().name()).equals(Code.simple(type.name())));
    return own
        || type.kind() == TypeFacts.Kind.ENUM
        || (!shortLived(type)
            && (Code.annotation(type.annotations(), words("singletons")).isPresent()
                || controller(owner)));
  }

  /** {@code @RequestScope}, {@code @Scope("prototype")}: each user has an object. */
  private boolean shortLived(TypeFacts type) {
    return Code.annotation(type.annotations(), words("short-scopes")).isPresent()
        || Code.annotation(type.annotations(), words("named-scopes")).stream()
            .flatMap(scope -> Stream.of("value", "scopeName").map(scope.values()::get))
            .filter(Objects::nonNull)
            .map(value -> Code.text(value).orElse(value.name()))
            .anyMatch(name -> !name.isEmpty() && !words("lasting-scopes").contains(name));
  }
}
