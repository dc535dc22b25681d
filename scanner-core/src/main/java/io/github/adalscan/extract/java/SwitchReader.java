package io.github.adalscan.extract.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Expr;
import java.util.ArrayList;
import java.util.List;

/**
 * Lowers switches: a block for the whole, one inside for each case, and before that a {@link
 * Expr.Match} that tells when the case is entered. A case that is fallen into has the labels of
 * those before it as well.
 */
final class SwitchReader {
  private final Scopes scopes;
  private final ExprReader expressions;
  private final BodyReader bodies;

  SwitchReader(Scopes scopes, ExprReader expressions, BodyReader bodies) {
    this.scopes = scopes;
    this.expressions = expressions;
    this.bodies = bodies;
  }

  /** A case with the entries that lead into it, itself last. */
  private record Group(List<SwitchEntry> entries) {
    SwitchEntry last() {
      return entries.get(entries.size() - 1);
    }

    boolean isDefault() {
      return entries.stream().anyMatch(SwitchReader::isDefault);
    }

    boolean isDecided() {
      return entries.stream()
          .allMatch(e -> e.getGuard().isEmpty() && e.getLabels().stream().allMatch(this::compares));
    }

    private boolean compares(Expression label) {
      return !(label instanceof PatternExpr);
    }
  }

  /** Reads a statement. */
  void read(SwitchStmt choice) {
    expressions.evaluate(choice.getSelector());
    readCases(choice.getSelector(), choice.getEntries(), false);
  }

  /** Reads an expression: a choice with a condition for each alternative. */
  Expr read(SwitchExpr choice) {
    expressions.evaluate(choice.getSelector());
    scopes.method().enterYield();
    List<Expr> conditions = readCases(choice.getSelector(), choice.getEntries(), true);
    return new Expr.Choice(conditions, scopes.method().leaveYield(), Regions.of(choice));
  }

  /** Gives the condition of each result. */
  private List<Expr> readCases(
      Expression selector, NodeList<SwitchEntry> entries, boolean results) {
    List<Expr> conditions = new ArrayList<>();
    scopes
        .method()
        .in(
            Block.Kind.SWITCH,
            () ->
                groups(entries)
                    .forEach(
                        group -> {
                          Expr condition = condition(selector, group, entries);
                          int before = scopes.method().yielded();
                          readEntry(group.last(), condition, results);
                          for (int i = before; results && i < scopes.method().yielded(); i++) {
                            conditions.add(condition);
                          }
                        }));
    return conditions;
  }

  private void readEntry(SwitchEntry entry, Expr condition, boolean yields) {
    MethodFrame method = scopes.method();
    method.enterBlock();
    entry.getLabels().forEach(this::declarePattern);
    entry.getGuard().ifPresent(expressions::evaluate);
    method.evaluate(condition);
    boolean result = yields && entry.getType() == SwitchEntry.Type.EXPRESSION;
    method.in(Block.Kind.CASE, () -> entry.getStatements().forEach(s -> readStatement(s, result)));
    method.leaveBlock();
  }

  private void declarePattern(Expression label) {
    if (label instanceof PatternExpr pattern) {
      bodies.declarePattern(pattern);
    }
  }

  private void readStatement(Statement statement, boolean result) {
    if (result && statement instanceof ExpressionStmt single) {
      scopes.method().addYield(expressions.read(single.getExpression()));
    } else {
      bodies.statements().read(statement);
    }
  }

  /** The selector stays opaque unless it is a plain name: calls in it are made once. */
  private Expr condition(Expression selector, Group group, NodeList<SwitchEntry> entries) {
    boolean plain =
        group.isDecided() && (selector instanceof NameExpr || selector instanceof FieldAccessExpr);
    Expr operand =
        plain ? expressions.read(selector) : new Expr.Opaque(List.of(), Regions.of(selector));
    List<SwitchEntry> meant =
        group.isDefault()
            ? entries.stream().filter(e -> !group.entries().contains(e)).toList()
            : group.entries();
    return new Expr.Match(operand, labels(meant), !group.isDefault(), Regions.of(group.last()));
  }

  private List<Expr> labels(List<SwitchEntry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.getLabels().stream())
        .filter(label -> !(label instanceof PatternExpr) && !(label instanceof NullLiteralExpr))
        .map(expressions::read)
        .toList();
  }

  private static List<Group> groups(NodeList<SwitchEntry> entries) {
    List<Group> all = new ArrayList<>();
    List<SwitchEntry> open = new ArrayList<>();
    for (SwitchEntry entry : entries) {
      open.add(entry);
      all.add(new Group(List.copyOf(open)));
      if (entry.getType() != SwitchEntry.Type.STATEMENT_GROUP || leaves(entry.getStatements())) {
        open.clear();
      }
    }
    return all;
  }

  private static boolean isDefault(SwitchEntry entry) {
    return entry.isDefault() || entry.getLabels().isEmpty();
  }

  /** True when control surely does not come to the end of statements. */
  private static boolean leaves(NodeList<Statement> statements) {
    if (statements.isEmpty()) {
      return false;
    }
    Statement last = statements.get(statements.size() - 1);
    return last instanceof BreakStmt
        || last instanceof ReturnStmt
        || last instanceof ThrowStmt
        || last instanceof ContinueStmt
        || last instanceof YieldStmt
        || (last instanceof BlockStmt block && leaves(block.getStatements()));
  }
}
