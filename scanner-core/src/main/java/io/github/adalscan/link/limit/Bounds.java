package io.github.adalscan.link.limit;

/** How far a value is followed; whoever meets a bound tells {@link Limits}. */
public final class Bounds {
  /** Nested expressions, fields and calls on the way to one value. */
  static final int MAX_DEPTH = 24;

  /** Texts that one expression can be. */
  public static final int MAX_ALTERNATIVES = 16;

  /** UTF-16 code units of one text. */
  static final int MAX_LENGTH = 20_000;

  /** Callers of one method, or creations of one type, that are looked at. */
  public static final int MAX_CALLERS = 12;

  /** Ways in which one place is looked at. */
  public static final int MAX_SCENES = 12;

  /** Callers of callers that are told apart. */
  public static final int MAX_CALL_DEPTH = 3;

  /** Expressions that are looked at on the way to one value. */
  public static final int MAX_STEPS = 300;

  /** The same for the question which creation an object surely is. */
  public static final int MAX_CREATION_STEPS = 60;

  /** The same for all values of a project together: a net below the bounds above. */
  public static final long MAX_TOTAL_STEPS = 20_000_000;

  private Bounds() {}
}
