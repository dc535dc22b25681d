package io.github.adalscan.extract.text.jvm;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.fact.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the types that declarations name. */
final class JvmTypes {
  private static final int MAX_DEPTH = 8;

  /** Words that no declaration takes for a type or a name. */
  static final Set<String> KEYWORDS =
      Set.of(
          "abstract",
          "as",
          "assert",
          "break",
          "case",
          "catch",
          "class",
          "continue",
          "def",
          "default",
          "do",
          "else",
          "enum",
          "extends",
          "final",
          "finally",
          "for",
          "fun",
          "if",
          "implements",
          "import",
          "in",
          "instanceof",
          "interface",
          "is",
          "lazy",
          "match",
          "native",
          "new",
          "object",
          "override",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "static",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "trait",
          "transient",
          "try",
          "val",
          "var",
          "volatile",
          "when",
          "while",
          "with",
          "yield");

  private final JvmTokens tokens;
  private final JvmNames names;
  private final Dialect dialect;
  private final FactCollector facts;

  JvmTypes(JvmTokens tokens, JvmNames names, Dialect dialect, FactCollector facts) {
    this.facts = facts;
    this.tokens = tokens;
    this.names = names;
    this.dialect = dialect;
  }

  /** A type and the index behind it. */
  record Read(TypeRef type, int next) {}

  /** The type that begins at an index: a capitalised name, simple or qualified. */
  Optional<Read> at(int index) {
    return at(index, 0);
  }

  private Optional<Read> at(int index, int depth) {
    int end = tokens.afterName(index);
    if (end == index || !tokens.get(end - 1).isCapitalised() || !facts.within(depth, MAX_DEPTH)) {
      return Optional.empty();
    }
    if (KEYWORDS.contains(tokens.get(index).text())) {
      return Optional.empty();
    }
    TypeRef type = names.type(tokens.join(index, end));
    int next = end;
    boolean squareArguments = dialect == Dialect.SCALA && tokens.get(end).is("[");
    int afterArguments = squareArguments ? tokens.close(end) + 1 : tokens.afterTypeArguments(end);
    if (afterArguments > end) {
      type = type.withArguments(arguments(end + 1, afterArguments - 1, depth));
      next = afterArguments;
    }
    int dimensions = 0;
    while (tokens.get(next).is("[") && tokens.get(next + 1).is("]")) {
      dimensions++;
      next += 2;
    }
    if (tokens.get(next).is("?")) {
      next++;
    }
    return Optional.of(new Read(dimensions == 0 ? type : type.withDimensions(dimensions), next));
  }

  private List<TypeRef> arguments(int from, int to, int depth) {
    List<TypeRef> arguments = new ArrayList<>();
    int at = from;
    while (at < to) {
      Optional<Read> argument = at(at, depth + 1);
      arguments.add(argument.map(Read::type).orElse(TypeRef.UNKNOWN));
      at = argument.map(Read::next).orElse(at + 1);
      while (at < to && !tokens.get(at).is(",")) {
        at++;
      }
      at++;
    }
    return arguments;
  }
}
