/**
 * What operations make of texts: formats, substrings, parts of addresses, conditions. They ask
 * {@link io.github.adalscan.link.fold.Texts} for their operands and do not know where these come
 * from.
 */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.link.fold;
