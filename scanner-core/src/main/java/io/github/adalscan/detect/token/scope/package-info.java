/** How scopes are spelled and put together. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.token.scope;
