package io.github.adalscan.extract.text.jvm;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.fact.TypeUse.Kind;
import io.github.adalscan.model.Region;
import java.util.List;

/** Reads package and import declarations of all dialects into names and type uses. */
final class JvmImports {
  private final JvmTokens tokens;
  private final JvmNames names;
  private final FactCollector facts;

  JvmImports(JvmTokens tokens, JvmNames names, FactCollector facts) {
    this.tokens = tokens;
    this.names = names;
    this.facts = facts;
  }

  /** Reads a declaration that begins at an index; returns the index behind it, else the index. */
  int read(int index) {
    JvmToken token = tokens.get(index);
    if (!tokens.get(index + 1).isWord() || tokens.get(index - 1).is(".")) {
      return index;
    }
    if (token.isWord("package")) {
      return readPackage(index + 1);
    }
    return token.isWord("import") ? readImports(index + 1) : index;
  }

  private int readPackage(int from) {
    if (tokens.get(from).isWord("object")) {
      return from;
    }
    int to = tokens.afterName(from);
    String name = tokens.join(from, to);
    names.inPackage(name);
    add(Kind.PACKAGE, name, "", region(from, to));
    return to;
  }

  private int readImports(int index) {
    boolean isStatic = tokens.get(index).isWord("static") && tokens.get(index + 1).isWord();
    int at = readImport(isStatic ? index + 1 : index, isStatic);
    while (tokens.get(at).is(",") && tokens.get(at + 1).isWord()) {
      at = readImport(at + 1, isStatic);
    }
    return at;
  }

  private int readImport(int from, boolean isStatic) {
    int to = tokens.afterName(from);
    JvmToken after = tokens.get(to + 1);
    if (tokens.get(to).is(".") && after.is("{")) {
      return readSelectors(from, to);
    }
    if (tokens.get(to).is(".") && after.is("*")) {
      addStar(tokens.join(from, to), isStatic, region(from, to));
      return to + 2;
    }
    if (tokens.get(to - 1).isWord("_") && to - 2 > from) {
      addStar(tokens.join(from, to - 2), isStatic, region(from, to - 2));
      return to;
    }
    return readSingle(from, to, isStatic);
  }

  private int readSingle(int from, int to, boolean isStatic) {
    String name = tokens.join(from, to);
    String simple = tokens.get(to - 1).text();
    boolean renamed = tokens.get(to).isWord("as") && tokens.get(to + 1).isWord();
    String alias = renamed ? tokens.get(to + 1).text() : simple;
    if (isStatic && to - 2 > from) {
      String owner = tokens.join(from, to - 2);
      names.addStatic(alias, owner);
      add(Kind.STATIC_IMPORT, owner, simple, region(from, to));
    } else {
      names.addImport(alias, name);
      add(Kind.IMPORT, name, "", region(from, to));
    }
    return renamed ? to + 2 : to;
  }

  private void addStar(String name, boolean isStatic, Region region) {
    if (isStatic) {
      add(Kind.STATIC_IMPORT, name, "*", region);
    } else {
      names.addStar(name);
      add(Kind.STAR_IMPORT, name, "", region);
    }
  }

  /** {@code a.b.{C, D => E, F as G, _}}. */
  private int readSelectors(int from, int to) {
    String prefix = tokens.join(from, to);
    int close = tokens.close(to + 1);
    int end = close < 0 ? to + 2 : close;
    int at = to + 2;
    while (at < end) {
      JvmToken selector = tokens.get(at);
      if (selector.isWord("_") || selector.is("*")) {
        addStar(prefix, false, region(from, to));
      } else if (selector.isWord() && !selector.text().equals("given")) {
        addSelector(prefix, at);
      }
      while (at < end && !tokens.get(at).is(",")) {
        at++;
      }
      at++;
    }
    return Math.max(end, close + 1);
  }

  private void addSelector(String prefix, int at) {
    String name = prefix + "." + tokens.get(at).text();
    JvmToken arrow = tokens.get(at + 1);
    boolean renamed = arrow.is("=>") || arrow.isWord("as");
    String alias = renamed ? tokens.get(at + 2).text() : tokens.get(at).text();
    if (!alias.equals("_")) {
      names.addImport(alias, name);
      add(Kind.IMPORT, name, "", region(at, at + 1));
    }
  }

  private void add(Kind kind, String name, String member, Region region) {
    facts.typeUse(new TypeUse(imported(name, kind), kind, member, region, ""));
  }

  /** The type that an import names; a star import and a package keep their whole name. */
  static TypeRef imported(String name, Kind kind) {
    boolean whole = kind == Kind.STAR_IMPORT || kind == Kind.PACKAGE;
    return whole
        ? new TypeRef(name, List.of(name), TypeRef.Certainty.EXACT, List.of(), 0)
        : TypeRef.exact(name);
  }

  private Region region(int from, int to) {
    return facts.source().region(tokens.get(from).start(), tokens.get(to - 1).end());
  }
}
