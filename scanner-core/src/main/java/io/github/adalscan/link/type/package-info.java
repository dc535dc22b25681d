/**
 * Which type a name denotes: the types of the tree, those of known libraries, and those of
 * expressions.
 */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.link.type;
