package io.github.adalscan.extract.text;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.LiteralKind;
import io.github.adalscan.fact.code.Expr.Qualifier;
import io.github.adalscan.model.Region;
import io.github.adalscan.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Lowers what looks like an expression: creations, calls, members, literals and sums of them.
 * Whatever else stands in an argument becomes opaque, with the expressions in it.
 */
final class JvmExpressions {
  private static final int MAX_DEPTH = 40;

  /** Longer chains are read in pieces, so that no expression nests without bound. */
  private static final int MAX_CHAIN = 100;

  private static final Set<String> DECLARING = Set.of("fun", "def", "class", "object", "record");

  /** Words after which a name in front of a parenthesis is a call, not a declaration. */
  private static final Set<String> BEFORE_CALLS =
      Set.of(
          "return", "else", "throw", "in", "case", "do", "yield", "assert", "and", "or", "to",
          "until", "by", "is", "as", "when", "if", "while", "try");

  private final JvmTokens tokens;
  private final JvmNames names;
  private final JvmTypes types;
  private final JvmVariables variables;
  private final Dialect dialect;
  private final SourceText source;
  private final TypeRef enclosing;

  JvmExpressions(
      JvmTokens tokens,
      JvmNames names,
      JvmTypes types,
      JvmVariables variables,
      Dialect dialect,
      SourceText source,
      TypeRef enclosing) {
    this.tokens = tokens;
    this.names = names;
    this.types = types;
    this.variables = variables;
    this.dialect = dialect;
    this.source = source;
    this.enclosing = enclosing;
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
      case WORD -> word(index, depth);
      case SYMBOL -> token.is("(") ? parenthesis(index, depth) : Optional.empty();
      case END -> Optional.empty();
    };
  }

  private Optional<Read> literal(int index, LiteralKind kind) {
    JvmToken token = tokens.get(index);
    boolean verbatim =
        token.content().length() == token.text().length()
            && source.text().startsWith(token.text(), token.content().start());
    Expr value = new Expr.Literal(kind, token.text(), verbatim, region(index, index + 1));
    return Optional.of(new Read(value, index + 1));
  }

  private Optional<Read> parenthesis(int index, int depth) {
    int close = tokens.close(index);
    if (close < 0 || depth > MAX_DEPTH) {
      return Optional.empty();
    }
    Expr inner = whole(index + 1, close, depth + 1);
    return Optional.of(new Read(inner, close + 1));
  }

  private Optional<Read> word(int index, int depth) {
    JvmToken token = tokens.get(index);
    return switch (token.text()) {
      case "new" -> creation(index, depth);
      case "true", "false" -> literal(index, LiteralKind.BOOLEAN);
      case "null" -> literal(index, LiteralKind.NULL);
      case "this", "super" -> ownMember(index, depth);
      default -> plainWord(index, depth);
    };
  }

  private Optional<Read> plainWord(int index, int depth) {
    JvmToken token = tokens.get(index);
    if (JvmTypes.KEYWORDS.contains(token.text()) || tokens.get(index - 1).is("@")) {
      return Optional.empty();
    }
    if (isAccess(index - 1)) {
      Expr unread = new Expr.Opaque(List.of(), region(index - 1, index));
      return Optional.of(
          member(index, index, Qualifier.EXPRESSION, Optional.of(unread), TypeRef.UNKNOWN, depth));
    }
    OptionalInt variable = variables.find(token.text(), token.start());
    if (variable.isPresent() && !tokens.get(index + 1).is("(")) {
      Expr value =
          new Expr.VariableRef(variable.getAsInt(), token.text(), region(index, index + 1));
      return Optional.of(new Read(value, index + 1));
    }
    return typeOrName(index, depth);
  }

  /** {@code this.x}, {@code super.f(...)}; {@code this} alone is opaque. */
  private Optional<Read> ownMember(int index, int depth) {
    JvmToken name = tokens.get(index + 2);
    if (!tokens.get(index + 1).is(".") || !name.isWord()) {
      return Optional.of(new Read(new Expr.Opaque(List.of(), region(index, index + 1)), index + 1));
    }
    boolean isThis = tokens.get(index).isWord("this");
    OptionalInt variable = variables.find(name.text(), name.start());
    if (isThis && variable.isPresent() && !tokens.get(index + 3).is("(")) {
      Expr value = new Expr.VariableRef(variable.getAsInt(), name.text(), region(index, index + 3));
      return Optional.of(new Read(value, index + 3));
    }
    Qualifier qualifier = isThis ? Qualifier.THIS : Qualifier.SUPER;
    TypeRef owner = isThis ? enclosing : TypeRef.UNKNOWN;
    return Optional.of(member(index, index + 2, qualifier, Optional.empty(), owner, depth));
  }

  private Optional<Read> creation(int index, int depth) {
    Optional<JvmTypes.Read> type = types.at(index + 1);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    int nameEnd = tokens.afterName(index + 1);
    return Optional.of(
        create(index, index + 1, nameEnd, type.get().next(), type.get().type(), depth));
  }

  private Read create(
      int from, int nameFrom, int nameTo, int argumentsAt, TypeRef type, int depth) {
    Arguments arguments = arguments(argumentsAt, depth);
    Expr value =
        new Expr.New(
            type, arguments.values(), "", region(nameFrom, nameTo), region(from, arguments.next()));
    return new Read(value, arguments.next());
  }

  private Optional<Read> typeOrName(int index, int depth) {
    int nameEnd = tokens.afterName(index);
    int typeEnd = index;
    while (typeEnd < nameEnd && !tokens.get(typeEnd).isCapitalised()) {
      typeEnd += 2;
    }
    typeEnd++;
    boolean typed = typeEnd <= nameEnd && (typeEnd > index + 1 || !isConstant(index));
    if (!typed) {
      return name(index, depth);
    }
    // A nested type: Outer.Inner( or Outer.Inner.member
    while (typeEnd + 2 <= nameEnd
        && tokens.get(typeEnd + 1).isCapitalised()
        && (typeEnd + 2 < nameEnd || tokens.get(nameEnd).is("("))
        && !isConstant(typeEnd + 1)) {
      typeEnd += 2;
    }
    return ofType(index, typeEnd, depth);
  }

  private boolean isConstant(int index) {
    String text = tokens.get(index).text();
    return text.length() > 1
        && text.equals(text.toUpperCase(Locale.ROOT))
        && !names.isImported(text);
  }

  /** What begins with the name of a type: a creation, a static member, a class literal. */
  private Optional<Read> ofType(int index, int end, int depth) {
    TypeRef type = names.type(tokens.name(index, end));
    JvmToken after = tokens.get(end);
    int arguments = end;
    if (dialect.createsByName()) {
      arguments = types.at(index).map(JvmTypes.Read::next).orElse(end);
    }
    if (dialect.createsByName() && tokens.get(arguments).is("(")) {
      boolean declares = DECLARING.contains(tokens.get(index - 1).text());
      return declares
          ? Optional.empty()
          : Optional.of(create(index, index, end, arguments, type, depth));
    }
    if (after.is(".") && tokens.get(end + 1).isWord("class")) {
      return Optional.of(new Read(new Expr.ClassLiteral(type, region(index, end + 2)), end + 2));
    }
    if (after.is("::") && tokens.get(end + 1).isWord()) {
      return Optional.of(reference(index, end, type));
    }
    int member = end + 1;
    if (after.is(".") && tokens.get(member).is("<")) {
      member = tokens.afterTypeArguments(member);
    }
    return after.is(".") && tokens.get(member).isWord()
        ? Optional.of(member(index, member, Qualifier.TYPE, Optional.empty(), type, depth))
        : Optional.empty();
  }

  private Read reference(int index, int end, TypeRef type) {
    Region all = region(index, end + 2);
    JvmToken name = tokens.get(end + 1);
    Expr value =
        name.isWord("class")
            ? new Expr.ClassLiteral(type, all)
            : new Expr.MethodReference(
                Optional.empty(), type, name.text(), region(end + 1, end + 2), all);
    return new Read(value, end + 2);
  }

  /** A simple name that is no known variable: an own or statically imported member. */
  private Optional<Read> name(int index, int depth) {
    String name = tokens.get(index).text();
    JvmToken before = tokens.get(index - 1);
    boolean called = tokens.get(index + 1).is("(");
    boolean declared =
        before.isWord()
            && !BEFORE_CALLS.contains(before.text())
            && source.lineOf(before.start()) == source.lineOf(tokens.get(index).start());
    if (called && (declared || hasBody(index + 1))) {
      return Optional.empty();
    }
    Optional<String> owner = names.staticOwner(name);
    Qualifier qualifier = owner.isPresent() ? Qualifier.STATIC_IMPORT : Qualifier.NONE;
    TypeRef type = owner.map(TypeRef::exact).orElse(enclosing);
    return Optional.of(member(index, index, qualifier, Optional.empty(), type, depth));
  }

  /** True for the parameters of a Java method with a body. */
  private boolean hasBody(int open) {
    JvmToken after = tokens.get(tokens.close(open) + 1);
    return dialect == Dialect.JAVA
        && tokens.close(open) > open
        && (after.is("{") || after.isWord("throws"));
  }

  /** A call or field whose name stands at {@code nameAt}. */
  private Read member(
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
    return new Read(
        new Expr.FieldRef(qualifier, receiver, owner, name, nameRegion, all), nameAt + 1);
  }

  private int afterMethodTypeArguments(int index) {
    int angled = tokens.afterTypeArguments(index);
    boolean square = dialect == Dialect.SCALA && tokens.get(index).is("[");
    int after = square ? tokens.close(index) + 1 : angled;
    return after > index && tokens.get(after).is("(") ? after : index;
  }

  /** Follows member accesses behind an expression. */
  private Read members(int from, Read start, int depth) {
    Read read = afterAssertion(start);
    for (int i = 0; i < MAX_CHAIN && isAccess(read.next()); i++) {
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

  private boolean isAccess(int index) {
    JvmToken token = tokens.get(index);
    return token.is(".") || token.is("?.");
  }

  private record Arguments(List<Expr> values, int next) {}

  private Arguments arguments(int open, int depth) {
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
    for (int i = open + 1; i <= close && depth <= MAX_DEPTH; i++) {
      if ((i == close && i > from) || tokens.get(i).is(",")) {
        values.add(whole(afterArgumentName(from, i), i, depth + 1));
        from = i + 1;
      }
      i = skipped(i, close);
    }
    return new Arguments(values, close + 1);
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
        dialect.createsByName() && tokens.get(from).isWord() && tokens.get(from + 1).is("=");
    return named && from + 2 < to ? from + 2 : from;
  }

  /** The one expression between two indexes, or something opaque with the expressions in it. */
  private Expr whole(int from, int to, int depth) {
    if (from >= to) {
      return new Expr.Opaque(List.of(), regionAt(from));
    }
    List<Expr> parts = new ArrayList<>();
    int at = from;
    while (at < to && depth <= MAX_DEPTH) {
      Optional<Read> read = at(at, depth);
      if (read.isPresent() && at == from && read.get().next() == to) {
        return read.get().value();
      }
      read.ifPresent(found -> parts.add(found.value()));
      at = read.map(Read::next).orElse(at + 1);
    }
    return new Expr.Opaque(parts, region(from, to));
  }

  private Region regionAt(int index) {
    int offset = Math.min(tokens.get(index).start(), source.text().length());
    return source.region(offset, offset);
  }

  Region region(int from, int to) {
    return source.region(
        tokens.get(from).start(), Math.max(tokens.get(from).end(), tokens.get(to - 1).end()));
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
