/** The command line: arguments, terminal, files, exit codes. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.cli;
