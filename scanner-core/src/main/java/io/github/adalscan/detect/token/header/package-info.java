/** Analyses of how a request carries its token. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.token.header;
