/** The token requests that a token in code comes from. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.token.origin;
