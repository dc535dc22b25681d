/** Which texts a collection of scopes can hold. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.token.text;
