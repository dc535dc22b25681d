package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.jvm.JvmToken;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.source.text.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Splits the tokens of a script into statements, at line ends, semicolons and braces. */
final class GradleStatements {
  private static final int MAX_DEPTH = 100;
  private static final Set<String> CONTINUES_BEHIND =
      Set.of(",", "=", "+", ":", ".", "?.", "->", "&&", "||", "?:", "?");
  private static final Set<String> CONTINUES_BEFORE =
      Set.of(".", "?.", "+", ",", ":", "?:", "?", "&&", "||");

  private final FactCollector facts;
  private final SourceText source;
  private final List<GradleStatement> statements = new ArrayList<>();
  private final Deque<Integer> depths = new ArrayDeque<>();
  private List<GradleStatement> blocks = List.of();
  private List<JvmToken> current = new ArrayList<>();
  private int depth;

  private GradleStatements(FactCollector facts) {
    this.facts = facts;
    this.source = facts.source();
  }

  static List<GradleStatement> split(List<JvmToken> tokens, FactCollector facts) {
    GradleStatements splitter = new GradleStatements(facts);
    tokens.forEach(splitter::accept);
    splitter.end();
    return splitter.statements;
  }

  private void accept(JvmToken token) {
    if (token.is("{")) {
      open();
    } else if (token.is("}")) {
      close();
    } else if (token.is(";") && depth <= 0) {
      end();
    } else {
      if (depth <= 0 && beginsLine(token)) {
        end();
      }
      depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
      current.add(token);
    }
  }

  private boolean beginsLine(JvmToken token) {
    if (current.isEmpty()) {
      return false;
    }
    JvmToken before = current.get(current.size() - 1);
    return source.lineOf(before.start()) < source.lineOf(token.start())
        && source.lineOf(before.end()) < source.lineOf(token.start())
        && !(before.kind() == JvmToken.Kind.SYMBOL && CONTINUES_BEHIND.contains(before.text()))
        && !(token.kind() == JvmToken.Kind.SYMBOL && CONTINUES_BEFORE.contains(token.text()));
  }

  private void open() {
    GradleStatement opener = GradleStatement.of(current, blocks);
    end();
    depths.push(depth);
    depth = 0;
    if (facts.within(depths.size(), MAX_DEPTH)) {
      List<GradleStatement> inner = new ArrayList<>(blocks);
      inner.add(opener);
      blocks = List.copyOf(inner);
    }
  }

  private void close() {
    end();
    if (depths.isEmpty()) {
      return;
    }
    if (facts.within(depths.size(), MAX_DEPTH)) {
      blocks = blocks.subList(0, blocks.size() - 1);
    }
    depth = depths.pop();
  }

  private void end() {
    if (!current.isEmpty()) {
      statements.add(GradleStatement.of(current, blocks));
      current = new ArrayList<>();
    }
  }
}
