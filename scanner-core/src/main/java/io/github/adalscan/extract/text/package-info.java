/**
 * Files read by their tokens: every text that has no parser of its own, and texts that do not
 * parse.
 */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.extract.text;
