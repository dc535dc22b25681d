package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.jvm.JvmToken;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.fact.TextUse.Role;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.TypeUse;
import java.util.HashSet;
import java.util.Set;

/** Turns the statements of one script into facts; each string becomes exactly one of them. */
final class GradleReading {
  private static final int MIN_STRING = 4;
  private final FactCollector facts;
  private final GradleDependencies dependencies;
  private final GradleProperties properties;

  GradleReading(FactCollector facts) {
    this.facts = facts;
    this.dependencies = new GradleDependencies(facts);
    this.properties = new GradleProperties(facts);
  }

  void read(GradleStatement statement) {
    if (statement.get(0).isWord("import")) {
      readImport(statement);
      return;
    }
    Set<JvmToken> used = new HashSet<>();
    dependencies.read(statement, used);
    properties.read(statement, used);
    for (JvmToken token : statement.tokens()) {
      if (token.isText() && !used.contains(token)) {
        addText(token);
      }
    }
  }

  private void readImport(GradleStatement statement) {
    boolean isStatic = statement.get(1).isWord("static");
    int from = isStatic ? 2 : 1;
    int to = statement.afterName(from);
    if (to == from) {
      return;
    }
    boolean star = statement.get(to).is(".");
    TypeUse.Kind kind =
        isStatic
            ? TypeUse.Kind.STATIC_IMPORT
            : star ? TypeUse.Kind.STAR_IMPORT : TypeUse.Kind.IMPORT;
    boolean member = isStatic && !star && to - from >= 3;
    TypeRef type = TypeRef.exact(statement.join(from, member ? to - 2 : to));
    String name = member ? statement.get(to - 1).text() : isStatic ? "*" : "";
    int start = statement.get(from).start();
    int end = statement.get(to - 1).end();
    facts.typeUse(new TypeUse(type, kind, name, facts.source().region(start, end), ""));
  }

  private void addText(JvmToken token) {
    int start = token.content().start();
    int end = token.content().end();
    if (!facts.source().region(start, end).singleLine()) {
      facts.textPerLine(Role.TOKEN, "", start, end, MIN_STRING);
    } else if (end - start >= MIN_STRING) {
      facts.text(Role.TOKEN, "", token.text(), start, end);
    }
  }
}
