/** Tokens and words of languages that are read without a grammar, and what collects facts. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.extract.text.lex;
