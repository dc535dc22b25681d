/** Declarations and expressions of source code, lowered from the syntax tree to plain records. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.fact.code;
