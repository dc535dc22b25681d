package io.github.adalscan.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How code uses a member of a library. */
public enum MemberUse {
  /** {@code new T(..)}, also as an anonymous class, {@code this(..)} or {@code super(..)}. */
  CONSTRUCTION,
  /** A call on an instance. */
  CALL,
  /** A static method, a constant. */
  STATIC,
  METHOD_REFERENCE;

  /** The name used in rule files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The use of that name. */
  public static Optional<MemberUse> of(String id) {
    return Arrays.stream(values()).filter(value -> value.id().equals(id)).findFirst();
  }

  /** All names. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(MemberUse::id).toList();
  }
}
