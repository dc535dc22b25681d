package io.github.adalscan.rule.catalog.library;

import java.util.List;

/**
 * A constructor, method or field of a catalogued type.
 *
 * <p>Replacement templates hold {@code {receiver}}, the name of a parameter in braces for the
 * source text of that argument, and {@code {scopes}} for the set of scopes that replaces the
 * argument of the parameter {@code resource}; {@code {parameter.part}} is what the argument was
 * made of; the id of an {@link Application} in braces is a variable that holds it, {@code
 * {application}} the expression that builds it; {@code {$name}} a name that is free at the call.
 *
 * @param name simple name; {@link #CONSTRUCTOR} for a constructor
 * @param returnType fully qualified with type arguments; empty for constructors, {@code void} and
 *     unknown types
 * @param service the API behind it: that of its type unless it has its own
 * @param replacement template of the replacement; empty when there is none
 * @param imports fully qualified types that the template needs
 * @param mechanical true when the replacement has the same meaning and needs nothing that is not at
 *     the call
 * @param why what else changes or what has to be known; a clause without final period, may be empty
 * @param versions the versions of the library that have it, when not all; may be empty
 * @param settings what an application takes over from it
 * @param given the constant that an argument has to be for the member to count; empty for any
 */
public record Member(
    String name,
    Kind kind,
    List<Parameter> parameters,
    String returnType,
    String service,
    String replacement,
    List<String> imports,
    List<Alternative> alternatives,
    boolean mechanical,
    String why,
    String versions,
    List<Setting> settings,
    String given) {
  /** The name of every constructor. */
  public static final String CONSTRUCTOR = "<init>";

  /** What a member is. */
  public enum Kind {
    CONSTRUCTOR,
    METHOD,
    STATIC_METHOD,
    /** A static field or enum constant. */
    CONSTANT
  }

  public Member {
    parameters = List.copyOf(parameters);
    imports = List.copyOf(imports);
    alternatives = List.copyOf(alternatives);
    settings = List.copyOf(settings);
  }

  /** The number of parameters. */
  public int arity() {
    return parameters.size();
  }

  /** The types of the parameters, in order. */
  public List<String> parameterTypes() {
    return parameters.stream().map(Parameter::type).toList();
  }

  /** The position of a parameter; -1 when there is none of that name. */
  public int indexOf(String parameter) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).name().equals(parameter)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Tells whether a call with arguments of these types can mean this member.
   *
   * @param argumentTypes fully qualified or simple; empty where unknown
   */
  public boolean accepts(List<String> argumentTypes) {
    if (argumentTypes.size() != arity()) {
      return false;
    }
    for (int i = 0; i < argumentTypes.size(); i++) {
      if (!sameType(argumentTypes.get(i), parameters.get(i).type())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameType(String argument, String parameter) {
    return argument.isEmpty()
        || argument.equals(parameter)
        || (argument.indexOf('.') < 0 && parameter.endsWith("." + argument));
  }
}
