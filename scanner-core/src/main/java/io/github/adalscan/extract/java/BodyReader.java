package io.github.adalscan.extract.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.Qualifier;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lowers what stands in method bodies around expressions: variables, lambdas. */
final class BodyReader {
  private final Scopes scopes;
  private final TypeReader types;
  private final DeclarationReader declarations;
  private final ExprReader expressions;
  private final StatementReader statements;
  private final SwitchReader switches;

  BodyReader(Scopes scopes, TypeReader types, DeclarationReader declarations) {
    this.scopes = scopes;
    this.types = types;
    this.declarations = declarations;
    this.expressions = new ExprReader(scopes, types, this);
    this.statements = new StatementReader(scopes, expressions, this);
    this.switches = new SwitchReader(scopes, expressions, this);
  }

  ExprReader expressions() {
    return expressions;
  }

  StatementReader statements() {
    return statements;
  }

  SwitchReader switches() {
    return switches;
  }

  DeclarationReader declarations() {
    return declarations;
  }

  void declareVariables(VariableDeclarationExpr declaration) {
    List<Annotation> annotations = declarations.annotations(declaration.getAnnotations());
    for (VariableDeclarator each : declaration.getVariables()) {
      TypeRef type = types.read(each.getType());
      Optional<Expr> value = each.getInitializer().map(expressions::read);
      Region region = Regions.of(each.getName());
      int index = declare(each.getNameAsString(), type, Variable.Kind.LOCAL, annotations, region);
      value.ifPresent(v -> assign(index, each.getNameAsString(), region, v));
    }
  }

  /** The variable of a for-each loop takes what it loops over as its value. */
  void declareElement(VariableDeclarationExpr declaration, Expr iterable) {
    VariableDeclarator variable = declaration.getVariable(0);
    TypeRef type = types.read(variable.getType());
    Region region = Regions.of(variable.getName());
    String name = variable.getNameAsString();
    int index = declare(name, type, Variable.Kind.ELEMENT, List.of(), region);
    assign(index, name, region, iterable);
  }

  /** Reads a catch clause. */
  void readCatch(CatchClause clause, int tried) {
    Parameter parameter = clause.getParameter();
    List<TypeRef> caught = types.readAll(parameter.getType());
    int variable =
        declare(
            parameter.getNameAsString(),
            caught.get(0),
            Variable.Kind.CATCH,
            List.of(),
            Regions.of(parameter.getName()));
    scopes
        .method()
        .in(Block.Kind.CATCH, tried, variable, caught, () -> statements.read(clause.getBody()));
  }

  void declarePattern(PatternExpr pattern) {
    if (pattern instanceof TypePatternExpr typed) {
      TypeRef type = types.read(typed.getType());
      Region region = Regions.of(typed.getName());
      declare(typed.getNameAsString(), type, Variable.Kind.PATTERN, List.of(), region);
    } else if (pattern instanceof RecordPatternExpr deconstruction) {
      types.read(deconstruction.getType());
      deconstruction
          .getPatternList()
          .forEach(
              part -> {
                if (part instanceof PatternExpr nested) {
                  declarePattern(nested);
                }
              });
    }
  }

  private int declare(
      String name, TypeRef type, Variable.Kind kind, List<Annotation> annotations, Region region) {
    return scopes.method().declare(new Variable(name, type, kind, annotations, region));
  }

  private void assign(int index, String name, Region region, Expr value) {
    Expr target = new Expr.VariableRef(index, name, region);
    scopes.method().assign(target, value, false);
  }

  Expr readLambda(LambdaExpr lambda) {
    MethodFrame method = scopes.method();
    method.enterBlock();
    List<Integer> parameters = new ArrayList<>();
    for (Parameter parameter : lambda.getParameters()) {
      TypeRef type = types.read(parameter.getType());
      parameters.add(
          declare(
              parameter.getNameAsString(),
              type,
              Variable.Kind.LAMBDA_PARAMETER,
              List.of(),
              Regions.of(parameter.getName())));
    }
    List<Expr> results = lambdaResults(lambda, method);
    method.leaveBlock();
    return new Expr.Lambda(parameters, results, Regions.of(lambda));
  }

  private List<Expr> lambdaResults(LambdaExpr lambda, MethodFrame method) {
    method.enterLambda();
    method.in(
        Block.Kind.LAMBDA,
        () -> {
          if (lambda.getBody() instanceof ExpressionStmt single) {
            method.addReturn(expressions.read(single.getExpression()));
          } else {
            statements.read(lambda.getBody());
          }
        });
    return method.leaveLambda();
  }

  /** Reads the body of an anonymous class; gives its name. */
  String readAnonymous(
      ObjectCreationExpr creation, NodeList<BodyDeclaration<?>> members, TypeRef supertype) {
    TypeFrame frame = declarations.readAnonymous(creation, members, supertype);
    assignCaptures(frame);
    return frame.type().name();
  }

  /** Assigns the variables that a local type uses to the fields that stand for them. */
  void assignCaptures(TypeFrame frame) {
    TypeRef owner = TypeRef.exact(frame.type().name());
    frame
        .captures()
        .forEach(
            (name, capture) -> {
              Region region = capture.region();
              Expr field =
                  new Expr.FieldRef(Qualifier.THIS, Optional.empty(), owner, name, region, region);
              Expr variable = new Expr.VariableRef(capture.variable(), name, region);
              scopes.method().assign(field, variable, false);
            });
  }
}
