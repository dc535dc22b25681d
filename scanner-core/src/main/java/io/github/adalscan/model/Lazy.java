package io.github.adalscan.model;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is computed when it is first asked for, once. */
public final class Lazy<T> {
  private final Supplier<T> source;
  private volatile Optional<T> value = Optional.empty();

  private Lazy(Supplier<T> source) {
    this.source = source;
  }

  /** A value that {@code source} computes. */
  public static <T> Lazy<T> of(Supplier<T> source) {
    return new Lazy<>(source);
  }

  /** True when the value is there; never waits. */
  public boolean isComputed() {
    return value.isPresent();
  }

  /** A value that is there already. */
  public static <T> Lazy<T> known(T value) {
    Lazy<T> known = new Lazy<>(() -> value);
    known.value = Optional.of(value);
    return known;
  }

  /** The value; safe for any number of threads. */
  public T get() {
    Optional<T> known = value;
    return known.isPresent() ? known.get() : compute();
  }

  private synchronized T compute() {
    if (value.isEmpty()) {
      value = Optional.of(source.get());
    }
    return value.get();
  }
}
