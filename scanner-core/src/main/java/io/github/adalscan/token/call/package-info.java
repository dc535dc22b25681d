/** Requests to APIs and the tokens that are put into them. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.token.call;
