/** What shells are told of the command line: completions and the manual. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.cli.shell;
