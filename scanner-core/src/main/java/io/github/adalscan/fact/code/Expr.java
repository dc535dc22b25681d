package io.github.adalscan.fact.code;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.model.Region;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * An expression as the source states it. It says what is written, never what it means: folding,
 * types and calls are for the linker.
 */
public sealed interface Expr {
  /** The whole expression. */
  Region region();

  /** The expressions directly inside this one, in source order. */
  default List<Expr> children() {
    return List.of();
  }

  /** Visits the expressions directly inside this one, in source order. */
  default void forEachChild(Consumer<Expr> visitor) {
    for (Expr child : children()) {
      visitor.accept(child);
    }
  }

  /** True when one of the expressions directly inside this one passes a test. */
  default boolean anyChild(Predicate<Expr> test) {
    for (Expr child : children()) {
      if (test.test(child)) {
        return true;
      }
    }
    return false;
  }

  /** The simple name that the expression ends in, as of a variable, field or method; else empty. */
  default String name() {
    return "";
  }

  /** Where the name stands, or the created type; the whole expression when there is neither. */
  default Region nameRegion() {
    return region();
  }

  /** The kinds of literal. */
  enum LiteralKind {
    TEXT,
    CHARACTER,
    NUMBER,
    BOOLEAN,
    NULL
  }

  /**
   * A literal; the value of a text is decoded.
   *
   * @param verbatim true when the source between the quotes equals the value, so that offsets in
   *     the value are columns in the file
   */
  record Literal(LiteralKind kind, String value, boolean verbatim, Region region) implements Expr {
    public boolean isText() {
      return kind == LiteralKind.TEXT;
    }
  }

  /** {@code Foo.class}. */
  record ClassLiteral(TypeRef type, Region region) implements Expr {}

  /** Operands joined by {@code +}, flattened. */
  record Concat(List<Expr> parts, Region region) implements Expr {
    public Concat {
      parts = List.copyOf(parts);
    }

    @Override
    public List<Expr> children() {
      return parts;
    }
  }

  /** A local variable or parameter: an index into the variables of the enclosing method. */
  record VariableRef(int variable, String name, Region region) implements Expr {}

  /** The object itself: {@code this}, not as a qualifier. */
  record This(Region region) implements Expr {}

  /** How a member is reached. */
  enum Qualifier {
    /** By its simple name: an own, inherited or enclosing member. */
    NONE,
    THIS,
    SUPER,
    /** By its simple name through a static import. */
    STATIC_IMPORT,
    /** Through a type name. */
    TYPE,
    /** Through an expression. */
    EXPRESSION
  }

  /**
   * A field.
   *
   * @param owner the named type, the enclosing type for {@code NONE} and {@code THIS}; unknown for
   *     {@code EXPRESSION}
   */
  record FieldRef(
      Qualifier qualifier,
      Optional<Expr> receiver,
      TypeRef owner,
      String name,
      Region nameRegion,
      Region region)
      implements Expr {
    @Override
    public List<Expr> children() {
      return receiver.map(List::of).orElse(List.of());
    }
  }

  /**
   * A method call; {@code this(...)} and {@code super(...)} are calls of {@code <init>}, and {@code
   * a[0]} is one of {@code []}.
   *
   * @param owner as for fields
   */
  record Call(
      Qualifier qualifier,
      Optional<Expr> receiver,
      TypeRef owner,
      String name,
      List<Expr> arguments,
      Region nameRegion,
      Region region)
      implements Expr {
    /** The name by which an element of an array is got. */
    public static final String ELEMENT = "[]";

    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expr> children() {
      return Exprs.join(receiver, arguments);
    }

    // Calls are the most frequent of what holds others: no list is made for each visit.
    @Override
    public void forEachChild(Consumer<Expr> visitor) {
      if (receiver.isPresent()) {
        visitor.accept(receiver.get());
      }
      for (Expr argument : arguments) {
        visitor.accept(argument);
      }
    }

    @Override
    public boolean anyChild(Predicate<Expr> test) {
      if (receiver.isPresent() && test.test(receiver.get())) {
        return true;
      }
      for (Expr argument : arguments) {
        if (test.test(argument)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * An instance creation.
   *
   * @param body the fully qualified name of the anonymous class; empty when there is none
   */
  record New(TypeRef type, List<Expr> arguments, String body, Region nameRegion, Region region)
      implements Expr {
    public New {
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expr> children() {
      return arguments;
    }
  }

  /** An array with its elements. */
  record ArrayOf(TypeRef elementType, List<Expr> elements, Region region) implements Expr {
    public ArrayOf {
      elements = List.copyOf(elements);
    }

    @Override
    public List<Expr> children() {
      return elements;
    }
  }

  /**
   * One of several: a conditional or switch expression.
   *
   * @param conditions what decides: one for the two alternatives of a conditional, one for each
   *     alternative of a switch
   */
  record Choice(List<Expr> conditions, List<Expr> alternatives, Region region) implements Expr {
    public Choice {
      conditions = List.copyOf(conditions);
      alternatives = List.copyOf(alternatives);
    }

    /**
     * The alternatives that are open.
     *
     * @param decide whether a condition holds; empty where it may or may not
     */
    public List<Expr> open(Function<Expr, Optional<Boolean>> decide) {
      if (conditions.size() == 1 && alternatives.size() == 2) {
        return decide
            .apply(conditions.get(0))
            .map(first -> List.of(alternatives.get(first ? 0 : 1)))
            .orElse(alternatives);
      }
      return conditions.size() != alternatives.size()
          ? alternatives
          : IntStream.range(0, alternatives.size())
              .filter(i -> decide.apply(conditions.get(i)).orElse(true))
              .mapToObj(alternatives::get)
              .toList();
    }

    @Override
    public List<Expr> children() {
      return Exprs.join(conditions, alternatives);
    }
  }

  /** A cast. */
  record Cast(TypeRef type, Expr operand, Region region) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(operand);
    }
  }

  /**
   * A lambda. The statements of its body are among the events of the enclosing method.
   *
   * @param parameters indexes into the variables of the enclosing method
   * @param results what it can return
   */
  record Lambda(List<Integer> parameters, List<Expr> results, Region region) implements Expr {
    public Lambda {
      parameters = List.copyOf(parameters);
      results = List.copyOf(results);
    }

    @Override
    public List<Expr> children() {
      return results;
    }
  }

  /** {@code x::name}. */
  record MethodReference(
      Optional<Expr> receiver, TypeRef owner, String name, Region nameRegion, Region region)
      implements Expr {
    @Override
    public List<Expr> children() {
      return receiver.map(List::of).orElse(List.of());
    }
  }

  /**
   * Operands joined by an operator other than {@code +}, chains of one operator flattened; or one
   * operand with an operator before or behind it.
   *
   * @param operator as the language spells it
   */
  record Operation(String operator, List<Expr> operands, Region region) implements Expr {
    public Operation {
      operands = List.copyOf(operands);
    }

    @Override
    public List<Expr> children() {
      return operands;
    }
  }

  /** {@code operand instanceof type}. */
  record TypeTest(Expr operand, TypeRef type, Region region) implements Expr {
    @Override
    public List<Expr> children() {
      return List.of(operand);
    }
  }

  /**
   * Enters a case of a switch.
   *
   * @param operand what is compared; opaque unless it is a plain name, as the switch evaluates it
   *     before
   * @param holds true when the operand has to equal one of the labels, false when none of them
   */
  record Match(Expr operand, List<Expr> labels, boolean holds, Region region) implements Expr {
    public Match {
      labels = List.copyOf(labels);
    }

    @Override
    public List<Expr> children() {
      return labels;
    }
  }

  /** Anything else, with the expressions in it. */
  record Opaque(List<Expr> children, Region region) implements Expr {
    public Opaque {
      children = List.copyOf(children);
    }
  }
}
