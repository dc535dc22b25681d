/** Endpoints of sign-in, flows and scopes. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.graph.login;
