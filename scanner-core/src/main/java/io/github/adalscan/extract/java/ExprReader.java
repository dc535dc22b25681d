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
import io.github.adalscan.fact.code.Expr.Qualifier;
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
  private final Owners owners;

  ExprReader(Scopes scopes, TypeReader types, BodyReader bodies) {
    this.scopes = scopes;
    this.types = types;
    this.bodies = bodies;
    this.owners = new Owners(scopes, types);
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
      return readName(name);
    }
    if (expression instanceof FieldAccessExpr access) {
      return readFieldAccess(access);
    }
    if (expression instanceof MethodCallExpr call) {
      return readCall(call);
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
      return readReference(reference);
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

  private Expr readName(NameExpr expression) {
    String name = expression.getNameAsString();
    Region region = Regions.of(expression);
    return scopes.variable(name, region).orElseGet(() -> undeclared(name, region));
  }

  /** A field that this file does not declare: statically imported or inherited. */
  private Expr undeclared(String name, Region region) {
    List<String> imported = scopes.unit().staticOwners(name);
    if (!imported.isEmpty()) {
      TypeRef owner = TypeRef.exact(imported.get(0));
      return new Expr.FieldRef(
          Qualifier.STATIC_IMPORT, Optional.empty(), owner, name, region, region);
    }
    return new Expr.FieldRef(
        Qualifier.NONE, Optional.empty(), owners.withStars(), name, region, region);
  }

  private Expr readFieldAccess(FieldAccessExpr access) {
    Region region = Regions.of(access);
    Region nameRegion = Regions.of(access.getName());
    String name = access.getNameAsString();
    if (access.getScope() instanceof ThisExpr self) {
      TypeRef owner = owners.ofThis(self);
      return new Expr.FieldRef(Qualifier.THIS, Optional.empty(), owner, name, nameRegion, region);
    }
    if (access.getScope().isSuperExpr()) {
      TypeRef owner = TypeRef.exact(scopes.currentType());
      return new Expr.FieldRef(Qualifier.SUPER, Optional.empty(), owner, name, nameRegion, region);
    }
    Optional<TypeRef> type = owners.before(access.getScope());
    if (type.isPresent()) {
      return new Expr.FieldRef(
          Qualifier.TYPE, Optional.empty(), type.get(), name, nameRegion, region);
    }
    return new Expr.FieldRef(
        Qualifier.EXPRESSION,
        Optional.of(read(access.getScope())),
        TypeRef.UNKNOWN,
        name,
        nameRegion,
        region);
  }

  private Expr readCall(MethodCallExpr call) {
    String name = call.getNameAsString();
    Region region = Regions.of(call);
    Region nameRegion = Regions.of(call.getName());
    if (call.getScope().isEmpty()) {
      return readUnqualified(call, name, nameRegion, region);
    }
    Expression scope = call.getScope().get();
    if (scope instanceof ThisExpr self) {
      return call(Qualifier.THIS, Optional.empty(), owners.ofThis(self), call, nameRegion, region);
    }
    if (scope.isSuperExpr()) {
      TypeRef owner = TypeRef.exact(scopes.currentType());
      return call(Qualifier.SUPER, Optional.empty(), owner, call, nameRegion, region);
    }
    Optional<TypeRef> type = owners.before(scope);
    if (type.isPresent()) {
      return call(Qualifier.TYPE, Optional.empty(), type.get(), call, nameRegion, region);
    }
    Expr receiver = read(scope);
    return call(
        Qualifier.EXPRESSION, Optional.of(receiver), TypeRef.UNKNOWN, call, nameRegion, region);
  }

  private Expr readUnqualified(MethodCallExpr call, String name, Region nameRegion, Region region) {
    Optional<String> own = scopes.methodOwner(name);
    if (own.isPresent()) {
      TypeRef owner = TypeRef.exact(own.get());
      return call(Qualifier.NONE, Optional.empty(), owner, call, nameRegion, region);
    }
    List<String> imported = scopes.unit().staticOwners(name);
    if (!imported.isEmpty()) {
      TypeRef owner = TypeRef.exact(imported.get(0));
      return call(Qualifier.STATIC_IMPORT, Optional.empty(), owner, call, nameRegion, region);
    }
    return call(Qualifier.NONE, Optional.empty(), owners.withStars(), call, nameRegion, region);
  }

  private Expr call(
      Qualifier qualifier,
      Optional<Expr> receiver,
      TypeRef owner,
      MethodCallExpr call,
      Region nameRegion,
      Region region) {
    call.getTypeArguments().ifPresent(list -> list.forEach(types::read));
    return new Expr.Call(
        qualifier,
        receiver,
        owner,
        call.getNameAsString(),
        readAll(call.getArguments()),
        nameRegion,
        region);
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

  private Expr readReference(MethodReferenceExpr reference) {
    Region region = Regions.of(reference);
    Expression scope = reference.getScope();
    Optional<TypeRef> type =
        scope instanceof TypeExpr named
            ? Optional.of(named.getType()).flatMap(this::typeOrVariable)
            : owners.before(scope);
    Optional<Expr> receiver = Optional.empty();
    if (type.isEmpty() && !(scope instanceof TypeExpr)) {
      receiver = Optional.of(read(scope));
    } else if (type.isEmpty()) {
      receiver = scopes.variable(scope.toString(), Regions.of(scope));
    }
    return new Expr.MethodReference(
        receiver, type.orElse(TypeRef.UNKNOWN), reference.getIdentifier(), region, region);
  }

  private Optional<TypeRef> typeOrVariable(com.github.javaparser.ast.type.Type type) {
    String name = type.asString();
    if (scopes.variable(name, Regions.of(type)).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(types.read(type));
  }
}
