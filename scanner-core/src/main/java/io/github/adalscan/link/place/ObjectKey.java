package io.github.adalscan.link.place;

import java.util.Optional;

/**
 * A key of several parts that are compared as the objects they are, numbers by their value, and an
 * {@link Optional} by what it holds. Facts of a tree are compared so: that is cheap where they are
 * large, and errs towards telling apart what is equal.
 */
public final class ObjectKey {
  private final Object[] parts;
  private final int hash;

  private ObjectKey(Object[] parts) {
    this.parts = parts;
    int sum = 1;
    for (int i = 0; i < parts.length; i++) {
      parts[i] = parts[i] instanceof Optional<?> held && held.isPresent() ? held.get() : parts[i];
      sum = 31 * sum + (parts[i] instanceof Integer n ? n : System.identityHashCode(parts[i]));
    }
    hash = sum;
  }

  /** The key of some parts; the array is not copied, so it must not be used elsewhere. */
  public static ObjectKey of(Object... parts) {
    return new ObjectKey(parts);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof ObjectKey key) || key.hash != hash || key.parts.length != parts.length) {
      return false;
    }
    for (int i = 0; i < parts.length; i++) {
      Object mine = parts[i];
      if (mine != key.parts[i] && !(mine instanceof Integer && mine.equals(key.parts[i]))) {
        return false;
      }
    }
    return true;
  }
}
