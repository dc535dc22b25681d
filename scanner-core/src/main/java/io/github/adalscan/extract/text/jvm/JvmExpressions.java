package io.github.adalscan.extract.text.jvm;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.LiteralKind;
import io.github.adalscan.fact.code.Expr.Qualifier;
import io.github.adalscan.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lowers what looks like an expression: creations, calls, members, literals and sums of them.
 * Whatever else stands in an argument becomes opaque, with the expressions in it.
 */
final class JvmExpressions {
  private static final int MAX_DEPTH = 40;

  /** Longer chains are read in pieces, so that no expression nests without bound. */
  private static final int MAX_CHAIN = 100;

  /** Methods of Scala's collections that are called without a parenthesis. */
  private static final Set<String> CONVERSIONS =
      Set.of("asJava", "toArray", "toList", "toSeq", "toSet", "toVector");

  private final JvmScope scope;
  private final JvmTokens tokens;
  private final JvmWords words;

  JvmExpressions(JvmScope scope) {
    this.scope = scope;
    this.tokens = scope.tokens();
    this.words = new JvmWords(scope, this);
  }

  /** An expression and the index behind it. */
  record Read(Expr value, int next) {}

  /** The expression that begins at an index; operands of {@code +} are one expression. */
  Optional<Read> at(int index, int depth) {
    Optional<Read> first = operand(index, depth);
    if (first.isEmpty() || !tokens.get(first.get().next()).is("+")) {
      return first;
    }
    List<Expr> parts = new ArrayList<>();
    parts.add(first.get().value());
    int next = first.get().next();
    while (tokens.get(next).is("+")) {
      Optional<Read> part = operand(next + 1, depth);
      if (part.isEmpty()) {
        break;
      }
      parts.add(part.get().value());
      next = part.get().next();
    }
    boolean joins = parts.size() > 1;
    Expr value = joins ? new Expr.Concat(parts, region(index, next)) : parts.get(0);
    return Optional.of(new Read(value, next));
  }

  private Optional<Read> operand(int index, int depth) {
    return primary(index, depth).map(read -> members(index, read, depth));
  }

  private Optional<Read> primary(int index, int depth) {
    JvmToken token = tokens.get(index);
    return switch (token.kind()) {
      case TEXT -> literal(index, LiteralKind.TEXT);
      case CHARACTER -> literal(index, LiteralKind.CHARACTER);
      case NUMBER -> literal(index, LiteralKind.NUMBER);
      case WORD -> words.at(index, depth);
      case SYMBOL -> token.is("(") ? parenthesis(index, depth) : Optional.empty();
      case END -> Optional.empty();
    };
  }

  Optional<Read> literal(int index, LiteralKind kind) {
    JvmToken token = tokens.get(index);
    boolean verbatim =
        token.content().length() == token.text().length()
            && scope.source().text().startsWith(token.text(), token.content().start());
    Expr value = new Expr.Literal(kind, token.text(), verbatim, region(index, index + 1));
    return Optional.of(new Read(value, index + 1));
  }

  private Optional<Read> parenthesis(int index, int depth) {
    int close = tokens.close(index);
    if (close < 0 || !follows(depth)) {
      return Optional.empty();
    }
    Expr inner = whole(index + 1, close, depth + 1);
    return Optional.of(new Read(inner, close + 1));
  }

  /** A call or field whose name stands at {@code nameAt}. */
  Read member(
      int from,
      int nameAt,
      Qualifier qualifier,
      Optional<Expr> receiver,
      TypeRef owner,
      int depth) {
    String name = tokens.get(nameAt).text();
    Region nameRegion = region(nameAt, nameAt + 1);
    int next = afterMethodTypeArguments(nameAt + 1);
    if (tokens.get(next).is("(")) {
      Arguments arguments = arguments(next, depth);
      Region all = regionOf(from, receiver, arguments.next());
      Expr call =
          new Expr.Call(qualifier, receiver, owner, name, arguments.values(), nameRegion, all);
      return new Read(call, arguments.next());
    }
    Region all = regionOf(from, receiver, nameAt + 1);
    if (scope.dialect() == Dialect.SCALA && CONVERSIONS.contains(name)) {
      Expr call = new Expr.Call(qualifier, receiver, owner, name, List.of(), nameRegion, all);
      return new Read(call, nameAt + 1);
    }
    return new Read(
        new Expr.FieldRef(qualifier, receiver, owner, name, nameRegion, all), nameAt + 1);
  }

  private int afterMethodTypeArguments(int index) {
    int angled = tokens.afterTypeArguments(index);
    boolean square = scope.dialect() == Dialect.SCALA && tokens.get(index).is("[");
    int after = square ? tokens.close(index) + 1 : angled;
    return after > index && tokens.get(after).is("(") ? after : index;
  }

  /** Follows member accesses behind an expression. */
  private Read members(int from, Read start, int depth) {
    Read read = afterAssertion(start);
    for (int i = 1; scope.isAccess(read.next()) && scope.facts().within(i, MAX_CHAIN); i++) {
      int member = read.next() + 1;
      if (tokens.get(member).is("<")) {
        member = tokens.afterTypeArguments(member);
      }
      if (!tokens.get(member).isWord()) {
        break;
      }
      Optional<Expr> receiver = Optional.of(read.value());
      read =
          afterAssertion(
              member(from, member, Qualifier.EXPRESSION, receiver, TypeRef.UNKNOWN, depth));
    }
    return read;
  }

  /** Passes over Kotlin's {@code !!}. */
  private Read afterAssertion(Read read) {
    boolean asserts = tokens.get(read.next()).is("!") && tokens.get(read.next() + 1).is("!");
    return asserts ? new Read(read.value(), read.next() + 2) : read;
  }

  /** The arguments of a call and the index behind them. */
  record Arguments(List<Expr> values, int next) {}

  /** The arguments in the parenthesis that opens at an index; none when none opens there. */
  Arguments arguments(int open, int depth) {
    if (!tokens.get(open).is("(")) {
      return new Arguments(List.of(), open);
    }
    int close = tokens.close(open);
    if (close < 0) {
      // The arguments of a call that is not closed are read as expressions of their own.
      return new Arguments(List.of(), open + 1);
    }
    List<Expr> values = new ArrayList<>();
    int from = open + 1;
    for (int i = open + 1; i <= close && follows(depth); i++) {
      if ((i == close && i > from) || tokens.get(i).is(",")) {
        values.add(argument(from, i, depth + 1));
        from = i + 1;
      }
      i = skipped(i, close);
    }
    return new Arguments(values, close + 1);
  }

  /** One argument; of an array that is spread, {@code *names} or {@code names: _*}, the array. */
  private Expr argument(int from, int to, int depth) {
    int begin = afterArgumentName(from, to);
    boolean star = scope.dialect() == Dialect.KOTLIN && tokens.get(begin).is("*");
    return whole(star && begin + 1 < to ? begin + 1 : begin, beforeSpread(begin, to), depth);
  }

  private int beforeSpread(int from, int to) {
    if (scope.dialect() != Dialect.SCALA || to - from < 2 || !tokens.get(to - 1).is("*")) {
      return to;
    }
    boolean typed = to - from > 3 && tokens.get(to - 2).isWord("_") && tokens.get(to - 3).is(":");
    return typed ? to - 3 : to - 1;
  }

  /** The last index of a group in brackets that begins at an index. */
  private int skipped(int index, int limit) {
    int close = tokens.close(index);
    if (close > index && close < limit) {
      return close;
    }
    int after = tokens.get(index - 1).isCapitalised() ? tokens.afterTypeArguments(index) : index;
    return after > index && after < limit ? after - 1 : index;
  }

  private int afterArgumentName(int from, int to) {
    boolean named =
        scope.dialect().createsByName()
            && tokens.get(from).isWord()
            && tokens.get(from + 1).is("=");
    return named && from + 2 < to ? from + 2 : from;
  }

  /** The one expression between two indexes, or something opaque with the expressions in it. */
  private Expr whole(int from, int to, int depth) {
    if (from >= to) {
      return new Expr.Opaque(List.of(), regionAt(from));
    }
    List<Expr> parts = new ArrayList<>();
    int at = from;
    while (at < to && follows(depth)) {
      Optional<Read> read = at(at, depth);
      if (read.isPresent() && at == from && read.get().next() == to) {
        return read.get().value();
      }
      read.ifPresent(found -> parts.add(found.value()));
      at = read.map(Read::next).orElse(at + 1);
    }
    return new Expr.Opaque(parts, region(from, to));
  }

  private boolean follows(int depth) {
    return scope.facts().within(depth, MAX_DEPTH);
  }

  private Region regionAt(int index) {
    int offset = Math.min(tokens.get(index).start(), scope.source().text().length());
    return scope.source().region(offset, offset);
  }

  Region region(int from, int to) {
    return scope.region(from, to);
  }

  private Region regionOf(int from, Optional<Expr> receiver, int to) {
    Region all = region(from, to);
    return receiver
        .filter(expr -> expr.region().compareTo(all) < 0)
        .map(
            expr ->
                new Region(
                    expr.region().startLine(),
                    expr.region().startColumn(),
                    all.endLine(),
                    all.endColumn()))
        .orElse(all);
  }
}
