/** Analyses of token requests and API calls: scopes, audiences, flows, headers. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.token;
