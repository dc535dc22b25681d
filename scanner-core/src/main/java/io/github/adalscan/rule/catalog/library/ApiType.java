package io.github.adalscan.rule.catalog.library;

import io.github.adalscan.model.LastPart;
import java.util.List;

/**
 * A public type of a catalogued library.
 *
 * @param name fully qualified, nested types with dots
 * @param supertypes fully qualified, the superclass first
 * @param service the API behind it, for example {@code aad-graph}; {@code both} for that and
 *     another, {@code none} for plain data, empty where the library knows no services
 * @param internal public only by accident; application code has no use for it
 * @param replacement what to use instead, a type or a few; empty when there is none
 * @param imports fully qualified types of the replacement
 * @param mechanical true when renaming the type is enough
 * @param why what else changes; a clause without final period, may be empty
 * @param versions the versions of the library that have it, when not all; may be empty
 */
public record ApiType(
    String name,
    List<String> supertypes,
    String service,
    boolean internal,
    String replacement,
    List<String> imports,
    boolean mechanical,
    String why,
    String versions,
    List<Member> members) {
  /** A service value that any filter accepts. */
  public static final String BOTH = "both";

  public ApiType {
    supertypes = List.copyOf(supertypes);
    imports = List.copyOf(imports);
    members = List.copyOf(members);
  }

  /** The name after the last dot. */
  public String simpleName() {
    return LastPart.ofName(name);
  }

  /** All overloads of a member. */
  public List<Member> members(String memberName) {
    return members.stream().filter(m -> m.name().equals(memberName)).toList();
  }

  /**
   * The overloads that a call can mean.
   *
   * @param argumentTypes fully qualified or simple; empty where unknown
   */
  public List<Member> overloads(String memberName, List<String> argumentTypes) {
    return members(memberName).stream().filter(m -> m.accepts(argumentTypes)).toList();
  }

  /** Tells whether the type passes a service filter; an empty filter lets everything pass. */
  public boolean talksTo(String filter) {
    return passes(service, filter);
  }

  /** Tells whether a service value passes a filter; an empty filter lets everything pass. */
  public static boolean passes(String service, String filter) {
    return filter.isEmpty() || service.equals(filter) || service.equals(BOTH);
  }
}
