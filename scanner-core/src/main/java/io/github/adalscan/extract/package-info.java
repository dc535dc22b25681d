/** Turns the text of a file into its summary. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.extract;
