package io.github.adalscan.link;

/** What is bounded while values are followed; {@link ProjectFacts#boundsMet} counts each. */
public enum Bound {
  /** Expressions, fields and calls on the way to one value. */
  DEPTH,
  /** Expressions that are looked at for one value. */
  STEPS,
  /** Expressions that are looked at for a project. */
  TOTAL_STEPS,
  /** What one expression can be. */
  ALTERNATIVES,
  /** Code units of a text that is put together. */
  LENGTH,
  /** Callers of one method. */
  CALLERS,
  /** Ways in which one place is looked at. */
  SCENES,
  /** How often the way of one object branches out, and how long it is. */
  LOOKUPS,
  /** Methods that one call can run. */
  TARGETS,
  /** Chains of calls that one value is the end of. */
  CHAINS,
  /** Lists of texts that one value can be. */
  SETS,
  /** Parts of one request. */
  PARTS,
  /** Requests that are sent with something else. */
  SLICES,
  /** Places that an answer passes through. */
  PLACES,
  /** Names by which more files are searched for. */
  NAMES,
  /** Files that spell no keyword and take part. */
  FILES
}
