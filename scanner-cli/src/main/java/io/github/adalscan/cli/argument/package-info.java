/** Arguments as words, and the reader of the usual ones, which needs no model of all options. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.cli.argument;
