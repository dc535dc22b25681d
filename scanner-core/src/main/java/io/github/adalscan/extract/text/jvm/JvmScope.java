package io.github.adalscan.extract.text.jvm;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.model.Region;
import io.github.adalscan.source.text.SourceText;

/**
 * What the expressions of one file are read with.
 *
 * @param facts told when a part is passed over
 * @param enclosing the type that stands for the file
 */
record JvmScope(
    JvmTokens tokens,
    JvmNames names,
    JvmTypes types,
    JvmVariables variables,
    Dialect dialect,
    FactCollector facts,
    TypeRef enclosing) {

  SourceText source() {
    return facts.source();
  }

  JvmToken get(int index) {
    return tokens.get(index);
  }

  /** The region of the tokens between two indexes, of one token at least. */
  Region region(int from, int to) {
    int start = tokens.get(from).start();
    return source().region(start, Math.max(tokens.get(from).end(), tokens.get(to - 1).end()));
  }

  /** True for the dot in front of a member. */
  boolean isAccess(int index) {
    return get(index).is(".") || get(index).is("?.");
  }
}
