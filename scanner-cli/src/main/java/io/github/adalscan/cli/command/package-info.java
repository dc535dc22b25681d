/** The commands, a class each. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.cli.command;
