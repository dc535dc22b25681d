package io.github.adalscan.extract.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.model.Region;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Lowers expressions. Assignments inside of expressions become events of the method. */
final class ExprReader {
  private final Scopes scopes;
  private final TypeReader types;
  private final BodyReader bodies;
  private final NamedReader names;

  ExprReader(Scopes scopes, TypeReader types, BodyReader bodies) {
    this.scopes = scopes;
    this.types = types;
    this.bodies = bodies;
    this.names = new NamedReader(scopes, types, this);
  }

  List<Expr> readAll(List<? extends Expression> expressions) {
    List<Expr> all = new ArrayList<>(expressions.size());
    expressions.forEach(each -> all.add(read(each)));
    return all;
  }

  Expr read(Expression expression) {
    if (expression instanceof LiteralExpr literal) {
      return Literals.read(literal);
    }
    if (expression instanceof NameExpr name) {
      return names.read(name);
    }
    if (expression instanceof FieldAccessExpr access) {
      return names.read(access);
    }
    if (expression instanceof MethodCallExpr call) {
      return names.read(call);
    }
    if (expression instanceof ObjectCreationExpr creation) {
      return readNew(creation);
    }
    if (expression instanceof BinaryExpr binary) {
      return readBinary(binary);
    }
    if (expression instanceof EnclosedExpr enclosed) {
      return read(enclosed.getInner());
    }
    return readOther(expression);
  }

  private Expr readOther(Expression expression) {
    Region region = Regions.of(expression);
    if (expression instanceof AssignExpr assign) {
      return readAssign(assign);
    }
    if (expression instanceof ConditionalExpr choice) {
      return new Expr.Choice(
          List.of(read(choice.getCondition())),
          List.of(read(choice.getThenExpr()), read(choice.getElseExpr())),
          region);
    }
    if (expression instanceof CastExpr cast) {
      return new Expr.Cast(types.read(cast.getType()), read(cast.getExpression()), region);
    }
    if (expression instanceof LambdaExpr lambda) {
      return bodies.readLambda(lambda);
    }
    if (expression instanceof SwitchExpr choice) {
      return bodies.switches().read(choice);
    }
    if (expression instanceof MethodReferenceExpr reference) {
      return names.read(reference);
    }
    if (expression instanceof ThisExpr self && self.getTypeName().isEmpty()) {
      return new Expr.This(region);
    }
    if (expression instanceof ClassExpr literal) {
      return new Expr.ClassLiteral(types.read(literal.getType()), region);
    }
    return readArrayOrOpaque(expression, region);
  }

  private Expr readArrayOrOpaque(Expression expression, Region region) {
    if (expression instanceof ArrayCreationExpr array) {
      TypeRef element = types.read(array.getElementType());
      List<Expr> elements =
          array.getInitializer().map(init -> readAll(init.getValues())).orElse(List.of());
      array.getLevels().forEach(level -> level.getDimension().ifPresent(this::evaluate));
      return new Expr.ArrayOf(element, elements, region);
    }
    if (expression instanceof ArrayInitializerExpr initializer) {
      return new Expr.ArrayOf(TypeRef.UNKNOWN, readAll(initializer.getValues()), region);
    }
    if (expression instanceof InstanceOfExpr test) {
      Expr operand = read(test.getExpression());
      TypeRef type = types.read(test.getType());
      test.getPattern().ifPresent(bodies::declarePattern);
      return new Expr.TypeTest(operand, type, region);
    }
    if (expression instanceof UnaryExpr unary) {
      List<Expr> operand = List.of(read(unary.getExpression()));
      return new Expr.Operation(unary.getOperator().asString(), operand, region);
    }
    if (expression instanceof ArrayAccessExpr access) {
      return readElement(access, region);
    }
    if (expression instanceof TypeExpr type) {
      types.read(type.getType());
    }
    return new Expr.Opaque(List.of(), region);
  }

  /** An element of an array at a known index is read as a call of {@code []}. */
  private Expr readElement(ArrayAccessExpr access, Region region) {
    Expr array = read(access.getName());
    Expr index = read(access.getIndex());
    return index instanceof Expr.Literal
        ? new Expr.Call(
            Expr.Qualifier.EXPRESSION,
            Optional.of(array),
            TypeRef.UNKNOWN,
            Expr.Call.ELEMENT,
            List.of(index),
            index.region(),
            region)
        : new Expr.Opaque(List.of(array, index), region);
  }

  /** Reads an expression whose value is dropped. */
  void evaluate(Expression expression) {
    Expr value = read(expression);
    if (!(expression instanceof AssignExpr)) {
      scopes.method().evaluate(value);
    }
  }

  private Expr readAssign(AssignExpr assign) {
    Expr target = read(assign.getTarget());
    Expr value = read(assign.getValue());
    boolean append = assign.getOperator() == AssignExpr.Operator.PLUS;
    scopes.method().assign(target, value, append);
    return value;
  }

  private Expr readBinary(BinaryExpr binary) {
    List<Expression> operands = new ArrayList<>();
    BinaryExpr.Operator operator = binary.getOperator();
    Expression left = binary;
    // A chain of one operator nests to the left; a loop keeps long chains off the stack.
    while (left instanceof BinaryExpr inner && inner.getOperator() == operator) {
      operands.add(inner.getRight());
      left = inner.getLeft();
    }
    operands.add(left);
    Collections.reverse(operands);
    List<Expr> parts = new ArrayList<>();
    for (Expr part : readAll(operands)) {
      if (part instanceof Expr.Concat nested) {
        parts.addAll(nested.parts());
      } else {
        parts.add(part);
      }
    }
    Region region = Regions.of(binary);
    return operator == BinaryExpr.Operator.PLUS
        ? new Expr.Concat(parts, region)
        : new Expr.Operation(operator.asString(), parts, region);
  }

  private Expr readNew(ObjectCreationExpr creation) {
    creation.getScope().ifPresent(this::evaluate);
    TypeRef type = types.read(creation.getType());
    List<Expr> arguments = readAll(creation.getArguments());
    String body =
        creation
            .getAnonymousClassBody()
            .map(members -> bodies.readAnonymous(creation, members, type))
            .orElse("");
    Node name = creation.getType().getName();
    return new Expr.New(type, arguments, body, Regions.of(name), Regions.of(creation));
  }
}
