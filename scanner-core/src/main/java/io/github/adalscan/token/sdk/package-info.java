/** Requests that the Microsoft Graph SDK sends. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.token.sdk;
