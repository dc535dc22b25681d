package io.github.adalscan.extract.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Block.Kind;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.Qualifier;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.model.Region;
import java.util.List;
import java.util.Optional;

/** Walks statements in source order; each becomes events of the method. */
final class StatementReader {
  private final Scopes scopes;
  private final ExprReader expressions;
  private final BodyReader bodies;

  StatementReader(Scopes scopes, ExprReader expressions, BodyReader bodies) {
    this.scopes = scopes;
    this.expressions = expressions;
    this.bodies = bodies;
  }

  void read(Statement statement) {
    if (statement instanceof BlockStmt block) {
      inBlock(() -> block.getStatements().forEach(this::read));
    } else if (statement instanceof ExpressionStmt single) {
      readExpression(single.getExpression());
    } else if (statement instanceof ReturnStmt returned) {
      readReturn(returned);
    } else if (statement instanceof YieldStmt yielded) {
      scopes.method().addYield(expressions.read(yielded.getExpression()));
    } else if (statement instanceof TryStmt tried) {
      readTry(tried);
    } else if (statement instanceof ForStmt loop) {
      readFor(loop);
    } else if (statement instanceof ForEachStmt loop) {
      readForEach(loop);
    } else if (statement instanceof SwitchStmt choice) {
      bodies.switches().read(choice);
    } else {
      readRare(statement);
    }
  }

  private void readRare(Statement statement) {
    if (statement instanceof LocalClassDeclarationStmt local) {
      bodies.assignCaptures(bodies.declarations().readLocal(local.getClassDeclaration()));
    } else if (statement instanceof LocalRecordDeclarationStmt local) {
      bodies.assignCaptures(bodies.declarations().readLocal(local.getRecordDeclaration()));
    } else if (statement instanceof ExplicitConstructorInvocationStmt call) {
      readConstructorCall(call);
    } else if (statement instanceof IfStmt choice) {
      readIf(choice);
    } else if (statement instanceof WhileStmt loop) {
      expressions.evaluate(loop.getCondition());
      branch(Kind.LOOP, loop.getBody());
    } else if (statement instanceof DoStmt loop) {
      branch(Kind.REPEAT, loop.getBody());
      expressions.evaluate(loop.getCondition());
    } else if (statement instanceof ThrowStmt thrown) {
      scopes.method().addThrow(expressions.read(thrown.getExpression()));
    } else if (statement instanceof BreakStmt) {
      scopes.method().jump(Event.Jump.Target.BREAK);
    } else if (statement instanceof ContinueStmt) {
      scopes.method().jump(Event.Jump.Target.CONTINUE);
    } else {
      readChildren(statement);
    }
  }

  private void readIf(IfStmt choice) {
    expressions.evaluate(choice.getCondition());
    int condition = scopes.method().lastEvent();
    branch(Kind.THEN, choice.getThenStmt());
    choice.getElseStmt().ifPresent(other -> branch(Kind.ELSE, condition, other));
  }

  private void readReturn(ReturnStmt returned) {
    returned
        .getExpression()
        .ifPresentOrElse(
            value -> scopes.method().addReturn(expressions.read(value)),
            () -> scopes.method().jump(Event.Jump.Target.RETURN));
  }

  private int branch(Kind kind, Statement body) {
    return branch(kind, scopes.method().lastEvent(), body);
  }

  private int branch(Kind kind, int cause, Statement body) {
    return scopes.method().in(kind, cause, -1, List.of(), () -> read(body));
  }

  /** Synchronized, labels and the like: their parts in source order. */
  private void readChildren(Statement statement) {
    for (Node child : statement.getChildNodes()) {
      if (child instanceof Statement inner) {
        read(inner);
      } else if (child instanceof Expression expression) {
        readExpression(expression);
      }
    }
  }

  private void readExpression(Expression expression) {
    if (expression instanceof VariableDeclarationExpr declaration) {
      bodies.declareVariables(declaration);
    } else {
      expressions.evaluate(expression);
    }
  }

  private void readTry(TryStmt statement) {
    MethodFrame method = scopes.method();
    int tried =
        method.in(
            Kind.TRY,
            () ->
                inBlock(
                    () -> {
                      statement.getResources().forEach(this::readExpression);
                      read(statement.getTryBlock());
                    }));
    statement.getCatchClauses().forEach(each -> inBlock(() -> bodies.readCatch(each, tried)));
    statement.getFinallyBlock().ifPresent(last -> branch(Kind.FINALLY, tried, last));
  }

  private void readFor(ForStmt loop) {
    inBlock(
        () -> {
          loop.getInitialization().forEach(this::readExpression);
          loop.getCompare().ifPresent(expressions::evaluate);
          int condition = scopes.method().lastEvent();
          loop.getUpdate().forEach(expressions::evaluate);
          branch(Kind.LOOP, condition, loop.getBody());
        });
  }

  private void readForEach(ForEachStmt loop) {
    inBlock(
        () -> {
          bodies.declareElement(loop.getVariable(), expressions.read(loop.getIterable()));
          branch(Kind.LOOP, loop.getBody());
        });
  }

  private void readConstructorCall(ExplicitConstructorInvocationStmt statement) {
    Region region = Regions.of(statement);
    Qualifier qualifier = statement.isThis() ? Qualifier.THIS : Qualifier.SUPER;
    Expr call =
        new Expr.Call(
            qualifier,
            Optional.empty(),
            TypeRef.exact(scopes.currentType()),
            MethodFacts.CONSTRUCTOR,
            expressions.readAll(statement.getArguments()),
            region,
            region);
    scopes.method().evaluate(call);
  }

  private void inBlock(Runnable body) {
    scopes.method().enterBlock();
    body.run();
    scopes.method().leaveBlock();
  }
}
