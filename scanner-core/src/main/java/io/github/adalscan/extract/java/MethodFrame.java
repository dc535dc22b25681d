package io.github.adalscan.extract.java;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Block.Kind;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A method that is being read: its variables, its events so far, its blocks. */
final class MethodFrame {
  private final String name;
  private final List<Variable> variables = new ArrayList<>();
  private final List<Event> events = new ArrayList<>();
  private final Deque<Names> blocks = new ArrayDeque<>();
  private final Deque<List<Expr>> lambdaResults = new ArrayDeque<>();
  private final Deque<List<Expr>> yields = new ArrayDeque<>();
  private final List<Block> branches = new ArrayList<>(MethodFacts.NO_BRANCHES);
  private int branch;

  /** The names of one block: variables, local types and type parameters by name. */
  private record Names(
      Map<String, Integer> variables, Map<String, String> types, Set<String> typeParameters) {
    Names() {
      this(new HashMap<>(), new HashMap<>(), new HashSet<>());
    }
  }

  MethodFrame(String name) {
    this.name = name;
    blocks.push(new Names());
  }

  String name() {
    return name;
  }

  void enterBlock() {
    blocks.push(new Names());
  }

  void leaveBlock() {
    blocks.pop();
  }

  int declare(Variable variable) {
    int index = variables.size();
    variables.add(variable);
    blocks.element().variables().put(variable.name(), index);
    return index;
  }

  void declareType(String simpleName, String qualifiedName) {
    blocks.element().types().put(simpleName, qualifiedName);
  }

  void declareTypeParameter(String parameter) {
    blocks.element().typeParameters().add(parameter);
  }

  OptionalInt variable(String variable) {
    for (Names block : blocks) {
      Integer index = block.variables().get(variable);
      if (index != null) {
        return OptionalInt.of(index);
      }
    }
    return OptionalInt.empty();
  }

  Optional<String> localType(String simpleName) {
    for (Names block : blocks) {
      String qualified = block.types().get(simpleName);
      if (qualified != null) {
        return Optional.of(qualified);
      }
    }
    return Optional.empty();
  }

  boolean isTypeParameter(String simpleName) {
    return blocks.stream().anyMatch(block -> block.typeParameters().contains(simpleName));
  }

  Variable variableAt(int index) {
    return variables.get(index);
  }

  /** Reads a block that the last event decides about; gives its index. */
  int in(Kind kind, Runnable body) {
    return in(kind, events.size() - 1, -1, List.of(), body);
  }

  /** Reads a block. */
  int in(Kind kind, int cause, int variable, List<TypeRef> caught, Runnable body) {
    int outer = branch;
    int inner = branches.size();
    branches.add(new Block(outer, kind, cause, variable, caught));
    branch = inner;
    body.run();
    branch = outer;
    return inner;
  }

  List<Block> branches() {
    return branches;
  }

  /** The index of the last event; -1 when there is none. */
  int lastEvent() {
    return events.size() - 1;
  }

  void addThrow(Expr value) {
    events.add(new Event.Throw(value, branch));
  }

  void jump(Event.Jump.Target target) {
    events.add(new Event.Jump(target, Optional.empty(), branch));
  }

  void evaluate(Expr value) {
    events.add(new Event.Evaluate(value, branch));
  }

  void assign(Expr target, Expr value, boolean append) {
    events.add(new Event.Assign(target, value, append, branch));
  }

  /** A return statement: of the innermost lambda, if there is one, else of the method. */
  void addReturn(Expr value) {
    if (lambdaResults.isEmpty()) {
      events.add(new Event.Return(value, branch));
    } else {
      lambdaResults.element().add(value);
      events.add(new Event.Jump(Event.Jump.Target.RETURN, Optional.of(value), branch));
    }
  }

  void enterLambda() {
    lambdaResults.push(new ArrayList<>());
  }

  List<Expr> leaveLambda() {
    return lambdaResults.pop();
  }

  void enterYield() {
    yields.push(new ArrayList<>());
  }

  /** A result of the innermost switch expression. */
  void addYield(Expr value) {
    if (yields.isEmpty()) {
      evaluate(value);
    } else {
      yields.element().add(value);
    }
  }

  /** How many results the innermost switch expression has so far. */
  int yielded() {
    return yields.isEmpty() ? 0 : yields.element().size();
  }

  List<Expr> leaveYield() {
    return yields.pop();
  }

  List<Variable> variables() {
    return variables;
  }

  List<Event> events() {
    return events;
  }
}
