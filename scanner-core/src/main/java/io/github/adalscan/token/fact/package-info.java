/** What is known of token requests, of requests that carry a token, and of their texts. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.token.fact;
