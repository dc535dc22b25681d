package io.github.adalscan.fact;

import io.github.adalscan.model.Region;

/**
 * A place that names a type.
 *
 * @param type the type; of a star import, {@code name} is the package or type before the star
 * @param kind how it is named
 * @param member the imported member of a static import, {@code *} for all; else empty
 * @param region the qualified name of an import, the type name elsewhere
 * @param enclosing the fully qualified enclosing declaration; empty for imports
 */
public record TypeUse(TypeRef type, Kind kind, String member, Region region, String enclosing)
    implements Fact {
  /** How a type is named. */
  public enum Kind {
    IMPORT,
    /** {@code import p.*} or {@code import p.Outer.*}; the candidate is what stands before it. */
    STAR_IMPORT,
    STATIC_IMPORT,
    /** Named in full outside an import. */
    QUALIFIED,
    /** By its simple name. */
    SIMPLE,
    /** {@code extends} or {@code implements}, by either name. */
    SUPERTYPE,
    /** The package declaration of a file; the candidate is the package. */
    PACKAGE
  }
}
