/** The walk over a tree, and the candidates that it finds. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.source.walk;
