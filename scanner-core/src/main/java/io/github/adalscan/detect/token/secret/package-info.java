/** Analyses of secrets and tokens that the source spells. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.token.secret;
