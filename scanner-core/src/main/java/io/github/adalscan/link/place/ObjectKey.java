package io.github.adalscan.link.place;

/**
 * A key of several parts that are compared as the objects they are, and numbers by their value.
 * Facts of a tree are compared so: that is cheap where they are large, and errs towards telling
 * apart what is equal.
 */
public final class ObjectKey {
  private final Object[] parts;
  private final int hash;

  private ObjectKey(Object[] parts) {
    this.parts = parts;
    int sum = 1;
    for (Object part : parts) {
      sum = 31 * sum + (part instanceof Integer number ? number : System.identityHashCode(part));
    }
    hash = sum;
  }

  /** The key of some parts; the array is not copied. */
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
