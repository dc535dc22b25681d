package io.github.adalscan.extract.text.jvm;

import io.github.adalscan.extract.text.jvm.JvmExpressions.Read;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.LiteralKind;
import io.github.adalscan.fact.code.Expr.Qualifier;
import io.github.adalscan.model.Region;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Lowers expressions that begin with a word: creations, types, variables, own members. */
final class JvmWords {
  private static final Set<String> DECLARING = Set.of("fun", "def", "class", "object", "record");

  /** Words after which a name in front of a parenthesis is a call, not a declaration. */
  private static final Set<String> BEFORE_CALLS =
      Set.of(
          "return", "else", "throw", "in", "case", "do", "yield", "assert", "and", "or", "to",
          "until", "by", "is", "as", "when", "if", "while", "try");

  /** Collections of Scala that every file knows, made by their names. */
  private static final Set<String> COLLECTIONS = Set.of("Array", "List", "Seq", "Set", "Vector");

  private static final String MAKING = "of";

  private final JvmScope scope;
  private final JvmTokens tokens;
  private final JvmExpressions expressions;

  JvmWords(JvmScope scope, JvmExpressions expressions) {
    this.scope = scope;
    this.tokens = scope.tokens();
    this.expressions = expressions;
  }

  /** The expression that begins with the word at an index. */
  Optional<Read> at(int index, int depth) {
    JvmToken token = tokens.get(index);
    return switch (token.text()) {
      case "new" -> creation(index, depth);
      case "true", "false" -> expressions.literal(index, LiteralKind.BOOLEAN);
      case "null" -> expressions.literal(index, LiteralKind.NULL);
      case "this", "super" -> ownMember(index, depth);
      default -> plainWord(index, depth);
    };
  }

  private Optional<Read> plainWord(int index, int depth) {
    JvmToken token = tokens.get(index);
    if (JvmTypes.KEYWORDS.contains(token.text()) || tokens.get(index - 1).is("@")) {
      return Optional.empty();
    }
    if (scope.isAccess(index - 1)) {
      Expr unread = new Expr.Opaque(List.of(), scope.region(index - 1, index));
      return Optional.of(
          expressions.member(
              index, index, Qualifier.EXPRESSION, Optional.of(unread), TypeRef.UNKNOWN, depth));
    }
    JvmToken next = tokens.get(index + 1);
    if (scope.dialect() == Dialect.SCALA && next.isText() && next.start() == token.end()) {
      // The prefix of an interpolated text.
      return expressions.literal(index + 1, LiteralKind.TEXT);
    }
    OptionalInt variable = scope.variables().find(token.text(), token.start());
    if (variable.isPresent() && !tokens.get(index + 1).is("(")) {
      Expr value =
          new Expr.VariableRef(variable.getAsInt(), token.text(), scope.region(index, index + 1));
      return Optional.of(new Read(value, index + 1));
    }
    return typeOrName(index, depth);
  }

  /** {@code this.x}, {@code super.f(...)}; {@code super} alone is opaque. */
  private Optional<Read> ownMember(int index, int depth) {
    JvmToken name = tokens.get(index + 2);
    if (!tokens.get(index + 1).is(".") || !name.isWord()) {
      Region region = scope.region(index, index + 1);
      boolean self = tokens.get(index).isWord("this");
      Expr alone = self ? new Expr.This(region) : new Expr.Opaque(List.of(), region);
      return Optional.of(new Read(alone, index + 1));
    }
    boolean isThis = tokens.get(index).isWord("this");
    OptionalInt variable = scope.variables().find(name.text(), name.start());
    if (isThis && variable.isPresent() && !tokens.get(index + 3).is("(")) {
      Expr value =
          new Expr.VariableRef(variable.getAsInt(), name.text(), scope.region(index, index + 3));
      return Optional.of(new Read(value, index + 3));
    }
    Qualifier qualifier = isThis ? Qualifier.THIS : Qualifier.SUPER;
    TypeRef owner = isThis ? scope.enclosing() : TypeRef.UNKNOWN;
    return Optional.of(
        expressions.member(index, index + 2, qualifier, Optional.empty(), owner, depth));
  }

  private Optional<Read> creation(int index, int depth) {
    Optional<JvmTypes.Read> type = scope.types().at(index + 1);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    int nameEnd = tokens.afterName(index + 1);
    return Optional.of(
        create(index, index + 1, nameEnd, type.get().next(), type.get().type(), depth));
  }

  private Read create(
      int from, int nameFrom, int nameTo, int argumentsAt, TypeRef type, int depth) {
    JvmExpressions.Arguments arguments = expressions.arguments(argumentsAt, depth);
    Expr value =
        new Expr.New(
            type,
            arguments.values(),
            "",
            scope.region(nameFrom, nameTo),
            scope.region(from, arguments.next()));
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
        && !scope.names().isImported(text);
  }

  /** What begins with the name of a type: a creation, a static member, a class literal. */
  private Optional<Read> ofType(int index, int end, int depth) {
    TypeRef type = scope.names().type(tokens.join(index, end));
    JvmToken after = tokens.get(end);
    int arguments = end;
    if (scope.dialect().createsByName()) {
      arguments = scope.types().at(index).map(JvmTypes.Read::next).orElse(end);
    }
    if (scope.dialect().createsByName() && tokens.get(arguments).is("(")) {
      boolean declares = DECLARING.contains(tokens.get(index - 1).text());
      if (declares) {
        return Optional.empty();
      }
      return Optional.of(
          isCollection(index, end)
              ? collection(index, end, arguments, type, depth)
              : create(index, index, end, arguments, type, depth));
    }
    if (after.is(".") && tokens.get(end + 1).isWord("class")) {
      return Optional.of(
          new Read(new Expr.ClassLiteral(type, scope.region(index, end + 2)), end + 2));
    }
    if (after.is("::") && tokens.get(end + 1).isWord()) {
      return Optional.of(reference(index, end, type));
    }
    int member = end + 1;
    if (after.is(".") && tokens.get(member).is("<")) {
      member = tokens.afterTypeArguments(member);
    }
    return after.is(".") && tokens.get(member).isWord()
        ? Optional.of(
            expressions.member(index, member, Qualifier.TYPE, Optional.empty(), type, depth))
        : Optional.empty();
  }

  private boolean isCollection(int index, int end) {
    String name = tokens.get(index).text();
    return scope.dialect() == Dialect.SCALA
        && end == index + 1
        && COLLECTIONS.contains(name)
        && !scope.names().isImported(name);
  }

  /** Scala's {@code Set(a, b)} is what Java writes {@code Set.of(a, b)}. */
  private Read collection(int index, int end, int argumentsAt, TypeRef type, int depth) {
    JvmExpressions.Arguments arguments = expressions.arguments(argumentsAt, depth);
    Region name = scope.region(index, end);
    Region all = scope.region(index, arguments.next());
    return new Read(
        new Expr.Call(
            Qualifier.TYPE, Optional.empty(), type, MAKING, arguments.values(), name, all),
        arguments.next());
  }

  private Read reference(int index, int end, TypeRef type) {
    Region all = scope.region(index, end + 2);
    JvmToken name = tokens.get(end + 1);
    Expr value =
        name.isWord("class")
            ? new Expr.ClassLiteral(type, all)
            : new Expr.MethodReference(
                Optional.empty(), type, name.text(), scope.region(end + 1, end + 2), all);
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
            && scope.source().lineOf(before.start())
                == scope.source().lineOf(tokens.get(index).start());
    if (called && (declared || hasBody(index + 1))) {
      return Optional.empty();
    }
    Optional<String> owner = scope.names().staticOwner(name);
    Qualifier qualifier = owner.isPresent() ? Qualifier.STATIC_IMPORT : Qualifier.NONE;
    TypeRef type = owner.map(TypeRef::exact).orElse(scope.enclosing());
    return Optional.of(expressions.member(index, index, qualifier, Optional.empty(), type, depth));
  }

  /** True for the parameters of a Java method with a body. */
  private boolean hasBody(int open) {
    JvmToken after = tokens.get(tokens.close(open) + 1);
    return scope.dialect() == Dialect.JAVA
        && tokens.close(open) > open
        && (after.is("{") || after.isWord("throws"));
  }
}
