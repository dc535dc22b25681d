package io.github.adalscan.extract.text.jvm;

import static io.github.adalscan.extract.text.jvm.JvmTypes.KEYWORDS;

import io.github.adalscan.fact.TypeRef;
import java.util.Optional;
import java.util.Set;

/** Finds the declarations of types and variables by the patterns of their tokens. */
final class JvmDeclarations {
  private static final Set<String> TYPE_WORDS =
      Set.of("class", "interface", "object", "trait", "enum", "record");
  private static final Set<String> UNTYPED = Set.of("val", "var", "def");

  private final JvmTokens tokens;
  private final JvmNames names;
  private final JvmTypes types;
  private final JvmVariables variables;
  private final Dialect dialect;

  JvmDeclarations(
      JvmTokens tokens, JvmNames names, JvmTypes types, JvmVariables variables, Dialect dialect) {
    this.tokens = tokens;
    this.names = names;
    this.types = types;
    this.variables = variables;
    this.dialect = dialect;
  }

  /** Adds the names of all types that the file declares. */
  void findTypes() {
    for (int i = 0; i < tokens.size(); i++) {
      JvmToken name = tokens.get(i + 1);
      JvmToken before = tokens.get(i - 1);
      if (tokens.get(i).isWord()
          && TYPE_WORDS.contains(tokens.get(i).text())
          && name.isCapitalised()
          && !before.is(".")
          && !before.is("::")) {
        names.declare(name.text());
      }
    }
  }

  void findVariables() {
    for (int i = 0; i < tokens.size(); i++) {
      JvmToken token = tokens.get(i);
      if (!token.isWord()) {
        continue;
      }
      if (UNTYPED.contains(token.text())) {
        untyped(i + 1);
      } else if (dialect.typesAfterNames() && tokens.get(i + 1).is(":")) {
        typedAfter(i);
      } else if (!dialect.typesAfterNames()) {
        typedBefore(i);
      }
    }
  }

  /** {@code var x = new T(...)}, {@code val x: T}. */
  private void untyped(int index) {
    JvmToken name = tokens.get(index);
    boolean declares = name.isWord() && !KEYWORDS.contains(name.text());
    if (declares && tokens.get(index + 1).is("=")) {
      variables.add(name, created(index + 2));
    }
  }

  /** The type of a creation that begins at an index. */
  private TypeRef created(int index) {
    boolean isNew = tokens.get(index).isWord("new");
    if (!isNew && !dialect.createsByName()) {
      return TypeRef.UNKNOWN;
    }
    return types
        .at(isNew ? index + 1 : index)
        .filter(read -> tokens.get(read.next()).is("("))
        .map(JvmTypes.Read::type)
        .orElse(TypeRef.UNKNOWN);
  }

  /** {@code x: T} in a declaration or a list of parameters. */
  private void typedAfter(int index) {
    JvmToken name = tokens.get(index);
    if (!KEYWORDS.contains(name.text()) && !tokens.get(index - 1).is(".")) {
      types.at(index + 2).ifPresent(read -> variables.add(name, read.type()));
    }
  }

  /** {@code T x} in front of what can follow a declared name. */
  private void typedBefore(int index) {
    JvmToken before = tokens.get(index - 1);
    if (before.is(".") || before.isWord("new") || before.is("::")) {
      return;
    }
    Optional<JvmTypes.Read> read = types.at(index);
    read.ifPresent(
        found -> {
          int next = tokens.get(found.next()).is("...") ? found.next() + 1 : found.next();
          JvmToken name = tokens.get(next);
          if (name.isWord() && !KEYWORDS.contains(name.text()) && endsDeclarator(next)) {
            variables.add(name, found.type());
          }
        });
  }

  private boolean endsDeclarator(int name) {
    JvmToken after = tokens.get(name + 1);
    return after.is("=")
        || after.is(";")
        || after.is(",")
        || after.is(")")
        || after.is(":")
        || after.is("}")
        || (dialect == Dialect.GROOVY && !after.is("("));
  }
}
