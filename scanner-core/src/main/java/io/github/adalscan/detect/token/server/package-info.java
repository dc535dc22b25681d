/** Analyses of flows in the code of servers and of tokens that callers send. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.token.server;
