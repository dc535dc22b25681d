/** What a run reads and writes, how it ends, and what it says when it cannot. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.cli.terminal;
