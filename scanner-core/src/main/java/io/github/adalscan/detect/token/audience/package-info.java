/** Tokens that go to an API which they are not for. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.token.audience;
