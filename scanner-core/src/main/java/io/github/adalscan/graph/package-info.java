/** Pure knowledge of identity platform and Graph addresses; no files, no rules. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.graph;
