/** Options that several commands share, and what they make of them. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.cli.option;
