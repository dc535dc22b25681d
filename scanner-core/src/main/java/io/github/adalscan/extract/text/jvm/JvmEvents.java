package io.github.adalscan.extract.text.jvm;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The assignments and telling expressions of a file, in source order. */
final class JvmEvents {
  private static final int MAX_EVENTS = 50_000;
  private final JvmTokens tokens;
  private final JvmTypes types;
  private final JvmVariables variables;
  private final JvmExpressions expressions;
  private final FactCollector facts;
  private final BitSet imports;
  private final List<Event> events = new ArrayList<>();

  JvmEvents(
      JvmTokens tokens,
      JvmTypes types,
      JvmVariables variables,
      JvmExpressions expressions,
      FactCollector facts,
      BitSet imports) {
    this.tokens = tokens;
    this.types = types;
    this.variables = variables;
    this.expressions = expressions;
    this.facts = facts;
    this.imports = imports;
  }

  List<Event> all() {
    int at = 0;
    while (at < tokens.size() && facts.within(events.size() + 1, MAX_EVENTS)) {
      at = imports.get(at) ? imports.nextClearBit(at) : read(at);
    }
    return events;
  }

  private int read(int index) {
    boolean own = tokens.get(index).isWord("this") && tokens.get(index + 1).is(".");
    int name = own ? index + 2 : index;
    int operator = assignment(name);
    if (operator > name) {
      Optional<JvmExpressions.Read> value = expressions.at(operator + 1, 0);
      if (value.isPresent()) {
        boolean append = tokens.get(operator).is("+=");
        events.add(new Event.Assign(target(name), value.get().value(), append));
        return value.get().next();
      }
      return operator + 1;
    }
    Optional<JvmExpressions.Read> read = expressions.at(index, 0);
    read.map(JvmExpressions.Read::value)
        .filter(JvmEvents::tells)
        .ifPresent(value -> events.add(new Event.Evaluate(value)));
    return read.map(JvmExpressions.Read::next).orElse(index + 1);
  }

  /** The index of the operator that assigns to the variable at an index; else the index. */
  private int assignment(int index) {
    JvmToken name = tokens.get(index);
    boolean member = tokens.get(index - 1).is(".") && !tokens.get(index - 2).isWord("this");
    if (!name.isWord() || member || variables.find(name.text(), name.start()).isEmpty()) {
      return index;
    }
    int next = index + 1;
    if (tokens.get(next).is(":") && variables.declaredAt(name)) {
      next = types.at(next + 1).map(JvmTypes.Read::next).orElse(next);
    }
    return tokens.get(next).is("=") || tokens.get(next).is("+=") ? next : index;
  }

  private Expr target(int index) {
    JvmToken name = tokens.get(index);
    OptionalInt variable = variables.find(name.text(), name.start());
    return new Expr.VariableRef(
        variable.orElse(0), name.text(), expressions.region(index, index + 1));
  }

  /** True for an expression that uses a type or a member. */
  private static boolean tells(Expr value) {
    if (value instanceof Expr.FieldRef field) {
      return field.qualifier() == Expr.Qualifier.TYPE
          || field.qualifier() == Expr.Qualifier.STATIC_IMPORT
          || field.receiver().isPresent();
    }
    return value instanceof Expr.Call
        || value instanceof Expr.New
        || value instanceof Expr.MethodReference
        || value instanceof Expr.ClassLiteral
        || value.anyChild(JvmEvents::tells);
  }
}
