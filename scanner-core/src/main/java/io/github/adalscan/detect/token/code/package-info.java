/** Reads what statements around a token request or API call do. */
@org.jspecify.annotations.NullMarked
package io.github.adalscan.detect.token.code;
