/** Analyses of what code does when a token request, or a call, is refused. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.token.handling;
